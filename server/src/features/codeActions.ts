// Quick fixes: the mends that findings carry.
import type { Edit, Finding } from '../core/finding';
import { touches, type Span } from '../core/text/span';
import type { Document, Snapshot } from '../workspace/snapshot';
import { diagnostics } from './diagnostics';

export interface CodeAction {
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  /** The only mend there is: offered first and on "Auto Fix". */
  readonly preferred: boolean;
}

/** The mends of the findings that the selection touches. */
export function codeActions(snapshot: Snapshot, document: Document, selection: Span): readonly CodeAction[] {
  return diagnostics(snapshot, document)
    .map(({ finding }) => finding)
    .filter(
      ({ span }) =>
        touches(span, selection.start) || touches(span, selection.end) || touches(selection, span.start),
    )
    .flatMap((finding) =>
      finding.fixes.map(({ title, edits }) => ({
        title,
        finding,
        edits,
        preferred: finding.fixes.length === 1,
      })),
    );
}

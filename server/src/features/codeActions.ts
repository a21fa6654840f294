// Quick fixes: the mends that findings carry, and ways to silence them.
import type { Edit, Finding } from '../core/finding';
import { touches, type Span } from '../core/text/span';
import type { Document, Snapshot } from '../workspace/snapshot';
import { diagnostics } from './diagnostics';
import { ignoreEdit } from './ignoreFix';

export interface CodeAction {
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  /** The only mend there is: offered first and on "Auto Fix". */
  readonly preferred: boolean;
}

/** For each finding that the selection touches its mends, and after them the ways to silence it. */
export function codeActions(snapshot: Snapshot, document: Document, selection: Span): readonly CodeAction[] {
  const findings = diagnostics(snapshot, document)
    .map(({ finding }) => finding)
    .filter(
      ({ span }) =>
        touches(span, selection.start) || touches(span, selection.end) || touches(selection, span.start),
    );
  return [...findings.flatMap(mends), ...findings.flatMap((finding) => silencers(document, finding))];
}

const mends = (finding: Finding): readonly CodeAction[] =>
  finding.fixes.map(({ title, edits }) => ({
    title,
    finding,
    edits,
    preferred: finding.fixes.length === 1,
  }));

function silencers(document: Document, finding: Finding): readonly CodeAction[] {
  const edit = ignoreEdit(document, finding);
  if (edit === undefined) return [];
  return [{ title: 'Ignore this finding here', finding, edits: [edit], preferred: false }];
}

// Quick fixes: the mends that findings carry, and ways to silence them.
import type { Edit, Finding } from '../core/finding';
import { touches, type Span } from '../core/text/span';
import { exceptionFor } from '../workspace/exceptions';
import type { Document, ExceptionsPlace, Snapshot } from '../workspace/snapshot';
import { diagnostics } from './diagnostics';
import { ignoreEdit } from './ignoreFix';

interface Offer {
  readonly title: string;
  readonly finding: Finding;
  /** The only mend there is: offered first and on "Auto Fix". */
  readonly preferred: boolean;
}

/** Edits of the essay, or an entry for its file of exceptions that still lacks its reason. */
export type CodeAction =
  | (Offer & { readonly kind: 'edit'; readonly edits: readonly Edit[] })
  | (Offer & { readonly kind: 'exception'; readonly entry: string; readonly file: ExceptionsPlace });

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
    kind: 'edit',
    title,
    finding,
    edits,
    preferred: finding.fixes.length === 1,
  }));

function silencers(document: Document, finding: Finding): readonly CodeAction[] {
  const offer = { finding, preferred: false };
  const edit = ignoreEdit(document, finding);
  const entry = exceptionFor(finding, document.text, document.reading?.works ?? []);
  const file = document.exceptions;
  return [
    ...(edit ? [{ ...offer, kind: 'edit', title: 'Ignore this finding here', edits: [edit] } as const] : []),
    ...(entry !== undefined && file
      ? [{ ...offer, kind: 'exception', title: 'The claim is right …', entry, file } as const]
      : []),
  ];
}

// Hover: on a finding what the summaries say, on a mention its card, elsewhere the verdict on the sentence.
import type { Finding } from '../core/finding';
import { touches, type Span } from '../core/text/span';
import type { Document, Snapshot } from '../workspace/snapshot';
import { cardOf } from './card';
import { cardMarkdown, escapeMarkdown, passageMarkdown } from './cardMarkdown';
import { mentionAt, sentenceAt } from './mentionAt';
import { verdictCard } from './verdictCard';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** The card of what stands at `offset`; undefined where neither the pack nor a claim does. */
export function hover(snapshot: Snapshot, document: Document, offset: number): Hover | undefined {
  const { reading } = document;
  if (reading === undefined) return undefined;
  const finding = reading.findings.find(({ span, evidence }) => evidence.length > 0 && touches(span, offset));
  const found = mentionAt(document, offset);
  const parts = [
    ...(finding ? [findingMarkdown(finding, snapshot)] : []),
    ...(found?.ids ?? []).flatMap((id) => {
      const { pack } = reading.pack;
      const card = cardOf(pack, snapshot.knowledge.lexicon, id, found?.sentence.works ?? reading.works);
      return card ? [cardMarkdown(card, pack, snapshot.linkTo)] : [];
    }),
  ];
  const span = found?.span ?? finding?.span;
  if (span === undefined || parts.length === 0) return sentenceHover(snapshot, document, offset);
  const ambiguous = (found?.ids.length ?? 0) > 1 ? ['This may mean any of these:'] : [];
  return { span, markdown: [...ambiguous, ...parts].join('\n\n---\n\n') };
}

function sentenceHover(snapshot: Snapshot, document: Document, offset: number): Hover | undefined {
  const sentence = sentenceAt(document, offset);
  if (sentence === undefined) return undefined;
  const markdown = verdictCard(snapshot, document, sentence);
  return markdown === undefined ? undefined : { span: sentence.span, markdown };
}

/** More passages than these prove nothing more. */
const MAX_PASSAGES = 3;

function findingMarkdown(finding: Finding, { linkTo }: Snapshot): string {
  const passages = finding.evidence.slice(0, MAX_PASSAGES).map((passage) => passageMarkdown(passage, linkTo));
  return [escapeMarkdown(finding.message), ...passages].join('\n\n');
}

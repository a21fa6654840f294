// What stands under the caret: the mention and the entries that it may mean there.
import { inEssay, type SentenceInEssay } from '../core/reading';
import { targetsOf, type Mention } from '../core/mentions/mention';
import { touches, type Span } from '../core/text/span';
import type { Document } from '../workspace/snapshot';

export interface MentionAt {
  readonly sentence: SentenceInEssay;
  readonly mention: Mention;
  /** Exactly the mention, in the essay's offsets. */
  readonly span: Span;
  /** Ids of the entities or events; several where the phrase is ambiguous. */
  readonly ids: readonly string[];
}

/** The mention that the offset touches; undefined where nothing of the pack is mentioned there. */
export function mentionAt(document: Document, offset: number): MentionAt | undefined {
  const sentence = sentenceAt(document, offset);
  if (sentence === undefined) return undefined;
  for (const mention of sentence.reading.mentions) {
    const span = inEssay(sentence, mention.span);
    const ids = targetsOf(mention, sentence.works);
    if (touches(span, offset) && ids.length > 0) return { sentence, mention, span, ids };
  }
  return undefined;
}

export const sentenceAt = (document: Document, offset: number): SentenceInEssay | undefined =>
  document.reading?.sentences.find(({ span }) => touches(span, offset));

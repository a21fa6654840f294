// A sentence with all that is read in it before any claim: tokens, mentions, numbers, values.
import type { Lexicon } from '../english/lexicon';
import { numbersOf, type NumberPhrase } from '../english/numbers';
import { sentencesOf, type Sentence } from '../english/sentences';
import { tokenize, type Token } from '../english/tokens';
import { valuesOf, type ValueIndex, type ValueMention } from '../english/values';
import { findMentions } from '../mentions/findMentions';
import type { Mention } from '../mentions/mention';
import type { MentionIndex } from '../mentions/mentionIndex';
import type { Block } from '../prose/markdown';
import type { Span } from '../text/span';

/** What sentences are read with. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly values: ValueIndex;
  readonly mentions: MentionIndex;
}

export interface SentenceReading {
  /** In the plain text of the block. */
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly numbers: readonly NumberPhrase[];
  readonly values: readonly ValueMention[];
}

/** The readings of a block's sentences, in order. */
export function readSentences(block: Block, reader: Reader): readonly SentenceReading[] {
  const tokens = tokenize(block.plain.text, reader.lexicon.abbreviations);
  return sentencesOf(tokens).map((sentence) => readSentence(sentence, reader));
}

/** A row head or another label, read as a sentence of its own. */
export function readLabel(text: string, reader: Reader): SentenceReading {
  const tokens = tokenize(text, reader.lexicon.abbreviations);
  return readSentence({ span: { start: 0, end: text.length }, tokens }, reader);
}

function readSentence(sentence: Sentence, { lexicon, mentions, values }: Reader): SentenceReading {
  return {
    span: sentence.span,
    tokens: sentence.tokens,
    mentions: findMentions(sentence.tokens, mentions, lexicon),
    numbers: numbersOf(sentence.tokens, lexicon.numbers),
    values: valuesOf(sentence.tokens, values),
  };
}

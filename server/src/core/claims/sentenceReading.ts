// A sentence with all that is read in it before any claim: tokens, mentions, numbers, values.
import type { Lexicon } from '../english/lexicon';
import { numbersOf, type NumberPhrase } from '../english/numbers';
import type { ParseSentence, SentenceInput } from '../english/parseSentence';
import type { Sentence } from '../english/sentences';
import { tokenize, type Token } from '../english/tokens';
import type { Tree } from '../english/tree';
import { valuesOf, type ValueIndex, type ValueMention } from '../english/values';
import { findMentions } from '../mentions/findMentions';
import type { Mention } from '../mentions/mention';
import type { MentionIndex } from '../mentions/mentionIndex';
import type { Span } from '../text/span';
import { clausesOf, type Clause } from './clause';
import { predicationsOf, type Predication } from './predications';
import { speaksOfWork } from './workNouns';

/** What sentences are read with. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly values: ValueIndex;
  readonly mentions: MentionIndex;
  /** Words of things of which the pack has something to say, so that their sentences are read as well. */
  readonly topics: ReadonlySet<string>;
  readonly parse: ParseSentence;
}

/** What the words of a sentence show before it is parsed. */
export interface SentenceWords {
  /** From 0 on: all offsets in a reading count from the beginning of the sentence. */
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly numbers: readonly NumberPhrase[];
  readonly values: readonly ValueMention[];
}

export interface SentenceReading extends SentenceWords {
  /** Undefined for a sentence that speaks of nobody: it is not worth parsing. */
  readonly tree: Tree | undefined;
  /** Those of the tree; none without one. */
  readonly clauses: readonly Clause[];
  /** What it says of somebody or something that they are; none where there is no tree. */
  readonly predications: readonly Predication[];
}

/** A row head or another label, read as a sentence of its own. */
export function readLabel(text: string, reader: Reader): SentenceReading {
  const tokens = tokenize(text, reader.lexicon.abbreviations);
  return readSentence(readWords({ span: { start: 0, end: text.length }, tokens }, reader), reader);
}

export function readWords(
  { span, tokens }: Sentence,
  { lexicon, mentions, values }: Pick<Reader, 'lexicon' | 'mentions' | 'values'>,
): SentenceWords {
  const found = findMentions(tokens, mentions, lexicon);
  return {
    span,
    tokens,
    mentions: found,
    numbers: numbersOf(tokens, lexicon.numbers),
    values: valuesOf(tokens, values).filter((value) => !found.some((mention) => cutsInto(value, mention))),
  };
}

/** "the vice-*president's house*": what begins in the midst of somebody's name and goes on behind it is none of his. */
const cutsInto = (value: ValueMention, mention: Mention): boolean =>
  mention.from < value.from && value.from < mention.to && mention.to < value.to;

export function readSentence(words: SentenceWords, reader: Reader): SentenceReading {
  const { lexicon, parse } = reader;
  const tree = isWorthParsing(words, reader) ? parse(toBeParsed(words)) : undefined;
  const clauses = tree ? clausesOf(tree, lexicon.syntax) : [];
  const predications = tree ? predicationsOf(tree, clauses, lexicon) : [];
  const { span, tokens, mentions, numbers, values } = words;
  return { span, tokens, mentions, numbers, values, tree, clauses, predications };
}

/** Has what will be parsed parsed beforehand, where somebody does that. */
export function expectSentences(all: readonly SentenceWords[], reader: Reader): void {
  reader.parse.expect?.(all.filter((words) => isWorthParsing(words, reader)).map(toBeParsed));
}

const toBeParsed = ({ tokens, mentions }: SentenceWords): SentenceInput => ({
  tokens,
  names: namesIn(tokens, mentions),
});

function isWorthParsing(
  { tokens, mentions, numbers, values }: SentenceWords,
  { lexicon, topics }: Reader,
): boolean {
  const tellsOfWork = (numbers.length > 0 || values.length > 0) && speaksOfWork(tokens, lexicon);
  const tellsOfTopic = tokens.some(({ norm }) => topics.has(norm));
  return tellsOfWork || tellsOfTopic || speaksOfSomebody(tokens, mentions, lexicon);
}

const speaksOfSomebody = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): boolean =>
  mentions.length > 0 ||
  tokens.some(
    ({ norm }) =>
      Object.hasOwn(lexicon.syntax.pronouns, norm) || Object.hasOwn(lexicon.syntax.descriptions, norm),
  );

/** The tokens of names, which the tagger is not to take for anything else ("Gen" is no abbreviation). */
function namesIn(tokens: readonly Token[], mentions: readonly Mention[]): readonly boolean[] {
  const isName = (at: number): boolean =>
    mentions.some(
      ({ headFrom, to, readings }) =>
        headFrom <= at &&
        at < to &&
        readings.some(({ form }) => form === 'name' || form === 'given' || form === 'surname'),
    );
  return tokens.map((token, at) => token.capital && isName(at));
}

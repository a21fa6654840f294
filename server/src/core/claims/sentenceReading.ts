// A sentence with all that is read in it before any claim: tokens, mentions, numbers, values.
import type { Lexicon } from '../english/lexicon';
import { numbersOf, type NumberPhrase } from '../english/numbers';
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
  /** Parses a sentence; `names` says which tokens are known to be names. */
  readonly parse: ParseSentence;
}

export type ParseSentence = (tokens: readonly Token[], names: readonly boolean[]) => Tree | undefined;

export interface SentenceReading {
  /** From 0 on: all offsets in a reading count from the beginning of the sentence. */
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly numbers: readonly NumberPhrase[];
  readonly values: readonly ValueMention[];
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
  return readSentence({ span: { start: 0, end: text.length }, tokens }, reader);
}

export function readSentence(
  sentence: Sentence,
  { lexicon, mentions: index, values, parse, topics }: Reader,
): SentenceReading {
  const { tokens } = sentence;
  const mentions = findMentions(tokens, index, lexicon);
  const numbers = numbersOf(tokens, lexicon.numbers);
  const found = valuesOf(tokens, values);
  const tellsOfWork = (numbers.length > 0 || found.length > 0) && speaksOfWork(tokens, lexicon);
  const tellsOfTopic = tokens.some(({ norm }) => topics.has(norm));
  const tree =
    tellsOfWork || tellsOfTopic || speaksOfSomebody(tokens, mentions, lexicon)
      ? parse(tokens, namesIn(tokens, mentions))
      : undefined;
  const clauses = tree ? clausesOf(tree, lexicon.syntax) : [];
  return {
    span: sentence.span,
    tokens,
    mentions,
    numbers,
    values: found,
    tree,
    clauses,
    predications: tree ? predicationsOf(tree, clauses, lexicon) : [],
  };
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

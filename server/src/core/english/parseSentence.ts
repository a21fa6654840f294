// From the parser's files to the one function that the rest of the house reads sentences with: tokens in, tree out.
import { createLemmatiser } from './lemma';
import { keyOfInput, type ParseInput } from './parseParts';
import { createParser, type Parse, type Parser } from './parser/parse';
import { wordsParser, type ParserData, type WordsParser } from './parseWords';
import { forgetOldest, recall } from '../text/recentlyUsed';
import type { Token } from './tokens';
import { treeOf, type Lemmatise, type Tree } from './tree';

/** A sentence to be parsed. */
export interface SentenceInput {
  readonly tokens: readonly Token[];
  /** Which tokens are known to be names. */
  readonly names: readonly boolean[];
}

/** Undefined where nothing can be parsed. */
export interface ParseSentence {
  (sentence: SentenceInput): Tree | undefined;
  /** Says that sentences will be asked for soon. Undefined where nobody could make use of it. */
  readonly expect?: (sentences: readonly SentenceInput[]) => void;
}

/** What a reader without a model has. */
export const parseNothing: ParseSentence = () => undefined;

/** More sentences than a thick essay has; the oldest go first. */
const CACHED_SENTENCES = 3000;

/** Undefined if the bytes are not a model: damaged, cut off, or of another version. */
export function createParseSentence(
  data: ParserData,
  lemmaExceptions: string,
  helped: (parser: WordsParser, data: ParserData) => WordsParser = (parser) => parser,
): ParseSentence | undefined {
  const parser = tryParser(data.model);
  if (!parser) return undefined;
  return parseWith(helped(wordsParser(parser, data.mending), data), createLemmatiser(lemmaExceptions));
}

function tryParser(model: Uint8Array): Parser | undefined {
  try {
    return createParser(model);
  } catch {
    // A file that is cut off shows it only where its parts are taken out of it.
    return undefined;
  }
}

/** Parses are remembered by the words of the sentence, so that an edited paragraph costs one sentence. */
export function parseWith(parser: WordsParser, lemmatise: Lemmatise): ParseSentence {
  const parses = new Map<string, Parse>();
  const { expect } = parser;
  const parse = ({ tokens, names }: SentenceInput): Tree => {
    const input = inputOf({ tokens, names });
    const key = keyOfInput(input);
    const found = recall(parses, key) ?? parser.parse(input);
    parses.set(key, found);
    forgetOldest(parses, CACHED_SENTENCES);
    return treeOf(tokens, found, lemmatise);
  };
  if (expect === undefined) return parse;
  return Object.assign(parse, {
    expect: (sentences: readonly SentenceInput[]): void => {
      expect(sentences.map(inputOf).filter((input) => !parses.has(keyOfInput(input))));
    },
  });
}

const inputOf = ({ tokens, names }: SentenceInput): ParseInput => ({
  words: tokens.map(({ text }) => text),
  names,
});

// From the parser's files to the one function that the rest of the house reads sentences with: tokens in, tree out.
import { createLemmatiser } from './lemma';
import { mend } from './mend';
import { keyOfInput, parsePartwise, partsOf, type ParseInput } from './parseParts';
import { createParser, type Parse, type Parser } from './parser/parse';
import { forgetOldest, recall } from '../text/recentlyUsed';
import type { Token } from './tokens';
import { treeOf, type Lemmatise, type Tree } from './tree';

/** `names` says which tokens are known to be names. Undefined where nothing can be parsed. */
export interface ParseSentence {
  (tokens: readonly Token[], names: readonly boolean[]): Tree | undefined;
  /** Says that the sentence will be asked for soon. Undefined where nobody could make use of it. */
  readonly expect?: (tokens: readonly Token[], names: readonly boolean[]) => void;
}

/** What parses, and may parse beforehand in a thread of its own what it is told to expect. */
export type PartParser = Pick<Parser, 'parse'> & { readonly expect?: (input: ParseInput) => void };

/** What a reader without a model has. */
export const parseNothing: ParseSentence = () => undefined;

/** More sentences than a thick essay has; the oldest go first. */
const CACHED_SENTENCES = 3000;

/** Undefined if the bytes are not a model: damaged, cut off, or of another version. */
export function createParseSentence(
  model: Uint8Array,
  lemmaExceptions: string,
  helped: (parser: Parser, model: Uint8Array) => PartParser = (parser) => parser,
): ParseSentence | undefined {
  const parser = tryParser(model);
  return parser && parseWith(helped(parser, model), createLemmatiser(lemmaExceptions));
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
export function parseWith(parser: PartParser, lemmatise: Lemmatise): ParseSentence {
  const parses = new Map<string, Parse>();
  const { expect } = parser;
  const inputOf = (tokens: readonly Token[], names: readonly boolean[]): ParseInput => ({
    words: tokens.map(({ text }) => text),
    names,
  });
  const parse = (tokens: readonly Token[], names: readonly boolean[]): Tree => {
    const input = inputOf(tokens, names);
    const key = keyOfInput(input);
    const found =
      recall(parses, key) ??
      mend(
        tokens,
        parsePartwise((words, known) => parser.parse(words, known), input),
      );
    parses.set(key, found);
    forgetOldest(parses, CACHED_SENTENCES);
    return treeOf(tokens, found, lemmatise);
  };
  if (expect === undefined) return parse;
  return Object.assign(parse, {
    expect: (tokens: readonly Token[], names: readonly boolean[]): void => {
      const input = inputOf(tokens, names);
      if (!parses.has(keyOfInput(input))) partsOf(input).forEach(expect);
    },
  });
}

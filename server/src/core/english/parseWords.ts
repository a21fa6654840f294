// From the words of a sentence to its parse, without anything of the house: the same in the server and in a thread of it.
import { mend } from './mend';
import type { MendingEntries } from './mendingWords';
import { parsePartwise, type ParseInput } from './parseParts';
import type { Parse, Parser } from './parser/parse';
import { setsOf } from '../text/sets';

/** What sentences are parsed with. It is plain, so that a thread can be sent it. */
export interface ParserData {
  /** The bytes of the parser's model. */
  readonly model: Uint8Array;
  /** By which its mistakes are told and mended. */
  readonly mending: MendingEntries;
}

/** What parses sentences, and may parse beforehand in a thread of its own what it is told to expect. */
export interface WordsParser {
  readonly parse: (input: ParseInput) => Parse;
  readonly expect?: (inputs: readonly ParseInput[]) => void;
}

/** Part by part, and mended. */
export function wordsParser(parser: Pick<Parser, 'parse'>, mending: MendingEntries): WordsParser {
  const mendingWords = setsOf(mending);
  return {
    parse: (input) =>
      mend(
        input.words,
        parsePartwise((words, names) => parser.parse(words, names), input),
        mendingWords,
      ),
  };
}

// From the words of a sentence to its parse, without anything of the house: the same in the server and in a thread of it.
import { mend } from './mend';
import { parsePartwise, type ParseInput } from './parseParts';
import type { Parse, Parser } from './parser/parse';

/** What parses sentences, and may parse beforehand in a thread of its own what it is told to expect. */
export interface WordsParser {
  readonly parse: (input: ParseInput) => Parse;
  readonly expect?: (inputs: readonly ParseInput[]) => void;
}

/** Part by part, and mended. */
export const wordsParser = (parser: Pick<Parser, 'parse'>): WordsParser => ({
  parse: (input) =>
    mend(
      input.words,
      parsePartwise((words, names) => parser.parse(words, names), input),
    ),
});

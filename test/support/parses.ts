// The parses of the tests: by the real model, and kept in .cache/ from run to run as long as model and parser are the
// same, so that only sentences that no test has had before cost time.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { createLemmatiser } from '../../server/src/core/english/lemma';
import type { MendingEntries } from '../../server/src/core/english/mendingWords';
import { createParser, type Parse, type Parser } from '../../server/src/core/english/parser/parse';
import { parseWith, type ParseSentence } from '../../server/src/core/english/parseSentence';
import { wordsParser } from '../../server/src/core/english/parseWords';
import { parsesFile } from '../../tools/parses-file.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const english = join(root, 'data/english');

export const modelBytes = (): Uint8Array => readFileSync(join(english, 'parser/model.bin'));
export const lemmaExceptions = (): string => readFileSync(join(english, 'lemmas.txt'), 'utf8');
export const mending = (): MendingEntries =>
  parseYaml(readFileSync(join(english, 'mending.yaml'), 'utf8')) as MendingEntries;

/** A sentence and its parse, one line of JSON each; what other test files add meanwhile is seen by the next run. */
type Entry = readonly [sentence: string, parse: Parse];

function readParses(file: string): Map<string, Parse> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.flatMap(readEntry));
}

/** Two processes that write at once may spoil a line; its sentence is parsed anew. */
function readEntry(line: string): readonly Entry[] {
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}

function cachedParser(): Pick<Parser, 'parse'> {
  const file = parsesFile('.jsonl');
  const parses = readParses(file);
  let parser: Parser | undefined;
  return {
    parse(tokens, names) {
      const sentence = tokens.map((token, i) => (names[i] ? `*${token}` : token)).join(' ');
      const known = parses.get(sentence);
      if (known) return known;
      parser ??= createParser(modelBytes());
      if (!parser) throw new Error('data/english/parser/model.bin is no model.');
      const parse = parser.parse(tokens, names);
      parses.set(sentence, parse);
      appendFileSync(file, `${JSON.stringify([sentence, parse])}\n`);
      return parse;
    },
  };
}

export const parseSentence: ParseSentence = parseWith(
  wordsParser(cachedParser(), mending()),
  createLemmatiser(lemmaExceptions()),
);

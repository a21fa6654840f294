// Parses kept on disk between runs, for tools that read the same thousands of sentences again and again.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { parsesFile } from './parses-file.mjs';

/** A parser that remembers, and `save`, which writes down what is new. */
export async function rememberingParser(parser) {
  const file = parsesFile('.json');
  const parses = new Map(
    await readFile(file, 'utf8').then(
      (text) => JSON.parse(text),
      () => [],
    ),
  );
  const { size } = parses;
  return {
    parse(words, names) {
      const key = words.map((word, i) => (names[i] ? `*${word}` : word)).join(' ');
      const parse = parses.get(key) ?? parser.parse(words, names);
      parses.set(key, parse);
      return parse;
    },
    async save() {
      if (parses.size === size) return;
      await writeFile(`${file}.new`, JSON.stringify([...parses]));
      await rename(`${file}.new`, file);
    },
  };
}

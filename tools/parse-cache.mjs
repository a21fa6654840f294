// Parses kept on disk between runs, for tools that read the same thousands of sentences again and again. What a parser
// says depends on nothing but its model and the words, so the file is named by the model.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './process.mjs';

/** A parser that remembers, and `save`, which writes down what is new. */
export async function rememberingParser(parser, model) {
  const file = join(root, '.cache/parses', `${createHash('sha1').update(model).digest('hex')}.json`);
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
      await mkdir(join(root, '.cache/parses'), { recursive: true });
      await writeFile(`${file}.new`, JSON.stringify([...parses]));
      await rename(`${file}.new`, file);
    },
  };
}

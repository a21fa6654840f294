// What is kept of a compiler's work serves as long as it is whole and the files are the same.
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { compiledOnce } from './compiled';

const kept = fileURLToPath(new URL('../../.cache/compiled/of-this-test.json', import.meta.url));
const forget = (): void => {
  rmSync(kept, { force: true });
};

let compilations = 0;
const compile = (files: ReadonlyMap<string, string>): readonly string[] => {
  compilations++;
  return [...files.values()];
};

const compiled = (text: string): readonly string[] =>
  compiledOnce('of-this-test', { module: 'core/english/lexicon', compile }, new Map([['words.yaml', text]]));

beforeEach(() => {
  forget();
  compilations = 0;
});
afterAll(forget);

test('the same files are compiled once', () => {
  expect([compiled('a'), compiled('a')]).toEqual([['a'], ['a']]);
  // A watching Vitest keeps nothing.
  expect(compilations).toBe(process.env.BUILT_SOURCES === undefined ? 2 : 1);
});

test('other files are compiled anew', () => {
  expect([compiled('a'), compiled('b')]).toEqual([['a'], ['b']]);
  expect(compilations).toBe(2);
});

test.each(['', '{', 'null', '{"compiled":["b"]}'])(
  '%j in the place of what was kept is not believed',
  (text) => {
    compiled('a');
    writeFileSync(kept, text);
    expect(compiled('a')).toEqual(['a']);
    expect(compilations).toBe(2);
  },
);

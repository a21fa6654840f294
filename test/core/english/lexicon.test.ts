// The files of data/english: sound, folded where they are looked up folded, and joined over files.
import { describe, expect, test } from 'vitest';
import { compileLexicon, linkLexicon } from '../../../server/src/core/english/lexicon';
import { fold } from '../../../server/src/core/text/fold';
import { lostInJson } from '../../support/json';
import { compiledLexicon as compiled, filesOf, lexicon } from '../../support/packs';

test('the compiled lexicon is plain JSON', () => {
  expect(lostInJson(compiled)).toEqual([]);
});

test('frames of several files are joined', () => {
  const files = new Map([
    ['frames/x.yaml', '- { id: haunt, summary: Someone haunts someone., roles: { agent: who } }'],
    ['frames/y.yaml', '- { id: scare, summary: Someone scares someone., roles: { agent: who } }'],
  ]);
  expect(compileLexicon(files).frames.map(({ id }) => id)).toEqual(['haunt', 'scare']);
});

test('no id stands twice', () => {
  const frames = compiled.frames.map(({ id }) => id);
  const values = compiled.families.flatMap((family) => family.values.map(({ id }) => id));
  expect(repeated(frames)).toEqual([]);
  expect(repeated(values)).toEqual([]);
});

test('compatible sets name values of their own family', () => {
  const strange = compiled.families.flatMap(({ id: family, values, compatible = [] }) => {
    const known = new Set(values.map(({ id }) => id));
    return compatible.flat().flatMap((id) => (known.has(id) ? [] : `${family}: ${id}`));
  });
  expect(strange).toEqual([]);
});

test('reasons that may agree, and deeds, are classes of reasons', () => {
  const { classes, compatible, deeds } = compiled.reasons;
  const known = classes.map(({ id }) => id);
  expect(repeated(known)).toEqual([]);
  expect(known).toEqual(expect.arrayContaining([...new Set([...compatible.flat(), ...deeds])]));
});

// YAML reads a bare "true" as no word.
test('no word is taken for a yes or a no', () => {
  const words = Object.values(compiled.syntax).flatMap(leaves);
  expect(words.filter((word) => typeof word === 'boolean' || typeof word === 'number')).toEqual([]);
});

test('what is asked of a word as it stands is asked of folded words', () => {
  const { circumstances, numbers, intervals, ideaWords } = compiled;
  const words = [circumstances, numbers.counting, intervals.lengths, ideaWords.beside].flatMap(leaves);
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((word) => typeof word !== 'string' || fold(word) !== word)).toEqual([]);
});

describe('words are written as they are looked up', () => {
  test.each(['abbreviations', 'functionWords', 'determiners', 'restrictors', 'authorCues'] as const)(
    '%s',
    (list) => {
      const strange = [...lexicon[list]].filter((word) => fold(word) !== word);
      expect(strange).toEqual([]);
    },
  );
});

test('words to mend by are folded forms, each once in its list', () => {
  const lists = Object.entries(compiled.mending) as readonly (readonly [string, readonly string[]])[];
  const strange = lists
    .flatMap(([list, words]) => words.map((word) => [list, word] as const))
    .filter(([, word]) => fold(word) !== word);
  expect(lists.length).toBeGreaterThan(0);
  expect(strange).toEqual([]);
  expect(lists.flatMap(([, words]) => repeated(words))).toEqual([]);
});

test('missing files leave an empty lexicon, not an error', () => {
  const files = new Map([['words.yaml', filesOf('data/english').get('words.yaml') ?? '']]);
  expect(linkLexicon(compileLexicon(files)).frames.size).toBe(0);
});

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

const leaves = (lists: unknown): readonly unknown[] =>
  typeof lists === 'object' && lists !== null ? Object.values(lists).flatMap(leaves) : [lists];

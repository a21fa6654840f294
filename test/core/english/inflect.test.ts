// Inflections: plurals and verb forms, regular and irregular.
import { expect, test } from 'vitest';
import { inflectionsOf, plural, pluralsOf } from '../../../server/src/core/english/inflect';
import { lexicon } from '../../support/packs';

test.each([
  ['spirit', 'spirits'],
  ['witness', 'witnesses'],
  ['boy', 'boys'],
  ['party', 'parties'],
  ['child', 'children'],
  ['vice president', 'vice presidents'],
  ['gunman', 'gunmen'],
  ['human', 'humans'],
  ['hostage-taker', 'hostage-takers'],
  ['old man', 'old men'],
])('%s → %s', (noun, expected) => {
  expect(plural(noun, lexicon.irregularPlurals)).toBe(expected);
});

test('several plurals are in use', () => {
  expect(pluralsOf('person', lexicon.irregularPlurals)).toEqual(['people', 'persons']);
  expect(pluralsOf('spirit', lexicon.irregularPlurals)).toEqual(['spirits']);
});

test.each([
  ['remain', ['remains', 'remained', 'remaining']],
  ['free', ['frees', 'freed', 'freeing']],
  ['live', ['lives', 'lived', 'living']],
  ['trap', ['traps', 'trapped', 'trapping']],
  ['carry', ['carries', 'carried', 'carrying']],
  ['stay', ['stays', 'stayed', 'staying']],
])('%s is found as %j', (base, forms) => {
  expect(inflectionsOf(base)).toEqual(expect.arrayContaining([base, ...forms]));
});

test('another word is no inflection', () => {
  expect(inflectionsOf('stay')).not.toContain('stray');
});

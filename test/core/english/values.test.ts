// Values of the lexicon's families in running text, and which of them exclude each other.
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../server/src/core/english/tokens';
import { compatible, indexValues, valuesOf, wordsOf } from '../../../server/src/core/english/values';
import { lexicon } from '../../support/packs';

const index = indexValues(lexicon);

/** Each value as "id by how". */
const values = (text: string): readonly string[] =>
  valuesOf(tokenize(text, lexicon.abbreviations), index).map(({ value, by }) => `${value.id} by ${by}`);

describe('finds', () => {
  test.each([
    ['the French consul', ['french by word', 'consul by word']],
    ['a consul of France', ['consul by word', 'french by place']],
    ['a Frenchman', ['french by noun']],
    ['the vice president', ['vice-president by word']],
    ['the VICE-PRESIDENT', ['vice-president by word']],
    ['the national opera house', ['auditorium by word', 'opera-house-building by word']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expect.arrayContaining([...expected]));
  });
});

describe('finds nothing in', () => {
  test.each(['a spirit', 'the presidential suite', 'clerkly', ''])('%j', (text) => {
    expect(values(text)).toEqual([]);
  });
});

test('a word inside a longer phrase is no value of its own', () => {
  expect(values('the national opera house')).not.toContain('mansion by word');
});

test('a value knows which role it fills', () => {
  expect(lexicon.values.get('clerk')?.fills).toBe('role');
  expect(lexicon.values.get('french')?.fills).toBe('nationality');
});

test.each([
  ['clerk', 'clerk', true],
  ['clerk', 'banker', false],
  ['french', 'italian', false],
  ['french', 'clerk', true],
  ['translator', 'interpreter', true],
  ['translator', 'nobody-knows', true],
])('%s and %s go together: %s', (a, b, expected) => {
  expect(compatible(lexicon, a, b)).toBe(expected);
  expect(compatible(lexicon, b, a)).toBe(expected);
});

test.each(['vice president', 'cannot sing', 'she cannot', "clerk's desk", 'half-dead', 'mr', 'Ärzte', ''])(
  'the words of %j are those of running text',
  (phrase) => {
    const running = tokenize(phrase, lexicon.abbreviations).map(({ norm }) => norm);
    expect(wordsOf(phrase, lexicon)).toEqual(running);
  },
);

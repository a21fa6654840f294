// Quantities: what counts something, with its bounds, and what looks like a number and counts nothing.
import { describe, expect, test } from 'vitest';
import { disjoint, numbersOf } from '../../../server/src/core/english/numbers';
import { tokenize } from '../../../server/src/core/english/tokens';
import { lexicon } from '../../support/packs';

/** Each quantity as "the words: min-max". */
function numbers(text: string): readonly string[] {
  const tokens = tokenize(text, lexicon.abbreviations);
  return numbersOf(tokens, lexicon.numbers).map(({ span, quantity: { min, max } }) => {
    return `${text.slice(span.start, span.end)}: ${String(min)}-${String(max)}`;
  });
}

describe('reads', () => {
  test.each([
    ['three spirits', ['three: 3-3']],
    ['3 spirits', ['3: 3-3']],
    ['Forty-four men', ['Forty-four: 44-44']],
    ['twenty one men', ['twenty one: 21-21']],
    ['a hundred guests', ['a hundred: 100-100']],
    ['one hundred and six guests', ['one hundred and six: 106-106']],
    ['two thousand three hundred', ['two thousand three hundred: 2300-2300']],
    ['1,500 pounds', ['1,500: 1500-1500']],
    ['5.5 points', ['5.5: 5.5-5.5']],
    ['two or three spirits', ['two or three: 2-3']],
    ['two to three spirits', ['two to three: 2-3']],
    ['from three to two', ['three: 3-3', 'two: 2-2']],
    ['a dozen boys', ['a dozen: 10-14']],
    ['dozens of boys', ['dozens of: 24-400']],
    ['a couple of spirits', ['a couple of: 2-3']],
    ['a couple of the spirits', ['a couple: 2-3']],
    ['a trio of ghosts', ['a trio of: 3-3']],
    ['three spirits and six children', ['three: 3-3', 'six: 6-6']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

describe('reads the bound of', () => {
  test.each([
    ['over a hundred guests', ['over a hundred: 100.1-Infinity']],
    ['more than three', ['more than three: 3.1-Infinity']],
    ['at least three', ['at least three: 3-Infinity']],
    ['fewer than three', ['fewer than three: 0-2.9']],
    ['up to three', ['up to three: 0-3']],
    ['less than 5.5', ['less than 5.5: 0-5.4']],
    ['about fifty', ['about fifty: 40-60']],
    ['five and a half out of ten', ['five and a half: 5.5-5.5', 'ten: 10-10']],
    ['just beyond six', ['just beyond six: 6.1-Infinity']],
    ['nearly fifty', ['nearly fifty: 40-50']],
    ['exactly three', ['exactly three: 3-3']],
    ['no more than three', ['no more than three: 0-3']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

describe('reads no quantity in', () => {
  test.each([
    ['an ordinal', 'the third spirit on the 25th'],
    ['a compound', 'a seven-year silence'],
    ['a compound in figures', 'a 7-year silence'],
    ['a decade', 'the 1840s'],
    ['a time of day', 'the bell at 3:15'],
    ['a page range', 'pp. 12-15'],
    ['a numbered thing', 'stave #2, §4'],
    ['a price', '$15 or £15'],
    ['no number', 'a spirit and another'],
    ['an object key', 'constructor toString'],
  ])('%s', (_, text) => {
    expect(numbers(text)).toEqual([]);
  });
});

test.each([
  [{ min: 3, max: 3 }, { min: 4, max: 4 }, true],
  [{ min: 3, max: 3 }, { min: 1, max: 5 }, false],
  [{ min: 0, max: 3 }, { min: 3, max: Infinity }, false],
  [{ min: 101, max: Infinity }, { min: 60, max: 60 }, true],
])('%o and %o are disjoint: %s', (a, b, expected) => {
  expect(disjoint(a, b)).toBe(expected);
  expect(disjoint(b, a)).toBe(expected);
});

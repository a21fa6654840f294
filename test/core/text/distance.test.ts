// Typing slips: the distance between two words, and its properties.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../server/src/core/text/distance';
import { holds } from '../../support/property';

test.each([
  ['marley', 'marley', 0],
  ['marly', 'marley', 1],
  ['marlley', 'marley', 1],
  ['morley', 'marley', 1],
  ['amrley', 'marley', 1],
  ['mralye', 'marley', 2],
  ['', 'ab', 2],
])('%s and %s: %i', (a, b, expected) => {
  expect(editDistance(a, b, 9)).toBe(expected);
});

test('beyond the limit it says no more than that', () => {
  expect(editDistance('scrooge', 'cratchit', 2)).toBe(3);
  expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('it is the same both ways, and 0 only for equal words', () => {
  holds(fc.tuple(word, word), ([a, b]) => {
    const distance = editDistance(a, b, 20);
    return distance === editDistance(b, a, 20) && (distance === 0) === (a === b);
  });
});

test('the limit only cuts off', () => {
  holds(
    fc.tuple(word, word, fc.nat(8)),
    ([a, b, limit]) => editDistance(a, b, limit) === Math.min(editDistance(a, b, 20), limit + 1),
  );
});

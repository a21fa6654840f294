// A phrase stands where all its words stand, one after another.
import { expect, test } from 'vitest';
import { standsAt, wordsIn } from '../../../server/src/core/text/standing';

const tokens = ['bah', 'far', 'from', 'it'].map((norm) => ({ norm }));

test.each([
  [1, 'far from', true],
  [1, 'far', true],
  [0, 'far from', false],
  [3, 'it is', false],
  [-1, 'bah', false],
  [4, 'bah', false],
])('at %i: %s', (at, phrase, stands) => {
  expect(standsAt(tokens, at, phrase)).toBe(stands);
});

test('a phrase is cut at its spaces', () => {
  expect(wordsIn('no more than')).toEqual(['no', 'more', 'than']);
});

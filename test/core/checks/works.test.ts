// Which works two lists share, and whether they are the same.
import { expect, test } from 'vitest';
import { areSameWorks, worksAmong } from '../../../server/src/core/checks/works';

test.each([
  [
    ['tale', 'play'],
    ['play', 'tale'],
    ['tale', 'play'],
  ],
  [['tale', 'play'], ['play'], ['play']],
  [['tale'], ['play'], []],
  [[], ['play'], []],
])('of %j among %j: %j', (works, others, expected) => {
  expect(worksAmong(works, others)).toEqual(expected);
});

test.each([
  [['tale', 'play'], ['tale', 'play'], true],
  [['tale', 'play'], ['play', 'tale'], false],
  [['tale'], ['tale', 'play'], false],
  [[], [], true],
])('%j and %j are the same: %s', (one, other, expected) => {
  expect(areSameWorks(one, other)).toBe(expected);
});

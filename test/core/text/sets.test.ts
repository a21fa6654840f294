// Lists of words made sets, in records of any depth.
import { expect, test } from 'vitest';
import { setsOf } from '../../../server/src/core/text/sets';

test('a list becomes a set', () => {
  expect(setsOf(['a', 'b'])).toEqual(new Set(['a', 'b']));
});

test('records keep their keys, whatever their depth, and what is no list stays', () => {
  const lists = { kin: ['son'], verbs: { giving: ['give'], taking: [] }, entry: { gender: 'male' } };
  expect(setsOf(lists)).toEqual({
    kin: new Set(['son']),
    verbs: { giving: new Set(['give']), taking: new Set() },
    entry: { gender: 'male' },
  });
});

test('what is not there stays away', () => {
  expect(setsOf(null)).toBeNull();
});

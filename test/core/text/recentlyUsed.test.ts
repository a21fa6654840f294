// What is used stays, and what was used longest ago goes first.
import { expect, test } from 'vitest';
import { forgetOldest, recall } from '../../../server/src/core/text/recentlyUsed';

const known = (): Map<string, number> =>
  new Map([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);

test('what is recalled is the last to go', () => {
  const map = known();
  expect(recall(map, 'a')).toBe(1);
  forgetOldest(map, 2);
  expect([...map.keys()]).toEqual(['c', 'a']);
});

test('what is not known is not put in, and nothing goes within the limit', () => {
  const map = known();
  expect(recall(map, 'd')).toBeUndefined();
  forgetOldest(map, 3);
  expect([...map.keys()]).toEqual(['a', 'b', 'c']);
});

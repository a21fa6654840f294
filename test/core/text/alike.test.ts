// Objects with optional keys, each given all keys of all.
import { expect, test } from 'vitest';
import { alike, shapeOf } from '../../../server/src/core/text/alike';

interface Entry {
  readonly id: string;
  readonly words?: readonly string[];
  readonly open?: boolean;
}

const entries: readonly Entry[] = [{ id: 'a' }, { open: true, id: 'b' }, { id: 'c', words: ['d'] }];

test('all have the same keys in the same order, and say what they said', () => {
  const all = alike(entries);
  expect(all.map((entry) => Object.keys(entry).join(' '))).toEqual(Array(3).fill('id open words'));
  expect(all).toEqual(entries);
});

test('those that are given stay as they are', () => {
  alike(entries);
  expect(entries.map((entry) => Object.keys(entry).length)).toEqual([1, 2, 2]);
});

test('nothing has no shape', () => {
  expect(alike([])).toEqual([]);
});

test('one that was not among them keeps keys of its own', () => {
  expect(shapeOf<Entry>([{ id: 'a' }])({ id: 'b', open: false })).toEqual({ id: 'b', open: false });
});

// Ranges: what overlapping, enclosing and touching mean at the edges.
import { expect, test } from 'vitest';
import {
  cover,
  encloses,
  overlaps,
  shift,
  sliceOf,
  spanOf,
  touches,
} from '../../../server/src/core/text/span';

const middle = spanOf(3, 6);

test.each([
  [spanOf(0, 3), false],
  [spanOf(0, 4), true],
  [spanOf(4, 5), true],
  [spanOf(5, 9), true],
  [spanOf(6, 9), false],
])('%o overlaps 3-6: %s', (span, expected) => {
  expect(overlaps(span, middle)).toBe(expected);
  expect(overlaps(middle, span)).toBe(expected);
});

test.each([
  [spanOf(3, 6), true],
  [spanOf(4, 6), true],
  [spanOf(2, 6), false],
  [spanOf(3, 7), false],
])('3-6 encloses %o: %s', (span, expected) => {
  expect(encloses(middle, span)).toBe(expected);
});

test.each([
  [2, false],
  [3, true],
  [6, true],
  [7, false],
])('a caret at %i touches 3-6: %s', (offset, expected) => {
  expect(touches(middle, offset)).toBe(expected);
});

test('a span moves, grows and cuts', () => {
  expect(shift(middle, 2)).toEqual(spanOf(5, 8));
  expect(cover(spanOf(7, 8), middle)).toEqual(spanOf(3, 8));
  expect(sliceOf('The clerk', spanOf(4, 9))).toBe('clerk');
});

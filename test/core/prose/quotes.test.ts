// Quoted spans: which marks quote, and which stand alone.
import { expect, test } from 'vitest';
import { sliceOf } from '../../../server/src/core/text/span';
import { quotedSpans } from '../../../server/src/core/prose/quotes';

test.each([
  ['He says “Bah” and “Humbug” again.', ['“Bah”', '“Humbug”']],
  ['He says "Bah" and ("Humbug") again.', ['"Bah"', '"Humbug"']],
  ['Il dit « Bah » encore.', ['« Bah »']],
  ['Dash—"Bah"—dash', ['"Bah"']],
  ['A nail of 5" and a door of 6" in it.', []],
  ['An “opening without its end.', []],
  ["Scrooge's clerk's coal isn't his.", []],
  ['A stray " mark.', []],
])('%s', (text, expected) => {
  expect(quotedSpans(text).map((span) => sliceOf(text, span))).toEqual(expected);
});

// Where sentences end: at their marks, not at abbreviations, initials or numbers.
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../server/src/core/english/sentences';
import { tokenize } from '../../../server/src/core/english/tokens';
import { lexicon } from '../../support/packs';

const sentences = (text: string): readonly string[] =>
  sentencesOf(tokenize(text, lexicon.abbreviations)).map(({ span }) => text.slice(span.start, span.end));

test.each([
  ['Scrooge sits. The clerk writes.', ['Scrooge sits.', 'The clerk writes.']],
  ['Why? Because! Well… So.', ['Why?', 'Because!', 'Well…', 'So.']],
  ['He says “Bah.” Then he goes.', ['He says “Bah.”', 'Then he goes.']],
  ['(He goes.) She stays.', ['(He goes.)', 'She stays.']],
  ['He paid 15. 1843 was cold.', ['He paid 15.', '1843 was cold.']],
  ['Mr. Scrooge, Mrs. Dilber and Dr. Who sit.', ['Mr. Scrooge, Mrs. Dilber and Dr. Who sit.']],
  ['J. Marley is dead.', ['J. Marley is dead.']],
  ['He earns 15.5 shillings.', ['He earns 15.5 shillings.']],
  ['“Bah!” he says.', ['“Bah!” he says.']],
  ['He came... and went.', ['He came... and went.']],
  ['See e.g. the clerk.', ['See e.g. the clerk.']],
  ['One line\nwithout an end', ['One line\nwithout an end']],
  ['', []],
])('%j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

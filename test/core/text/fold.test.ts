// Folding: what counts as the same word, and what does not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../server/src/core/text/fold';
import { holds } from '../../support/property';

test.each([
  ['César', 'cesar'],
  ['CRATCHIT', 'cratchit'],
  ['Scrooge’s', "scrooge's"],
  ['naı̈ve', 'naıve'],
  ['Straße', 'straße'],
])('%s → %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('different letters stay different', () => {
  expect(fold('Marley')).not.toBe(fold('Morley'));
});

const letters = fc.string({ unit: fc.constantFrom('É', 'ı̈', '’', 'ß', 'İ', 'Ǆ', 'x', '\ud83d') });

test('folding twice changes nothing more', () => {
  holds(letters, (text) => fold(fold(text)) === fold(text));
});

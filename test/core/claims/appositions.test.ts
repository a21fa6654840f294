// Offices and nationalities that titles, appositions, labels and table rows give to somebody.
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../support/sentence';

const offices = (text: string): readonly string[] => claimsIn(text, 'hold-role');

describe('is read from', () => {
  test.each([
    [
      'a phrase before the name',
      'the French banker Scrooge',
      'holder scrooge, nationality french, role banker',
    ],
    ['a title', 'Baker Scrooge sits.', 'holder scrooge, role baker'],
    ['an apposition', 'Scrooge, a London lawyer, sits.', 'role lawyer'],
    ['brackets', 'Cratchit (the cook) sits.', 'holder cratchit, role cook'],
    ['a label', 'Cratchit: French cook', 'holder cratchit, nationality french, role cook'],
    ['a strong label', '**Cratchit:** cook', 'holder cratchit, role cook'],
    [
      '“of” and a country',
      'Scrooge, the consul of France, sits.',
      'holder scrooge, role consul, nationality french',
    ],
    ['a stranger in an office', 'The clerk, Wilkins, shivers.', 'holder “Wilkins”, role clerk'],
    ['“called”', 'The clerk is called Wilkins.', 'holder “Wilkins”, role clerk'],
    ['a table row', '| a | b |\n| --- | --- |\n| Cratchit | cook |', 'holder cratchit, role cook'],
  ])('%s', (_, text, expected) => {
    expect(offices(text)).toEqual([expect.stringContaining(expected)]);
  });
});

test('each of two has one', () => {
  expect(offices('Scrooge, a lawyer, and Fred, the clerk, sit.')).toEqual([
    expect.stringContaining('holder scrooge, role lawyer'),
    expect.stringContaining('holder fred, role clerk'),
  ]);
});

describe('is not read from', () => {
  test.each([
    ['a list', 'Scrooge, a lawyer and a baker sit.'],
    ['a list of three', 'Scrooge, a lawyer, and Fred sit.'],
    ['another subject', 'Scrooge sees a lawyer.'],
    ['a stranger in some office', 'A clerk, Wilkins, shivers.'],
    ['a name without an office', 'Scrooge, an old sinner, sits.'],
    ['a sentence that goes on', 'Scrooge, who knows a lawyer, sits.'],
    ['nobody', 'The lawyer sits.'],
    ['a title', '# Scrooge, Lawyer of Souls'],
  ])('%s: %s', (_, text) => {
    expect(offices(text)).toEqual([]);
  });
});

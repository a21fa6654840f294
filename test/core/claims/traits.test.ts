// Qualities that a possessive says somebody has.
import { describe, expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

const said = (text: string): readonly string[] => treeClaimsIn(text, 'have-quality');

describe('is read from', () => {
  test.each([
    ['a possessive', 'Cratchit’s idleness annoys the others.', 'theme cratchit, quality lazy'],
    ['“of”', 'The obscurity of Scrooge is a riddle.', 'theme scrooge, quality unknown'],
    ['a phrase', 'Scrooge’s lack of talent shocks them all.', 'theme scrooge, quality untalented'],
    [
      'a denied clause',
      'Cratchit’s idleness does not annoy anybody.',
      'asserted: theme cratchit, quality lazy',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(said(text)).toContainEqual(expect.stringContaining(expected));
  });
});

describe('is not read from', () => {
  test.each([
    ['what ends', 'The end of Scrooge’s obscurity is near.'],
    ['what is only supposed', 'Cratchit’s supposed idleness is a myth.'],
    ['what is missing', 'Without Scrooge’s fame nobody comes.'],
    ['a time of life', 'In Scrooge’s old age nobody comes.'],
    ['nobody’s', 'Idleness is a vice, and Scrooge knows it.'],
  ])('%s: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

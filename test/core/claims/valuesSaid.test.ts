// What the words of a verb phrase say by themselves: a quality, or a denial.
import { describe, expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

const said = (text: string): readonly string[] =>
  ['have-quality', 'hate'].flatMap((frame) => treeClaimsIn(text, frame));

describe('is read from', () => {
  test.each([
    ['a verb phrase', 'Scrooge sings out of tune.', 'asserted: theme scrooge, quality unmusical'],
    ['a phrase that denies', 'Scrooge has no ear.', 'asserted: theme scrooge, quality unmusical'],
    ['what somebody cannot do', 'Scrooge cannot carry a tune.', 'negated: theme scrooge, quality has-an-ear'],
    ['a verb that means it when denied', 'Scrooge cannot stand Cratchit.', 'asserted: experiencer scrooge'],
  ])('%s: %s', (_, text, expected) => {
    expect(said(text)).toContainEqual(expect.stringContaining(expected));
  });
});

describe('is not read from', () => {
  test.each([
    ['a time', 'Until he is taught, Scrooge sings out of tune.'],
    ['a degree', 'Scrooge almost sings out of tune.'],
    ['all and nobody', 'Nobody sings out of tune.'],
    ['the verb alone', 'Scrooge can stand on one leg.'],
  ])('%s: %s', (_, text) => {
    expect(said(text).filter((one) => !one.startsWith('negated'))).toEqual([]);
  });
});

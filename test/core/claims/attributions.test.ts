// What somebody is said to be, as the tree tells it.
import { describe, expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

const said = (text: string): readonly string[] =>
  ['have-quality', 'hold-role', 'relative-of'].flatMap((frame) => treeClaimsIn(text, frame));

describe('is read from', () => {
  test.each([
    ['a copula', 'Scrooge is a famous man.', 'theme scrooge, quality famous'],
    ['a phrase that denies', 'Scrooge is known to nobody.', 'asserted: theme scrooge, quality unknown'],
    ['his name', 'The name of Scrooge is dear, but Scrooge’s name is unknown.', 'quality unknown'],
    ['a verb that joins', 'Cratchit remains unknown.', 'theme cratchit, quality unknown'],
    ['an apposition', 'Cratchit, an idle clerk, sleeps on his stool.', 'quality lazy'],
    ['adjectives set behind', 'Cratchit, healthy and strong, walks home.', 'quality healthy'],
    ['a phrase set in front', 'In perfect health, Scrooge walks home.', 'theme scrooge, quality healthy'],
    ['an inversion', 'Healthy as he was, Scrooge walked home.', 'theme scrooge, quality healthy'],
    ['“as”', 'As a baker, Scrooge is up at five.', 'holder scrooge, role baker'],
    ['“one of”', 'Cratchit came as one of the waiters.', 'holder cratchit, role waiter'],
    ['whose he is', 'Scrooge is the brother of Cratchit.', 'person scrooge, relative cratchit, kind brother'],
    ['a denial', 'Scrooge is no baker.', 'negated: holder scrooge, role baker'],
    ['what he is at a time', 'Scrooge is a baker when the spirits come.', 'holder scrooge, role baker'],
    ['a quality with its reason', 'Cratchit is idle because nobody calls.', 'quality lazy'],
  ])('%s: %s', (_, text, expected) => {
    expect(said(text)).toContainEqual(expect.stringContaining(expected));
  });
});

describe('is not read from', () => {
  test.each([
    ['likeness', 'Scrooge is like a brother to Cratchit.'],
    ['a time that is past', 'Scrooge, once famous, lives alone.'],
    ['what had been', 'Scrooge had been a baker.'],
    ['an occasion', 'When the others sing, Cratchit is idle.'],
    ['one time', 'For once, Cratchit is idle.'],
    ['a place where it is so', 'Fezziwig dances where Cratchit was not healthy.'],
    ['a sense', 'Scrooge is a child at heart.'],
    ['a measure', 'Scrooge is sixty years old.'],
    ['enough', 'Scrooge is old enough for that.'],
    ['a figure', 'Scrooge is the architect of his misery.'],
    ['a list', 'Cratchit is the cook, the baker and the maid.'],
    ['somebody’s view', 'Scrooge is unknown to Cratchit.'],
    ['a sham', 'Scrooge is a fake baker.'],
  ])('%s: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

// Nouns that say what happens: light verbs, "between", what somebody becomes.
import { describe, expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

describe('a noun says what the verb leaves open', () => {
  test.each([
    ['Marley gives Scrooge a warning.', 'warn', 'agent marley'],
    ['Scrooge receives a visit from Marley.', 'visit', 'agent marley'],
    ['One of the visitors is Marley.', 'visit', 'agent marley'],
    ['The aim of Marley is to warn Scrooge.', 'plan', 'experiencer marley'],
    ['A romance grows between Fred and Marley.', 'fall-for', 'experiencer fred, stimulus marley'],
  ])('%s', (text, frame, roles) => {
    expect(treeClaimsIn(text, frame).join()).toContain(roles);
  });
});

describe('no claim of its own', () => {
  test.each([
    ['Marley has a lesson for Scrooge.', 'teach'],
    ['Marley makes a pupil of Scrooge.', 'learn'],
    ['Scrooge counts the warnings.', 'warn'],
    ['One of the missing visitors is Marley.', 'visit'],
    ['The aim is to warn Scrooge.', 'plan'],
    ['A wall stands between Fred and Belle.', 'fall-for'],
  ])('%s', (text, frame) => {
    expect(treeClaimsIn(text, frame).filter((claim) => claim.includes('agent'))).toEqual([]);
  });
});

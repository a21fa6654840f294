// How old somebody is: years of age beside a copula or after a noun for a person, and no other numbers.
import { describe, expect, test } from 'vitest';
import { sentencesIn, treeClaimsIn } from '../../support/sentence';

describe('read', () => {
  test.each([
    ['Fred is fourteen years old.', 'asserted: theme fred, years 14 whole'],
    ['The youngest of the spirits is fourteen.', 'asserted: theme spirits, years 14 whole'],
    ['The youngest of the spirits has turned fourteen.', 'asserted: theme spirits, years 14 whole'],
    ['Scrooge is only sixty years of age.', 'asserted: theme scrooge, years 60 whole'],
  ])('%s', (text, claim) => {
    expect(treeClaimsIn(text, 'age')).toContain(claim);
  });
});

test('only where nobody is said to be younger does an age contradict another', () => {
  const vagueIn = (text: string): readonly (boolean | undefined)[] =>
    sentencesIn(text)
      .flatMap(({ propositions }) => propositions)
      .filter(({ frame, roles }) => frame === 'age' && roles.years !== undefined)
      .map(({ vague }) => vague);
  expect(vagueIn('Fred is fourteen years old.')).toEqual([true]);
  expect(vagueIn('Fred is just fourteen years old.')).toEqual([false]);
});

describe('not read', () => {
  test.each([
    'Fred is fourteen.',
    'The youngest of the spirits is one of fourteen.',
    'The oldest of the spirits has turned fourteen pages.',
    'Scrooge has worked there for fourteen years.',
    'Scrooge meets three of fourteen spirits.',
    'Fred thinks of fourteen old friends.',
  ])('%s', (text) => {
    expect(treeClaimsIn(text, 'age').filter((claim) => claim.includes('years'))).toEqual([]);
  });
});

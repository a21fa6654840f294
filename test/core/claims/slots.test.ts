// What an event is made of: what is played, watched, ridden in, whatever the verb.
import { describe, expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

const slots = (text: string): readonly string[] =>
  treeClaimsIn(text, 'occur').filter((claim) => !/: (?:place|time|frequency|days) /.test(claim));

describe('is read from', () => {
  test.each([
    ['an object', 'Scrooge plays poker with Cratchit.', 'asserted: game poker'],
    ['a game “of”', 'Scrooge sits down to a game of chess.', 'game chess'],
    ['a cleft sentence', 'It is poker that Scrooge plays.', 'game poker'],
    ['two of a kind', 'Scrooge plays chess and poker.', 'game chess+poker'],
    ['a promise', 'Scrooge vows to build a hospital.', 'asserted: project hospital-building'],
  ])('%s: %s', (_, text, expected) => {
    expect(slots(text)).toContainEqual(expect.stringContaining(expected));
  });
});

describe('is not read from', () => {
  test.each([
    ['a comparison', 'Like a poker player, Scrooge keeps silent.'],
    ['what is denied', 'Scrooge does not play poker.'],
    ['a kind of another thing', 'Scrooge has a poker face.'],
    ['a figure', 'The party turns into a funeral.'],
  ])('%s: %s', (_, text) => {
    expect(slots(text)).toEqual([]);
  });
});

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
    ['what is taught', 'Scrooge gives Cratchit lessons in algebra.', 'teaching arithmetic'],
    ['a pseudo-cleft', 'Algebra is what Scrooge teaches Cratchit.', 'teaching arithmetic'],
    ['what is demanded', 'Scrooge demands a ransom.', 'demand ransom-demand'],
    ['a quality of a happening', 'Scrooge spends a violent night.', 'calmness violent'],
    ['a spirit', 'Scrooge and Cratchit have dinner in a spirit of hatred.', 'spirit cold-gathering'],
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
    ['a quality of somebody', 'Scrooge fears a violent man.'],
    ['a quality that ends', 'At dinner all hostility is forgotten by Scrooge.'],
    ['what belongs to somebody', "Scrooge and Cratchit learn each other's history."],
    ['less and less of a quality', 'The life of Scrooge is less and less strict in prison.'],
    ['money that nobody demands', 'Scrooge has money.'],
  ])('%s: %s', (_, text) => {
    expect(slots(text)).toEqual([]);
  });
});

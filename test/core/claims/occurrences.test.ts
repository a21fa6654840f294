// Where and when a clause puts what it tells: places, parts of the day, intervals and numbered days.
import { describe, expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

const occurrences = (text: string): readonly string[] =>
  treeClaimsIn(text, 'occur').filter((claim) => /: (?:place|time|frequency|days?) /.test(claim));

describe('is read from', () => {
  test.each([
    ['a part of a place', 'Scrooge sits among the benches of a greenhouse.', 'asserted: place conservatory'],
    ['a predicate', 'The attic is the refuge of Scrooge.', 'place attic'],
    ['a use', 'The attic serves as a classroom for Scrooge.', 'place attic'],
    ['a cleft', 'It was in the attic that Scrooge sat.', 'asserted: place attic'],
    ['a numbered week', 'Scrooge sings in the third week of the siege.', 'day 12'],
    ['the first night', 'On the first night, Scrooge sings.', 'day 0-2'],
    ['what a time finds', 'Midnight finds Scrooge singing.', 'time midnight'],
    ['when something is', 'Noon is the hour at which Scrooge sings.', 'time noon'],
    ['what it takes', 'It takes Scrooge a month to sing.', 'days 24'],
    ['what goes by', 'A week goes by before Scrooge sings.', 'days 5'],
    ['what is not before', 'Not until three weeks later does Scrooge sing.', 'asserted: days 16'],
  ])('%s: %s', (_, text, expected) => {
    expect(occurrences(text)).toContainEqual(expect.stringContaining(expected));
  });
});

describe('is not read from', () => {
  test.each([
    ['a part of the world', 'Scrooge hears the opera singers of Europe.'],
    ['places in general', 'Scrooge sings in the opera houses of the world.'],
    ['every place', 'Scrooge sings in every opera house.'],
    ['a likeness', 'Scrooge runs about like the only waiter in a greenhouse.'],
    ['what was before', 'Scrooge has lived in a hotel.'],
    ['minutes', 'Minutes later Scrooge sings. Five minutes later Scrooge sings.'],
    ['a week of something else', 'Scrooge sings in the third week of his lessons.'],
    ['where it was not', 'Scrooge sits with the guest of Fred, not in the attic.'],
    ['a stranger', 'Tosca sings in the attic.'],
    ['what somebody looks back on', 'Scrooge sees what Fred saw on the first night.'],
    ['a relative clause', 'On the first day he spends there Scrooge sings.'],
  ])('%s: %s', (_, text) => {
    expect(occurrences(text)).toEqual([]);
  });
});

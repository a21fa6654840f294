import { describe, expect, test } from 'vitest';
import { clausesIn } from '../../support/clauses';

describe('the only verb was taken for something else', () => {
  test.each([
    ['Anna and Bruno fall in love.', 'fall(Anna, _)'],
    ['Government forces open fire.', 'open(forces, fire)'],
    ['The accompanist stays because Anna is kept.', 'stay(accompanist, _)'],
    ["Bruno's attempt to sing fails.", 'fail(attempt, _)'],
    ['None of the generals survives.', 'survive(None, _)'],
    ['In the film Anna steps in front of Bruno.', 'step(Anna, _)'],
    ['One imagines Anna singing.', 'imagine(One, Anna)'],
  ])('%s', (text, clause) => {
    expect(clausesIn(text)).toContain(clause);
  });
});

describe('no verb is found where there is none', () => {
  test.each([
    'A fall in love.',
    'The government forces and the fire.',
    "Bruno's attempt to learn songs.",
    'In the film Anna scenes.',
  ])('%s', (text) => {
    expect(
      clausesIn(text).filter((clause) => /^(?:fall|force|fire|song|attempt|scene)\(/.test(clause)),
    ).toEqual([]);
  });
});

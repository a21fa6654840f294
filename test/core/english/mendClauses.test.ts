// What hangs from the wrong word: relative clauses behind a name, conditions, who does it in a passive.
import { describe, expect, test } from 'vitest';
import { clausesIn } from '../../support/clauses';

describe('what hangs from the wrong word is mended', () => {
  test.each([
    ['The boy whom Anna coaches is Bruno, who hides in a tree.', 'hide(Bruno, _)'],
    ['Messages pass in the pocket of Bruno, whom both sides trust.', 'trust(sides, Bruno)'],
    ['It was a gang of thieves who robbed Anna.', 'rob(gang, Anna)'],
    ['Anna steps forward to accompany Bruno.', 'accompany(Anna, Bruno)'],
    ['There is no doubt that Anna survives.', 'survive(Anna, _)'],
    ['By contrast Anna, whose name is Clara, mocks Bruno.', 'mock(Anna, Bruno)'],
    ['Bruno dreams of a life in which Anna sings.', 'sing(Anna, _)'],
    ['Had the guards let her, Anna might have left.', 'let(guards, her)'],
    ['Anna might have left, had the guards let her.', 'let(guards, her)'],
  ])('%s', (text, clause) => {
    expect(clausesIn(text)).toContain(clause);
  });
});

describe('what hangs from the right word stays', () => {
  test.each([
    ['The wife of Bruno, who teaches Anna, is a doctor.', /^teach\(Bruno/],
    ['The letter that Anna writes is short.', /^write\(Anna, _/],
  ])('%s', (text, wrong) => {
    expect(clausesIn(text).filter((clause) => wrong.test(clause))).toEqual([]);
  });
});

describe('the agent of a passive stands behind an infinitive', () => {
  test.each([
    ['Anna is taught to read by Bruno.', 'teach(Bruno, Anna)'],
    ['Taught to read by Bruno, Anna is happy.', 'teach(Bruno, Anna)'],
    ['Anna is asked to sing by Bruno.', 'ask(Bruno, Anna)'],
    ['Anna was forced to sing by the window.', 'force(_, Anna)'],
    ['Anna wants to be taught by Bruno.', 'teach(Bruno, Anna)'],
  ])('%s', (text, clause) => {
    expect(clausesIn(text).map((one) => one.replace(/, (?!Anna).*\)$/, ')'))).toContain(clause);
  });
});

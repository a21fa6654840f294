// What hangs from the wrong word: relative clauses behind a name, verbs in -ing, who does it in a passive.
import { describe, expect, test } from 'vitest';
import { clausesIn } from '../../support/clauses';

describe('what hangs from the wrong word is mended', () => {
  test.each([
    ['The boy whom Anna coaches is Bruno, who hides in a tree.', 'hide(Bruno, _)'],
    ['Messages pass in the pocket of Bruno, whom both sides trust.', 'trust(sides, Bruno)'],
    ['Bruno spends his days interpreting for Anna.', 'interpret(Bruno, _)'],
    ['Anna is heard on the phone complaining.', 'complain(Anna, _)'],
    ['It was a gang of thieves who robbed Anna.', 'rob(gang, Anna)'],
    ['Anna steps forward to accompany Bruno.', 'accompany(Anna, Bruno)'],
    ['Anna came to the party hoping to hear Bruno.', 'hope(Anna, _)'],
    ['There is no doubt that Anna survives.', 'survive(Anna, _)'],
  ])('%s', (text, clause) => {
    expect(clausesIn(text)).toContain(clause);
  });
});

describe('what hangs from the right word stays', () => {
  test.each([
    ['The wife of Bruno, who teaches Anna, is a doctor.', /^teach\(Bruno/],
    ['Anna finds a man teaching children.', /^teach\(Anna/],
    ['Anna spends money.', /^interpret/],
    ['The letter that Anna writes is short.', /^write\(Anna, _/],
    ['Anna talks to a boy hoping to hear Bruno.', /^hope\(Anna/],
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

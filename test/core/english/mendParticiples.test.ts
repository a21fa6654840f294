// Participles that hang from the wrong word: who has done it, or is doing it.
import { describe, expect, test } from 'vitest';
import { clausesIn } from '../../support/clauses';

describe('who does it is found', () => {
  test.each([
    ['Bruno spends his days interpreting for Anna.', 'interpret(Bruno, _)'],
    ['Anna is heard on the phone complaining.', 'complain(Anna, _)'],
    ['Anna came to the party hoping to hear Bruno.', 'hope(Anna, _)'],
    ['It is Bruno who did not, having given up his life for Anna.', 'give(Bruno, life)'],
  ])('%s', (text, clause) => {
    expect(clausesIn(text)).toContain(clause);
  });
});

describe('who does not do it stays', () => {
  test.each([
    ['Anna finds a man teaching children.', /^teach\(Anna/],
    ['Anna spends money.', /^interpret/],
    ['Anna talks to a boy hoping to hear Bruno.', /^hope\(Anna/],
    ['Bruno did not come, having given up.', /^come\(_/],
  ])('%s', (text, wrong) => {
    expect(clausesIn(text).filter((clause) => wrong.test(clause))).toEqual([]);
  });
});

// Idioms that say who does something, which the parser alone gets wrong, and their like, which it gets right.
import { describe, expect, test } from 'vitest';
import { clausesIn } from '../../support/clauses';

describe('who does it is read', () => {
  test.each([
    ['What Anna does is type the letters.', 'type(Anna, letters)'],
    ['Bruno it is who teaches Anna.', 'teach(Bruno, Anna)'],
    ['Anna, of all people, teaches Bruno.', 'teach(Anna, Bruno)'],
    ['Bruno goes on to marry Anna.', 'marry(Bruno, Anna)'],
    ['The story has Bruno marry Anna.', 'marry(Bruno, Anna)'],
    ['Anna gives singing lessons to Bruno.', 'give(Anna, lessons)'],
    ['Anna is shot.', 'shoot(_, Anna)'],
    ['The man to whom Anna gives the letter is a doctor.', 'give(Anna, letter)'],
  ])('%s', (text, clause) => {
    expect(clausesIn(text)).toContain(clause);
  });
});

describe('nothing is mended that is sound', () => {
  test.each([
    ['What Anna does is a mystery.', /^type|^mystery\(Anna/],
    ['Bruno says that it is Anna who teaches.', /^teach\(Bruno/],
    ['Bruno goes out to marry Anna on the hill.', /^marry\(Anna/],
    ['We see Bruno and his teaching.', /^teach\(Bruno/],
    ['Anna is singing.', /^sing\(_/],
    ['It was a good shot.', /^shoot/],
  ])('%s', (text, wrong) => {
    expect(clausesIn(text).filter((clause) => wrong.test(clause))).toEqual([]);
  });
});

// Who it is of whom a clause tells, where it stands apart from its clause, and to whom something is given.
import { describe, expect, test } from 'vitest';
import { clausesIn } from '../../support/clauses';

describe('who it is does what the clause says', () => {
  test.each([
    ['It is Anna who, in the end, leaves Bruno.', 'leave(Anna, Bruno)'],
    ['It is Anna who, lacking her money, leaves.', 'leave(Anna, _)'],
    ['Of all the guests it is Anna alone who still trusts Bruno.', 'trust(Anna, Bruno)'],
    ['The man Anna loves is Bruno.', 'love(Anna, Bruno)'],
    ['The one the singer falls in love with is Bruno.', 'fall(singer, Bruno)'],
    ['Anna, it turns out, loves Bruno.', 'love(Anna, Bruno)'],
    ['Bruno gives Anna lessons.', 'give(Bruno, Anna, lessons)'],
    ['Bruno gives Anna piano lessons.', 'give(Bruno, Anna, lessons)'],
    ['Bruno teaches her chess.', 'teach(Bruno, her, chess)'],
    ['Bruno teaches Anna to dance.', 'dance(Anna, _)'],
    ['Anna is the one whom we hear complaining.', 'complain(Anna, _)'],
    ['Bruno teaches a girl to sing.', 'sing(girl, _)'],
    ['Anna is accompanied at the piano by Bruno.', 'accompany(Bruno, Anna)'],
  ])('%s', (text, clause) => {
    expect(clausesIn(text)).toContain(clause);
  });
});

describe('what hangs from the right word stays', () => {
  test.each([
    ['It is not the food but a voice that moves Anna.', /^move\(food/],
    ['It is the wife of Bruno who leaves.', /^leave\(Bruno/],
    ['The songs Anna sings are sad.', /^sing\(Anna, sad/],
    ['The man who loves Anna is Bruno.', /^love\(Anna/],
    ['Anna reads a book by Bruno.', /^read\(Bruno/],
    ['Anna teaches her art to Bruno.', /^teach\(Anna, Bruno, her/],
    ['Anna is the one whom we hear.', /^hear\(Anna/],
    ['Bruno is quietly at work.', /^quietly/],
    ['Bruno brings Anna letters.', /^bring\(Anna/],
    ['Bruno has a friend to help.', /^help\(friend/],
  ])('%s', (text, wrong) => {
    expect(clausesIn(text).filter((clause) => wrong.test(clause))).toEqual([]);
  });
});

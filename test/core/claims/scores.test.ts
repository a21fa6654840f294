// Scores: whose rating a number is, on which scale, and which numbers are none.
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../support/sentence';

const scores = (text: string): readonly string[] => claimsIn(text, 'score');

describe('is read from', () => {
  test.each([
    ['The Stage Ledger gives it 3 out of 5.', 'value 3 of 5 whole, by stage-ledger'],
    ['The Stage Ledger gives it 3/5.', 'value 3 of 5 whole, by stage-ledger'],
    ['It has 60 % in the Stage Ledger.', 'value 60 of 100 whole, by stage-ledger'],
    ['The Stage Ledger gives it three stars.', 'value 3 whole, by stage-ledger'],
    ['The readers of the Stage Ledger give it 60 percent.', 'by stage-ledger, voters readers'],
    ['| paper | score |\n| --- | --- |\n| Stage Ledger | 3/5 |', 'value 3 of 5 whole, by stage-ledger'],
  ])('%s', (text, expected) => {
    expect(scores(text)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('is not read from', () => {
  test.each([
    ['a score without a paper', 'I give it 3 out of 5.'],
    ['a count of something else', 'The Stage Ledger has 12 critics.'],
    ['a time', 'The Stage Ledger gives it 1 hour.'],
    ['a verb', 'In the Stage Ledger it scores well.'],
    ['a year', 'The Stage Ledger of 1999 liked it.'],
    ['another part of the sentence', 'The Stage Ledger liked it; my own mark is 3.'],
    ['a rank', 'It is in the Stage Ledger among the top 10.'],
  ])('%s: %s', (_, text) => {
    expect(scores(text)).toEqual([]);
  });
});

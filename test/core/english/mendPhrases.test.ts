// Purposes, names, quantifiers and company that hang from the word beside the one they belong to.
import { describe, expect, test } from 'vitest';
import { clausesIn, treeIn } from '../../support/clauses';

describe('what belongs to the verb is mended', () => {
  test.each([
    ['Anna comes to the pantry to teach Bruno.', 'teach(Anna, Bruno, _)'],
    ['Out of a wish to read and write Anna asks Bruno for lessons.', 'ask(Anna, Bruno)'],
  ])('%s', (text, clause) => {
    expect(clausesIn(text)).toContain(clause);
  });
});

describe('what belongs to the noun stays', () => {
  test.each([
    ['Anna comes to the decision to teach Bruno.', /^teach\(Anna/],
    ['Anna wants to hear Bruno.', /^hear\(Bruno/],
  ])('%s', (text, wrong) => {
    expect(clausesIn(text).filter((clause) => wrong.test(clause))).toEqual([]);
  });
});

/** The word from which another one hangs. */
const headOf = (text: string, word: string): string | undefined => {
  const { tokens, heads } = treeIn(text);
  return tokens[heads[tokens.findIndex(({ text: own }) => own === word)] ?? -1]?.text;
};

test.each([
  ['Every one of the lodgers, the baker included, is taken by the rebels.', 'baker', 'one'],
  ["Every one of the country's leaders, the mayor included, is taken hostage.", 'mayor', 'one'],
  ['The list that the baker included is taken by the rebels.', 'baker', 'included'],
  ['All the rebels are boys.', 'All', 'rebels'],
  ['Both the women sing.', 'Both', 'women'],
  ['Anna knows all the songs.', 'all', 'songs'],
  ['Bruno sits over the chessboard with Anna.', 'Anna', 'sits'],
  ['Bruno sits at a table with flowers.', 'flowers', 'table'],
])('%s: %s hangs from %s', (text, word, head) => {
  expect(headOf(text, word)).toBe(head);
});

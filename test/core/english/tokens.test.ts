// Tokens: cut as the treebanks cut them, each where it stands.
import { expect, test } from 'vitest';
import { tokenize } from '../../../server/src/core/english/tokens';
import { markdownBlock } from '../../support/markdown';
import { lexicon } from '../../support/packs';
import { holds } from '../../support/property';

const cut = (text: string): readonly string[] =>
  tokenize(text, lexicon.abbreviations).map((token) => token.text);

test.each([
  ['Scrooge sits.', ['Scrooge', 'sits', '.']],
  ["Scrooge's clerk", ['Scrooge', "'s", 'clerk']],
  ['Scrooge’s clerk', ['Scrooge', '’s', 'clerk']],
  ["He doesn't, he won't, he'd", ['He', 'does', "n't", ',', 'he', 'wo', "n't", ',', 'he', "'d"]],
  ['He cannot', ['He', 'can', 'not']],
  ["the clerks' coal", ['the', 'clerks', "'", 'coal']],
  ['Mr. Scrooge and Mrs. Dilber', ['Mr.', 'Scrooge', 'and', 'Mrs.', 'Dilber']],
  ['J. Marley', ['J.', 'Marley']],
  ['It is I. Bah', ['It', 'is', 'I', '.', 'Bah']],
  ['the U.S. tour', ['the', 'U.S.', 'tour']],
  ['fifty-three', ['fifty', '-', 'three']],
  ['1,500.25 pounds', ['1,500.25', 'pounds']],
  ['In 1843, 3:15', ['In', '1843', ',', '3', ':', '15']],
  ['Wait… what...', ['Wait', '…', 'what', '...']],
  ['O’Brien', ['O’Brien']],
  ['a 👻 b', ['a', '👻', 'b']],
  ['“Bah!”', ['“', 'Bah', '!', '”']],
  ['', []],
])('%j', (text, expected) => {
  expect(cut(text)).toEqual(expected);
});

test('a token knows its letters and what stands before it', () => {
  const [first, clitic, stop] = tokenize("Émile's.", lexicon.abbreviations);
  expect(first).toMatchObject({ norm: 'emile', kind: 'word', capital: true, spaced: true });
  expect(clitic).toMatchObject({ norm: "'s", kind: 'word', capital: false, spaced: false });
  expect(stop).toMatchObject({ norm: '.', kind: 'mark', spaced: false });
});

test('every token stands where it says, and only white space is left out', () => {
  holds(markdownBlock, (text) => {
    const tokens = tokenize(text, lexicon.abbreviations);
    const misplaced = tokens.filter((token) => text.slice(token.start, token.end) !== token.text);
    const ends = [0, ...tokens.map(({ end }) => end)];
    const starts = [...tokens.map(({ start }) => start), text.length];
    const leftOut = starts.map((start, i) => text.slice(ends[i], start)).join('');
    expect({ misplaced, leftOut: leftOut.trim() }).toEqual({ misplaced: [], leftOut: '' });
  });
});

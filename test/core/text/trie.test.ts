// The trie of phrases: the longest comes first, and nothing is found past the end.
import { expect, test } from 'vitest';
import { addPhrase, emptyTrie, phrasesAt, type TrieNode } from '../../../server/src/core/text/trie';

function trieOf(...phrases: readonly string[]): TrieNode<string> {
  const root = emptyTrie<string>();
  for (const phrase of phrases) addPhrase(root, phrase.split(' ').filter(Boolean), phrase);
  return root;
}

function found(root: TrieNode<string>, text: string, at: number): readonly string[] {
  const words = text.split(' ');
  return phrasesAt(
    root,
    words.map((norm) => ({ norm })),
    at,
  ).flatMap(({ values }) => values);
}

const ghosts = trieOf('ghost', 'ghost of christmas past', 'ghost of christmas present', '');

test.each([
  ['the ghost of christmas past', 1, ['ghost of christmas past', 'ghost']],
  ['the ghost of marley', 1, ['ghost']],
  ['the ghost of christmas', 1, ['ghost']],
  ['the ghost', 0, []],
  ['the ghost', 2, []],
])('in “%s” at word %i', (text, at, expected) => {
  expect(found(ghosts, text, at)).toEqual(expected);
});

test('one phrase may stand for several things', () => {
  const root = emptyTrie<number>();
  addPhrase(root, ['clerk'], 1);
  addPhrase(root, ['clerk'], 2);
  expect(phrasesAt(root, [{ norm: 'clerk' }], 0)).toEqual([{ values: [1, 2], length: 1 }]);
});

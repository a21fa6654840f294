// What hangs from a word of a tree.
import { describe, expect, test } from 'vitest';
import { hasLemma, hasWord, normAt } from '../../../server/src/core/english/tree';
import { treeIn } from '../../support/clauses';

const tree = treeIn('Anna had left the two houses before Bruno came.');
const at = (word: string): number => tree.tokens.findIndex(({ norm }) => norm === word);

describe('a word that hangs from another', () => {
  test('is found as it stands', () => {
    expect(hasWord(tree, at('left'), 'had', 'aux')).toBe(true);
    expect(hasWord(tree, at('came'), new Set(['before', 'after']), 'mark')).toBe(true);
  });
  test('is found by its lemma', () => {
    expect(hasLemma(tree, at('left'), 'have', 'aux')).toBe(true);
    expect(hasLemma(tree, at('left'), new Set(['house', 'room']), 'obj')).toBe(true);
  });
  test('is not found by what it is not', () => {
    expect(hasWord(tree, at('left'), 'have', 'aux')).toBe(false);
    expect(hasLemma(tree, at('left'), 'houses', 'obj')).toBe(false);
  });
  test('is not found under another label', () => {
    expect(hasWord(tree, at('left'), 'had', 'mark', 'advmod')).toBe(false);
    expect(hasLemma(tree, at('left'), 'house', 'nsubj')).toBe(false);
  });
  test('is not found under another word', () => {
    expect(hasWord(tree, at('left'), 'before', 'mark')).toBe(false);
    expect(hasLemma(tree, -1, 'have', 'aux')).toBe(false);
  });
});

test('beside a sentence there is no word', () => {
  expect(normAt(tree, 0)).toBe('anna');
  expect(normAt(tree, -1)).toBe('');
});

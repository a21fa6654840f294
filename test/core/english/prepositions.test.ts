// By which preposition a phrase hangs from its word, and whose the word is.
import { describe, expect, test } from 'vitest';
import { genitiveOf, possessorOf, prepositionOf } from '../../../server/src/core/english/prepositions';
import { treeIn } from '../../support/clauses';

/** The words at the answer, for the word in the text. */
function ask(text: string, word: string, find: typeof genitiveOf, behind?: string): string | undefined {
  const tree = treeIn(text);
  const at = (norm: string): number => tree.tokens.findIndex((token) => token.norm === norm);
  const found = find(tree, at(word), behind === undefined ? 0 : at(behind) + 1);
  return found === undefined ? undefined : tree.tokens[found]?.norm;
}

test.each([
  ['Anna sings in the garden.', 'garden', 'in'],
  ['Anna leaves because of the garden.', 'garden', 'because of'],
  ['Anna sees the garden.', 'garden', undefined],
])('the preposition: %s', (text, word, preposition) => {
  const tree = treeIn(text);
  const at = tree.tokens.findIndex(({ norm }) => norm === word);
  expect(prepositionOf(tree, at)).toBe(preposition);
});

describe('whose it is', () => {
  test.each([
    ['Anna’s plan fails.', 'plan', 'anna'],
    ['Her plan fails.', 'plan', 'her'],
    ['The plan of the guards fails.', 'plan', 'guards'],
    ['Her plan of escape fails.', 'plan', 'her'],
  ])('%s', (text, word, owner) => {
    expect(ask(text, word, possessorOf)).toBe(owner);
  });

  test.each([
    ['The plan for the guards fails.', 'plan'],
    ['The plan fails.', 'plan'],
  ])('nobody’s: %s', (text, word) => {
    expect(ask(text, word, possessorOf)).toBeUndefined();
  });

  test('behind the words that name it', () => {
    expect(ask('The loss of hope is felt.', 'loss', possessorOf)).toBe('hope');
    expect(ask('The loss of hope is felt.', 'loss', possessorOf, 'hope')).toBeUndefined();
  });
});

test('an "of" is asked for apart from the owner', () => {
  expect(ask('Her plan of escape fails.', 'plan', genitiveOf)).toBe('escape');
  expect(ask('Her plan fails.', 'plan', genitiveOf)).toBeUndefined();
});

// The words by which a deed may be known, and who does it where a noun tells of it.
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../server/src/core/claims/clause';
import { byLightVerb, deedLemmas } from '../../../server/src/core/claims/deedNominals';
import { treeIn } from '../../support/clauses';
import { knowledgeOf } from '../../support/packs';

const { lexicon } = knowledgeOf('christmas-carol');

describe('the words for a deed', () => {
  test.each([
    ['Anna does the teaching.', 'teaching', 'teach'],
    ['Anna does the baking.', 'baking', 'bake'],
    ['Anna dies by his hand.', 'dies', 'kill'],
  ])('%s', (text, word, lemma) => {
    const tree = treeIn(text);
    const at = tree.tokens.findIndex((token) => token.text === word);
    expect(deedLemmas(tree, at, lexicon.deeds)).toContain(lemma);
  });

  test('a word that only ends so is nothing else', () => {
    const tree = treeIn('Anna hears the king.');
    expect(deedLemmas(tree, 3, lexicon.deeds)).toEqual(['king']);
  });
});

describe('who does it', () => {
  /** Who is said to do what is called by the word. */
  const doers = (text: string, word: string): readonly string[] => {
    const tree = treeIn(text);
    return clausesOf(tree, lexicon.syntax)
      .flatMap((clause) => byLightVerb(tree, clause, (at) => tree.tokens[at]?.norm === word, lexicon))
      .map(({ doer }) => tree.tokens[doer?.head ?? -1]?.text ?? '');
  };

  test.each([
    ['Anna does the baking.', 'baking', 'Anna'],
    ['Anna gets lessons from Bruno.', 'lessons', 'Bruno'],
  ])('%s', (text, word, doer) => {
    expect(doers(text, word)).toEqual([doer]);
  });

  test.each([
    ['Anna takes lessons.', 'lessons'],
    ['Anna sees the teaching.', 'teaching'],
    ['Anna does the cooking.', 'baking'],
  ])('nobody: %s', (text, word) => {
    expect(doers(text, word)).toEqual([]);
  });
});

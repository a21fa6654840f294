// Who is said to be whose lover: each of two as the other's, and nobody where somebody else may be meant.
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../server/src/core/claims/clause';
import { pairs } from '../../../server/src/core/claims/deedPairs';
import { treeIn } from '../../support/clauses';
import { knowledgeOf } from '../../support/packs';

const { lexicon } = knowledgeOf('christmas-carol');

/** "Anna+Bruno" for each two that are said to be a pair. */
function couples(text: string): readonly string[] {
  const tree = treeIn(text);
  const isPerson = (at: number): boolean => tree.upos[at] === 'PROPN';
  const name = (at: number): string => tree.tokens[at]?.text ?? '';
  return clausesOf(tree, lexicon.syntax)
    .flatMap((clause) => pairs(tree, clause, isPerson, lexicon.deeds.love))
    .flatMap(({ doer, others }) => others.map(({ head }) => `${name(doer?.head ?? -1)}+${name(head)}`));
}

describe('two are a pair', () => {
  test.each([
    'Anna is paired with Bruno.',
    'Anna and Bruno are lovers.',
    'Anna and Bruno fall in love.',
    'Anna and Bruno love each other.',
    'Anna is the love of Bruno’s life.',
    'Anna and Bruno are a couple, and love is all.',
    'The affair is between Anna and Bruno.',
    'One affair binds Anna to Bruno.',
  ])('%s', (text) => {
    expect([...couples(text)].sort()).toEqual(['Anna+Bruno', 'Bruno+Anna']);
  });
});

describe('nobody is told to be', () => {
  test.each([
    'Anna and Bruno sing in the garden.',
    'Anna and Bruno both fall in love.',
    'Anna, Bruno and David are lovers.',
    'The lovers are not Anna but Bruno.',
    'Anna is bound to the chair with Bruno.',
    'Anna and Bruno are in love with music.',
    'Anna and Bruno are a pair.',
    'The match is between Anna and Bruno.',
    'The game binds Anna to Bruno.',
  ])('%s', (text) => {
    expect(couples(text)).toEqual([]);
  });
});

// What is so of feelings only, or in a manner of speaking.
import { describe, expect, test } from 'vitest';
import { isOfDomain } from '../../../server/src/core/claims/domains';
import { treeIn } from '../../support/clauses';
import { knowledgeOf } from '../../support/packs';

const { syntax } = knowledgeOf('christmas-carol').lexicon;

function isLimited(text: string): boolean {
  const tree = treeIn(text);
  return isOfDomain(tree, tree.heads.indexOf(-1), syntax);
}

describe('only in some respect', () => {
  test.each([
    'In love Anna teaches Bruno.',
    'In matters of the heart Anna teaches Bruno.',
    'In the art of patience Anna teaches Bruno.',
    'When it comes to courage, Anna teaches Bruno.',
    'Where hope is concerned, Anna teaches Bruno.',
    'As far as grief goes, Anna teaches Bruno.',
    'In a sense Anna teaches Bruno.',
    'Anna teaches Bruno more than Bruno teaches Anna.',
  ])('%s', (text) => {
    expect(isLimited(text)).toBe(true);
  });
});

describe('without reserve', () => {
  test.each([
    'In love with Anna, Bruno teaches David.',
    'In love and war Anna teaches Bruno.',
    'In the kitchen Anna teaches Bruno.',
    'In questions of money Anna teaches Bruno.',
    'When it comes to chess, Anna teaches Bruno.',
    'Anna teaches Bruno where she loves him.',
    'In the same way Anna teaches Bruno.',
    'Anna teaches Bruno more songs than Emma.',
  ])('%s', (text) => {
    expect(isLimited(text)).toBe(false);
  });
});

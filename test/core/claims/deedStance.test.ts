// Who does a deed may be told where the deed itself is not stated.
import { describe, expect, test } from 'vitest';
import { deedStance } from '../../../server/src/core/claims/deedStance';
import { lemmaAt } from '../../../server/src/core/english/tree';
import { knowledgeOf } from '../../support/packs';
import { sentencesIn } from '../../support/sentence';

const { lexicon } = knowledgeOf('christmas-carol');

/** The stance of the verb with the lemma. */
function stanceOf(text: string, lemma: string): string | undefined {
  const [sentence] = sentencesIn(text);
  const tree = sentence?.reading.tree;
  if (sentence === undefined || tree === undefined) return undefined;
  const at = tree.tokens.findIndex((_, i) => tree.upos[i] === 'VERB' && lemmaAt(tree, i) === lemma);
  const token = tree.tokens[at];
  return token && deedStance(tree, at, token, { block: sentence.block, lexicon });
}

describe('who does it is told', () => {
  test.each([
    ['Scrooge treats Tim as if he were his son.', 'treat'],
    ['The house was to have been built by Scrooge.', 'build'],
    ['Scrooge would like to help Tim.', 'like'],
    ['Scrooge would gladly help Tim.', 'help'],
    ['Scrooge must pay Bob.', 'pay'],
    ['Scrooge asks Bob to help Tim.', 'help'],
    ['Bob dies while Scrooge is trying to help Tim.', 'help'],
  ])('%s', (text, lemma) => {
    expect(stanceOf(text, lemma)).toBe('asserted');
  });
});

describe('nothing is told', () => {
  test.each([
    ['If Scrooge treats Tim as if he were his son, Bob leaves.', 'treat', 'hypothetical'],
    ['Scrooge would help Tim.', 'help', 'modal'],
    ['Scrooge would not gladly help Tim.', 'help', 'modal'],
    ['Scrooge must not pay Bob.', 'pay', 'modal'],
    ['Scrooge must have paid Bob.', 'pay', 'modal'],
    ['Scrooge refuses to help Tim.', 'help', 'negated'],
    ['If Scrooge asks Bob to help Tim, Bob leaves.', 'help', 'imagined'],
  ])('%s', (text, lemma, stance) => {
    expect(stanceOf(text, lemma)).toBe(stance);
  });
});

// What is told of an earlier time, and up to when.
import { describe, expect, test } from 'vitest';
import {
  hasClauseOpenedBy,
  isPerfect,
  isPluperfect,
  UNTIL,
} from '../../../server/src/core/english/anteriority';
import { lemmaAt, type Tree } from '../../../server/src/core/english/tree';
import { treeIn } from '../../support/clauses';

/** What is asked of the verb "leave" in the text. */
function ofLeaving(text: string, ask: (tree: Tree, at: number) => boolean): boolean {
  const tree = treeIn(text);
  return ask(
    tree,
    tree.tokens.findIndex((_, at) => lemmaAt(tree, at) === 'leave'),
  );
}

describe('before what is told', () => {
  test.each([
    ['Anna had left the house.', true, true],
    ['Anna has left the house.', true, false],
    ['Anna left the house.', false, false],
    ['Anna had seen Bruno and left the house.', false, false],
    ['Anna is left in the house.', false, false],
  ])('%s', (text, perfect, pluperfect) => {
    expect(ofLeaving(text, isPerfect)).toBe(perfect);
    expect(ofLeaving(text, isPluperfect)).toBe(pluperfect);
  });
});

describe('a clause that one of these opens', () => {
  test.each(['Anna left before Bruno came.', 'Anna did not leave until Bruno came.'])('%s', (text) => {
    expect(ofLeaving(text, (tree, at) => hasClauseOpenedBy(tree, at, UNTIL))).toBe(true);
  });
  test.each([
    'Anna left when Bruno came.',
    'Anna left before noon.',
    'Anna left.',
    'Bruno came before Anna left.',
  ])('there is none: %s', (text) => {
    expect(ofLeaving(text, (tree, at) => hasClauseOpenedBy(tree, at, UNTIL))).toBe(false);
  });
  test('one conjunction is asked for alone', () => {
    const ask = (word: string) => (tree: Tree, at: number) => hasClauseOpenedBy(tree, at, word);
    expect(ofLeaving('Anna left when Bruno came.', ask('when'))).toBe(true);
    expect(ofLeaving('Anna left when Bruno came.', ask('before'))).toBe(false);
  });
});

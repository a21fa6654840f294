// The stance of a deed that a pack knows: who does it is told also where the deed is only wished for, or set beside another.
import type { Lexicon } from '../english/lexicon';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import type { Span } from '../text/span';
import type { ClaimContext } from './claimReader';
import { claimStance, outerStance, stanceAt } from './clauseStance';
import { isNegated } from './negation';
import { ownStance } from './ownStance';
import type { Stance } from './proposition';

/** Like that of the clause, and stated also of what is so "while" something else is: who does it does not change. */
export function deedStance(
  tree: Tree,
  index: number,
  words: Span,
  context: Pick<ClaimContext, 'block' | 'lexicon'>,
): Stance {
  const given = claimStance(tree, index, words, context);
  for (const tells of TOLD_ALL_THE_SAME[given] ?? []) {
    const told = tells(tree, index, context.lexicon);
    if (told !== undefined) return told;
  }
  return given;
}

/** The stance of who does it, undefined where the clause is not of the kind. */
type Rule = (tree: Tree, index: number, lexicon: Lexicon) => Stance | undefined;

/** A rule for a clause that is stated but for its own words. */
const ifStated =
  (isSo: (tree: Tree, index: number, lexicon: Lexicon) => boolean): Rule =>
  (tree, index, lexicon) =>
    isSo(tree, index, lexicon) &&
    !isNegated(tree, index, lexicon) &&
    outerStance(tree, index, lexicon) === 'asserted'
      ? 'asserted'
      : undefined;

/** "treats her as if she were his child": he treats her. */
const likened: Rule = (tree, index, lexicon) => {
  const suppositions = childrenBy(tree, index, 'advcl').flatMap((clause) =>
    childrenBy(tree, clause, 'mark').filter((mark) => normAt(tree, mark) === 'if'),
  );
  const isLikened =
    suppositions.length > 0 &&
    suppositions.every((mark) => normAt(tree, mark - 1) === 'as') &&
    childrenBy(tree, index, 'aux', 'mark', 'advmod').every((word) => normAt(tree, word) === 'to') &&
    outerStance(tree, index, lexicon) !== 'negated';
  return isLikened ? 'asserted' : undefined;
};

/** "was to have been built by her": so it was arranged. */
const arranged = ifStated(
  (tree, index) => hasWord(tree, index, BE, 'aux', 'aux:pass') && hasWord(tree, index, 'to', 'mark'),
);

const BE = new Set(['is', 'are', 'was', 'were']);

/** "would like to adopt him" is a wish that he has. */
const wished = ifStated((tree, index, { deeds }) =>
  deeds.wishing.has(lemmaAt(tree, index))
    ? childrenBy(tree, index, 'aux').every((aux) => normAt(tree, aux) === 'would')
    : hasWord(tree, index, deeds.gladly, 'advmod'),
);

/** "must stay": whoever must, in a plot, does. */
const bound = ifStated((tree, index) => {
  const [auxiliary, second] = childrenBy(tree, index, 'aux');
  return (
    auxiliary !== undefined &&
    second === undefined &&
    normAt(tree, auxiliary) === 'must' &&
    tree.xpos[index] === 'VB' &&
    childrenBy(tree, index, 'cop').length === 0
  );
});

/** "while he is trying to cover her". */
const beside: Rule = (tree, index, lexicon) => {
  const parent = tree.heads[index] ?? -1;
  const isTried = isLabel(tree, index, 'xcomp') && lexicon.syntax.trying.has(lemmaAt(tree, parent));
  const top = isTried ? parent : index;
  const over = tree.heads[top] ?? -1;
  const isBeside =
    over >= 0 &&
    isLabel(tree, top, 'advcl') &&
    hasWord(tree, top, 'while', 'mark') &&
    childrenBy(tree, top, 'nsubj').length > 0;
  return isBeside && stanceAt(tree, over, lexicon) === 'asserted' ? ownStance(tree, top, lexicon) : undefined;
};

/** "begs him to teach her": whom she begs, and what for, is as much told as the deed. */
const asked: Rule = (tree, index, lexicon) => {
  const parent = tree.heads[index] ?? -1;
  const isAsked =
    isLabel(tree, index, 'xcomp') &&
    lexicon.deeds.asking.has(lemmaAt(tree, parent)) &&
    stanceAt(tree, parent, lexicon) === 'asserted' &&
    ownStance(tree, index, lexicon) === 'asserted';
  return isAsked ? 'asserted' : undefined;
};

/** By the stance of the clause; the first rule that it is a case of has the word. */
const TOLD_ALL_THE_SAME: Readonly<Partial<Record<Stance, readonly Rule[]>>> = {
  hypothetical: [likened],
  modal: [arranged, wished, bound, beside],
  imagined: [asked],
};

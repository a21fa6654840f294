// The stance of a deed that a pack knows: who does it is told also where the deed is only wished for, or set beside another.
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import type { Span } from '../text/span';
import type { ClaimContext } from './claimReader';
import { claimStance, outerStance, ownStance, stanceAt, TRYING } from './clauseStance';
import { isNegated } from './negation';
import type { Stance } from './proposition';

/** Like that of the clause, and stated also of what is so "while" something else is: who does it does not change. */
export function deedStance(tree: Tree, index: number, words: Span, context: ClaimContext): Stance {
  const given = claimStance(tree, index, words, context);
  const { lexicon } = context;
  const parent = tree.heads[index] ?? -1;
  // "treats her as if she were his child": he treats her.
  const suppositions = childrenBy(tree, index, 'advcl').flatMap((clause) =>
    childrenBy(tree, clause, 'mark').filter((mark) => tree.tokens[mark]?.norm === 'if'),
  );
  const isLikened =
    given === 'hypothetical' &&
    suppositions.length > 0 &&
    suppositions.every((mark) => tree.tokens[mark - 1]?.norm === 'as') &&
    childrenBy(tree, index, 'aux', 'mark', 'advmod').every((word) => tree.tokens[word]?.norm === 'to') &&
    outerStance(tree, index, lexicon) !== 'negated';
  if (isLikened) return 'asserted';
  // "was to have been built by her": so it was arranged.
  const isArranged =
    given === 'modal' &&
    childrenBy(tree, index, 'aux', 'aux:pass').some((aux) =>
      /^(?:is|are|was|were)$/.test(tree.tokens[aux]?.norm ?? ''),
    ) &&
    childrenBy(tree, index, 'mark').some((mark) => tree.tokens[mark]?.norm === 'to') &&
    !isNegated(tree, index, lexicon) &&
    outerStance(tree, index, lexicon) === 'asserted';
  if (isArranged) return 'asserted';
  // "would like to adopt him" is a wish that he has.
  const isWish =
    given === 'modal' &&
    (WISHING.test(lemmaAt(tree, index))
      ? childrenBy(tree, index, 'aux').every((aux) => tree.tokens[aux]?.norm === 'would')
      : childrenBy(tree, index, 'advmod').some((word) => GLADLY.test(tree.tokens[word]?.norm ?? ''))) &&
    !isNegated(tree, index, lexicon);
  if (isWish && outerStance(tree, index, lexicon) === 'asserted') return 'asserted';
  // "must stay", "have to stay": whoever must, in a plot, does.
  const auxiliaries = childrenBy(tree, index, 'aux').map((aux) => tree.tokens[aux]?.norm ?? '');
  const isBound =
    given === 'modal' &&
    auxiliaries.length === 1 &&
    auxiliaries[0] === 'must' &&
    tree.xpos[index] === 'VB' &&
    childrenBy(tree, index, 'cop').length === 0 &&
    !isNegated(tree, index, lexicon);
  if (isBound && outerStance(tree, index, lexicon) === 'asserted') return 'asserted';
  // "while he is trying to cover her".
  const top =
    parent >= 0 && isLabel(tree, index, 'xcomp') && TRYING.test(lemmaAt(tree, parent)) ? parent : index;
  const over = tree.heads[top] ?? -1;
  const isBeside =
    given === 'modal' &&
    over >= 0 &&
    isLabel(tree, top, 'advcl') &&
    childrenBy(tree, top, 'mark').some((mark) => tree.tokens[mark]?.norm === 'while') &&
    childrenBy(tree, top, 'nsubj').length > 0;
  if (isBeside && stanceAt(tree, over, lexicon) === 'asserted') return ownStance(tree, top, lexicon);
  // "begs him to teach her": whom she begs, and what for, is as much told as the deed.
  const isAsked =
    given === 'imagined' &&
    parent >= 0 &&
    isLabel(tree, index, 'xcomp') &&
    ASKING.test(lemmaAt(tree, parent)) &&
    stanceAt(tree, parent, lexicon) === 'asserted' &&
    ownStance(tree, index, lexicon) === 'asserted';
  return isAsked ? 'asserted' : given;
}

const WISHING = /^(?:like|love)$/;
const GLADLY = /^(?:gladly|willingly|happily)$/;

const ASKING =
  /^(?:ask|beg|implore|beseech|undertake|agree|promise|vow|mean|suppose|expect|choose|pick|turn|look|volunteer|help|set)$/;

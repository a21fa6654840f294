// For whose sake something is said to be done: "out of loyalty to Ann" is another reason than loyalty to Bob.
import { prepositionOf } from '../english/prepositions';
import type { Proposition } from '../claims/proposition';
import { isLabel, type Tree } from '../english/tree';
import { targetsOf } from '../mentions/mention';
import type { Explanation } from '../pack/types';
import type { JudgeContext } from './verdict';

/** Whether the reason names persons for whose sake it is, and none of those whom the fact knows. */
export function isTowardAnother(
  { roles }: Proposition,
  { toward, who }: Explanation,
  { sentence: { tree, mentions }, works, pack: { entities } }: JudgeContext,
): boolean {
  const span = roles.reason?.span;
  if (toward === undefined || tree === undefined || span === undefined) return false;
  const doers = who.flat();
  const within = mentions
    .filter((mention) => span.start <= mention.span.start && mention.span.end <= span.end)
    .map((mention) => ({ mention, ids: targetsOf(mention, works).filter((id) => !doers.includes(id)) }))
    .filter(({ ids }) => ids.length > 0);
  if (within.some(({ ids }) => ids.some((id) => toward.includes(id)))) return false;
  return within.some(
    ({ mention: { from, to }, ids }) =>
      ids.every((id) => entities.get(id)?.kind === 'person') &&
      Array.from({ length: to - from }, (_, i) => from + i).some((at) => isAimed(tree, at)),
  );
}

/** "loyalty to Ann", "love for Ann", "for the sake of Ann", "for Ann's sake", "because he adores Ann". */
const isAimed = (tree: Tree, at: number): boolean =>
  isLabel(tree, at, 'obj') ||
  ((isLabel(tree, at, 'nmod') || isLabel(tree, at, 'obl')) && TOWARDS.has(prepositionOf(tree, at) ?? ''));

const TOWARDS = new Set(['to', 'for', 'of', 'toward', 'towards', 'with']);

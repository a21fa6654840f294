// Where a phrase with somebody's name or role in it means another, or something of theirs.
import { childrenBy, isGenitive, type Tree } from '../english/tree';
import { compatible } from '../english/values';
import type { Mention } from '../mentions/mention';
import type { Pack } from '../pack/types';
import { remembered } from '../text/remembered';
import type { ClaimContext } from './claimReader';

/** The role and family of `data/english/families.yaml` that tells where somebody is from. */
const NATIONALITY = 'nationality';

const factsOnNationality = remembered(({ facts }: Pack) =>
  facts.filter(({ roles }) => typeof roles[NATIONALITY] === 'string'),
);

/** "She leaves her own room and enters Ann's": what is hers, and not she. */
export const isOwnersAlone = ({ to }: Mention, tree: Tree, head: number): boolean =>
  OWN_PLACES.has(tree.labels[head] ?? '') &&
  childrenBy(tree, head, 'case').some((at) => at === to && isGenitive(tree, at));

const OWN_PLACES = new Set(['obj', 'iobj', 'obl', 'nsubj', 'nsubj:pass']);

/** "the German ambassador" is not the ambassador of the pack, who is French: a role noun with another nationality. */
export function isSomebodyElse(
  mention: Mention,
  tree: Tree,
  head: number,
  { sentence, pack, lexicon }: ClaimContext,
): boolean {
  if (mention.readings.some(({ form }) => form !== 'role')) return false;
  const adjectives = childrenBy(tree, head, 'amod');
  const claimed = sentence.values.filter(
    ({ value, from }) => value.fills === NATIONALITY && adjectives.includes(from),
  );
  if (claimed.length === 0) return false;
  const known = factsOnNationality(pack).flatMap(({ roles }) => {
    const nationality = roles[NATIONALITY];
    const isTheirs = mention.readings.some(({ id }) => id !== undefined && Object.values(roles).includes(id));
    return isTheirs && typeof nationality === 'string' ? [nationality] : [];
  });
  return claimed.some(({ value }) => !known.some((other) => compatible(lexicon, value.id, other)));
}

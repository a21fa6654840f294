// More or fewer of a group than in the summaries: all, most, half, a few, none.
import type { ClaimCheck, Contradiction } from './check';

export const quantifier: ClaimCheck = {
  kind: 'claim',
  id: 'quantifier',
  rule: 'contradiction',
  summary: 'It is said of more or fewer of a group than in the summaries.',
  // What "nobody" and "none" leave out is seldom clear: there it is wrong more often than right.
  severity: (contradiction) => (isShareOfGroup(contradiction) ? undefined : 'possible'),
  concerns: ({ conflict }) => conflict.kind === 'quantity',
};

/** "half of the terrorists", "only a few of the women". */
function isShareOfGroup({ proposition, conflict }: Contradiction): boolean {
  const own = conflict.kind === 'quantity' ? proposition.roles[conflict.role] : undefined;
  return own !== undefined && own.filler.kind !== 'pronoun' && own.share?.denies !== true;
}

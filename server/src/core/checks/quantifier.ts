// More or fewer of a group than in the summaries: all, most, half, a few, none.
import type { ClaimCheck, Contradiction } from './check';

export const quantifier: ClaimCheck = {
  kind: 'claim',
  id: 'quantifier',
  rule: 'contradiction',
  summary: 'It is said of more or fewer of a group than in the summaries.',
  // Of "nobody" and "everyone" it is seldom clear whom they leave out: there it is wrong more often than right.
  severity: (contradiction) => (isOfNamedGroup(contradiction) ? undefined : 'possible'),
  concerns: ({ conflict }) => conflict.kind === 'quantity',
};

/** "not one of the hostages", "half of the terrorists"; of who lives and dies, and after who does it, "nobody" says enough. */
function isOfNamedGroup({ proposition: { roles }, conflict, frame }: Contradiction): boolean {
  const own = conflict.kind === 'quantity' ? roles[conflict.role] : undefined;
  if (own === undefined) return false;
  if (own.filler.kind !== 'pronoun' || frame?.card === 'fate') return true;
  return Object.values(roles).some(
    ({ filler, span }) => filler.kind === 'mention' && span.end < own.span.start,
  );
}

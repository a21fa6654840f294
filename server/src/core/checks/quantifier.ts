// More or fewer of a group than in the summaries: all, most, half, a few, none.
import type { ClaimCheck } from './check';

export const quantifier: ClaimCheck = {
  kind: 'claim',
  id: 'quantifier',
  rule: 'contradiction',
  summary: 'It is said of more or fewer of a group than in the summaries.',
  // On essays that nobody tuned for it is wrong more often than right: it is held back until it can be trusted.
  severity: 'possible',
  concerns: ({ conflict }) => conflict.kind === 'quantity',
};

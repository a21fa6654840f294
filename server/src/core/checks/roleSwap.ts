// The right two people, the wrong way round: who teaches whom, who shields whom.
import type { ClaimCheck } from './check';

export const roleSwap: ClaimCheck = {
  kind: 'claim',
  id: 'role-swap',
  rule: 'contradiction',
  summary: 'Who does something and to whom it is done have changed places.',
  concerns: ({ conflict }) => conflict.kind === 'swap',
  message: ({ fact }) => `The summaries have it the other way round: ${fact.says}`,
};

// Of two events the one that the summaries tell second is said to come first.
import { ORDER } from '../claims/orders';
import type { ClaimCheck } from './check';

export const order: ClaimCheck = {
  kind: 'claim',
  id: 'order',
  rule: 'contradiction',
  summary: 'Of two events, the later one is said to come first.',
  concerns: ({ proposition }) => proposition.frame === ORDER,
  message: ({ fact }) => `The summaries have another order. ${fact.says}`,
};

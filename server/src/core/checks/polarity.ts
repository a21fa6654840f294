// Something is denied that the summaries state, or stated that they deny.
import type { ClaimCheck } from './check';

export const polarity: ClaimCheck = {
  kind: 'claim',
  id: 'polarity',
  rule: 'contradiction',
  summary: 'Something is denied that the summaries state, or stated that they deny.',
  concerns: ({ conflict }) => conflict.kind === 'polarity' || conflict.kind === 'opposite',
};

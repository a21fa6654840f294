// Something comes about through another cause than the summaries give.
import type { ClaimCheck } from './check';
import { isConflictOf } from './roleKinds';

export const cause: ClaimCheck = {
  kind: 'claim',
  id: 'cause',
  rule: 'contradiction',
  summary: 'Something comes about through another cause than the summaries give.',
  concerns: isConflictOf('cause'),
};

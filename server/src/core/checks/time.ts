// Something happens at another time than the summaries say.
import type { ClaimCheck } from './check';
import { isConflictOf } from './roleKinds';

export const time: ClaimCheck = {
  kind: 'claim',
  id: 'time',
  rule: 'contradiction',
  summary: 'Something happens at another time than the summaries say.',
  concerns: isConflictOf('time'),
};

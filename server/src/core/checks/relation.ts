// Two people are related in another way than the summaries say.
import type { ClaimCheck } from './check';
import { isConflictOf } from './roleKinds';

export const relation: ClaimCheck = {
  kind: 'claim',
  id: 'relation',
  rule: 'contradiction',
  summary: 'Two people are related in another way than the summaries say.',
  concerns: isConflictOf('relation'),
};

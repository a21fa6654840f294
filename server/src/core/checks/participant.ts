// Somebody does, or is done, what in the summaries is another's part.
import type { ClaimCheck } from './check';
import { isConflictOf } from './roleKinds';

export const participant: ClaimCheck = {
  kind: 'claim',
  id: 'participant',
  rule: 'contradiction',
  summary: 'Somebody is given a part in what happens that the summaries give to another.',
  concerns: isConflictOf('participant'),
};

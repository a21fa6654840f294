// Somebody does something for another reason than the summaries give.
import type { ClaimCheck } from './check';
import { isConflictOf } from './roleKinds';

export const motive: ClaimCheck = {
  kind: 'claim',
  id: 'motive',
  rule: 'contradiction',
  summary: 'Somebody does something for another reason than the summaries give.',
  concerns: isConflictOf('motive'),
};

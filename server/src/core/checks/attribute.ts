// What somebody or something is said to be, where the summaries have another value of the same family.
import type { ClaimCheck } from './check';
import { isConflictOf } from './roleKinds';

export const attribute: ClaimCheck = {
  kind: 'claim',
  id: 'attribute',
  rule: 'contradiction',
  summary:
    'Somebody or something is given an office, a nationality or a quality that the summaries give otherwise.',
  concerns: isConflictOf('attribute'),
};

// Something happens in another place than the summaries say.
import type { ClaimCheck } from './check';
import { isConflictOf } from './roleKinds';

export const place: ClaimCheck = {
  kind: 'claim',
  id: 'place',
  rule: 'contradiction',
  summary: 'Something happens in another place than the summaries say.',
  concerns: isConflictOf('place'),
};

// What people are to each other: kin, in whose service, on which side. Read from the sentence, settled by the summaries.
import type { ClaimCheck } from './check';
import { isConflictOf } from './roleKinds';

const ofRole = isConflictOf('relation');

export const relation: ClaimCheck = {
  kind: 'claim',
  id: 'relation',
  rule: 'contradiction',
  summary: 'Two people are given a tie of blood, service or side that the summaries give otherwise.',
  concerns: (contradiction, context) => {
    const { conflict, frame } = contradiction;
    if (conflict.kind === 'role') return ofRole(contradiction, context);
    // "Carmen is one of the hostages": a frame that says nothing but who belongs to whom.
    const roles = Object.keys(frame?.roles ?? {});
    return (
      conflict.kind === 'polarity' && roles.some((role) => context.lexicon.roleKinds[role] === 'relation')
    );
  },
};

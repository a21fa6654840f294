// Who lives, who dies, who is released and who is kept, told otherwise than in the summaries.
import type { ClaimCheck } from './check';

export const fate: ClaimCheck = {
  kind: 'claim',
  id: 'fate',
  rule: 'contradiction',
  summary: 'Somebody meets another end than in the summaries.',
  concerns: ({ conflict, frame }) =>
    frame?.card === 'fate' && (conflict.kind === 'opposite' || conflict.kind === 'polarity'),
};

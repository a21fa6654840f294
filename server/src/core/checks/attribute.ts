// What a title, an apposition or a label says somebody is, where the summaries give the person something else.
import type { ClaimCheck } from './check';
import { judgeBy } from './contradiction';

export const attribute: ClaimCheck = {
  kind: 'claim',
  id: 'attribute',
  rule: 'contradiction',
  summary:
    'A title, an apposition or a label gives somebody an office, nationality or organisation that the summaries give otherwise.',
  judge(proposition, context) {
    if (proposition.frame !== 'hold-role') return undefined;
    return judgeBy({ concerns: (_, role) => role !== 'holder' }, proposition, context);
  },
};

// True, but of the other work: the film's ending in an essay on the novel.
import type { ClaimCheck } from './check';

export const work: ClaimCheck = {
  kind: 'claim',
  id: 'work',
  rule: 'contradiction',
  summary: 'Something is said of one work that the summaries say of another.',
  concerns: ({ elsewhere }) => elsewhere !== undefined,
  message({ fact, elsewhere }, { pack }) {
    const of = pack.works.filter(({ id }) => elsewhere?.works.includes(id)).map(({ form }) => form);
    return `The summaries say that of the ${of.join(' and the ')} only. Here they have: ${fact.says}`;
  },
};

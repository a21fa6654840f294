// Counts and scores that the summaries give otherwise.
import { plural } from '../english/inflect';
import type { Lexicon } from '../english/lexicon';
import type { CheckContext, ClaimCheck, Contradiction } from './check';

export const number: ClaimCheck = {
  kind: 'claim',
  id: 'number',
  rule: 'contradiction',
  summary: 'A count of a known group, or a rating, is not the one that the summaries give.',
  concerns: ({ proposition, conflict }, { lexicon }) =>
    conflict.kind === 'role' &&
    proposition.roles[conflict.role]?.filler.kind === 'number' &&
    // How long something lasts, and how long after something else it happens, are times.
    lexicon.roleKinds[conflict.role] !== 'time',
  message,
};

/** "The summaries have three generals."; other numbers are said in the words of the fact. */
function message({ fact }: Contradiction, { pack, lexicon }: CheckContext): string | undefined {
  const { of, number: count } = fact.roles;
  const group = typeof of === 'string' ? pack.entities.get(of) : undefined;
  const noun = group?.roles[0]?.noun;
  if (fact.frame !== 'count' || typeof count !== 'number' || noun === undefined || group?.anchors)
    return undefined;
  return `The summaries have ${inWords(count, lexicon)} ${count === 1 ? noun : plural(noun, lexicon.irregularPlurals)}.`;
}

/** Small numbers as a word, as running text has them. */
function inWords(count: number, lexicon: Lexicon): string {
  const word = Object.entries(lexicon.numbers.cardinals).find(([, value]) => value === count)?.[0];
  return word ?? String(count);
}

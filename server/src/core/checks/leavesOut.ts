// Whether a claim says of some alone what a fact says of others as well: "only the hostages need him".
import type { Proposition } from '../claims/proposition';
import type { Fact } from '../pack/types';
import { agrees, entitiesOf, type CompareContext } from './compare';
import type { JudgeContext, Matches } from './verdict';

/** The role in which the claim keeps to some, of those whom the fact lists. */
export function leavesOut(
  { roles, stance, joined }: Proposition,
  fact: Fact,
  matches: Matches,
  context: JudgeContext,
): string | undefined {
  if (stance !== 'asserted' || fact.polarity === 'negative') return undefined;
  return Object.entries(fact.roles).find(([role, entry]) => {
    const filled = roles[role];
    if (filled === undefined || !Array.isArray(entry) || matches[role] !== 'same') return false;
    const others = Object.entries(matches).filter(([other]) => other !== role);
    if (joined?.[role] !== undefined || others.length === 0 || !others.every(([, match]) => agrees(match)))
      return false;
    const named = entitiesOf(filled.filler, context.works);
    const left = (entry as readonly string[]).filter(
      (id) => !named.some((one) => isRelated(one, id, context)),
    );
    return named.length > 0 && left.length > 0 && isAlone(filled.span.start, context);
  })?.[0];
}

const isRelated = (one: string, other: string, { pack: { entities } }: CompareContext): boolean =>
  one === other ||
  entities.get(one)?.groups.has(other) === true ||
  entities.get(other)?.groups.has(one) === true;

/** "Only" stands before the phrase that begins there, and no "not" before it. */
function isAlone(start: number, { sentence: { tokens } }: JudgeContext): boolean {
  const first = tokens.findIndex((token) => token.start >= start);
  const only = DETERMINERS.has(tokens[first - 1]?.norm ?? '') ? first - 2 : first - 1;
  const isOnly = (at: number): boolean => tokens[at]?.norm === 'only' && tokens[at - 1]?.norm !== 'not';
  return isOnly(only) || isOnly(first);
}

const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'their']);

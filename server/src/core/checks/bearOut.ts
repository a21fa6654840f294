// Whether the roles of a claim and a fact agree far enough for the one to bear the other out, or to be denied by it.
import type { Proposition } from '../claims/proposition';
import type { Fact } from '../pack/types';
import { CIRCUMSTANCES } from './circumstances';
import { agrees } from './compare';
import type { JudgeContext, Matches } from './verdict';

/** What cannot hold beside a fact need not say on which occasion: "survives the raid" runs against every death. */
export const withoutOccasion = (
  matches: Matches,
  { roles }: Proposition,
  fact: Fact,
  opposite: boolean,
): Matches =>
  Object.fromEntries(
    Object.entries(matches).filter(([role]) => {
      const filler = roles[role]?.filler;
      const occasion =
        filler?.kind === 'mention' && filler.mention.readings.every(({ form }) => form === 'event');
      // What somebody dies of, and by what, is told of a death alone.
      const ofDeath = opposite && (role === 'cause' || role === 'instrument');
      return fact.roles[role] !== undefined || !(occasion || ofDeath);
    }),
  );

export const withoutCircumstances = (matches: Matches, { roles }: Fact): Matches =>
  Object.fromEntries(
    Object.entries(matches).filter(([role]) => roles[role] !== undefined || !CIRCUMSTANCES.has(role)),
  );

/** Every role that the essay fills is the fact's; a role that the fact leaves open bears nothing out. */
export function bearsOut(matches: Matches, proposition: Proposition, fact: Fact): boolean {
  const filled = Object.keys(proposition.roles);
  const enough = filled.length > 1 || Object.keys(fact.roles).length === 1 || isSelfSufficient(fact);
  return enough && Object.values(matches).length > 0 && Object.values(matches).every(agrees);
}

/** The fact says as much, perhaps more, but not where, when and why: "Gen teaches her in the closet". */
export function bearsOutPart(matches: Matches, fact: Fact): boolean {
  const told = Object.entries(matches).filter(
    ([role]) => fact.roles[role] !== undefined || !CIRCUMSTANCES.has(role),
  );
  return (
    told.some(([role, match]) => match === 'same' && !CIRCUMSTANCES.has(role)) &&
    told.every(([, match]) => agrees(match))
  );
}

/** One role can say it all: who dies. Then the fact's other roles (what of, when) describe it. */
const isSelfSufficient = (fact: Fact): boolean =>
  Object.values(fact.determined ?? {}).some((by) => by.length === 1 && by[0] !== 'event') ||
  Object.keys(fact.roles).length < 3;

/** To deny or rule out a fact, the claim must surely speak of all that the fact says happened, or of two of it. */
export function matchesSurely(matches: Matches, fact: Fact, context: JudgeContext): boolean {
  // An essay about a work need not say that it speaks of it.
  const isWork = (role: string): boolean => context.pack.works.some(({ id }) => id === fact.roles[role]);
  // Of a fate one need not say who brings it about.
  const ofFate = isFate(fact, context);
  const core = Object.keys(fact.roles).filter(
    (role) =>
      !CIRCUMSTANCES.has(role) &&
      !(matches[role] === undefined && (isWork(role) || (ofFate && role === 'agent'))),
  );
  const sure = core.filter((role) => matches[role] === 'same').length;
  return sure > 0 && sure >= Math.min(2, core.length);
}

export const isFate = ({ frame }: Fact, { lexicon }: JudgeContext): boolean =>
  lexicon.frames.get(frame)?.card === 'fate';

// What one fact has to say to a claim: bears it out, in whole or in part, runs against it, or leaves it open.
import type { Proposition } from '../claims/proposition';
import { possibleTargets } from '../mentions/mention';
import type { Fact, NestedProposition } from '../pack/types';
import {
  bearsOut,
  bearsOutPart,
  isFate,
  matchesSurely,
  withoutCircumstances,
  withoutOccasion,
} from './bearOut';
import { isOneOfSeveral, nestedOf } from './compare';
import { contradictedRole, isOfTwinPronouns, isOtherwiseAnother } from './contradictedRole';
import { leavesOut } from './leavesOut';
import {
  comesBack,
  isAddition,
  isAttempt,
  isDeniedAfterAll,
  isForATime,
  isSoFar,
  isToCome,
  isUntilThen,
} from './qualified';
import { swappedRoles } from './swap';
import type { Conflict, JudgeContext, Matches, NarrowContext } from './verdict';
import { isPartial, weighShares } from './weighShares';

/** What one fact has to say to the claim; undefined where it says nothing. */
export function weigh(
  proposition: Proposition,
  fact: Fact,
  opposite: boolean,
  matches: Matches,
  context: NarrowContext,
): 'supported' | 'partly' | Conflict | undefined {
  const denied = proposition.stance === 'negated';
  const negative = (fact.polarity === 'negative') !== opposite;
  const settled = withoutOccasion(matches, proposition, fact, opposite);
  // What is nowhere and never so is not so in the house, or in the evening.
  const everywhere = denied && negative && !opposite;
  // "does not survive the raid" denies that she survives, on whichever occasion.
  const anywhere = opposite || (denied && isFate(fact, context));
  const compared = everywhere ? withoutCircumstances(matches, fact) : anywhere ? settled : matches;
  const shares = weighShares(proposition, fact, opposite, everywhere ? compared : settled, context);
  const alone = opposite ? undefined : leavesOut(proposition, fact, matches, context);
  if (alone !== undefined) return { kind: 'quantity', role: alone };
  // That some die does not bear out that none survives; that all die does.
  if (shares === 'same') return opposite && !isOfAll(fact) ? undefined : 'supported';
  const bearsPart = !denied && !negative && !opposite && bearsOutPart(settled, fact);
  // "Most of them survive" leaves room for those who die.
  if (shares === 'open' && (denied || isPartial(proposition) || (opposite && !isOfAll(fact))))
    return bearsPart ? 'partly' : undefined;
  if (shares !== undefined && shares !== 'open')
    return rulesOut({ ...proposition, vague: false }, fact, negative, context) ? shares : undefined;
  if (bearsOut(compared, proposition, fact)) {
    // "misses the party" where it is said that he does not attend; "does not die" where he survives.
    if (denied === negative) return 'supported';
    if (negative && !opposite && isDeniedAfterAll(proposition, context)) return 'supported';
    // "is not in love with her", where it is one of two women: it may be the other; and "she hates" does not say whom.
    const mayBeAnother = denied || (opposite && !isFate(fact, context));
    if (mayBeAnother && isOneOfSeveral(proposition, fact, context)) return undefined;
    const sure =
      // "never ceases to be captivity": what more is said may turn it.
      !(denied && proposition.unread === true) &&
      matchesSurely(compared, fact, context) &&
      speaksOfContents(proposition, fact, context) &&
      rulesOut(proposition, fact, negative, context);
    if (!sure) return undefined;
    return opposite ? { kind: 'opposite' } : { kind: 'polarity' };
  }
  // "Gen does not teach Roxane" is no claim about whom he does teach, and an opposite has roles of its own.
  if (denied || negative || opposite || proposition.vague === true || proposition.guess === true)
    return undefined;
  if (comesBack(proposition, context)) return undefined;
  // "also teaches Ishmael", "for a time the house belongs to them": beside what the fact says, or before or after it.
  if (isAddition(proposition, context) || isOfTwinPronouns(proposition, context))
    return bearsPart ? 'partly' : undefined;
  const swapped = isOtherwiseAnother(proposition, matches, fact, context)
    ? undefined
    : swappedRoles(proposition, fact, context);
  if (swapped) return { kind: 'swap', roles: swapped };
  const role = contradictedRole(proposition, matches, fact, context);
  if (role !== undefined) return { kind: 'role', role };
  return bearsPart ? 'partly' : undefined;
}

/** "All of them die": so does each. */
const isOfAll = ({ roles }: Fact): boolean =>
  Object.values(roles).some(
    (entry) =>
      typeof entry === 'object' && !Array.isArray(entry) && 'quantity' in entry && entry.quantity === 'all',
  );

/** Whether what a fact says leaves no room for a claim to the contrary. */
function rulesOut(proposition: Proposition, fact: Fact, negative: boolean, context: NarrowContext): boolean {
  // What one work denies another may tell: only a fact of every work in question rules something out.
  const everywhere = context.open.every((work) => fact.works.includes(work));
  if (
    !everywhere ||
    proposition.vague === true ||
    proposition.guess === true ||
    isOtherStage(proposition, fact, context)
  )
    return false;
  if (isSoFar(proposition, context)) return false;
  // "At first they are enemies": what people are to each other changes.
  const passing = context.lexicon.frames.get(proposition.frame)?.card === 'relation';
  const denies = proposition.stance === 'negated' || negative;
  if (fact.polarity === 'negative' && isToCome(proposition, context)) return false;
  if ((denies && !isToldInFull(proposition, fact)) || isUntilThen(proposition, fact, context)) return false;
  return (!denies && !passing) || !isForATime(proposition, context, isFate(fact, context));
}

/** An attempt says nothing of the deed, and "does not persuade them" nothing of the attempt that a fact tells of. */
function isOtherStage(proposition: Proposition, fact: Fact, context: JudgeContext): boolean {
  const tried = isAttempt(proposition, context);
  return fact.aspect === 'attempt' ? proposition.stance === 'negated' && !tried : tried;
}

/** What is denied is told in all its parts: "does not persuade them" leaves out of what. */
const isToldInFull = ({ roles }: Proposition, fact: Fact): boolean =>
  Object.entries(fact.roles).every(
    ([role, entry]) => nestedOf(entry) === undefined || roles[role] !== undefined,
  );

/** Parts of a nested proposition that its verb, or the subject of the clause, says already. */
const OF_THE_SUBJECT = new Set(['frame', 'polarity', 'agent', 'experiencer']);

/**
 * "vows to build" is matched by its verb alone; to deny that he vows to build a factory, the sentence must speak of
 * the factory.
 */
function speaksOfContents(
  proposition: Proposition,
  fact: Fact,
  { sentence, works, lexicon }: JudgeContext,
): boolean {
  const spoken = new Set([
    ...sentence.mentions.flatMap((mention) => possibleTargets(mention, works)),
    ...sentence.values.map(({ value }) => value.id),
  ]);
  return Object.keys(proposition.roles).every((role) => {
    const entry = fact.roles[role];
    if (typeof entry !== 'object' || Array.isArray(entry) || !('frame' in entry)) return true;
    // "talks them into it" does not say into what.
    const filler = proposition.roles[role]?.filler;
    if (filler?.kind === 'pronoun' && lexicon.syntax.indefinites.has(filler.pronoun)) return false;
    return Object.entries(entry as NestedProposition).every(
      ([part, content]) => OF_THE_SUBJECT.has(part) || (typeof content === 'string' && spoken.has(content)),
    );
  });
}

// Holds a proposition against the facts: supported, contradicted or not covered, with the fact that settles it.
import { OCCURRENCE } from '../claims/occurrences';
import { TOPIC } from '../claims/topics';
import { DEED } from '../claims/deeds';
import { IDEA } from '../claims/ideas';
import { REASON } from '../claims/reasons';
import { ORDER } from '../claims/orders';
import type { Filler, Proposition, RoleFiller } from '../claims/proposition';
import type { SentenceReading } from '../claims/sentenceReading';
import { possibleTargets, targetsOf } from '../mentions/mention';
import type { UnnamedPronouns } from '../mentions/pronouns';
import type { Fact, NestedProposition, RoleEntry } from '../pack/types';
import {
  bearsOut,
  bearsOutPart,
  isFate,
  matchesSurely,
  withoutCircumstances,
  withoutOccasion,
} from './bearOut';
import { agrees, compare, isOneOfSeveral, nestedOf, type CompareContext, type Match } from './compare';
import { contradictedRole, isOfAnotherFact, isOfTwinPronouns, isOtherwiseAnother } from './contradictedRole';
import { speaksOfContent } from './contents';
import type { EventIndex } from './eventIndex';
import type { FactIndex } from './factIndex';
import { judgeOrder } from './judgeOrder';
import { judgeOccurrence } from './judgeOccurrence';
import { judgeDeed } from './judgeDeed';
import { judgeIdea } from './judgeIdea';
import { judgeTopic } from './judgeTopic';
import { judgeReason } from './judgeReason';
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
import { isPartial, weighShares } from './weighShares';
import { swappedRoles } from './swap';
import { areSameWorks, worksAmong } from './works';

/** In which way a claim runs against a fact. */
export type Conflict =
  /** Another filler in a role that the fact settles. */
  | { readonly kind: 'role'; readonly role: string }
  /** The right two, the wrong way round. */
  | { readonly kind: 'swap'; readonly roles: readonly [string, string] }
  /** It denies what is so, or states what is said not to be so. */
  | { readonly kind: 'polarity' }
  /** It states what cannot hold beside the fact: survives and dies. */
  | { readonly kind: 'opposite' }
  /** More or fewer of a group than in the fact: all, most, none. */
  | { readonly kind: 'quantity'; readonly role: string }
  /** What the sources say of another work, where this work has the fact instead. */
  | { readonly kind: 'confusion' };

export type Verdict =
  /** `partly`: the fact bears out a part of the claim, and nothing is said of the rest. */
  | { readonly kind: 'supported'; readonly fact: Fact; readonly partly?: true }
  | {
      readonly kind: 'contradicted';
      readonly fact: Fact;
      readonly conflict: Conflict;
      readonly works: readonly string[];
    }
  | { readonly kind: 'notCovered'; readonly reason: string };

export interface JudgeContext extends CompareContext {
  readonly facts: FactIndex;
  readonly events: EventIndex;
  readonly sentence: SentenceReading;
  /** Start of a pronoun in the sentence → whom it was found to mean. */
  readonly pronouns: ReadonlyMap<number, readonly string[]>;
  /** Pronouns for somebody of whom nothing was told yet. */
  readonly unnamed: UnnamedPronouns;
}

/**
 * The verdict over all works in question: one fact that bears the claim out outweighs every contradiction, one that
 * bears out a part of it does not, and a claim that no fact of any of these works touches is not covered.
 */
export function judge(proposition: Proposition, context: JudgeContext): Verdict {
  if (proposition.frame === ORDER) return judgeOrder(proposition, context);
  if (proposition.frame === OCCURRENCE) return judgeOccurrence(proposition, context);
  if (proposition.frame === REASON) return judgeReason(proposition, context);
  if (proposition.frame === TOPIC) return judgeTopic(proposition, context);
  if (proposition.frame === IDEA) return judgeIdea(proposition, context);
  if (proposition.frame === DEED) return judgeDeed(proposition, context);
  let contradicted: Verdict | undefined;
  let partly: Verdict | undefined;
  const told: Matches[] = [];
  let narrow = forWorks(context, context.works, context.works);
  for (const { claim, fact, opposite } of factsFor(proposition, context)) {
    const works = worksAmong(fact.works, context.works);
    if (works.length === 0) continue;
    // Most facts of a frame are of the same works.
    if (!areSameWorks(works, narrow.works)) narrow = forWorks(context, works, context.works);
    const matches = compareRoles(claim, fact, narrow);
    if (!opposite && fact.polarity !== 'negative') told.push(matches);
    if (isOfOthers(claim, matches)) continue;
    const verdict = weigh(claim, fact, opposite, matches, narrow);
    if (verdict === 'supported') return { kind: 'supported', fact };
    if (verdict === 'partly') partly ??= { kind: 'supported', fact, partly: true };
    else if (verdict !== undefined) contradicted ??= { kind: 'contradicted', fact, conflict: verdict, works };
  }
  const isElsewhere =
    contradicted?.kind === 'contradicted' &&
    contradicted.conflict.kind === 'role' &&
    isOfAnotherFact(contradicted.conflict.role, told);
  return (
    (isElsewhere ? undefined : contradicted) ??
    partly ??
    judgeEach(proposition, context) ?? {
      kind: 'notCovered',
      reason: `no fact of "${proposition.frame}" settles it`,
    }
  );
}

/** Of those works alone; `open`: all that the claim may speak of. */
export const forWorks = (
  { pack, lexicon, facts, events, sentence, pronouns, unnamed }: JudgeContext,
  works: readonly string[],
  open = works,
): JudgeContext & { readonly open: readonly string[] } => ({
  pack,
  lexicon,
  works,
  facts,
  events,
  sentence,
  pronouns,
  unnamed,
  open,
});

/** "the pianist" of whom there are two: what is true of neither is wrong, whichever is meant. */
function judgeEach(proposition: Proposition, context: JudgeContext): Verdict | undefined {
  const { pack, works } = context;
  for (const [role, filled] of Object.entries(proposition.roles)) {
    const ids = filled.filler.kind === 'mention' ? possibleTargets(filled.filler.mention, works) : [];
    if (ids.length < 2 || !ids.every((id) => pack.entities.get(id)?.kind === 'person')) continue;
    const verdicts = ids.map((id) =>
      judge(
        {
          ...proposition,
          roles: { ...proposition.roles, [role]: { ...filled, filler: { kind: 'entity', id } } },
        },
        context,
      ),
    );
    if (verdicts.every(({ kind }) => kind === 'contradicted')) return verdicts[0];
  }
  return undefined;
}

interface Candidate {
  /** The claim, or what follows from it. */
  readonly claim: Proposition;
  readonly fact: Fact;
  /** The fact's frame is an opposite of the claim's. */
  readonly opposite: boolean;
}

function factsFor(claim: Proposition, context: JudgeContext): readonly Candidate[] {
  const { facts, lexicon } = context;
  const own = (facts.get(claim.frame) ?? []).map((fact) => ({ claim, fact, opposite: false }));
  // Nothing follows from what is denied.
  const entailed =
    claim.stance === 'asserted'
      ? (lexicon.frames.get(claim.frame)?.entails ?? []).filter(({ given }) => given === undefined)
      : [];
  const told = [claim, ...entailed.map(({ frame, roles }) => retell(claim, frame, roles))];
  const against = told.flatMap((one) =>
    (lexicon.frames.get(one.frame)?.opposite ?? []).flatMap((other) =>
      (facts.get(other) ?? [])
        .filter((fact) => !mayEnd(one, fact, context))
        .map((fact) => ({ claim: one, fact, opposite: true })),
    ),
  );
  return [...own, ...against];
}

/** "They are held": no contradiction to what ends it, after the time of which a fact says that it was so. */
function mayEnd(
  { frame }: Proposition,
  fact: Fact,
  { facts, lexicon, pack: { events } }: JudgeContext,
): boolean {
  const end = events.get(fact.event ?? '');
  if (end === undefined || fact.polarity === 'negative') return false;
  if (lexicon.frames.get(frame)?.endedBy?.includes(fact.frame) !== true) return false;
  return (facts.get(frame) ?? []).some(({ event, polarity, works }) => {
    const earlier = events.get(event ?? '');
    const isSo = polarity !== 'negative' && works.some((work) => fact.works.includes(work));
    return isSo && earlier !== undefined && earlier.order < end.order;
  });
}

/** The claim in another frame; what has no role there is left out. */
function retell(claim: Proposition, frame: string, names: Readonly<Record<string, string>>): Proposition {
  const roles = Object.entries(claim.roles).flatMap(([role, filled]) => {
    const name = names[role];
    return name === undefined ? [] : [[name, filled] as const];
  });
  return { ...claim, frame, roles: Object.fromEntries(roles) };
}

export type Matches = Readonly<Record<string, Match>>;

function compareRoles(proposition: Proposition, fact: Fact, context: JudgeContext): Matches {
  const matches: Record<string, Match> = {};
  for (const role in proposition.roles) {
    const filled = proposition.roles[role];
    if (filled) matches[role] = compareRole(filled, fact.roles[role], proposition, fact, context);
  }
  return matches;
}

function compareRole(
  filled: RoleFiller,
  entry: RoleEntry | undefined,
  proposition: Proposition,
  fact: Fact,
  context: JudgeContext,
): Match {
  // "survives the raid": the occasion is the fact's, be it a role of it or not.
  if (entry === undefined && isOccasionOf(filled.filler, fact, context)) return 'possible';
  const match = compare(withoutSubject(filled.filler, proposition), entry, fact, context);
  return match === 'open' && speaksOfContent(filled, entry, fact, proposition, context) ? 'possible' : match;
}

const isOfAll = ({ roles }: Fact): boolean =>
  Object.values(roles).some(
    (entry) =>
      typeof entry === 'object' && !Array.isArray(entry) && 'quantity' in entry && entry.quantity === 'all',
  );

const isOccasionOf = (filler: Filler, { event }: Fact, { works }: JudgeContext): boolean =>
  event !== undefined && filler.kind === 'mention' && targetsOf(filler.mention, works).includes(event);

/** "imagines adopting him": who adopts is who imagines it, and compared as such already. */
function withoutSubject(filler: Filler, { roles }: Proposition): Filler {
  if (filler.kind !== 'other' || filler.says === undefined) return filler;
  const subject = (roles.experiencer ?? roles.agent)?.span.start;
  const says = filler.says.map((said) => ({
    ...said,
    roles: Object.fromEntries(Object.entries(said.roles).filter(([, { span }]) => span.start !== subject)),
  }));
  return { ...filler, says };
}

/**
 * Most facts of a frame are of other people: where no role agrees and no two may have been exchanged, only a share of a
 * group could still tell something.
 */
function isOfOthers({ roles }: Proposition, matches: Matches): boolean {
  const all = Object.values(matches);
  if (all.some(agrees) || all.filter((match) => match === 'different').length > 1) return false;
  return Object.values(roles).every(
    ({ filler, share }) => share === undefined && !(filler.kind === 'other' && filler.says !== undefined),
  );
}

/** What one fact has to say to the claim; undefined where it says nothing. */
function weigh(
  proposition: Proposition,
  fact: Fact,
  opposite: boolean,
  matches: Matches,
  context: JudgeContext & { readonly open: readonly string[] },
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

/** Whether what a fact says leaves no room for a claim to the contrary. */
function rulesOut(
  proposition: Proposition,
  fact: Fact,
  negative: boolean,
  context: JudgeContext & { readonly open: readonly string[] },
): boolean {
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

// Holds a proposition against the facts: supported, contradicted or not covered, with the fact that settles it.
import { DEED } from '../claims/deeds';
import { IDEA } from '../claims/ideas';
import { OCCURRENCE } from '../claims/occurrence';
import { ORDER } from '../claims/orders';
import type { Filler, Proposition, RoleFiller } from '../claims/proposition';
import { REASON } from '../claims/reasons';
import { TOPIC } from '../claims/topics';
import { possibleTargets, targetsOf } from '../mentions/mention';
import type { Fact, RoleEntry } from '../pack/types';
import { agrees, compare, type Match } from './compare';
import { speaksOfContent } from './contents';
import { isOfAnotherFact } from './contradictedRole';
import { judgeDeed } from './judgeDeed';
import { judgeIdea } from './judgeIdea';
import { judgeOccurrence } from './judgeOccurrence';
import { judgeOrder } from './judgeOrder';
import { judgeReason } from './judgeReason';
import { judgeTopic } from './judgeTopic';
import { forWorks, type JudgeContext, type Matches, type Verdict } from './verdict';
import { weigh } from './weigh';
import { areSameWorks, worksAmong } from './works';

/** Claims that are no frame of the pack's have judges of their own. */
const JUDGES: ReadonlyMap<string, (proposition: Proposition, context: JudgeContext) => Verdict> = new Map([
  [ORDER, judgeOrder],
  [OCCURRENCE, judgeOccurrence],
  [REASON, judgeReason],
  [TOPIC, judgeTopic],
  [IDEA, judgeIdea],
  [DEED, judgeDeed],
]);

/**
 * The verdict over all works in question: one fact that bears the claim out outweighs every contradiction, one that
 * bears out a part of it does not, and a claim that no fact of any of these works touches is not covered.
 */
export function judge(proposition: Proposition, context: JudgeContext): Verdict {
  const judgeOwn = JUDGES.get(proposition.frame);
  if (judgeOwn !== undefined) return judgeOwn(proposition, context);
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

// Holds how much of a group a claim takes against how much a fact does: all, most, half, a few, none.
import type { Proposition, RoleFiller } from '../claims/proposition';
import type { Fact, QuantityEntry, RoleEntry } from '../pack/types';
import { CIRCUMSTANCES } from './circumstances';
import { possibleTargets } from '../mentions/mention';
import { agrees, entitiesOf, type CompareContext, type Match } from './compare';
import type { Conflict } from './verdict';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** A group, and the share of its members of whom something holds. */
interface Portion {
  readonly groups: readonly string[];
  readonly range: Range;
  readonly except: readonly string[];
}

/** Of how many of a group something holds that is said of it without a word on quantity. */
const GENERIC: Range = { min: 0.3, max: 1 };
const ALL: Range = { min: 1, max: 1 };
const QUANTITIES: Readonly<Record<string, Range>> = {
  all: ALL,
  most: { min: 0.5, max: 1 },
  some: { min: 0.01, max: 1 },
  few: { min: 0.01, max: 0.3 },
  none: { min: 0, max: 0 },
  // Those for whom it holds are listed as exceptions, one or very few; it holds for nobody else.
  only: { min: 0, max: 0.015 },
};

/**
 * `same`: the claim takes as much as the fact. `open`: it says how much, and the fact does not settle that. Undefined:
 * no role of the claim says how much it takes.
 */
export function weighShares(
  proposition: Proposition,
  fact: Fact,
  opposite: boolean,
  matches: Readonly<Record<string, Match>>,
  context: CompareContext,
): Conflict | 'same' | 'open' | undefined {
  const shared = Object.entries(proposition.roles).filter(([, { share }]) => share !== undefined);
  const [first, second] = shared;
  if (first === undefined) return undefined;
  const [role, filled] = first;
  const claimed = claimedRange(filled, proposition.stance === 'negated');
  const known = fact.roles[role] === undefined ? undefined : portionOf(fact.roles[role], context);
  // "no scene": of a thing that comes in no numbers it is a plain denial.
  if (second === undefined && filled.share?.denies === true && isThing(fact.roles[role], context))
    return undefined;
  // "one of them is fourteen": the fact speaks of so many, too.
  if (isNumbered(fact.roles[role])) return undefined;
  if (second !== undefined || claimed === undefined || known === undefined) return 'open';
  if (!saysTheRest(role, proposition, fact, matches, context)) return 'open';
  const negative = (fact.polarity === 'negative') !== opposite;
  const range = negative ? complement(known.range) : known.range;
  // Whom "everybody" leaves out is clear only where it is a matter of life and death.
  const isFate = context.lexicon.frames.get(fact.frame)?.card === 'fate';
  // A trial does not say what becomes of the rest, and neither does the contrary of what is no fate.
  if (opposite && (!isFate || fact.aspect === 'attempt')) return 'open';
  const alone = Object.keys(proposition.roles).length === 1 || claimed.max > 0;
  if (!isFate && alone && groupsAre('person', known.groups, context)) return 'open';
  // "Everyone is held", for as long as it lasts, although most are freed and a few are kept.
  const passing = context.lexicon.frames.get(proposition.frame)?.endedBy !== undefined;
  const meant = groupsOf(filled, context).filter((group) => !passing || group !== EVERYBODY);
  const portion = { ...known, range };
  const verdicts = meant.map((group) =>
    isFate && isMostOfMore(group, claimed, portion, context)
      ? 'conflict'
      : relate(group, claimed, portion, context),
  );
  if (verdicts.includes('same')) return 'same';
  // "nobody wanted it": what, nothing tells.
  const isVague = Object.entries(matches).some(
    ([other, match]) => match === 'possible' && proposition.roles[other]?.filler.kind === 'pronoun',
  );
  if (isVague) return 'open';
  return verdicts.includes('conflict') ? { kind: 'quantity', role } : 'open';
}

const isNumbered = (entry: RoleEntry | undefined): boolean =>
  typeof entry === 'object' &&
  !Array.isArray(entry) &&
  'quantity' in entry &&
  typeof entry.quantity === 'number';

const isThing = (entry: RoleEntry | undefined, { pack }: CompareContext): boolean => {
  const kind = typeof entry === 'string' ? pack.entities.get(entry)?.kind : undefined;
  return kind === 'object';
};

/** "none", "few", "half": what is said of a part is not said of the group. */
export const isPartial = ({ roles }: Proposition): boolean =>
  Object.values(roles).some(({ share }) => share !== undefined && share.min < GENERIC.min);

/** The share of whom the claim's frame is said to hold; undefined where two denials meet. */
function claimedRange({ share }: RoleFiller, denied: boolean): Range | undefined {
  if (share === undefined) return undefined;
  if (!share.denies) return denied ? complement(share) : share;
  return denied ? share : undefined;
}

/** "All of them do not" may mean that none does or that not every one does. */
const complement = ({ min, max }: Range): Range => ({
  min: max === 1 && min < 1 ? 0 : 1 - max,
  max: 1 - min,
});

function portionOf(entry: RoleEntry, { pack }: CompareContext): Portion | undefined {
  if (typeof entry === 'string') {
    const kind = pack.entities.get(entry)?.kind;
    if (kind !== 'person' && kind !== 'group') return undefined;
    return { groups: [entry], range: kind === 'person' ? ALL : GENERIC, except: [] };
  }
  if (Array.isArray(entry)) return { groups: entry as readonly string[], range: GENERIC, except: [] };
  if (typeof entry !== 'object' || !('quantity' in entry)) return undefined;
  const { quantity, of, except = [] } = entry as QuantityEntry;
  const range = QUANTITIES[quantity];
  return range === undefined ? undefined : { groups: [of], range, except };
}

/** The other roles of the claim are the fact's, and the fact has no others that would tell what it is about. */
function saysTheRest(
  role: string,
  { roles }: Proposition,
  fact: Fact,
  matches: Readonly<Record<string, Match>>,
  { lexicon }: CompareContext,
): boolean {
  // Of a fate one need not say who brings it about.
  const isFate = lexicon.frames.get(fact.frame)?.card === 'fate';
  const others = Object.entries(matches).every(([other, match]) => other === role || agrees(match));
  const told = Object.keys(fact.roles).every(
    (other) => (other === 'agent' && isFate) || CIRCUMSTANCES.has(other) || roles[other] !== undefined,
  );
  return others && told;
}

const groupsAre = (kind: string, groups: readonly string[], { pack }: CompareContext): boolean =>
  groups.every((group) => pack.entities.get(group)?.kind === kind);

function groupsOf({ filler, share }: RoleFiller, { works, lexicon }: CompareContext): readonly string[] {
  if (filler.kind === 'mention') return possibleTargets(filler.mention, works);
  const { universals } = lexicon.syntax;
  const noOne = share?.denies === true && 'one';
  const everybody = filler.kind === 'pronoun' && (universals.has(filler.pronoun) || filler.pronoun === noOne);
  return everybody ? [EVERYBODY] : entitiesOf(filler, works);
}

/** The group of all that there are. */
const EVERYBODY = '*';

/**
 * "Most of the hostages die": it does not, whichever of them are meant, if none of those dies who are there to the end.
 * What holds of one of them says nothing of most.
 */
const isMostOfMore = (
  group: string,
  claimed: Range,
  { groups, range }: Portion,
  context: CompareContext,
): boolean =>
  claimed.min >= 0.5 &&
  range.max === 0 &&
  groupsAre('group', groups, context) &&
  groups.every((inner) => context.pack.entities.get(inner)?.groups.has(group) === true);

function relate(
  group: string,
  claimed: Range,
  { groups, range, except }: Portion,
  { pack }: CompareContext,
): 'same' | 'conflict' | 'open' {
  const isWithin = (inner: string, outer: string): boolean =>
    inner === outer || outer === EVERYBODY || pack.entities.get(inner)?.groups.has(outer) === true;
  const total = range.min === range.max;
  if (groups.includes(group)) {
    // Whoever is excepted takes a little of "all" and gives a little to "none".
    if (claimed.max < range.min || claimed.min > range.max) return 'conflict';
    return claimed.min >= range.min && claimed.max <= range.max ? 'same' : 'open';
  }
  // What holds of all holds of a part of them, but for the exceptions.
  if (groups.some((outer) => isWithin(group, outer))) {
    if (!total || except.some((one) => isWithin(one, group))) return 'open';
    return claimed.max < range.min || claimed.min > range.max ? 'conflict' : 'same';
  }
  // "nobody else": whatever the group that the fact speaks of, nobody of it does.
  if (group === EVERYBODY && claimed.max === 0 && range.max === 0) return 'same';
  // What holds of nobody, or of all, holds of every part.
  if (groups.every((inner) => isWithin(inner, group))) {
    if (claimed.max === 0 && range.min > 0) return 'conflict';
    if (claimed.min === 1 && range.max < 1) return 'conflict';
  }
  return 'open';
}

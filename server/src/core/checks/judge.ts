// Holds a proposition against the facts: supported, contradicted or not covered, with the fact that settles it.
import { compatible, type Lexicon } from '../english/lexicon';
import { disjoint, type Quantity } from '../english/numbers';
import type { Filler, Proposition } from '../claims/proposition';
import { possibleTargets, targetsOf } from '../mentions/mention';
import type { Fact, NumberEntry, Pack, RoleEntry } from '../pack/types';

export type Verdict =
  | { readonly kind: 'supported'; readonly fact: Fact }
  | {
      readonly kind: 'contradicted';
      readonly fact: Fact;
      readonly role: string;
      readonly works: readonly string[];
    }
  | { readonly kind: 'notCovered'; readonly reason: string };

export interface JudgeContext {
  readonly pack: Pack;
  readonly lexicon: Lexicon;
  /** The works that the claim may speak of. */
  readonly works: readonly string[];
}

/**
 * The verdict over all works in question: one fact that bears the claim out outweighs every contradiction, and a
 * claim that no fact of any of these works touches is not covered.
 */
export function judge(proposition: Proposition, context: JudgeContext): Verdict {
  let contradicted: Verdict | undefined;
  for (const fact of context.pack.facts) {
    const works = fact.works.filter((work) => context.works.includes(work));
    if (fact.frame !== proposition.frame || works.length === 0 || fact.polarity === 'negative') continue;
    const matches = compareRoles(proposition, fact, { ...context, works });
    if (bearsOut(matches, proposition)) return { kind: 'supported', fact };
    const role = contradictedRole(matches, fact, context.lexicon);
    if (role !== undefined) contradicted ??= { kind: 'contradicted', fact, role, works };
  }
  return contradicted ?? { kind: 'notCovered', reason: `no fact of "${proposition.frame}" settles it` };
}

/** `possible`: it may be the same, so it can bear a claim out and cannot contradict one. */
type Match = 'same' | 'possible' | 'different' | 'open';
type Matches = Readonly<Record<string, Match>>;

function compareRoles(proposition: Proposition, fact: Fact, context: JudgeContext): Matches {
  const pairs = Object.entries(proposition.roles).map(([role, { filler }]): [string, Match] => {
    const entry = fact.roles[role];
    return [role, entry === undefined ? 'open' : compare(filler, entry, fact, context)];
  });
  return Object.fromEntries(pairs);
}

/** Every role that the essay fills is the fact's; a role that the fact leaves open bears nothing out. */
const bearsOut = (matches: Matches, proposition: Proposition): boolean =>
  Object.keys(proposition.roles).length > 1 &&
  Object.values(matches).every((match) => match === 'same' || match === 'possible');

/** The role that the fact determines, and the essay fills otherwise, although the roles that settle it agree. */
function contradictedRole(matches: Matches, fact: Fact, lexicon: Lexicon): string | undefined {
  const frame = lexicon.frames.get(fact.frame);
  const agrees = (role: string): boolean =>
    matches[role] === 'same' || (frame?.exhaustive === true && matches[role] === undefined);
  return Object.entries(fact.determined ?? frame?.determined ?? {}).find(
    ([role, by]) =>
      matches[role] === 'different' && by.every(agrees) && by.some((other) => matches[other] === 'same'),
  )?.[0];
}

function compare(filler: Filler, entry: RoleEntry, fact: Fact, context: JudgeContext): Match {
  if (filler.kind === 'number') return compareNumber(filler, entry, fact);
  const ids = idsOf(entry);
  if (ids.length === 0) return 'open';
  if (filler.kind === 'name') return isNamed(ids, context) ? 'different' : 'open';
  if (filler.kind === 'values') {
    if (filler.ids.every((id) => ids.includes(id))) return 'same';
    const clashing = filler.ids.every((id) => ids.every((other) => !compatible(context.lexicon, id, other)));
    return clashing ? 'different' : 'open';
  }
  const targets = targetsOf(filler.mention, context.works);
  if (targets.length === 0) return 'open';
  if (targets.length === 1 && ids.includes(targets[0] ?? '')) return 'same';
  if (possibleTargets(filler.mention, context.works).some((id) => ids.includes(id))) return 'possible';
  return targets.some((id) => ids.some((other) => related(id, other, context.pack))) ? 'open' : 'different';
}

function idsOf(entry: RoleEntry): readonly string[] {
  if (typeof entry === 'string') return [entry];
  return Array.isArray(entry) ? (entry as readonly string[]) : [];
}

/** Whether the pack gives the holder a name in one of the works: only then is a stranger's name another one. */
const isNamed = (ids: readonly string[], { pack, works }: JudgeContext): boolean =>
  ids.some((id) =>
    pack.entities.get(id)?.names.some((name) => name.works.some((work) => works.includes(work))),
  );

/** A group and its members, and a whole and its part, are neither the same nor different. */
function related(a: string, b: string, pack: Pack): boolean {
  const of = (id: string): readonly string[] => {
    const entity = pack.entities.get(id);
    return [...(entity?.members ?? []), ...(entity?.partOf ?? [])];
  };
  return of(a).includes(b) || of(b).includes(a);
}

function compareNumber(filler: Extract<Filler, { kind: 'number' }>, entry: RoleEntry, fact: Fact): Match {
  const known = rangeOf(entry);
  if (known === undefined) return 'open';
  const scale = typeof fact.roles.scale === 'number' ? fact.roles.scale : undefined;
  const factor = filler.scale !== undefined && scale !== undefined ? scale / filler.scale : 1;
  const claimed = { min: filler.quantity.min * factor, max: filler.quantity.max * factor };
  if (filler.of === 'part') return claimed.min > known.max ? 'different' : 'open';
  return disjoint(claimed, known) ? 'different' : 'same';
}

/** A number of a fact as a range; "about" reaches a fifth to either side. */
export function rangeOf(entry: RoleEntry | undefined): Quantity | undefined {
  if (typeof entry === 'number') return { min: entry, max: entry };
  if (typeof entry !== 'object' || Array.isArray(entry)) return undefined;
  const { min, max, about } = entry as NumberEntry;
  if (about !== undefined) return { min: about * 0.8, max: about * 1.2 };
  return min === undefined && max === undefined ? undefined : { min: min ?? 0, max: max ?? Infinity };
}

// Compares what an essay puts into a role with what a fact has there.
import type { Filler, Proposition } from '../claims/proposition';
import type { Lexicon } from '../english/lexicon';
import { compatible } from '../english/values';
import { disjoint, type Quantity } from '../english/numbers';
import { possibleTargets, targetsOf } from '../mentions/mention';
import { remembered } from '../text/remembered';
import { isBeing } from '../pack/beings';
import type { Fact, NestedProposition, NumberEntry, Pack, QuantityEntry, RoleEntry } from '../pack/types';

export interface CompareContext {
  readonly pack: Pack;
  readonly lexicon: Lexicon;
  /** The works that the claim may speak of. */
  readonly works: readonly string[];
}

/** `possible`: it may be the same, so it can bear a claim out and cannot contradict one. */
export type Match = 'same' | 'possible' | 'different' | 'open';

/** Whether it can bear a claim out. */
export const agrees = (match: Match | undefined): boolean => match === 'same' || match === 'possible';

/** `entry`: undefined where the fact leaves the role open. */
export function compare(
  filler: Filler,
  entry: RoleEntry | undefined,
  fact: Fact,
  context: CompareContext,
): Match {
  if (filler.kind === 'pronoun') return comparePronoun(filler.pronoun, entry, context.lexicon);
  if (entry === undefined) return 'open';
  if (filler.kind === 'number') return compareNumber(filler, entry, fact);
  if (filler.kind === 'other' && filler.kin !== true) return compareNested(filler, entry, fact, context);
  const quantity = quantityOf(entry);
  if (quantity) return compareQuantity(filler, quantity, context);
  const ids = idsOf(entry);
  if (ids.length === 0) return 'open';
  if (filler.kind === 'other') return isUnrelated(ids, context) ? 'different' : 'open';
  if (filler.kind === 'name')
    return isNamed(ids, context) &&
      (fact.event === undefined || filler.person === true || isPersonsName(filler.text, context.lexicon))
      ? 'different'
      : 'open';
  if (
    filler.kind === 'values' &&
    (isOfAnotherTrade(filler.ids, ids, context) || isOfOtherGender(filler.ids, ids, context))
  )
    return 'different';
  if (filler.kind === 'values') return compareValues(filler.ids, ids, fact, context);
  const targets = entitiesOf(filler, context.works);
  const possible = filler.kind === 'mention' ? possibleTargets(filler.mention, context.works) : targets;
  // Whichever of several is meant, it is one of the fact's.
  if (targets.length > 0 && targets.every((id) => ids.includes(id))) return 'same';
  if (possible.some((id) => ids.includes(id))) return 'possible';
  if (targets.length === 0 || targets.some((id) => ids.some((other) => related(id, other, context.pack))))
    return 'open';
  const comparable = targets.every((id) =>
    ids.every((other) => sameKind(id, other, context) || areRivals(id, other, fact.frame, context.lexicon)),
  );
  return comparable ? 'different' : 'open';
}

/** The entities that a filler means in the given works. */
export const entitiesOf = (filler: Filler, works: readonly string[]): readonly string[] =>
  filler.kind === 'mention' ? targetsOf(filler.mention, works) : filler.kind === 'entity' ? [filler.id] : [];

function idsOf(entry: RoleEntry): readonly string[] {
  if (typeof entry === 'string') return [entry];
  if (Array.isArray(entry)) return entry as readonly string[];
  const event = typeof entry === 'object' && 'event' in entry ? entry.event : undefined;
  return typeof event === 'string' ? [event] : [];
}

const quantityOf = (entry: RoleEntry): QuantityEntry | undefined =>
  typeof entry === 'object' && !Array.isArray(entry) && 'quantity' in entry
    ? (entry as QuantityEntry)
    : undefined;

function compareValues(
  claimed: readonly string[],
  known: readonly string[],
  fact: Fact,
  { lexicon }: CompareContext,
): Match {
  if (claimed.every((id) => known.includes(id))) return 'same';
  if (claimed.some((id) => known.includes(id))) return 'possible';
  const excludes = (id: string, other: string): boolean =>
    !compatible(lexicon, id, other) || areRivals(id, other, fact.frame, lexicon);
  // "terrible" is on two scales, of which the fact may tell one.
  const scales = new Set(known.map((id) => lexicon.values.get(id)?.family));
  const onScale = claimed.filter((id) => scales.has(lexicon.values.get(id)?.family));
  const told = onScale.length > 0 ? onScale : claimed;
  // A place is known as a house and as a country: a city runs against neither, another house against the one.
  const families = new Set(told.map((id) => lexicon.values.get(id)?.family));
  const near = known.filter((id) => families.has(lexicon.values.get(id)?.family));
  const clash = told.every((id) => (near.length > 0 ? near : known).every((other) => excludes(id, other)));
  return clash ? 'different' : 'open';
}

/** "her husband" is none of the persons of the fact, unless the pack knows one of them for a relative. */
const isUnrelated = (ids: readonly string[], { pack }: CompareContext): boolean =>
  ids.every((id) => pack.entities.get(id)?.kind === 'person') &&
  !factsOnPeople(pack).relatives.some(({ roles: { relative } }) => ids.some((id) => id === relative));

/** The facts that are asked for again and again, whatever fact a claim is held against. */
const factsOnPeople = remembered(({ facts }: Pack) => ({
  relatives: facts.filter(({ frame }) => frame === RELATIVE),
  tradesOf: byHolder(facts.filter(({ frame }) => frame === HOLDS)),
}));

function byHolder(facts: readonly Fact[]): ReadonlyMap<unknown, readonly Fact[]> {
  const held = new Map<unknown, Fact[]>();
  for (const fact of facts) held.set(fact.roles.holder, [...(held.get(fact.roles.holder) ?? []), fact]);
  return held;
}

const RELATIVE = 'relative-of';

/** "a dentist" is nobody of whom the pack says what they are by profession, and that it is something else. */
function isOfAnotherTrade(
  claimed: readonly string[],
  ids: readonly string[],
  { pack, lexicon, works }: CompareContext,
): boolean {
  // What else the words say of a trade, how high it stands, makes it no other.
  const claimedTrades = claimed.filter((id) => lexicon.values.get(id)?.fills === TRADE);
  if (claimedTrades.length === 0) return false;
  return ids.every((id) => {
    const trades = (factsOnPeople(pack).tradesOf.get(id) ?? [])
      .filter(({ works: told }) => told.some((work) => works.includes(work)))
      .flatMap(({ roles }) => roles[TRADE] ?? [])
      .filter((trade): trade is string => typeof trade === 'string');
    return (
      trades.length > 0 &&
      trades.every((trade) => claimedTrades.every((one) => !compatible(lexicon, one, trade)))
    );
  });
}

/** "a girl" is none of the persons whom the pack knows for men. */
export function isOfOtherGender(
  claimed: readonly string[],
  ids: readonly string[],
  { pack, lexicon }: CompareContext,
): boolean {
  const genders = claimed.filter((id) => lexicon.values.get(id)?.family === GENDER);
  const [gender, other] = genders;
  return (
    gender !== undefined &&
    other === undefined &&
    ids.every((id) => {
      const { kind, gender: own } = pack.entities.get(id) ?? {};
      return kind === 'person' && (own === 'female' || own === 'male') && own !== gender;
    })
  );
}

/** "the great man" tells no more of him than that. */
export const isGenderAlone = (ids: readonly string[], { values }: Lexicon): boolean =>
  ids.every((id) => values.get(id)?.family === GENDER);

const GENDER = 'gender';
const HOLDS = 'hold-role';
const TRADE = 'role';

/** What is taught is one thing or another, be it a game or a skill. */
function areRivals(a: string, b: string, frame: string, { frames, values }: Lexicon): boolean {
  const [one = '', other = ''] = [a, b].map((id) => values.get(id)?.family);
  return (
    one !== other &&
    frames.get(frame)?.rivals?.some((set) => set.includes(one) && set.includes(other)) === true
  );
}

/** "everybody" is all of whatever group the fact means; "somebody" is whoever it means. */
function comparePronoun(pronoun: string, entry: RoleEntry | undefined, { syntax }: Lexicon): Match {
  if (syntax.indefinites.has(pronoun)) return 'possible';
  const all = entry !== undefined && quantityOf(entry)?.quantity === 'all';
  return all && syntax.universals.has(pronoun) ? 'same' : 'open';
}

/** A member of a group of which all are meant is meant, unless it is an exception. */
function compareQuantity(
  filler: Filler,
  { quantity, of, except }: QuantityEntry,
  context: CompareContext,
): Match {
  const targets = entitiesOf(filler, context.works);
  const [target, second] = targets;
  const { entities } = context.pack;
  // "the hostages" of whom all but one survive, whichever of them are meant; "one of them" who is fourteen.
  if (typeof quantity === 'number')
    return targets.includes(of) || targets.some((id) => entities.get(of)?.groups.has(id)) ? 'same' : 'open';
  const among = filler.kind === 'mention' ? possibleTargets(filler.mention, context.works) : targets;
  const may = among.some((id) => id === of || entities.get(of)?.groups.has(id) === true);
  // Of whom alone it holds, it holds.
  if (quantity === 'only')
    return target !== undefined && second === undefined && except?.includes(target) === true
      ? 'possible'
      : 'open';
  if (quantity === 'some' || quantity === 'all') if (target !== of && may) return 'possible';
  if (quantity === 'some') return target === of ? 'same' : 'open';
  if (target === undefined || second !== undefined || quantity !== 'all') return 'open';
  const groups = context.pack.entities.get(target)?.groups;
  if (except?.some((id) => id === target || groups?.has(id) === true)) return 'open';
  if (target === of || groups?.has(of) === true) return 'same';
  return areApart(target, of, context.pack) ? 'different' : 'open';
}

/** A nested proposition is matched by its verb, "wants to *build*", and by who does it to whom. */
function compareNested(
  { lemma, says, delegated }: Extract<Filler, { kind: 'other' }>,
  entry: RoleEntry,
  fact: Fact,
  context: CompareContext,
): Match {
  const nested = nestedOf(entry);
  if (nested === undefined) return 'open';
  const doer = nested.agent ?? nested.experiencer;
  // What somebody wants to do himself is not what is wanted of somebody else.
  if (delegated === true && Object.values(fact.roles).some((one) => one === doer)) return 'open';
  const [claim] = says?.filter(({ frame }) => frame === nested.frame) ?? [];
  if (claim === undefined) {
    // "allows them to enjoy the yard" and "to go into the yard" are about the same yard.
    const shares = (says ?? []).some(({ roles }) =>
      Object.values(roles).some(({ filler }) => isThingOf(filler, nested, context)),
    );
    if (shares) return 'same';
    const { frames, syntax } = context.lexicon;
    const frame = frames.get(nested.frame);
    // "thinks that there is one": whatever there may be.
    if (syntax.vagueVerbs.has(lemma)) return 'open';
    return [...(frame?.verbs ?? []), ...(frame?.nouns ?? [])].includes(lemma) ? 'same' : 'open';
  }
  // "asks her to teach him to braid hair": more is asked than the fact tells of.
  if (claim.unread === true) return 'open';
  // "agrees to give up the women" is no surrender of his own.
  if (claim.roles.theme?.filler.kind === 'mention' && nested.theme === undefined) return 'open';
  const matches = Object.entries(claim.roles).flatMap(([role, { filler }]): Match[] => {
    const known = nested[role];
    // Who "imagines adopting" would adopt: that somebody else imagines it is no other content.
    const isSubject =
      (role === 'agent' || role === 'experiencer') && Object.values(fact.roles).some((one) => one === known);
    if (known === undefined) return [];
    // What excludes what, the frame of the content tells: a game and a skill, where something is to be taught.
    return isSubject ? [] : [compare(filler, known, { ...fact, frame: nested.frame }, context)];
  });
  if (matches.includes('different')) return 'different';
  // "to come and go" is no going into the yard.
  if (matches.length === 0 && nested.goal !== undefined) return 'open';
  return matches.every((match) => match === 'same') ? 'same' : 'possible';
}

/** Whether it is a place or thing, no person, that a proposition of a fact speaks of. */
const isThingOf = (filler: Filler, nested: NestedProposition, { pack, works }: CompareContext): boolean =>
  entitiesOf(filler, works).some(
    (id) => !isBeing(pack.entities.get(id)?.kind ?? 'person') && Object.values(nested).includes(id),
  );

/** The proposition that fills a role, if one does. */
export const nestedOf = (entry: RoleEntry | undefined): NestedProposition | undefined =>
  typeof entry === 'object' && !Array.isArray(entry) && 'frame' in entry
    ? (entry as NestedProposition)
    : undefined;

/** "Hollywood", "Lima" do nothing in a story; a given name, or two names, are somebody's. */
const isPersonsName = (text: string, { givenNames }: Lexicon): boolean =>
  /[\s.]/.test(text) || givenNames.has(text.toLowerCase());

/** Whether the pack gives the holder a name in one of the works: only then is a stranger's name another one. */
const isNamed = (ids: readonly string[], { pack, works }: CompareContext): boolean =>
  ids.some((id) => {
    const { kind, names = [] } = pack.entities.get(id) ?? {};
    const told = names.filter((name) => name.works.some((work) => works.includes(work)));
    // "the cook's wife" may have any name.
    return told.some(({ text, given }) => kind !== 'person' || given !== undefined || ONE_NAME.test(text));
  });

const ONE_NAME = /^\p{Lu}[\p{L}’'-]*$/u;

/** Whether the fact names several persons, of whom one is meant, and not two who are it to each other. */
export function isOneOfSeveral({ roles }: Proposition, fact: Fact, { pack }: CompareContext): boolean {
  const lists = Object.keys(roles)
    .flatMap((role) => {
      const entry = fact.roles[role];
      return Array.isArray(entry) && entry.length > 1 ? [entry as readonly string[]] : [];
    })
    .filter((ids) => ids.every((id) => pack.entities.get(id)?.kind === 'person'));
  const [pair = [], other = []] = lists;
  const isPair = lists.length === 2 && pair.length === 2 && pair.every((id) => other.includes(id));
  return lists.length > 0 && !isPair;
}

/** A group and its members, and a whole and its part, are neither the same nor different. */
const related = (a: string, b: string, pack: Pack): boolean =>
  pack.entities.get(a)?.groups.has(b) === true || pack.entities.get(b)?.groups.has(a) === true;

/** Whether one is, or belongs to, a group that shares nobody with a group of the other: a hostage, the army. */
function areApart(a: string, b: string, pack: Pack): boolean {
  const [sides, others] = [sidesOf(a, pack), sidesOf(b, pack)];
  // A minister among the hostages stands on both sides, so that nobody is surely on another.
  const torn = [sides, others].some((own) => exclude(own, own, pack));
  return !torn && (exclude(sides, others, pack) || exclude(others, sides, pack));
}

const sidesOf = (id: string, { entities }: Pack): readonly string[] => [
  id,
  ...(entities.get(id)?.groups ?? []),
];

const exclude = (some: readonly string[], others: readonly string[], { entities }: Pack): boolean =>
  some.some((id) => entities.get(id)?.apartFrom?.some((group) => others.includes(group)));

/** A person is no place: only entities of a kind exclude each other, and values of one family. */
function sameKind(a: string, b: string, { pack, lexicon }: CompareContext): boolean {
  const kind = pack.entities.get(a)?.kind;
  const other = pack.entities.get(b)?.kind;
  if ((kind === 'person' && other === 'person') || areApart(a, b, pack)) return true;
  if (kind === undefined || kind === 'group' || other === 'group') return false;
  return kind === other && !compatible(lexicon, a, b);
}

/** A bare count below this share of the group counts some of its members. */
const PART = 0.25;

function compareNumber(filler: Extract<Filler, { kind: 'number' }>, entry: RoleEntry, fact: Fact): Match {
  const known = rangeOf(entry);
  if (known === undefined) return 'open';
  const scale = typeof fact.roles.scale === 'number' ? fact.roles.scale : undefined;
  const factor = filler.scale !== undefined && scale !== undefined ? scale / filler.scale : 1;
  const claimed = { min: filler.quantity.min * factor, max: filler.quantity.max * factor };
  const part = filler.of === 'part' || (filler.of === 'bare' && claimed.max < known.min * PART);
  if (part && claimed.min > known.max) return 'different';
  if (part) return claimed.min >= known.min ? 'possible' : 'open';
  return disjoint(claimed, known) ? 'different' : 'same';
}

/** A number of a fact as a range; "about" reaches a fifth to either side. */
function rangeOf(entry: RoleEntry | undefined): Quantity | undefined {
  if (typeof entry === 'number') return { min: entry, max: entry };
  if (typeof entry !== 'object' || Array.isArray(entry)) return undefined;
  const { min, max, about } = entry as NumberEntry;
  if (about !== undefined) return { min: about * 0.8, max: about * 1.2 };
  return min === undefined && max === undefined ? undefined : { min: min ?? 0, max: max ?? Infinity };
}

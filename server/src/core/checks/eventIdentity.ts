// Which event of the timeline a clause is about, whatever its verb: by name, participants and words.
import type { Proposition } from '../claims/proposition';
import type { Fact, StoryEvent } from '../pack/types';
import { signsOfEvents, type Signs } from './eventSigns';
import type { JudgeContext } from './verdict';

/** The events that a clause best fits (`best`), and those that it may be about besides (`possible`). */
export interface MeantEvents {
  readonly best: readonly StoryEvent[];
  readonly possible: readonly StoryEvent[];
}

/** What suffices besides a name: [people, words], from one participant and a word that several events share. */
const ENOUGH: readonly (readonly [people: number, words: number])[] = [
  [1, 0.5],
  [0.5, 1.5],
  [0, 2.5],
];
/** Words alone suffice sooner in a clause that is set against another one, where nothing else is taken in. */
const ENOUGH_WORDS_ALONE = 2;
/** The least that any of these sums up to. */
const SURE = 1.5;
/** Events whose signs differ less than this are as good as each other. */
const EQUAL = 0.25;
/** Events whose signs are nearly as good as those of the best are possible too. */
const NEAR = 1;

/** The events that the clause of the claim is about; none where its signs do not suffice. */
export function meantEvents(
  { predicate }: Pick<Proposition, 'predicate'>,
  context: JudgeContext,
  within: 'sentence' | 'clause' = 'sentence',
): MeantEvents {
  const signs = [...signsOfEvents(predicate, context, within)];
  const highest = Math.max(0, ...signs.map(([, { total }]) => total));
  const fitting = (fits: (signs: Signs) => boolean): readonly StoryEvent[] =>
    signs.flatMap(([id, own]) => (fits(own) ? (context.pack.events.get(id) ?? []) : []));
  const alone = (own: Signs): boolean => isSure(own) || own.words >= ENOUGH_WORDS_ALONE;
  const sure = within === 'clause' ? alone : isSure;
  return {
    best: fitting((own) => own.total >= highest - EQUAL && sure(own)),
    possible: fitting((own) => own.total >= highest - NEAR && (within === 'sentence' || sure(own))),
  };
}

/** The least that words must tell of a likely event. */
const LIKELY = 1;
const MANY = 2;

/** The events that the clause may be about where its signs do not suffice: all that are nearly as likely as the best. */
export function likelyEvents(
  { predicate }: Pick<Proposition, 'predicate'>,
  context: JudgeContext,
): readonly StoryEvent[] {
  const signs = [...signsOfEvents(predicate, context, 'clause')];
  const highest = Math.max(0, ...signs.map(([, { total }]) => total));
  const told = Math.max(0, ...signs.map(([, { words, named }]) => words + named));
  if (told < LIKELY) return [];
  const likely = signs.filter(([, { total, words, named }]) => total >= highest - NEAR && words + named > 0);
  // Somebody who has no part in it speaks against it, and among many none is likely.
  const isStrange = likely.some(([, { total, words, named, people }]) => total < words + named + people);
  if (isStrange || likely.length > MANY) return [];
  return likely.flatMap(([id]) => context.pack.events.get(id) ?? []);
}

/** Whether the fact's event is, of all events that have facts of the claim's frame, the one best meant. */
export function isEventOf(
  proposition: Proposition,
  fact: Fact,
  context: JudgeContext,
  /** Entities that the fact does not have: what they take part in besides may be meant. */
  others: readonly string[] = [],
): boolean {
  if (fact.event === undefined) return false;
  const signs = signsOfEvents(proposition.predicate, context);
  const rivals = new Set((context.facts.get(proposition.frame) ?? []).flatMap(({ event }) => event ?? []));
  rivals.delete(fact.event);
  const own = signs.get(fact.event)?.total ?? 0;
  const told = (id: string): number => (signs.get(id)?.words ?? 0) + (signs.get(id)?.named ?? 0);
  const words = told(fact.event);
  const elsewhere = others.flatMap((id) => [...(context.events.people.get(id)?.keys() ?? [])]);
  return (
    own >= SURE &&
    [...rivals].every((id) => (signs.get(id)?.total ?? 0) < own) &&
    elsewhere.every((id) => told(id) <= words)
  );
}

/** What a slot itself tells of its event, besides the signs of the clause. */
export interface SlotSigns {
  /** Where the two who share an event are named, nothing else is needed: whatever they play, it is their game. */
  readonly shared: boolean;
  /** Any event may be calm or violent: of a quality the clause speaks only if hardly another event is better meant. */
  readonly isScale: boolean;
  /** The slot is read by a word that asks for it, *demands*, *teaches*; that word counts as a sign. */
  readonly asked: boolean;
}

/** How much a word counts that asks for the slot. */
const ASKED = 1;
const ASKED_SCALE = 0.5;
/** By how much one who has no part in an event speaks against it. */
const STRANGER = 0.5;
/** By how much words alone must speak for an event, before every other one. */
const AHEAD = 0.75;

/** The events that have a slot and may be the one that the clause speaks of. */
export function eventsWithSlot(
  { predicate }: Pick<Proposition, 'predicate'>,
  has: (event: StoryEvent) => boolean,
  { shared, isScale, asked }: SlotSigns,
  context: JudgeContext,
): MeantEvents {
  const all = [...signsOfEvents(predicate, context)];
  const told = !asked ? 0 : isScale ? ASKED_SCALE : ASKED;
  const fitting = all.flatMap(([id, own]) => {
    const event = context.pack.events.get(id);
    if (event === undefined || !has(event)) return [];
    // "Ann gives Bob lessons": of two who have no part in it and nobody who has, it is another one.
    const strangers = own.named + own.people + own.words - own.total;
    if (asked && own.people === 0 && strangers > STRANGER) return [];
    // One of several participants, and nothing that is said of the event, is too little to be asked about it.
    const isPresent = own.words > 0 || own.people >= Math.min(2, event.participants.length);
    const more = isPresent ? told : 0;
    const signs = { ...own, words: own.words + more, total: own.total + more };
    const both = event.participants.length === 2 && signs.people >= 2;
    const isAlone =
      signs.words >= SURE &&
      own.total >= AHEAD &&
      all.every(([other, { total }]) => other === id || own.total - total >= AHEAD);
    return isSure(signs) || isAlone || (shared && both) ? [{ event, signs }] : [];
  });
  const highest = Math.max(0, ...fitting.map(({ signs }) => signs.total));
  const least = isScale ? Math.max(0, ...all.map(([, { total }]) => total)) - NEAR : 0;
  return {
    best: fitting
      .filter(({ signs }) => signs.total >= highest - EQUAL && signs.total >= least)
      .map(({ event }) => event),
    possible: fitting.map(({ event }) => event),
  };
}

const isSure = ({ named, people, words, total }: Signs): boolean =>
  total >= SURE &&
  (named > 0 || ENOUGH.some(([leastPeople, leastWords]) => people >= leastPeople && words >= leastWords));

// What data/english/intervals.yaml knows: how essays measure story time, and how long something goes on.
import type { Sets } from '../text/sets';
import type { OrderWords } from './orderWords';

/** How essays measure story time; units in days. `Lengths`: lists as they are written, or as they are asked. */
export interface IntervalWords<Lengths = LengthWords> {
  readonly units: Readonly<Record<string, number>>;
  /** "a few" → how many of a unit that may be, at the least and at the most. */
  readonly vague: Readonly<Record<string, readonly [number, number]>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Words for the first of several: "first", "opening". */
  readonly first: { readonly words: readonly string[] };
  /** What is numbered, with its days: "night", "week". */
  readonly spans: Readonly<Record<string, number>>;
  /** Prepositions of a numbered day or week. */
  readonly points: readonly string[];
  /** What begins on the first day of a story: "the attack". */
  readonly outsets: readonly string[];
  /** "on the *evening* of the *party*": which days are the first one, by what happens on them. */
  readonly firstDay: { readonly days: readonly string[]; readonly events: readonly string[] };
  /** What the days of a story are counted of: "siege". */
  readonly epochs: readonly string[];
  readonly order: OrderWords;
  /** Whose order is that of the telling: "the reader", "the novel". */
  readonly tellers: readonly string[];
  /** What marks the beginning of something that goes on for long. */
  readonly beginnings: readonly string[];
  readonly lengths: Lengths;
}

/** How long something goes on. */
export interface LengthEntries {
  /** "a *whole* decade", "a week-*long* siege". */
  readonly whole: readonly string[];
  readonly long: readonly string[];
  /** What may follow "in the first week" where nothing says which weeks are counted. */
  readonly closing: readonly string[];
  /** "They *spend* two days in the house", "four years *go* by". */
  readonly spending: readonly string[];
  readonly passing: readonly string[];
  /** "the *first* two weeks", "two weeks *ago*": a part of the time, or how often. */
  readonly partBefore: readonly string[];
  readonly partBehind: readonly string[];
  /** "two years *after* the party": what a time is measured from, or goes on for. */
  readonly references: readonly string[];
  /** "two weeks into the *siege*". */
  readonly measured: readonly string[];
  /** "in the third *week* of the siege". */
  readonly counted: readonly string[];
}

/** The same, with its lists to be asked for the words of an essay. */
export type LengthWords = Sets<LengthEntries>;

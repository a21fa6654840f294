// What data/english/circumstances.yaml knows: how essays say where and when something happens.
import type { Sets } from '../text/sets';

export interface CircumstanceEntries {
  readonly places: PlaceEntries;
  readonly times: TimeEntries;
}

interface PlaceEntries {
  /** Prepositions that put an event somewhere. */
  readonly where: readonly string[];
  /** Places that a plural names: "the gardens". */
  readonly plurals: readonly string[];
  /** "in *every* opera house": no place in particular. */
  readonly general: readonly string[];
}

interface TimeEntries {
  /** Prepositions of a point in time. */
  readonly when: readonly string[];
  /** "had met at the embassy *before*". */
  readonly earlier: readonly string[];
  /** What stands before a "once" that counts, and behind one: "*only* once", "once *a* week". */
  readonly stressing: readonly string[];
  readonly counting: readonly string[];
  /** What goes on after the first time: "and then it is *every* morning". */
  readonly habits: readonly string[];
  /** "Midnight *finds* her singing", "noon is the *hour* at which they meet". */
  readonly finding: readonly string[];
  readonly moments: readonly string[];
  /** "It *takes* her a month to decide". */
  readonly taking: readonly string[];
}

/** The same, with its lists to be asked for the words of an essay. */
export type CircumstanceWords = Sets<CircumstanceEntries>;

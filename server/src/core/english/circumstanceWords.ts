// What data/english/circumstances.yaml knows: where and when something happens, and how much of it is denied.
import type { Sets } from '../text/sets';

export interface CircumstanceEntries {
  readonly places: PlaceEntries;
  readonly times: TimeEntries;
  readonly denials: DenialEntries;
  /** What may stand before a word for a share: "*hardly* any guest". */
  readonly degrees: readonly string[];
  /** "*fear* of a massacre": what is thought of is not what happens. */
  readonly thoughts: readonly string[];
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

interface DenialEntries {
  /** "sent out, not *all* of them willingly": behind a comma they deny only a part. */
  readonly afterthoughts: readonly string[];
  /** "they drift *apart*": behind the verb they except nobody. */
  readonly particles: readonly string[];
  /** "does not speak *until* the end": what is denied is only when or why it is so. */
  readonly narrowing: readonly string[];
  /** "is not the *only* girl": she is one. */
  readonly soleness: readonly string[];
  /** "does not die at *once*", beside adverbs in -ly, and which of those only stress the denial. */
  readonly manners: readonly string[];
  readonly stressing: readonly string[];
}

/** The same, with its lists to be asked for the words of an essay. */
export type CircumstanceWords = Sets<CircumstanceEntries>;

// What data/english/mending.yaml knows: the words by which mistakes of the parser are told.
import type { Sets } from '../text/sets';

/** Each list has the forms of its words as they stand in essays, folded. */
export interface MendingEntries {
  /** "The *two* fall in love". */
  readonly numerals: readonly string[];
  /** "Her attempt to sing *fails*". */
  readonly faring: readonly string[];
  /** "*None* of the generals survives". */
  readonly parts: readonly string[];
  /** "whom they *hope* to seize", "whom he would *like* to adopt". */
  readonly hoping: readonly string[];
  readonly liking: readonly string[];
  /** "*longs* for it to end". */
  readonly wishing: readonly string[];
  /** "*persuades* them to leave". */
  readonly controlling: readonly string[];
  /** "*learns* to read from him". */
  readonly learning: readonly string[];
}

/** The same, with its lists to be asked for the words of a sentence. */
export type MendingWords = Sets<MendingEntries>;

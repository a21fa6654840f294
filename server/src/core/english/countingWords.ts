// What data/english/numbers.yaml knows of counts: what tells whether one is that of a whole group.
import type { Sets } from '../text/sets';

export interface CountingEntries {
  /** "the *other* two generals" are some of them. */
  readonly others: readonly string[];
  /** "The band *has* two generals", "two generals *lead* the band". */
  readonly having: readonly string[];
  readonly leading: readonly string[];
  /** "the *sole* girl", "a *lone* general", "*just* one general", and what may stand between that and the noun. */
  readonly sole: readonly string[];
  readonly lone: readonly string[];
  readonly merely: readonly string[];
  readonly idle: readonly string[];
  /** "the only girl in the *ranks*". */
  readonly bands: readonly string[];
  /** "The band *obeys* but one general". */
  readonly holding: readonly string[];
  /** "the *number* of the generals *comes to* five". */
  readonly sums: readonly string[];
  readonly amounting: readonly string[];
  /** "the generals *number* three", "are three in *number*". */
  readonly numbering: readonly string[];
  readonly inNumber: readonly string[];
  /** What may follow such a number. */
  readonly closing: readonly string[];
  /** "Three of the terrorists *turn out to be* girls". */
  readonly being: readonly string[];
}

/** The same, with its lists to be asked for the words of an essay. */
export type CountingWords = Sets<CountingEntries>;

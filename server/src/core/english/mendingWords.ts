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
  /** "*begins* in the end to sing". */
  readonly resolving: readonly string[];
  /** "*declines* to part with her". */
  readonly infinitival: readonly string[];
  /** "*learns* to read from him". */
  readonly learning: readonly string[];
  /** "*goes* *to* the cellar to teach", but "comes to the *decision* to go". */
  readonly moving: readonly string[];
  readonly ways: readonly string[];
  readonly purposes: readonly string[];
  /** "sits *over* the chessboard with Ann". */
  readonly besides: readonly string[];
  /** "from that *moment* on". */
  readonly moments: readonly string[];
  /** "of all *people*". */
  readonly kinds: readonly string[];
  /** "*goes* on to marry her", "was *chosen* to sing", "*rises* to sing", "*steps* *forward* to sing". */
  readonly going: readonly string[];
  readonly chosen: readonly string[];
  readonly rising: readonly string[];
  readonly stepping: readonly string[];
  readonly forward: readonly string[];
  /** "is *busy* adopting him". */
  readonly busy: readonly string[];
  /** "We *see* Gen teaching her". */
  readonly seeing: readonly string[];
  /** "*singing* *lessons*". */
  readonly arts: readonly string[];
  readonly lessons: readonly string[];
  /** "is *shot*". */
  readonly participles: readonly string[];
  /** What nouns for persons end in, and nouns that end so and are for no person, in the singular. */
  readonly personEndings: readonly string[];
  readonly things: readonly string[];
  /** "no *doubt* that she survives": nouns for what a clause says. */
  readonly contents: readonly string[];
  /** "came to the party *intending* to stay". */
  readonly minding: readonly string[];
  /** "*spends* his *days* interpreting". */
  readonly spending: readonly string[];
  readonly times: readonly string[];
  /** "is *heard* on the phone complaining". */
  readonly noticed: readonly string[];
  /** "the quiet *first* night". */
  readonly ordinals: readonly string[];
  /** "Ann, it *turns* out, is the pianist". */
  readonly emerging: readonly string[];
  /** "the one whom we *hear* complaining". */
  readonly hearing: readonly string[];
  /** "*teaches* her chess". */
  readonly teaching: readonly string[];
  /** "*gives* Ann lessons". */
  readonly giving: readonly string[];
}

/** The same, with its lists to be asked for the words of a sentence. */
export type MendingWords = Sets<MendingEntries>;

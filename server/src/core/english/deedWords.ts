// What data/english/deeds.yaml knows: how essays say who does a deed that a pack knows, and who loves whom.
import type { Sets } from '../text/sets';

export interface DeedEntries {
  /** Nouns for what somebody does, and the verbs for it: "a threat" threatens. */
  readonly verbs: Readonly<Partial<Record<string, readonly string[]>>>;
  /** What is a killing where it is by somebody's hand: "dies by her hand". */
  readonly dying: readonly string[];
  /** Nouns for teaching, and verbs of giving it. */
  readonly lessons: readonly string[];
  readonly giving: readonly string[];
  /** Verbs whose subject does what their object names: "handles the talks". */
  readonly doing: readonly string[];
  /** Verbs that often say something else, and nouns for what is no doing: "does the talking". */
  readonly notDoing: readonly string[];
  readonly idle: readonly string[];
  /** "the *target* of his threats", "his threats are *aimed* at her". */
  readonly targets: readonly string[];
  readonly aiming: readonly string[];
  /** "is *due* to her", "the *credit* for it goes to her", "is *responsible* for it". */
  readonly due: readonly string[];
  readonly credits: readonly string[];
  readonly responsible: readonly string[];
  /** "*acts* as his teacher". */
  readonly becoming: readonly string[];
  /** "the *work* of Ann". */
  readonly works: readonly string[];
  /** What is done to these is done to whom they belong to: "wins her *heart*". */
  readonly hearts: readonly string[];
  /** What comes from these comes from whom they belong to: "her *gun*". */
  readonly sources: readonly string[];
  /** Who has something there does it: "in her *hands*". */
  readonly bearers: readonly string[];
  /** "would *like* to", "would *gladly*": a wish that somebody has. */
  readonly wishing: readonly string[];
  readonly gladly: readonly string[];
  /** Verbs that tell of whom something is asked or expected, whether or not it comes about. */
  readonly asking: readonly string[];
  readonly love: LoveEntries;
}

interface LoveEntries {
  /** What there is between two who love, and who has it with somebody. */
  readonly affairs: readonly string[];
  readonly lovers: readonly string[];
  /** What two have or make who may be no lovers: "marriage". */
  readonly unions: readonly string[];
  /** Two of whatever kind, and what says that a sentence speaks of love. */
  readonly couples: readonly string[];
  readonly signs: readonly string[];
  /** "is *paired* with him", "*consists* of the two", "*become* a couple", "*love* each other". */
  readonly pairing: readonly string[];
  readonly consisting: readonly string[];
  readonly becoming: readonly string[];
  readonly loving: readonly string[];
  /** Words by which two who love may each love another: "Ann and Bob are *both* in love". */
  readonly apart: readonly string[];
  /** "One *bullet* *robs* Ann of Bob". */
  readonly bereaving: readonly string[];
  readonly losses: readonly string[];
}

/** The same, with its lists to be asked for the words of an essay. */
export type DeedWords = Sets<DeedEntries>;
export type LoveWords = DeedWords['love'];

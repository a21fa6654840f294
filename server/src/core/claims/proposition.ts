// A claim of the essay as the judge sees it: one frame with its roles, who says so and how surely it was read.
import type { Quantity } from '../english/numbers';
import type { Mention } from '../mentions/mention';
import type { Span } from '../text/span';
import type { Share } from './shares';

/** Only asserted claims are judged; the others are kept with their reason, for `explain`. */
export type Stance =
  | 'asserted'
  | 'negated'
  | 'hypothetical'
  | 'modal'
  | 'question'
  | 'reported'
  | 'imagined'
  | 'quoted'
  /** About another work, or about real events. */
  | 'elsewhere';

/**
 * How much of a group is counted. `part`: so many out of it, which only a larger number than the whole contradicts.
 * `bare`: most likely all of it, unless the number is far smaller: "two people remain silent".
 */
export type Extent = 'whole' | 'bare' | 'part';

/** What an essay puts into a role. */
export type Filler =
  | { readonly kind: 'mention'; readonly mention: Mention }
  /** The entity that a pronoun was found to mean. */
  | { readonly kind: 'entity'; readonly id: string }
  /** Whom it means is found out in the section: see mentions/pronouns.ts. */
  | { readonly kind: 'pronoun'; readonly pronoun: string }
  /** A name that nobody in the pack bears. */
  /** `person`: the sentence says that it is somebody's name. */
  | { readonly kind: 'name'; readonly text: string; readonly person?: true }
  /** Values of a family, all of which are claimed. */
  | { readonly kind: 'values'; readonly ids: readonly string[] }
  /** Something that the pack does not know. */
  | {
      readonly kind: 'other';
      readonly lemma: string;
      /** Token index of its head. */
      readonly at: number;
      /** A relative of somebody, whom the pack does not know: "her husband". */
      readonly kin?: true;
      /** What it says where it is a clause: of "asks him to teach her" the teaching. */
      readonly says?: readonly Pick<Proposition, 'frame' | 'roles' | 'unread'>[];
      /** Somebody who has no part in the clause itself is to do it: "they want *their guest* to build it". */
      readonly delegated?: boolean;
    }
  /** A clause or a noun that tells of an event: the token index of its predicate. */
  | { readonly kind: 'clause'; readonly predicate: number }
  | {
      readonly kind: 'number';
      readonly quantity: Quantity;
      readonly of: Extent;
      /** The top of the scale that a score is given on, where the essay tells. */
      readonly scale?: number;
    };

export interface RoleFiller {
  readonly filler: Filler;
  readonly span: Span;
  /** How much of a group it takes, where the phrase says so: "none of the hostages". */
  readonly share?: Share | undefined;
}

/** Spans count from the beginning of the sentence. */
export interface Proposition {
  readonly frame: string;
  readonly roles: Readonly<Record<string, RoleFiller>>;
  readonly stance: Stance;
  /** The words to underline when the claim is contradicted. */
  readonly span: Span;
  readonly confidence: 'sure' | 'likely';
  /** Token index of the predicate, where the claim was read from the tree. */
  readonly predicate?: number;
  /** All of those whom the essay coordinates in a role, where each has a proposition of its own. */
  readonly joined?: Readonly<Record<string, readonly RoleFiller[]>> | undefined;
  /** The clause says more of what is done than any role of the frame takes: "teaches her *to braid hair*". */
  readonly unread?: boolean;
  /** The verb alone means too much to contradict anything; it can still bear out. */
  readonly vague?: boolean;
  /** The tree is too unsure for the claim to contradict anything; it can still be borne out. */
  readonly guess?: boolean;
}

// A claim of the essay as the judge sees it: one frame with its roles, who says so and how surely it was read.
import type { Quantity } from '../english/numbers';
import type { Mention } from '../mentions/mention';
import type { Span } from '../text/span';

/** Only asserted claims are judged; the others are kept with their reason, for `explain`. */
export type Stance =
  'asserted' | 'negated' | 'hypothetical' | 'modal' | 'question' | 'reported' | 'imagined' | 'quoted';

/** What an essay puts into a role. */
export type Filler =
  | { readonly kind: 'mention'; readonly mention: Mention }
  /** A name that nobody in the pack bears. */
  | { readonly kind: 'name'; readonly text: string }
  /** Values of a family, all of which are claimed. */
  | { readonly kind: 'values'; readonly ids: readonly string[] }
  | {
      readonly kind: 'number';
      readonly quantity: Quantity;
      /** `part`: so many out of the group, which only a larger number than the whole contradicts. */
      readonly of: 'whole' | 'part';
      /** The top of the scale that a score is given on, where the essay tells. */
      readonly scale?: number;
    };

export interface RoleFiller {
  readonly filler: Filler;
  readonly span: Span;
}

/** Spans are in the plain text of the block. */
export interface Proposition {
  readonly frame: string;
  readonly roles: Readonly<Record<string, RoleFiller>>;
  readonly stance: Stance;
  /** The words to underline when the claim is contradicted. */
  readonly span: Span;
  readonly confidence: 'sure' | 'likely';
}

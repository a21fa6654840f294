// What a check is: a self-describing module that says what it finds wrong in one sentence's propositions.
import type { Lexicon } from '../english/lexicon';
import type { Proposition } from '../claims/proposition';
import type { SentenceReading } from '../claims/sentenceReading';
import type { FindingSeverity, Fix, RuleId } from '../finding';
import type { MentionIndex } from '../mentions/mentionIndex';
import type { Evidence, Pack } from '../pack/types';
import type { Block } from '../prose/markdown';
import type { Span } from '../text/span';

export interface CheckContext {
  readonly pack: Pack;
  readonly mentions: MentionIndex;
  readonly lexicon: Lexicon;
  readonly block: Block;
  readonly sentence: SentenceReading;
  /** The works that the sentence may speak of. */
  readonly works: readonly string[];
}

/** A finding before it is placed in the essay: its span is in the plain text of the block. */
export interface Objection {
  readonly span: Span;
  readonly message: string;
  readonly severity: FindingSeverity;
  /** Id of the fact or entity that settles it. */
  readonly fact: string;
  readonly evidence: Evidence;
  readonly works: readonly string[];
  readonly fixes: readonly Fix[];
}

/** `notCovered` claims are silent; what is not a claim of this check's is `undefined`. */
export type Judgement =
  | { readonly verdict: 'supported'; readonly fact: string; readonly evidence: Evidence }
  | { readonly verdict: 'contradicted'; readonly objection: Objection }
  | { readonly verdict: 'notCovered'; readonly reason: string };

/** Its examples stand in docs/rules/<id>.md, which are run as tests: no name of any pack stands in the engine. */
interface Described {
  readonly id: string;
  readonly rule: RuleId;
  /** One sentence for the docs: what the check finds. */
  readonly summary: string;
}

/** A check of claims: it judges the propositions that are its business. */
export interface ClaimCheck extends Described {
  readonly kind: 'claim';
  readonly judge: (proposition: Proposition, context: CheckContext) => Judgement | undefined;
}

/** A check of words: it looks at the sentence itself. */
export interface WordCheck extends Described {
  readonly kind: 'word';
  readonly objections: (context: CheckContext) => readonly Objection[];
}

export type Check = ClaimCheck | WordCheck;

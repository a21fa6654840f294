// What a check is: a self-describing module that has the word on one kind of contradiction, or on words themselves.
import type { Proposition } from '../claims/proposition';
import type { SentenceReading } from '../claims/sentenceReading';
import type { ClaimScope } from '../claims/workScope';
import type { FrameEntry, Lexicon } from '../english/lexicon';
import type { FindingSeverity, Fix, RuleId } from '../finding';
import type { MentionIndex } from '../mentions/mentionIndex';
import type { UnnamedPronouns } from '../mentions/pronouns';
import type { Evidence, Fact, Pack } from '../pack/types';
import type { Span } from '../text/span';
import type { EventIndex } from './eventIndex';
import type { FactIndex } from './factIndex';
import type { Conflict } from './verdict';

export interface CheckContext extends ClaimScope {
  readonly pack: Pack;
  readonly mentions: MentionIndex;
  readonly facts: FactIndex;
  readonly events: EventIndex;
  readonly lexicon: Lexicon;
  readonly sentence: SentenceReading;
  /** Start of a pronoun in the sentence → whom it was found to mean. */
  readonly pronouns: ReadonlyMap<number, readonly string[]>;
  /** Pronouns for somebody of whom nothing was told yet. */
  readonly unnamed: UnnamedPronouns;
}

/** A finding before it is placed in the essay: its span counts from the beginning of the sentence. */
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

/** What comes of one claim. */
export type Judgement =
  | { readonly verdict: 'supported'; readonly fact: string; readonly evidence: Evidence }
  | { readonly verdict: 'contradicted'; readonly check: string; readonly objection: Objection }
  | { readonly verdict: 'notCovered'; readonly reason: string };

/** A claim and the fact that it runs against. */
export interface Contradiction {
  readonly proposition: Proposition;
  readonly fact: Fact;
  readonly frame: FrameEntry | undefined;
  readonly conflict: Conflict;
  /** The works of the claim in which the fact holds. */
  readonly works: readonly string[];
  /** A fact of another work that bears the claim out. */
  readonly elsewhere: Fact | undefined;
}

/** Its examples stand in docs/rules/<id>.md, which are run as tests: no name of any pack stands in the engine. */
interface Described {
  readonly id: string;
  readonly rule: RuleId;
  /** One sentence for the docs: what the check finds. */
  readonly summary: string;
}

/** A check of claims. The first of the table that is concerned words the objection. */
export interface ClaimCheck extends Described {
  readonly kind: 'claim';
  readonly concerns: (contradiction: Contradiction, context: CheckContext) => boolean;
  /** Defaults to what the fact says. */
  readonly message?: (contradiction: Contradiction, context: CheckContext) => string | undefined;
  /** How surely the check is right; defaults to how surely the claim was read. */
  readonly severity?: (contradiction: Contradiction) => FindingSeverity | undefined;
  /** The words to underline; defaults to the whole claim. */
  readonly span?: (contradiction: Contradiction) => Span | undefined;
}

/** A check of what somebody is called: names are entries of the pack, not facts. */
export interface NameCheck extends Described {
  readonly kind: 'name';
  readonly judge: (proposition: Proposition, context: CheckContext) => Judgement | undefined;
}

/** A check of words: it looks at the sentence itself. */
export interface WordCheck extends Described {
  readonly kind: 'word';
  readonly objections: (context: CheckContext) => readonly Objection[];
}

export type Check = ClaimCheck | NameCheck | WordCheck;

// What judging comes to, and what it is given: a verdict, how a claim runs against a fact, and the context of a sentence.
import type { SentenceReading } from '../claims/sentenceReading';
import type { UnnamedPronouns } from '../mentions/pronouns';
import type { Fact } from '../pack/types';
import type { CompareContext, Match } from './compare';
import type { EventIndex } from './eventIndex';
import type { FactIndex } from './factIndex';

/** In which way a claim runs against a fact. */
export type Conflict =
  /** Another filler in a role that the fact settles. */
  | { readonly kind: 'role'; readonly role: string }
  /** The right two, the wrong way round. */
  | { readonly kind: 'swap'; readonly roles: readonly [string, string] }
  /** It denies what is so, or states what is said not to be so. */
  | { readonly kind: 'polarity' }
  /** It states what cannot hold beside the fact: survives and dies. */
  | { readonly kind: 'opposite' }
  /** More or fewer of a group than in the fact: all, most, none. */
  | { readonly kind: 'quantity'; readonly role: string }
  /** What the sources say of another work, where this work has the fact instead. */
  | { readonly kind: 'confusion' };

export type Verdict =
  /** `partly`: the fact bears out a part of the claim, and nothing is said of the rest. */
  | { readonly kind: 'supported'; readonly fact: Fact; readonly partly?: true }
  | {
      readonly kind: 'contradicted';
      readonly fact: Fact;
      readonly conflict: Conflict;
      readonly works: readonly string[];
    }
  | { readonly kind: 'notCovered'; readonly reason: string };

export interface JudgeContext extends CompareContext {
  readonly facts: FactIndex;
  readonly events: EventIndex;
  readonly sentence: SentenceReading;
  /** Start of a pronoun in the sentence → whom it was found to mean. */
  readonly pronouns: ReadonlyMap<number, readonly string[]>;
  /** Pronouns for somebody of whom nothing was told yet. */
  readonly unnamed: UnnamedPronouns;
}

/** Role → how what the claim says of it goes with the fact. */
export type Matches = Readonly<Record<string, Match>>;

/** For some works alone, beside all that the claim may speak of. */
export interface NarrowContext extends JudgeContext {
  readonly open: readonly string[];
}

/** Of those works alone; `open`: all that the claim may speak of. */
export const forWorks = (
  { pack, lexicon, facts, events, sentence, pronouns, unnamed }: JudgeContext,
  works: readonly string[],
  open = works,
): NarrowContext => ({
  pack,
  lexicon,
  works,
  facts,
  events,
  sentence,
  pronouns,
  unnamed,
  open,
});

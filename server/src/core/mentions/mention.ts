// What a phrase of the essay may mean: one mention with its readings.
import type { Span } from '../text/span';

/**
 * How the phrase names its target. `excluded` and `silent` phrases name nothing of the pack, and are known not
 * to: "Gen Z", a character whom the summaries leave out. `title` is the title of a work.
 */
export type MentionForm = 'name' | 'given' | 'surname' | 'role' | 'event' | 'silent' | 'excluded' | 'title';

export interface MentionReading {
  /** Id of the entity or event; undefined for `silent`, `excluded` and `title`. */
  readonly id: string | undefined;
  readonly form: MentionForm;
  /** The works in which it is called so. */
  readonly works: readonly string[];
  /** A role noun in the plural. */
  readonly plural: boolean;
}

export interface Mention {
  /** Titles included ("Mr. Hosokawa"), determiners not. In the plain text of the block. */
  readonly span: Span;
  /** The name or noun without the titles before it. */
  readonly head: Span;
  /** Token indexes in the sentence, `[from, to)`, of `span`. */
  readonly from: number;
  readonly to: number;
  /** Token index where `head` begins. */
  readonly headFrom: number;
  readonly readings: readonly MentionReading[];
}

/** Ids the mention can mean in the given works; several where it is ambiguous, none where it is nobody. */
export function targetsOf(mention: Mention, works: readonly string[]): readonly string[] {
  const named = mention.readings.filter((reading) => reading.id !== undefined);
  const here = named.filter((reading) => reading.works.some((work) => works.includes(work)));
  return [...new Set((here.length > 0 ? here : named).flatMap((reading) => reading.id ?? []))];
}

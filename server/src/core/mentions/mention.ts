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
  /** How well the group's anchors in the sentence tell that it is meant; 0 for what needs none. */
  readonly anchors: number;
}

export interface Mention {
  /** Titles included ("Mr. Hosokawa"), determiners not. Counted from the beginning of the sentence. */
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

/**
 * Ids the mention means in the given works: several where it is ambiguous, none where it is nobody. Of groups that
 * share a general noun ("people") the best anchored ones are meant.
 */
export function targetsOf(mention: Mention, works: readonly string[]): readonly string[] {
  const here = readingsIn(mention, works);
  if (here.length < 2) return idsOf(here);
  const best = Math.max(0, ...here.map((reading) => reading.anchors));
  return idsOf(here.filter((reading) => reading.anchors === best));
}

/** Ids the mention might mean, the less likely ones included. */
export const possibleTargets = (mention: Mention, works: readonly string[]): readonly string[] =>
  idsOf(readingsIn(mention, works));

function readingsIn(mention: Mention, works: readonly string[]): readonly MentionReading[] {
  const [first] = mention.readings;
  // Most mentions have one reading, whatever the works.
  if (mention.readings.length === 1) return first?.id === undefined ? [] : mention.readings;
  const named = mention.readings.filter((reading) => reading.id !== undefined);
  const here = named.filter((reading) => reading.works.some((work) => works.includes(work)));
  return here.length > 0 ? here : named;
}

function idsOf(readings: readonly MentionReading[]): readonly string[] {
  const ids: string[] = [];
  for (const { id } of readings) if (id !== undefined && !ids.includes(id)) ids.push(id);
  return ids;
}

/** Whether a token stands in a mention of somebody or something that the pack knows. */
export const isKnownAt = (mentions: readonly Mention[], at: number): boolean =>
  mentions.some(
    ({ from, to, readings }) => from <= at && at < to && readings.some(({ id }) => id !== undefined),
  );

/** Whether any token of the mention is of some kind. */
export function touchesAny({ from, to }: Mention, isIn: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (isIn(at)) return true;
  return false;
}

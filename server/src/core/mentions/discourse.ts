// Who was spoken of: the persons and groups that a pronoun may mean, sentence by sentence.
import { isLabel, type Tree } from '../english/tree';
import type { Mention } from './mention';

/** Somebody who was spoken of; `ids` is undefined for a stranger, who can still be the one that is meant. */
export interface Candidate {
  /** One for a person or a group, several for persons who are joined: "Gen and Carmen". */
  readonly ids: readonly string[] | undefined;
  readonly gender: 'female' | 'male' | 'any';
  readonly number: 'singular' | 'plural';
  readonly subject: boolean;
  /** A pronoun told of them already, as a subject: the sentence is about them. */
  readonly topic: boolean;
  /** A pronoun, whoever it meant: of others it leaves in doubt which one is meant, and makes no pair with them. */
  readonly open?: boolean;
  /** The token it hangs by, in a candidate of the sentence itself. */
  readonly at?: number;
}

export interface Discourse {
  /** The candidates of the last sentences that had any, the latest first. A paragraph begins with none. */
  readonly levels: readonly (readonly Candidate[])[];
  /** Somebody whom the pack knows to be no part of it, the author above all, was spoken of in the paragraph. */
  readonly outsider: boolean;
}

export const openingDiscourse: Discourse = { levels: [], outsider: false };

/** How many sentences back a pronoun may reach. */
const REACH = 3;

/** A sentence that speaks of nobody leaves those of the ones before in mind. */
export const afterSentence = (
  before: Discourse,
  here: readonly Candidate[],
  outsider: boolean,
): Discourse => ({
  levels: here.length > 0 ? [here, ...before.levels].slice(0, REACH) : before.levels,
  outsider: before.outsider || outsider,
});

/** Whom the candidates of one sentence come down to: one, nobody in particular, or none at all. */
export type Choice = readonly string[] | 'unsure' | undefined;

export const agrees = (one: Candidate, gender: Candidate['gender']): boolean =>
  one.gender === gender || one.gender === 'any' || gender === 'any';

export function chooseSingular(
  candidates: readonly Candidate[],
  gender: Candidate['gender'],
  asSubject: boolean,
): Choice {
  const fitting = candidates.filter((one) => one.number === 'singular' && agrees(one, gender));
  return (
    one(fitting) ?? (asSubject ? one(fitting.filter(({ topic }) => topic)) : undefined) ?? unsure(fitting)
  );
}

/**
 * "they": a group or persons joined, of several the subject of the clause that goes on; else, where nobody else is spoken
 * of, the two who are.
 */
export function choosePlural(
  candidates: readonly Candidate[],
  gender: Candidate['gender'],
  asSubject: boolean,
  goesOn: number | undefined,
): Choice {
  const plural = candidates.filter((one) => one.number === 'plural' && agrees(one, gender));
  const chosen =
    one(plural) ??
    (asSubject ? one(plural.filter(({ at }) => at !== undefined && at === goesOn)) : undefined);
  if (chosen !== undefined || plural.length > 0) return chosen ?? 'unsure';
  return asSubject ? choosePair(candidates) : undefined;
}

/** "the two", "both": two persons who are joined, or the only two who are spoken of. */
export function choosePair(all: readonly Candidate[]): Choice {
  const candidates = all.filter(({ open }) => open !== true);
  const joined = one(candidates.filter(({ ids }) => ids?.length === 2));
  if (joined !== undefined) return joined;
  const persons = candidates.filter(({ number }) => number === 'singular');
  const ids = new Set(persons.flatMap((person) => person.ids ?? []));
  const known = persons.every((person) => person.ids !== undefined);
  if (!known || ids.size !== 2 || candidates.length > persons.length)
    return persons.length > 0 ? 'unsure' : undefined;
  return [...ids];
}

/** The only one of the candidates, however often they are spoken of. */
function one(candidates: readonly Candidate[]): readonly string[] | undefined {
  const [first, ...rest] = candidates;
  if (first?.ids === undefined) return undefined;
  const key = first.ids.join(' ');
  return rest.every(({ ids }) => ids?.join(' ') === key) ? first.ids : undefined;
}

/** Which of two it is would be a guess. */
const unsure = (candidates: readonly Candidate[]): Choice => (candidates.length > 0 ? 'unsure' : undefined);

/** The token of a mention that the rest of it hangs by. */
export function headOf(tree: Tree | undefined, { from, to }: Mention): number {
  for (let at = from; tree !== undefined && at < to; at++) {
    const head = tree.heads[at] ?? -1;
    if (head < from || head >= to) return at;
  }
  return to - 1;
}

export const isSubject = (tree: Tree | undefined, at: number): boolean =>
  tree !== undefined && isLabel(tree, at, 'nsubj');

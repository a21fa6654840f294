// Claims of several: one set of roles for each of those whom a clause coordinates, pairs, or sets against another.
import type { Tree } from '../english/tree';
import type { FrameEntry } from '../english/lexicon';
import { prepositionOf } from '../english/prepositions';
import type { ClaimContext } from './claimReader';
import { SURE } from './confidence';
import { contrastOf, type Contrast } from './contrast';
import { EACH_OTHER, fillerOf } from './fillers';
import type { RoleFiller, Stance } from './proposition';
import type { FilledRoles } from './roleFilling';
import { withRole } from './roles';

/** One set of roles for each coordinated filler; a symmetric frame takes the two of a pair as its two roles. */
export function spreadRoles(
  tree: Tree,
  frame: FrameEntry,
  filled: FilledRoles,
  predicate: number,
  stance: Stance,
  context: ClaimContext,
): readonly Readonly<Record<string, RoleFiller>>[] {
  let all: Readonly<Record<string, RoleFiller>>[] = [{}];
  for (const [role, { argument, filler }] of Object.entries(filled)) {
    // In "it is A who sings and B who listens" what is joined to A stands beyond the verb, and has one of its own.
    const side = Math.sign(argument.head - predicate);
    const only: Pick<Contrast, 'meant' | 'instead'> = { meant: [argument.head], instead: [] };
    const { meant, instead } =
      argument.alone === true ? only : contrastOf(tree, argument.head, context.lexicon);
    const preposition = prepositionOf(tree, argument.head);
    const taken = stance === 'negated' ? meant.filter((head) => !instead.includes(head)) : meant;
    const heads = taken.filter(
      (head) =>
        (head === taken[0] || !isGapped(head, preposition, context)) &&
        (head === taken[0] || (Math.sign(head - predicate) === side && (tree.confidence[head] ?? 0) >= SURE)),
    );
    const other = frame.symmetric?.find((symmetric) => symmetric !== role);
    const [first, second] = heads;
    const pair =
      frame.symmetric?.includes(role) === true && other !== undefined && filled[other] === undefined;
    if (pair && heads.length === 2 && first !== undefined && second !== undefined) {
      const two = [fillerOf(tree, context, first), fillerOf(tree, context, second)] as const;
      all = all.map((roles) => withRole(withRole(roles, role, two[0]), other, two[1]));
    } else if ((heads.length > 1 || heads[0] !== argument.head) && filler.filler.kind !== 'values') {
      all = heads.flatMap((head) => all.map((roles) => withRole(roles, role, fillerOf(tree, context, head))));
    } else all = all.map((roles) => withRole(roles, role, filler));
  }
  return reciprocal(all);
}

/** "Gen and Carmen love each other": what one does to the other, the other does to the one. */
function reciprocal(
  all: readonly Readonly<Record<string, RoleFiller>>[],
): readonly Readonly<Record<string, RoleFiller>>[] {
  const [first, second, third] = all;
  if (first === undefined || second === undefined || third !== undefined) return all;
  const isEach = (role: string): boolean =>
    first[role]?.filler.kind === 'other' && first[role].filler.lemma === EACH_OTHER;
  const each = Object.keys(first).find(isEach);
  const doer = Object.keys(first).find((role) => first[role]?.span.start !== second[role]?.span.start);
  const [one, other] = doer === undefined ? [] : [first[doer], second[doer]];
  if (each === undefined || one === undefined || other === undefined) return all;
  return [withRole(first, each, other), withRole(second, each, one)];
}

/** The roles that several share, with all of them; undefined where nobody shares one. */
export function joinedRoles(
  all: readonly Readonly<Record<string, RoleFiller>>[],
): Readonly<Record<string, readonly RoleFiller[]>> | undefined {
  if (all.length < 2) return undefined;
  const roles = Object.keys(all[0] ?? {}).map((role): [string, readonly RoleFiller[]] => [
    role,
    [...new Set(all.flatMap((one) => one[role] ?? []))],
  ]);
  return Object.fromEntries(roles.filter(([, fillers]) => fillers.length > 1));
}

/**
 * "Ann loses Bob and Carl Dora", "and Carl his", "is robbed of Bob and Carl of Dora": where two objects meet, the first
 * belongs to a verb left out.
 */
const isGapped = (
  head: number,
  preposition: string | undefined,
  { sentence: { mentions, tokens } }: ClaimContext,
): boolean =>
  mentions.some(
    ({ from, to }) =>
      from <= head &&
      head < to &&
      (mentions.some((next) => next.from === to) ||
        POSSESSIVES.has(tokens[to]?.norm ?? '') ||
        (tokens[to]?.norm === preposition && mentions.some((next) => next.from === to + 1))),
  );

const POSSESSIVES = new Set(['his', 'her', 'hers', 'their', 'theirs']);

/**
 * "Gen, not Hosokawa, teaches her" also says that Hosokawa does not, and "does not teach Roxane but Carmen" that she is
 * taught: one set of roles for each of whom the contrary is said.
 */
export const contrastingRoles = (
  tree: Tree,
  filled: FilledRoles,
  roles: Readonly<Record<string, RoleFiller>>,
  stance: Stance,
  context: ClaimContext,
): readonly Readonly<Record<string, RoleFiller>>[] =>
  Object.entries(filled).flatMap(([role, { argument }]) => {
    if (argument.alone === true) return [];
    const { denied, instead } = contrastOf(tree, argument.head, context.lexicon);
    return (stance === 'negated' ? instead : denied).map((head) =>
      withRole(roles, role, fillerOf(tree, context, head)),
    );
  });

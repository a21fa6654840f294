// Whether an argument stands in a slot that the grammar of a frame lists.
import type { Argument, Clause } from './clause';

/** Asked for each argument and each slot of each frame; few slots differ, so that each pair is compared once. */
export function slotMatches({ slot: own }: Argument, slot: string, { kind }: Clause): boolean {
  if (own === slot) return true;
  const compared = ofKind[kind];
  let known = compared.get(own);
  if (known === undefined) compared.set(own, (known = new Map()));
  let matches = known.get(slot);
  if (matches === undefined) known.set(slot, (matches = isLike(own, slot, kind)));
  return matches;
}

/** By the kind of the clause: slot of an argument → slot of a frame → whether they match. */
const ofKind: Readonly<Record<Clause['kind'], Map<string, Map<string, boolean>>>> = {
  verb: new Map(),
  nominal: new Map(),
};

const GOVERNED = /^advcl:(?:on|upon|of|about|from|into|against|at)$/;

function isLike(own: string, slot: string, kind: Clause['kind']): boolean {
  // "insists on staying", "dreams of leaving": a gerund after the preposition of its verb.
  if (slot === 'xcomp' && GOVERNED.test(own)) return true;
  // "talks them *into releasing* her".
  if (own.startsWith('advcl:') && isSameAfter(own, 'advcl:', slot, 'obl:')) return true;
  if (kind === 'verb') return isSameAfter(slot, 'nmod:', own, 'obl:');
  // "Carmen is the guard of Roxane": what hangs from a predicate noun is what its verb's object would be.
  if (slot === 'obj') return own === 'nmod:of' || own === 'nmod:poss' || own === 'obl:of';
  return isSameAfter(slot, 'obl:', own, 'nmod:');
}

/** Whether two slots have the same preposition after what they begin with. */
const isSameAfter = (one: string, start: string, other: string, otherStart: string): boolean =>
  one.startsWith(start) &&
  other.startsWith(otherStart) &&
  one.slice(start.length) === other.slice(otherStart.length);

// One claim about where or when, whatever the verb, for a phrase of the sentence.
import { isClefted, isRelative } from '../english/subjects';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import { clauseOver } from './clauseAround';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import type { Proposition, RoleFiller } from './proposition';

/** The frame of a claim that says where or when, and leaves it to its words which event it speaks of. */
export const OCCURRENCE = 'occur';

/** The word that the phrase hangs by: of "in the small china closet" the closet. */
export function phraseHead(tree: Tree, last: number): number {
  let at = last;
  for (;;) {
    const head = tree.heads[at] ?? -1;
    if (
      head < 0 ||
      !['compound', 'flat', 'amod', 'nummod', 'fixed'].some((label) => isLabel(tree, at, label))
    )
      return at;
    at = head;
  }
}

/** "in the open, not in the hall of the first evening". */
function isPassedOver(tree: Tree, head: number): boolean {
  const isOut = childrenBy(tree, head, 'advmod').some(
    (word) => tree.tokens[word]?.norm === 'not' && tree.tokens[word - 1]?.text === ',',
  );
  const over = isLabel(tree, head, 'nmod') ? (tree.heads[head] ?? -1) : -1;
  return isOut || (over >= 0 && isPassedOver(tree, over));
}

export function occurrence(
  role: string,
  filler: RoleFiller['filler'],
  head: number,
  tree: Tree,
  context: ClaimContext,
  { from, over }: { readonly from?: number; readonly over?: number | undefined } = {},
): readonly Proposition[] {
  if (isPassedOver(tree, head) || isCompared(tree, head)) return [];
  const around = over ?? cleftClause(tree, head) ?? clauseOver(tree, context.sentence.clauses, head);
  const predicate = around === undefined ? undefined : (afterPassing(tree, head, around) ?? around);
  if (around !== undefined && isOfAnotherTime(tree, around)) return [];
  const inside = subtree(tree, head, ['acl', 'appos', 'conj', 'parataxis', 'advcl']);
  const first = tree.tokens[from ?? Math.min(...inside)];
  const last = tree.tokens[Math.max(...inside)];
  if (predicate === undefined || first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const stance = claimStance(tree, predicate, span, context);
  return [
    { frame: OCCURRENCE, roles: { [role]: { filler, span } }, stance, span, confidence: 'likely', predicate },
  ];
}

/** "The last time she sang in this house": of that time the sentence does not speak. */
const isOfAnotherTime = (tree: Tree, predicate: number): boolean =>
  isLabel(tree, predicate, 'acl') &&
  lemmaAt(tree, tree.heads[predicate] ?? -1) === 'time' &&
  hasWord(tree, tree.heads[predicate] ?? -1, LAST, 'amod');

const LAST = new Set(['last', 'first', 'next', 'previous']);

/** "They lie there as they did on the first evening": of when or where they did, the comparison speaks. */
function isCompared(tree: Tree, head: number): boolean {
  const clause = tree.heads[head] ?? -1;
  return (
    isAfterThan(tree, clause, head) ||
    (clause >= 0 && lemmaAt(tree, clause) === 'do' && hasWord(tree, clause, THAN, 'mark'))
  );
}

const THAN = new Set(['as', 'than']);

/** "better than most do after ten years": the parser may miss the verb. */
function isAfterThan(tree: Tree, clause: number, head: number): boolean {
  let than = clause + 1;
  while (than < head && tree.tokens[than]?.norm !== 'than') than++;
  if (than >= head) return false;
  const [first = head] = subtree(tree, head);
  return tree.upos.slice(than + 1, first).some((upos) => COMPARED.has(upos));
}

const COMPARED = new Set(['PRON', 'PROPN', 'VERB', 'AUX', 'NOUN']);

/** "It was in the attic that they met": the clause that the place or the time is of. */
function cleftClause(tree: Tree, head: number): number | undefined {
  const denied = childrenBy(tree, head, 'advmod', 'cc').length > 0;
  if (denied || !isClefted(tree, head) || prepositionOf(tree, head) === undefined) return undefined;
  return childrenBy(tree, head, 'acl').find((clause) => isRelative(tree, clause));
}

/**
 * "A month has gone by when he knocks": the time that passes is that of the clause which hangs from it. The parser may
 * take it for an adverbial of a verb without a subject.
 */
function afterPassing(tree: Tree, head: number, predicate: number): number | undefined {
  const isBare = isLabel(tree, head, 'obl') && childrenBy(tree, predicate, 'nsubj', 'expl').length === 0;
  if (tree.heads[head] !== predicate || !(isLabel(tree, head, 'nsubj') || isBare)) return undefined;
  return childrenBy(tree, predicate, 'advcl').find((clause) =>
    hasWord(tree, clause, PASSED, 'mark', 'advmod'),
  );
}

const PASSED = new Set(['when', 'before', 'until', 'till']);

// Who is meant by words that only stand for somebody: "the one who teaches her is Gen", "one of the rebels, Cesar".
import type { SyntaxWords } from '../english/syntaxWords';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';

/** The token that a copula equates with `index`: of "Gen is the one who teaches her" and of "the one is Gen" Gen. */
export function equated(tree: Tree, index: number, { standIns }: SyntaxWords): number | undefined {
  if (!standIns.has(lemmaAt(tree, index))) return undefined;
  const [subject] = childrenBy(tree, index, 'cop').length > 0 ? childrenBy(tree, index, 'nsubj') : [];
  if (subject !== undefined) return POINTING.has(lemmaAt(tree, subject)) ? undefined : subject;
  const parent = tree.heads[index] ?? -1;
  const predicates =
    parent >= 0 && isLabel(tree, index, 'nsubj') && childrenBy(tree, parent, 'cop').length > 0;
  return predicates && /^(?:NOUN|PROPN|PRON)$/.test(tree.upos[parent] ?? '') ? parent : undefined;
}

const POINTING = new Set(['it', 'this', 'that', 'there']);

/** "What she wants is *money*": what a copula says that "what" stands for. */
export function whatMeant(tree: Tree, index: number): number | undefined {
  const predicate = tree.heads[index] ?? -1;
  const isWhat = tree.tokens[index]?.norm === 'what' && isLabel(tree, index, 'nsubj');
  const isNamed = /^(?:NOUN|PROPN)$/.test(tree.upos[predicate] ?? '');
  return isWhat && isNamed && childrenBy(tree, predicate, 'cop').length > 0 ? predicate : undefined;
}

/** The name that an apposition gives: "one of the rebels, *Cesar*", "her pupil *Cesar*". */
export const namedBeside = (tree: Tree, index: number): number | undefined =>
  childrenBy(tree, index, 'appos', 'flat').find(
    // "the translator, not Hosokawa" names another.
    (child) =>
      tree.upos[child] === 'PROPN' &&
      childrenBy(tree, child, 'advmod', 'cc').length === 0 &&
      (isLabel(tree, child, 'appos') || (child === index + 1 && tree.upos[index] === 'NOUN')),
  );

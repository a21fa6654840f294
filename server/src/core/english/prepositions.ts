// How a phrase hangs from its word: by which preposition, and whose the word is.
import { remembered } from '../text/remembered';
import { childrenBy, normAt, type Tree } from './tree';

/** The preposition before a noun, in one word or several ("in front of"). */
export function prepositionOf(tree: Tree, index: number): string | undefined {
  const known = prepositionsIn(tree);
  let preposition = known[index];
  if (preposition === undefined) {
    preposition = findPreposition(tree, index);
    if (index in known) known[index] = preposition;
  }
  return preposition === '' ? undefined : preposition;
}

/** Many ask for the same one; undefined is what nobody has asked for yet. */
const prepositionsIn = remembered((tree: Tree) =>
  new Array<string | undefined>(tree.tokens.length).fill(undefined),
);

function findPreposition(tree: Tree, index: number): string {
  // In "of Ruben Iglesias" the preposition may hang from either name.
  const cases = [index, ...childrenBy(tree, index, 'flat')]
    .flatMap((name) => childrenBy(tree, name, 'case'))
    .filter((child) => normAt(tree, child) !== "'s");
  const words = cases.flatMap((child) => [child, ...childrenBy(tree, child, 'fixed')]);
  return words.map((word) => normAt(tree, word)).join(' ');
}

/** "the plan *of the generals*", "one *of the guests*". */
export const genitiveOf = (tree: Tree, noun: number, from = 0): number | undefined =>
  childrenBy(tree, noun, 'nmod').find((at) => at >= from && prepositionOf(tree, at) === 'of');

/** "Gen's plan", "the plan of the generals": whose it is; of "a lack of talent" behind the words that end at `from`. */
export const possessorOf = (tree: Tree, noun: number, from = 0): number | undefined =>
  childrenBy(tree, noun, 'nmod:poss')[0] ?? genitiveOf(tree, noun, from);

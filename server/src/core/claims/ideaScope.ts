// How far the denial of a clause reaches into it.
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import type { IdeaPlace } from './ideaPlace';

/** What is known already, or stands aside, a denial does not reach: "never forgive *the epilogue*", "in *the love*". */
export function isInScope({ tree, anchor, predicate, lexicon }: IdeaPlace): boolean {
  const { negations } = lexicon.syntax;
  if (anchor !== predicate && lexicon.ideaWords.presupposing.includes(lemmaAt(tree, predicate))) return false;
  for (let at = anchor; at !== predicate && at >= 0; at = tree.heads[at] ?? -1) {
    if (isLabel(tree, at, 'conj') && !isJoined(tree, tree.heads[at] ?? -1)) return false;
    if (at !== anchor && lexicon.ideaWords.tellings.includes(lemmaAt(tree, at))) return false;
    const aside =
      ['obl', 'acl', 'advcl', 'parataxis', 'appos'].some((label) => isLabel(tree, at, label)) &&
      childrenBy(tree, at, 'case', 'mark').some((child) => !GOAL.has(normAt(tree, child)));
    const own = childrenBy(tree, at, 'det').some((child) => negations.has(tree.tokens[child]?.norm ?? ''));
    if (aside && !own) return false;
    const definite =
      tree.upos[at] === 'NOUN' &&
      (childrenBy(tree, at, 'nmod:poss').length > 0 || hasWord(tree, at, DEFINITE, 'det'));
    if (definite) return false;
  }
  return true;
}

/** "a country without a name, a tycoon, an envoy": where nothing joins the list, the denial is that of its first. */
export const isJoined = (tree: Tree, first: number): boolean =>
  childrenBy(tree, first, 'conj').some((one) => childrenBy(tree, one, 'cc').length > 0);

/** "never let into the yard": where to belongs to what is denied. */
const GOAL = new Set(['to', 'into', 'onto', 'out', 'outside']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

// What is told of an earlier time, and up to when: "had left", "before they came".
import { childrenBy, hasLemma, hasWord, lemmaAt, type Tree } from './tree';

/** "has left", "had left". */
export const isPerfect = (tree: Tree, predicate: number): boolean => hasLemma(tree, predicate, 'have', 'aux');

/** "has left". */
export const isPresentPerfect = (tree: Tree, predicate: number): boolean =>
  hasWord(tree, predicate, HAS, 'aux');

const HAS = new Set(['has', 'have', "'ve"]);

/** "had left". */
export const isPluperfect = (tree: Tree, predicate: number): boolean =>
  hasWord(tree, predicate, 'had', 'aux');

/** Conjunctions and prepositions that say up to when something is so. */
export const UNTIL: ReadonlySet<string> = new Set(['before', 'until', 'till']);

/** "He waits *before they come*": whether a clause hangs from the predicate that one of these conjunctions opens. */
export const hasClauseOpenedBy = (
  tree: Tree,
  predicate: number,
  conjunctions: string | ReadonlySet<string>,
  ...labels: readonly string[]
): boolean =>
  childrenBy(tree, predicate, 'advcl', ...labels).some((clause) =>
    hasLemma(tree, clause, conjunctions, 'mark', 'advmod', 'case'),
  );

/** Those conjunctions, where they stand. */
export const openersOf = (
  tree: Tree,
  predicate: number,
  conjunctions: ReadonlySet<string>,
): readonly number[] =>
  childrenBy(tree, predicate, 'advcl')
    .flatMap((clause) => childrenBy(tree, clause, 'mark', 'advmod', 'case'))
    .filter((opener) => conjunctions.has(lemmaAt(tree, opener)));

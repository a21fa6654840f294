// What is told of an earlier time, and up to when: "had left", "before they came".
import { childrenBy, hasLemma, hasWord, isAmong, lemmaAt, type Tree, type Words } from './tree';

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

/** "He waits *before they come*": those of the conjunctions that open a clause which hangs from the predicate. */
export const openersOf = (
  tree: Tree,
  predicate: number,
  conjunctions: Words,
  ...labels: readonly string[]
): readonly number[] =>
  childrenBy(tree, predicate, 'advcl', ...labels)
    .flatMap((clause) => childrenBy(tree, clause, 'mark', 'advmod', 'case'))
    .filter((opener) => isAmong(lemmaAt(tree, opener), conjunctions));

/** Whether there is one. */
export const hasClauseOpenedBy = (...asked: Parameters<typeof openersOf>): boolean =>
  openersOf(...asked).length > 0;

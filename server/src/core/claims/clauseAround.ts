// The clause that a token stands in, and the words of a clause.
import { childrenBy, isLabel, subtree, type Tree } from '../english/tree';
import type { Clause } from './clause';

/** The predicate of the clause that the token stands in. */
export function clauseOver(tree: Tree, clauses: readonly Clause[], index: number): number | undefined {
  for (let at = index; at >= 0; at = tree.heads[at] ?? -1) {
    if (clauses.some(({ predicate }) => predicate === at)) return at;
  }
  const [root] = tree.heads.flatMap((head, at) => (head < 0 ? [at] : []));
  return root;
}

/** The words of the clause around a predicate, without the clauses that hang from it. */
export function clauseWords(tree: Tree, predicate: number): readonly number[] {
  const others = childrenBy(tree, predicate, 'conj')
    .filter((at) => tree.upos[at] === 'VERB')
    .flatMap((at) => subtree(tree, at));
  const own = subtree(tree, predicate, ['advcl', 'acl', 'ccomp', 'parataxis']).filter(
    (at) => !others.includes(at),
  );
  // A coordinated verb shares what stands before the first one, unless it has a subject of its own.
  const shares = isLabel(tree, predicate, 'conj') && childrenBy(tree, predicate, 'nsubj').length === 0;
  const joined = shares ? childrenBy(tree, tree.heads[predicate] ?? -1, 'nsubj', 'obl') : [];
  return [...own, ...joined.flatMap((at) => subtree(tree, at, ['acl', 'conj']))];
}

// Claims of those who are excepted from all, or from none: "all but Ann are freed" says that Ann is not.
import type { Lexicon } from '../english/lexicon';
import { childrenBy, hasWord, isLabel, normAt, type Tree } from '../english/tree';
import type { Argument, Clause } from './clause';
import type { ClaimContext } from './claimReader';
import { claimsOfClause } from './events';
import { isNegated } from './negation';
import type { Proposition } from './proposition';

export function readExceptions(context: ClaimContext): readonly Proposition[] {
  const { sentence, lexicon, block } = context;
  const { tree, clauses } = sentence;
  if (tree === undefined || block.quoted || block.quotes.length > 0) return [];
  if (tree.tokens.at(-1)?.text === '?') return [];
  if (!tree.tokens.some(({ norm }) => EXCEPT.has(norm))) return [];
  return clauses
    .filter((clause) => isPlain(tree, clause, lexicon))
    .flatMap((clause) =>
      clause.arguments.flatMap((argument) =>
        exceptedFrom(tree, argument, clause).flatMap((head) => {
          const own: Clause = {
            ...clause,
            arguments: clause.arguments.map((one) =>
              one === argument ? { ...one, head, alone: true } : one,
            ),
          };
          // What is so of nobody else is so of the excepted, and what is so of all others is not.
          const stance = isDenied(tree, argument, clause, lexicon) ? 'asserted' : 'negated';
          return claimsOfClause(tree, own, () => stance, context);
        }),
      ),
    );
}

const EXCEPT = new Set(['but', 'except', 'save', 'bar', 'excepting', 'excluding']);

/** The clause states something, and nothing but the exception narrows it. */
const isPlain = (tree: Tree, { predicate }: Clause, { syntax }: Lexicon): boolean =>
  isLabel(tree, predicate, 'root') &&
  childrenBy(tree, predicate, 'aux', 'advmod', 'mark', 'advcl').every((child) => {
    const norm = tree.tokens[child]?.norm ?? '';
    return !syntax.modals.has(norm) && !syntax.hedges.has(norm) && !isLabel(tree, child, 'advcl');
  });

/** "nobody but Ann comes", "they do not free all but Ann". */
const isDenied = (tree: Tree, { head }: Argument, { predicate }: Clause, lexicon: Lexicon): boolean =>
  [head, ...childrenBy(tree, head, 'det', 'nmod')].some((at) => NOBODY.has(normAt(tree, at))) ||
  isNegated(tree, predicate, lexicon);

const NOBODY = new Set(['none', 'no', 'nobody', 'no-one', 'neither']);
const UNIVERSAL = new Set(['all', 'every', 'each', 'everyone', 'everybody', ...NOBODY]);

/** The heads of those who are excepted from a subject or an object that takes in all, or nobody. */
function exceptedFrom(tree: Tree, { slot, head }: Argument, { predicate }: Clause): readonly number[] {
  if (slot !== 'nsubj' && slot !== 'obj') return [];
  const below = [head, ...childrenBy(tree, head, 'nmod', 'det', 'det:predet', 'amod')];
  if (!below.some((at) => UNIVERSAL.has(normAt(tree, at)))) return [];
  // "All of them die but Ann": the parser has her joined to the verb.
  const late = childrenBy(tree, predicate, 'conj').filter(
    (at) => tree.upos[at] === 'PROPN' && at > predicate,
  );
  return [...below.flatMap((at) => childrenBy(tree, at, 'nmod', 'conj', 'obl')), ...late].filter(
    (at) => tree.upos[at] !== 'VERB' && hasWord(tree, at, EXCEPT, 'case', 'cc'),
  );
}

// Claims about which of two events came first: "after the release", "by the time she sang", "first …, only then …".
import { isPerfect } from '../english/anteriority';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, type Tree } from '../english/tree';
import type { Clause } from './clause';
import { claimStance, clauseStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { phraseSpan } from './fillers';
import type { Proposition, Stance } from './proposition';

/** The frame of a claim that says which of two clauses tells of the earlier event. */
export const ORDER = 'sequence';

/** Token indexes of two predicates, or of a predicate and a noun. */
interface Pair {
  readonly earlier: number;
  readonly later: number;
}

export function readOrders(context: ClaimContext): readonly Proposition[] {
  const { tree, clauses } = context.sentence;
  if (tree === undefined) return [];
  const pairs = clauses.flatMap((clause) => [
    ...besideClauses(tree, clause, context),
    ...besideNouns(tree, clause, context),
    ...preceding(tree, clause, context),
  ]);
  return [...pairs, ...firstAndThen(tree, clauses, context)].flatMap((pair) => claim(pair, tree, context));
}

/** "before he comes, she leaves", "by the time that he came, she had left", "she does not sing until he comes". */
function besideClauses(tree: Tree, { predicate }: Clause, context: ClaimContext): readonly Pair[] {
  const { order } = context.lexicon.intervals;
  return (tree.children[predicate] ?? []).flatMap((child): readonly Pair[] => {
    const side = { main: predicate, other: child };
    if (isLabel(tree, child, 'advcl')) {
      const marks = childrenBy(tree, child, 'mark', 'advmod')
        .filter((mark) => mark < child)
        .map((at) => lemmaAt(tree, at).toLowerCase());
      const opening = new Set([...order.before, ...order.after, 'when']);
      const mark = marks.find((word) => opening.has(word)) ?? '';
      const [first = ''] = marks;
      // "Not until she has sung does he come", "only when she has sung": after that.
      const fronted = child < predicate && (first === 'not' || first === 'only') && first !== mark;
      if (fronted && UNTIL.has(mark)) return [{ earlier: child, later: predicate }];
      if (fronted && mark === 'when') return [{ earlier: child, later: predicate }];
      if (order.before.includes(mark)) return first === 'not' ? [] : beforeOther(tree, side, mark);
      // "he, once a boy in a cheap seat": formerly.
      const formerly = mark === 'once' && childrenBy(tree, child, 'nsubj', 'nsubj:pass').length === 0;
      if (order.after.includes(mark)) return formerly ? [] : [{ earlier: child, later: predicate }];
      const already = mark === 'when' && wasAlready(tree, predicate, context);
      return already ? [{ earlier: predicate, later: child }] : [];
    }
    // "by the time he came": the clause hangs from "time".
    const byTime = isLabel(tree, child, 'obl') && tree.tokens[child]?.norm === 'time';
    const [told] = byTime ? childrenBy(tree, child, 'acl') : [];
    if (told === undefined || prepositionOf(tree, child) !== 'by') return [];
    return isDoneBy(tree, predicate, context) ? [{ earlier: predicate, later: told }] : [];
  });
}

/** "after the release", "before the raid", "by the time of his arrival". */
function besideNouns(tree: Tree, { predicate }: Clause, { lexicon }: ClaimContext): readonly Pair[] {
  const { order } = lexicon.intervals;
  return childrenBy(tree, predicate, 'obl').flatMap((child): readonly Pair[] => {
    const preposition = prepositionOf(tree, child) ?? '';
    const side = { main: predicate, other: child };
    if (order.before.includes(preposition)) return beforeOther(tree, side, preposition);
    // "he, once a boy in a cheap seat": formerly.
    if (order.after.includes(preposition))
      return preposition === 'once' ? [] : [{ earlier: child, later: predicate }];
    const [of] =
      tree.tokens[child]?.norm === 'time' && preposition === 'by' ? childrenBy(tree, child, 'nmod') : [];
    return of !== undefined && isPerfect(tree, predicate) ? [{ earlier: predicate, later: of }] : [];
  });
}

/** "The wedding precedes the raid", "the raid follows upon the wedding". */
function preceding(tree: Tree, { predicate }: Clause, { lexicon }: ClaimContext): readonly Pair[] {
  const { precede, follow } = lexicon.intervals.order;
  const lemma = lemmaAt(tree, predicate);
  const [one] = childrenBy(tree, predicate, 'nsubj');
  const [other] = childrenBy(tree, predicate, 'obj');
  if (one === undefined || other === undefined || isNegatedBy(tree, predicate)) return [];
  if (precede.includes(lemma)) return [{ earlier: one, later: other }];
  return follow.includes(lemma) ? [{ earlier: other, later: one }] : [];
}

const UNTIL = new Set(['until', 'till']);

/** "until" orders only what does not happen before: "she does not sing until he comes". */
function beforeOther(
  tree: Tree,
  { main, other }: { readonly main: number; readonly other: number },
  mark: string,
): readonly Pair[] {
  const negated = isNegatedBy(tree, main) || isNegatedBy(tree, other);
  // "a handful of men are not let go until …": what some are denied, others may have had before.
  if (negated && !isOfOne(tree, main)) return [];
  if (UNTIL.has(mark)) return negated ? [{ earlier: other, later: main }] : [];
  return negated ? [{ earlier: other, later: main }] : [{ earlier: main, later: other }];
}

const isNegatedBy = (tree: Tree, at: number): boolean => hasWord(tree, at, NOT, 'advmod');

const NOT = new Set(['not', "n't", 'never']);

/** The subject is one person by name or pronoun. */
const isOfOne = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, 'nsubj').some((subject) => /^(?:PROPN|PRON)$/.test(tree.upos[subject] ?? ''));

/** "they had already gone when", "the taps have been dry for a week when". */
const wasAlready = (tree: Tree, at: number, context: ClaimContext): boolean =>
  isPerfect(tree, at) && (isLong(tree, at, context) || goesOnFor(tree, at, context));

const isLong = (tree: Tree, at: number, { lexicon }: ClaimContext): boolean =>
  childrenBy(tree, at, 'advmod').some((child) =>
    lexicon.intervals.order.already.includes(tree.tokens[child]?.norm ?? ''),
  );

const goesOnFor = (tree: Tree, at: number, { lexicon }: ClaimContext): boolean =>
  childrenBy(tree, at, 'obl').some(
    (child) =>
      prepositionOf(tree, child) === 'for' &&
      Object.hasOwn(lexicon.intervals.units, tree.tokens[child]?.norm ?? ''),
  );

/** "had left by the time", "is released by the time", "is long over by the time". */
const isDoneBy = (tree: Tree, at: number, context: ClaimContext): boolean =>
  isPerfect(tree, at) ||
  isLong(tree, at, context) ||
  childrenBy(tree, at, 'aux:pass').length > 0 ||
  (childrenBy(tree, at, 'cop').length > 0 && tree.upos[at] !== 'NOUN');

/** "First the lights go out; only then do the men come": two clauses of one rank, each with its word. */
function firstAndThen(tree: Tree, clauses: readonly Clause[], { lexicon }: ClaimContext): readonly Pair[] {
  const { first, then } = lexicon.intervals.order;
  const predicates = clauses.map(({ predicate }) => predicate);
  // "First comes the water, and only then the song": the second verb is left out.
  const gapped = predicates
    .flatMap((predicate) => childrenBy(tree, predicate, 'conj'))
    .filter((at) => !predicates.includes(at));
  const marked = (words: readonly string[], among: readonly number[]): readonly number[] =>
    among.filter((predicate) =>
      childrenBy(tree, predicate, 'advmod', 'obl').some((child) =>
        words.includes(tree.tokens[child]?.norm ?? ''),
      ),
    );
  // "First Ann sings, and then …": the parser may take it for a part of the name.
  const opener = tree.tokens[0]?.norm === 'first' && isLabel(tree, 0, 'amod') ? tree.heads[0] : undefined;
  const opened = opener === undefined || tree.upos[opener] !== 'PROPN' ? undefined : tree.heads[opener];
  const firsts = [...(opened === undefined ? [] : [opened]), ...marked(first, predicates)];
  const [one, another] = firsts;
  const [next, further] = marked(then, [...predicates, ...gapped]).filter((at) => at !== one);
  if (one === undefined || next === undefined || another !== undefined || further !== undefined) return [];
  return [{ earlier: one, later: next }];
}

function claim({ earlier, later }: Pair, tree: Tree, context: ClaimContext): readonly Proposition[] {
  const { lexicon } = context;
  if ([earlier, later].some((at) => isTelling(tree, at, context))) return [];
  const word = tree.tokens[later];
  if (word === undefined) return [];
  const span = phraseSpan(tree, later);
  const states = [earlier, later].map((at) => clauseStance(tree, at, lexicon));
  // What is denied until then happens then; what is only possible, wished or asked is ordered by nothing.
  const main = mainOf(tree, earlier, later);
  const stance = isDeniedUntil(tree, main, earlier, context)
    ? 'asserted'
    : states.every((state) => TOLD.has(state))
      ? claimStance(tree, main, word, context)
      : 'modal';
  const filler = (at: number) =>
    ({ filler: { kind: 'clause', predicate: at }, span: phraseSpan(tree, at) }) as const;
  return [
    {
      frame: ORDER,
      roles: { earlier: filler(earlier), later: filler(later) },
      stance: stance === 'negated' ? 'asserted' : stance,
      span,
      confidence: 'likely',
      predicate: main,
    },
  ];
}

/** "does not sing until he comes": she sings then, unless she only could or would. */
const isDeniedUntil = (tree: Tree, main: number, other: number, { lexicon }: ClaimContext): boolean =>
  main !== other &&
  isNegatedBy(tree, main) &&
  childrenBy(tree, main, 'aux', 'advmod').every((child) => {
    const word = tree.tokens[child]?.norm ?? '';
    return !lexicon.syntax.modals.has(word) && !lexicon.syntax.hedges.has(word);
  }) &&
  DENIED.has(clauseStance(tree, main, lexicon));

const TOLD: ReadonlySet<Stance> = new Set<Stance>(['asserted', 'negated', 'modal']);
const DENIED: ReadonlySet<Stance> = new Set<Stance>(['negated', 'modal']);

/** The one of two from which the other hangs. */
function mainOf(tree: Tree, one: number, other: number): number {
  for (let at = one; at >= 0; at = tree.heads[at] ?? -1) if (at === other) return other;
  return one;
}

/** "before we hear of any party": the order in which something is told. */
const isTelling = (tree: Tree, at: number, { lexicon }: ClaimContext): boolean =>
  childrenBy(tree, at, 'nsubj').some((subject) =>
    lexicon.intervals.tellers.includes(lemmaAt(tree, subject).toLowerCase()),
  );

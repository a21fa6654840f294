// Claims about how old somebody is: "is fourteen years old", "aged fourteen", "a boy of fourteen".
import type { NumberPhrase } from '../english/numbers';
import { childrenBy, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import { cover } from '../text/span';
import type { ClaimContext } from './claimReader';
import { claimStance } from './clauseStance';
import { fillerOf } from './fillers';
import type { Predication } from './predications';
import type { Proposition } from './proposition';

export function readAges(context: ClaimContext): readonly Proposition[] {
  const { sentence } = context;
  const { tree } = sentence;
  if (tree === undefined) return [];
  return sentence.numbers.flatMap((number) => {
    const aged = agedBy(tree, number, context);
    return aged === undefined ? [] : claim(tree, aged, number, context);
  });
}

interface Aged {
  /** Head of the phrase for whoever is so old, and the predicate that says it. */
  readonly who: number;
  readonly predicate: number;
}

/** Whose age the number is: of the subject of "is fourteen years old", of the boy in "a boy of fourteen". */
function agedBy(
  tree: Tree,
  { from, to }: NumberPhrase,
  { sentence, lexicon }: ClaimContext,
): Aged | undefined {
  const at = to - 1;
  const next = normAt(tree, to);
  const ofAge = normAt(tree, to + 1) === 'of' && normAt(tree, to + 2) === 'age';
  const inYears = YEARS.has(next) && (normAt(tree, to + 1) === 'old' || ofAge);
  const before = normAt(tree, from - 1);
  // "a boy of fourteen", "a boy aged fourteen".
  if ((before === 'of' || before === 'aged') && !inYears) {
    const noun = ancestor(tree, at, (head) => head < from && tree.upos[head] === 'NOUN');
    const person = noun !== undefined && lexicon.syntax.persons.has(lemmaAt(tree, noun));
    return person && !YEARS.has(next) && next !== 'of' ? { who: noun, predicate: noun } : undefined;
  }
  const said = sentence.predications.find(({ value }) => value === at || isBelow(tree, at, value));
  // "is fourteen" by itself may be a score or a number, unless it is said of the youngest.
  if (!inYears) return bareAge(tree, at, said);
  return said && { who: said.subject, predicate: said.clause };
}

const YEARS = new Set(['year', 'years']);

/** "The youngest of them is fourteen", "has just turned fourteen". */
function bareAge(tree: Tree, at: number, said: Predication | undefined): Aged | undefined {
  const verb = tree.heads[at] ?? -1;
  const isTurning = isLabel(tree, at, 'obj') && lemmaAt(tree, verb) === 'turn';
  const [subject] = isTurning ? childrenBy(tree, verb, 'nsubj') : [];
  const who = subject ?? (said?.value === at ? said.subject : undefined);
  if (who === undefined || childrenBy(tree, at, 'nmod', 'obl').length > 0 || !isYoungest(tree, who))
    return undefined;
  return { who, predicate: isTurning ? verb : (said?.clause ?? at) };
}

/** "The youngest of them": of one alone. */
const isYoungest = (tree: Tree, subject: number): boolean =>
  [subject, ...childrenBy(tree, subject, 'amod')].some((at) => tree.tokens[at]?.norm === 'youngest');

function ancestor(tree: Tree, from: number, fits: (at: number) => boolean): number | undefined {
  for (let at = tree.heads[from] ?? -1; at >= 0; at = tree.heads[at] ?? -1) if (fits(at)) return at;
  return undefined;
}

const isBelow = (tree: Tree, at: number, top: number): boolean =>
  ancestor(tree, at, (head) => head === top) !== undefined;

function claim(
  tree: Tree,
  { who, predicate }: Aged,
  number: NumberPhrase,
  context: ClaimContext,
): readonly Proposition[] {
  // "One of the terrorists is a boy of fourteen": the boy is one of them.
  const subject = childrenBy(tree, who, 'nsubj')[0] ?? (isLabel(tree, who, 'nsubj') ? who : undefined) ?? who;
  // "The youngest of the terrorists" is one of them.
  const [of] = tree.tokens[subject]?.norm === 'youngest' ? childrenBy(tree, subject, 'nmod') : [];
  const theme = fillerOf(tree, context, of ?? subject);
  const stance = claimStance(tree, predicate, number.span, context);
  return [
    {
      frame: 'age',
      roles: {
        theme,
        years: { filler: { kind: 'number', quantity: number.quantity, of: 'whole' }, span: number.span },
      },
      stance,
      span: cover(theme.span, number.span),
      confidence: 'likely',
      predicate,
      // Who is fourteen is not the only one of whom an age may be told, unless nobody is younger: "only fourteen".
      vague: number.bound !== 'exactly' && !isYoungest(tree, subject),
    },
  ];
}

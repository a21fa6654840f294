// Who is said to be whose lover: "Ann and Bob are lovers", "Ann is paired with Bob", "one affair is that of Ann and Bob".
import type { LoveWords } from '../english/deedWords';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasLemma, hasWord, lemmaAt, normAt, type Tree } from '../english/tree';
import { rememberedLast } from '../text/remembered';
import { argumentIn, type Argument, type Clause } from './clause';
import { PAIRED, type Doing } from './deedNouns';
import { dependents } from './nominals';
import { clauseOver } from './clauseAround';

type IsPerson = (at: number) => boolean;

/** Each of two persons as the other's lover. */
function pair(tree: Tree, word: number, at: number, one: number, other: number): readonly Doing[] {
  const confidence = Math.min(tree.confidence[one] ?? 0, tree.confidence[other] ?? 0);
  const both = [one, other].map((head): Argument => ({ slot: 'obj', head, confidence }));
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const isSetApart = tree.tokens.slice(Math.max(0, from - 2), to).some(({ norm }) => CONTRASTING.has(norm));
  if (isSetApart || one === other) return [];
  return both.map((doer) => ({
    word,
    at,
    doer: { ...doer, slot: 'nsubj' },
    others: both.filter((it) => it !== doer),
    as: PAIRED,
  }));
}

const CONTRASTING = new Set(['not', "n't", 'but', 'rather', 'instead', 'nor', 'neither']);

/** The two of "Ann and Bob", if nobody is with them. */
function twoOf(tree: Tree, head: number, isPerson: IsPerson): readonly [number, number] | undefined {
  const others = childrenBy(tree, head, 'conj');
  const [other] = others;
  if (other === undefined || others.length !== 1 || ![head, other].every(isPerson)) return undefined;
  const isAnd = childrenBy(tree, other, 'cc').every((at) => normAt(tree, at) === 'and');
  return isAnd ? [head, other] : undefined;
}

/** A sentence that speaks of love speaks of lovers where it speaks of two. */
const speaksOfLove = rememberedLast((tree: Tree, { affairs, lovers, signs }: LoveWords): boolean =>
  tree.lemmas.some((lemma) => affairs.has(lemma) || lovers.has(lemma) || signs.has(lemma)),
);

/** Every form below takes one of these words: most sentences have none. */
export const maySpeakOfPairs = (tree: Tree, love: LoveWords): boolean =>
  tree.lemmas.some(
    (lemma) =>
      lemma === 'love' ||
      love.affairs.has(lemma) ||
      love.lovers.has(lemma) ||
      love.loving.has(lemma) ||
      love.couples.has(lemma) ||
      love.losses.has(lemma) ||
      love.signs.has(lemma),
  );

/** What the forms below look at: a clause, who of it is a person, and the words of love. */
interface Told {
  readonly tree: Tree;
  readonly clause: Clause;
  readonly subject: Argument | undefined;
  readonly isPerson: IsPerson;
  readonly love: LoveWords;
}

export function pairs(tree: Tree, clause: Clause, isPerson: IsPerson, love: LoveWords): readonly Doing[] {
  const subject = argumentIn(clause, 'nsubj');
  const told = { tree, clause, subject, isPerson, love };
  for (const read of FORMS) {
    const found = read(told);
    if (found !== undefined) return found;
  }
  return [];
}

/** Undefined where the clause is not of the form. */
type Form = (told: Told) => readonly Doing[] | undefined;

const both = ({ tree, clause }: Told, two: readonly [number, number] | undefined, word: number) =>
  two === undefined ? [] : pair(tree, word, clause.predicate, ...two);

/** "Ann and Bob fall in love", "love each other". */
const mutual: Form = ({ tree, clause, subject, isPerson, love }) => {
  const two = subject === undefined ? undefined : twoOf(tree, subject.head, isPerson);
  return two !== undefined && isMutualLove(tree, clause, love)
    ? pair(tree, clause.predicate, clause.predicate, ...two)
    : undefined;
};

/** "Ann is the love of Bob's life", "Bob's lover is Ann". */
const beloved: Form = ({ tree, clause: { predicate, kind }, subject, isPerson, love }) => {
  if (kind !== 'nominal' || subject === undefined) return undefined;
  const [noun, other] = isBeloved(tree, predicate, love)
    ? [predicate, subject.head]
    : isBeloved(tree, subject.head, love)
      ? [subject.head, predicate]
      : [];
  if (noun === undefined || other === undefined) return undefined;
  const [life] = childrenBy(tree, noun, 'nmod').filter((child) => lemmaAt(tree, child) === 'life');
  const [owner] = childrenBy(tree, life ?? noun, 'nmod:poss');
  const isFree = childrenBy(tree, other, 'case', 'conj').length === 0;
  return owner !== undefined && isFree && isPerson(owner) && isPerson(other)
    ? pair(tree, noun, predicate, owner, other)
    : undefined;
};

/** "Ann is paired with Bob, and Carl with Dora", "one affair joins Ann to Bob". */
const joined: Form = (told) => {
  const { tree, clause, isPerson, love } = told;
  const { predicate: at, kind } = clause;
  const lemma = lemmaAt(tree, at);
  if (kind !== 'verb' || !love.pairing.has(lemma)) return undefined;
  const one = argumentIn(clause, 'obj');
  if (one === undefined || !(love.couples.has(lemma) || speaksOfLove(tree, love))) return [];
  const [first, second] = clause.arguments.filter(({ slot }) => slot === 'obl:with' || slot === 'obl:to');
  if (first === undefined) return both(told, twoOf(tree, one.head, isPerson), at);
  const found = [one.head, first.head].every(isPerson) ? pair(tree, at, at, one.head, first.head) : [];
  const [gapped] = childrenBy(tree, first.head, 'conj').filter(isPerson);
  const further =
    gapped === undefined || second === undefined || !isPerson(second.head)
      ? []
      : pair(tree, at, at, gapped, second.head);
  return [...found, ...further];
};

/** "One bullet robs Ann of Bob and Carl of Dora": of whom they love. */
const bereft: Form = ({ tree, clause, isPerson, love }) => {
  const { predicate: at, kind } = clause;
  if (kind !== 'verb' || !love.bereaving.has(lemmaAt(tree, at))) return undefined;
  const one = argumentIn(clause, 'obj');
  if (one === undefined) return [];
  const lost = [...clause.arguments, ...dependents(tree, one.head)].find(
    ({ slot }) => slot === 'obl:of' || slot === 'nmod:of',
  );
  const isOfLove = speaksOfLove(tree, love) || tree.lemmas.some((lemma) => love.losses.has(lemma));
  return isOfLove && lost !== undefined && isPerson(one.head) && isPerson(lost.head)
    ? pair(tree, at, at, one.head, lost.head)
    : [];
};

/** A love, those who love, or two of whom the sentence speaks so. */
const isPairWord = ({ tree, love }: Told, noun: number): boolean => {
  const lemma = lemmaAt(tree, noun);
  return (
    love.affairs.has(lemma) || love.lovers.has(lemma) || (love.couples.has(lemma) && speaksOfLove(tree, love))
  );
};

/** "Ann and Bob are lovers", "become a couple"; whom they are in love with, "are in love with music" says itself. */
const called: Form = (told) => {
  const { tree, clause, subject, isPerson, love } = told;
  const { predicate: at, kind } = clause;
  const isBecoming = kind === 'nominal' || love.becoming.has(lemmaAt(tree, at));
  if (subject === undefined || !isBecoming || !isPerson(subject.head)) return undefined;
  const nouns = kind === 'nominal' ? [at] : childrenBy(tree, at, 'xcomp', 'obj');
  const named = nouns.find((noun) => isPairWord(told, noun) && childrenBy(tree, noun, 'case').length === 0);
  return named === undefined ? undefined : both(told, twoOf(tree, subject.head, isPerson), named);
};

/** "The affair is between Ann and Bob", "one of the couples is Ann and Bob". */
const equated: Form = (told) => {
  const { tree, clause, subject, isPerson } = told;
  const at = clause.predicate;
  if (clause.kind !== 'nominal' || subject === undefined || !isPairWord(told, subject.head)) return undefined;
  if (!childrenBy(tree, at, 'case').every((word) => LINKING.has(normAt(tree, word)))) return [];
  const whose =
    tree.upos[at] === 'PRON'
      ? childrenBy(tree, at, 'nmod').filter((head) => BETWEEN.has(prepositionOf(tree, head) ?? ''))
      : [at];
  return [
    ...whose.flatMap((head) => both(told, twoOf(tree, head, isPerson), subject.head)),
    ...theOther(tree, at, isPerson).flatMap((two) => both(told, two, subject.head)),
  ];
};

const BETWEEN = new Set(['between', 'of']);
const LINKING = new Set(['between', 'of', 'that']);

/** "The pair of lovers consists of Ann and Bob", "a love grows between Ann and Bob". */
const parted: Form = (told) => {
  const { tree, clause, subject, isPerson, love } = told;
  if (subject === undefined || !isPairWord(told, subject.head)) return undefined;
  const slots = love.consisting.has(lemmaAt(tree, clause.predicate)) ? PARTS : BETWEEN_TWO;
  return clause.arguments
    .filter(({ slot }) => slots.has(slot))
    .flatMap(({ head }) => both(told, twoOf(tree, head, isPerson), subject.head));
};

const BETWEEN_TWO = new Set(['obl:between']);
const PARTS = new Set(['obj', 'obl:of', 'obl:by', 'obl:from', 'obl:between']);

/** The first that a clause is of has the word. */
const FORMS: readonly Form[] = [mutual, beloved, joined, bereft, called, equated, parted];

/** "Ann and Bob fall in love", "love each other", "are in love"; "both fall in love" leaves open with whom. */
function isMutualLove(tree: Tree, { predicate, kind }: Clause, { loving, apart }: LoveWords): boolean {
  const isInLove = (at: number): boolean => lemmaAt(tree, at) === 'love' && hasWord(tree, at, 'in', 'case');
  const isOpen = tree.tokens.some(
    ({ norm }, i) => apart.has(norm) || (norm === 'each' && normAt(tree, i + 1) !== 'other'),
  );
  if (isOpen) return false;
  const loved = tree.tokens.flatMap((_, at) => (lemmaAt(tree, at) === 'love' ? [at] : []));
  const beside = [predicate, ...loved].flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'));
  if (beside.some((at) => WHOM.has(prepositionOf(tree, at) ?? ''))) return false;
  if (kind === 'nominal') return isInLove(predicate);
  if (lemmaAt(tree, predicate) === 'fall')
    return childrenBy(tree, predicate, 'obl', 'xcomp', 'advmod').some(isInLove);
  return loving.has(lemmaAt(tree, predicate)) && hasWord(tree, predicate, EACH_OTHER, 'obj');
}

const WHOM = new Set(['with', 'for', 'of']);
const EACH_OTHER = new Set(['each', 'one', 'other', 'another']);

/** "the love of her life", "his lover". */
const isBeloved = (tree: Tree, at: number, { lovers }: LoveWords): boolean =>
  lovers.has(lemmaAt(tree, at)) || (lemmaAt(tree, at) === 'love' && hasLemma(tree, at, 'life', 'nmod'));

/** What stands for a love that was spoken of. */
const ONE_OF_THEM = new Set([
  'that',
  'one',
  'other',
  'another',
  'second',
  'first',
  'latter',
  'former',
  'third',
]);

/**
 * "One of the affairs is that between Ann and Bob", "one affair joins Ann and Bob, the other Carl and Dora": read by the
 * order of the words, since a stand-in hangs from anything.
 */
export function pairsByWords(
  tree: Tree,
  clauses: readonly Clause[],
  isPerson: IsPerson,
  { affairs }: LoveWords,
): readonly Doing[] {
  const noun = tree.lemmas.findIndex((lemma) => affairs.has(lemma));
  if (noun < 0 || tree.lemmas.includes('respectively')) return [];
  return tree.tokens.flatMap(({ norm }, i): readonly Doing[] => {
    const before = tree.lemmas[i - 1] ?? '';
    const isOneOfThem = (ONE_OF_THEM.has(before) || affairs.has(before)) && i - 1 !== noun;
    const isGapped = norm === 'other' && i > noun && isPerson(i + 1);
    if (!(BETWEEN.has(norm) && isOneOfThem) && !isGapped) return [];
    const [one, end] = personFrom(tree, i + 1, isPerson);
    if (one === undefined || normAt(tree, end) !== 'and') return [];
    const [other, last] = personFrom(tree, end + 1, isPerson);
    const at = clauseOver(tree, clauses, one);
    return other === undefined || MORE.has(normAt(tree, last)) || at === undefined
      ? []
      : pair(tree, noun, at, one, other);
  });
}

/** Behind two persons: a third one, or what is theirs. */
const MORE = new Set(['and', "'s", '’s']);

/** The token of a person who is named next, and the index behind the name. */
function personFrom(tree: Tree, start: number, isPerson: IsPerson): readonly [number | undefined, number] {
  const from = DETERMINERS.has(normAt(tree, start)) ? start + 1 : start;
  if (!isPerson(from)) return [undefined, from];
  let end = from;
  while (isPerson(end + 1)) end++;
  return [end, end + 1];
}

const DETERMINERS = new Set(['the', 'her', 'his']);

/** "…, the second between Carl and Dora": where the verb is not said again. */
function theOther(tree: Tree, at: number, isPerson: IsPerson): readonly (readonly [number, number])[] {
  return tree.tokens.flatMap((_, noun) => {
    if (noun <= at || !THE_OTHER.has(normAt(tree, noun))) return [];
    return dependents(tree, noun)
      .filter(({ slot }) => slot === 'nmod:between' || slot === 'nmod:of')
      .flatMap(({ head }) => {
        const two = twoOf(tree, head, isPerson);
        return two === undefined ? [] : [two];
      });
  });
}

const THE_OTHER = new Set(['second', 'other', 'another']);

// Nouns for what somebody does or has, and whose it is: "the killing by Ann", "Ann's birthday", "the love of Ann and Bob".
import type { LoveWords } from '../english/deedWords';
import { possessorOf } from '../english/prepositions';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import type { Argument, Clause } from './clause';
import { dependents } from './nominals';
import { clauseOver } from './clauseAround';

/** The roles that say that the word is called somebody's ("Ann's birthday"), or is said to be somebody ("is Ann"). */
export const OWNED = 'owned';
export const EQUATED = 'equated';
/** The role that says that two are said to be each other's lovers. */
export const PAIRED = 'paired';

/** Somebody beside a word for what he does: `at` is the predicate whose place in the tree gives the stance. */
export interface Doing {
  readonly word: number;
  readonly at: number;
  /** Undefined where a passive does not tell. */
  readonly doer: Argument | undefined;
  readonly others: readonly Argument[];
  readonly as?: typeof OWNED | typeof EQUATED | typeof PAIRED;
}

const SIDE_PREPOSITIONS =
  'to, for, from, of, with, at, before, on, upon, against, out of, toward, towards'.split(', ');

/** The slots of what stands beside the deed and may say to whom it is done. */
const SIDES: ReadonlySet<string> = new Set([
  ...['obj', 'iobj', 'nmod:poss'],
  ...SIDE_PREPOSITIONS.flatMap((preposition) => [`obl:${preposition}`, `nmod:${preposition}`]),
]);

export const isSide = ({ slot }: Argument): boolean => SIDES.has(slot);

/** "The lessons given by Ann", "the killing of the king by Ann": what a noun says is done by somebody. */
export function byNoun(tree: Tree, noun: number, clauses: readonly Clause[]): readonly Doing[] {
  const at = clauseOver(tree, clauses, noun);
  const below = dependents(tree, noun);
  const doer = below.find(({ slot }) => slot === 'nmod:by') ?? doerOfGerund(tree, noun, below);
  if (doer === undefined || at === undefined) return [];
  return [{ word: noun, at, doer, others: below.filter((one) => one !== doer && isSide(one)) }];
}

/** "Ann's killing of the king": where a gerund has both, whoever owns it does it. */
const doerOfGerund = (tree: Tree, noun: number, below: readonly Argument[]): Argument | undefined =>
  tree.tokens[noun]?.norm.endsWith('ing') === true && below.some(({ slot }) => slot === 'nmod:of')
    ? below.find(({ slot }) => slot === 'nmod:poss')
    : undefined;

/** "The love between Ann and Bob", "the marriage of Ann and Bob", "Ann's affair with Bob": each has the other. */
export function betweenTwo(
  tree: Tree,
  noun: number,
  clauses: readonly Clause[],
  isPerson: (at: number) => boolean,
  { affairs, lovers, unions }: LoveWords,
): readonly Doing[] {
  const lemma = lemmaAt(tree, noun);
  const [isLover, isAffair] = [lovers.has(lemma), affairs.has(lemma)];
  if (!isLover && !isAffair && !unions.has(lemma)) return [];
  const at = clauseOver(tree, clauses, noun);
  const below = dependents(tree, noun);
  const joined = below
    .filter(({ slot }) => JOINING.has(slot))
    .find(({ head }) => childrenBy(tree, head, 'conj').length === 1);
  const pair = (one: Argument, other: number): readonly Doing[] => {
    if (at === undefined || ![one.head, other].every(isPerson)) return [];
    const both = [one, { ...one, head: other }];
    return both.map((doer) => ({
      word: noun,
      at,
      doer,
      others: both.filter((it) => it !== doer),
      ...((isLover || isAffair) && { as: PAIRED }),
    }));
  };
  // "Ann, Bob's lover": she is the other one.
  if (isLover) {
    const [whose] = below.filter(isOwner);
    const who = isLabel(tree, noun, 'appos') ? (tree.heads[noun] ?? -1) : childrenBy(tree, noun, 'appos')[0];
    return whose === undefined || who === undefined || who < 0 ? [] : pair(whose, who);
  }
  if (joined !== undefined)
    return childrenBy(tree, joined.head, 'conj').flatMap((other) => pair(joined, other));
  const owner = below.find(({ slot }) => slot === 'nmod:poss');
  const other = below.find(({ slot }) => OTHER.has(slot));
  return owner === undefined || other === undefined ? [] : pair(owner, other.head);
}

const JOINING = new Set(['nmod:between', 'nmod:of', 'nmod:poss', 'obl:between']);
const OTHER = new Set(['nmod:with', 'nmod:for', 'nmod:to']);

/** Whose it is: "Ann's hands", "the hands of Ann". */
export const isOwner = ({ slot }: Argument): boolean => slot === 'nmod:poss' || slot === 'nmod:of';

/** "Ann's birthday", "the birthday of Ann". */
export function ownedBy(tree: Tree, noun: number, clauses: readonly Clause[]): readonly Doing[] {
  const at = clauseOver(tree, clauses, noun);
  const beside = dependents(tree, noun);
  const whose = possessorOf(tree, noun);
  const owner = beside.find(({ head }) => head === whose);
  if (owner === undefined || at === undefined) return [];
  const doer = { ...owner, head: whoseOwner(tree, owner.head) };
  return [{ word: noun, at, doer, others: beside.filter((one) => one !== owner), as: OWNED }];
}

/** "the singer, whose birthday they celebrate": hers. */
function whoseOwner(tree: Tree, head: number): number {
  if (tree.tokens[head]?.norm !== 'whose') return head;
  let at = tree.heads[head] ?? -1;
  while (at >= 0 && !isLabel(tree, at, 'acl')) at = tree.heads[at] ?? -1;
  const noun = at < 0 ? -1 : (tree.heads[at] ?? -1);
  return noun < 0 ? head : noun;
}

// The stance that a clause has by its own words: conditions, modals, hedges, alternatives, denials.
import { isPresentPerfect } from '../english/anteriority';
import type { Lexicon } from '../english/lexicon';
import { maybePerson, type SyntaxWords } from '../english/syntaxWords';
import { childrenBy, hasLemma, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import { isOfDomain } from './domains';
import { hasException, isDiscontinued, isNegated, isPartlyDenied, opensAlternative } from './negation';
import type { Stance } from './proposition';

/** The stance that the clause would have if it stood alone. */
export function ownStance(tree: Tree, index: number, lexicon: Lexicon): Stance {
  const { syntax } = lexicon;
  const lemmas = (...labels: readonly string[]): readonly string[] =>
    childrenBy(tree, index, ...labels).map((child) => lemmaAt(tree, child).toLowerCase());
  if (lemmas('mark', 'advmod').some((word) => syntax.conditionals.has(word))) return 'hypothetical';
  if (isAsThough(tree, index)) return 'hypothetical';
  if (isBareForm(tree, index)) return 'imagined';
  if (isOfWriter(tree, index, syntax)) return 'elsewhere';
  const conditions = childrenBy(tree, index, 'advcl').some((clause) => isCondition(tree, clause, syntax));
  if (conditions || isInverted(tree, index)) return 'hypothetical';
  const auxiliaries = childrenBy(tree, index, 'aux').map((child) => normAt(tree, child));
  // "can be heard complaining": so it is.
  const perceived =
    syntax.sensing.has(lemmaAt(tree, index)) && childrenBy(tree, index, 'aux:pass').length > 0;
  if (auxiliaries.some((word) => syntax.modals.has(word) && !(perceived && word === 'can'))) return 'modal';
  // "is to be taken": arranged, not done.
  const own =
    tree.xpos[index] === 'VBN' ? childrenBy(tree, index, 'aux', 'cop') : childrenBy(tree, index, 'aux');
  if (own.some((at) => BE.has(normAt(tree, at))) && lemmas('mark').includes('to')) return 'modal';
  const isHedged = (words: readonly string[]): boolean => words.some((word) => syntax.hedges.has(word));
  if (
    isHedged(lemmas('advmod')) ||
    isOfDomain(tree, index, syntax) ||
    spokenIn(tree, index).some((at) => syntax.hedges.has(lemmaAt(tree, at)))
  )
    return 'modal';
  // "Rather than leave her", "instead of leaving her".
  const [alternativeAt] = childrenBy(tree, index, 'mark', 'cc', 'case').filter((at) =>
    opensAlternative(tree, at, syntax),
  );
  const alternative = alternativeAt === undefined ? undefined : normAt(tree, alternativeAt);
  const isReplaced = alternative === 'instead' && tree.xpos[index] === 'VBG';
  // "instead of only singing": that and more.
  if (isReplaced && !lemmas('advmod').some((word) => syntax.additives.has(word))) return 'negated';
  if (alternative !== undefined) return 'modal';
  if (isComparison(tree, index) || isAllBut(tree, index)) return 'modal';
  // "the missing guest": who is no guest, or none yet.
  if (lemmas('amod').some((word) => syntax.privatives.has(word))) return 'modal';
  // "Nobody but the cook": what an exception is an exception to is more than a plain denial.
  if (hasException(tree, index, lexicon) || isDiscontinued(tree, index)) return 'modal';
  if (!isNegated(tree, index, lexicon)) return 'asserted';
  // "is taught to march, not to sing" denies no singing.
  if (tree.xpos[index] === 'VB' && isLabel(tree, index, 'conj') && lemmas('mark').includes('to'))
    return 'modal';
  return isPartlyDenied(tree, index, lexicon) || isNeverYet(tree, index, syntax) ? 'modal' : 'negated';
}

/** "It has one object: *to carry off* the president", "get in, *seize* him, get out": what is to be done. */
const isBareForm = (tree: Tree, index: number): boolean =>
  tree.xpos[index] === 'VB' &&
  ['root', 'parataxis', 'appos'].some((label) => isLabel(tree, index, label)) &&
  (BEFORE_BARE.has(normAt(tree, index - 1)) || tree.tokens[index - 1]?.kind !== 'word') &&
  childrenBy(tree, index, 'nsubj', 'expl', 'aux').length === 0;

const BEFORE_BARE = new Set(['to', 'please']);

/** "My brother learned to read last year", "I taught English once": that is no part of the story. */
const isOfWriter = (tree: Tree, index: number, syntax: SyntaxWords): boolean =>
  [...childrenBy(tree, index, 'nsubj'), ...relativeOf(tree, index)].some(
    (subject) =>
      (hasLemma(tree, subject, 'my', 'nmod:poss') &&
        (syntax.kin.has(lemmaAt(tree, subject)) || maybePerson(lemmaAt(tree, subject), syntax)) &&
        childrenBy(tree, subject, 'appos', 'cop').length === 0) ||
      (normAt(tree, subject) === 'i' && isPast(tree, index) && childrenBy(tree, index, 'ccomp').length === 0),
  );

/** "my friend, who studies politics". */
const relativeOf = (tree: Tree, index: number): readonly number[] =>
  tree.labels[index] === 'acl:relcl' ? [tree.heads[index] ?? -1] : [];

const isPast = (tree: Tree, index: number): boolean =>
  [index, ...childrenBy(tree, index, 'aux')].some((at) => tree.xpos[at] === 'VBD');

/** "has never learned to read": not until now. */
const isNeverYet = (tree: Tree, index: number, { acquiring }: SyntaxWords): boolean =>
  acquiring.has(lemmaAt(tree, index)) &&
  hasLemma(tree, index, 'never', 'advmod') &&
  isPresentPerfect(tree, index);

/** "Metaphorically speaking, she turns the tap": how it is meant. */
const spokenIn = (tree: Tree, index: number): readonly number[] =>
  childrenBy(tree, index, 'advcl', 'parataxis', 'discourse', 'csubj')
    .filter((child) => normAt(tree, child) === 'speaking')
    .flatMap((child) => childrenBy(tree, child, 'advmod'));

/** "more than they fear death": no more than a measure, unless something happens no sooner than it. */
const isComparison = (tree: Tree, index: number): boolean =>
  hasLemma(tree, index, 'than', 'mark') && !tree.tokens.some(({ norm }) => norm === 'sooner');

/** "as though he loved her", where "as if" is an "if". */
const isAsThough = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'mark').some(
    (mark) => normAt(tree, mark) === 'though' && normAt(tree, mark - 1) === 'as',
  );

/** "all but dies": he does not. */
const isAllBut = (tree: Tree, index: number): boolean =>
  normAt(tree, index - 1) === 'but' && normAt(tree, index - 2) === 'all';

const BE = new Set(['is', 'are', 'was', 'were', 'am', "'s", "'re"]);

const isCondition = (tree: Tree, clause: number, { conditionals }: SyntaxWords): boolean =>
  isInverted(tree, clause) || hasLemma(tree, clause, conditionals, 'mark');

/** "Had he come to the party": an auxiliary before its subject, in what is no question, is a condition. */
function isInverted(tree: Tree, clause: number): boolean {
  // In "there were two of them" the two words stand in their order.
  const [subject] = [...childrenBy(tree, clause, 'expl'), ...childrenBy(tree, clause, 'nsubj')];
  const [auxiliary = clause] = childrenBy(tree, clause, 'aux', 'cop');
  if (subject === undefined) return opensWithHad(tree, clause);
  if (auxiliary > subject) return false;
  return INVERTED.has(normAt(tree, auxiliary)) && opensClause(tree, clause, auxiliary);
}

/** "Among the guests were two ambassadors", "only then were they freed": what stands before the verb turned it round. */
const opensClause = (tree: Tree, clause: number, auxiliary: number): boolean =>
  ![clause, ...childrenBy(tree, clause, ...LEADING)].some((before) => before < auxiliary);

const LEADING = ['obl', 'advmod', 'nsubj', 'obj', 'amod', 'xcomp', 'nmod'];

const INVERTED = new Set(['had', 'were', 'should']);

/** ", had Ann come": the parser may take the auxiliary for the verb, and the subject for its object. */
const opensWithHad = (tree: Tree, clause: number): boolean =>
  normAt(tree, clause) === 'had' &&
  ['', ','].includes(normAt(tree, clause - 1)) &&
  childrenBy(tree, clause, 'obj').length > 0 &&
  childrenBy(tree, clause, 'xcomp', 'ccomp').length > 0;

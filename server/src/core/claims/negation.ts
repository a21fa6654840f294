// Whether the words of a clause deny it: wholly, in part, with an exception, or no longer.
import type { CircumstanceWords } from '../english/circumstanceWords';
import type { Lexicon } from '../english/lexicon';
import { prepositionOf } from '../english/prepositions';
import type { SyntaxWords } from '../english/syntaxWords';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import { contrastOf } from './contrast';

/** "Instead of being freed", "rather than leave": what does not happen. */
function isPassedOver(tree: Tree, index: number, { syntax }: Lexicon): boolean {
  if (!isLabel(tree, index, 'advcl')) return false;
  const start = Math.min(index, ...childrenBy(tree, index, 'mark', 'case', 'cc', 'advmod', 'aux'));
  return [start, start - 1, start - 2].some((at) => opensAlternative(tree, at, syntax));
}

/** "rather than", "instead of", and not "is shown instead playing". */
export const opensAlternative = (tree: Tree, at: number, { alternatives }: SyntaxWords): boolean =>
  alternatives.has(normAt(tree, at)) && (normAt(tree, at) !== 'instead' || normAt(tree, at + 1) === 'of');

/** "The women are sent out, not all of them willingly": the clause is so, and in part otherwise than one might think. */
const isAfterthought = (
  tree: Tree,
  index: number,
  denial: number,
  { denials: { afterthoughts } }: CircumstanceWords,
): boolean =>
  denial > index && tree.tokens[denial - 1]?.text === ',' && afterthoughts.has(normAt(tree, denial + 1));

/** Whether a word denies: "no less than the generals", "no doubt", "not without reason", "not for nothing" deny nothing. */
export function isDenial(tree: Tree, at: number, { syntax }: Lexicon): boolean {
  const word = normAt(tree, at);
  if (!syntax.negations.has(word)) return false;
  const [before, next] = [normAt(tree, at - 1), normAt(tree, at + 1)];
  if (word === 'no') return !syntax.idleAfterNo.has(next) && !(before === 'in' && next === 'time');
  if (word === 'not') return next !== 'without' && !(next === 'for' && normAt(tree, at + 2) === 'nothing');
  if (word === 'without') return before !== 'not';
  return word !== 'nothing' || before !== 'for' || normAt(tree, at - 2) !== 'not';
}

/** Whether the words of the clause deny it, whatever it depends on. */
export function isNegated(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const { additives, occasions } = lexicon.syntax;
  const isAdditive = (child: number): boolean => additives.has(tree.tokens[child]?.norm ?? '');
  // What stands after a pause is the next clause's.
  const isApart = (child: number): boolean =>
    tree.tokens.slice(index + 1, child).some(({ text }) => /^[;:—–]$/.test(text)) ||
    isAfterthought(tree, index, child, lexicon.circumstances);
  const isNegation = (child: number): boolean =>
    isDenial(tree, child, lexicon) &&
    !isApart(child) &&
    // "Not until one morning does she sing": she does.
    !(child < index && UNTIL.has(normAt(tree, child + 1)));
  // "not only sings": nothing is denied; "not even present" denies it all the more.
  const denies = (child: number): boolean =>
    isNegation(child) && (!isAdditive(child + 1) || tree.tokens[child + 1]?.norm === 'even');
  if (childrenBy(tree, index, 'advmod', 'mark', 'case', 'cc', 'det').some(denies)) return true;
  if (isPassedOver(tree, index, lexicon)) return true;
  // "nobody survives", "no terrorist survives", "not one terrorist survives".
  return childrenBy(tree, index, 'nsubj', 'obj', 'obl').some((argument) => {
    // "Not Ann but Bob dies" denies Ann, and not that somebody dies; "not only Ann dies" denies nothing.
    if (contrastOf(tree, argument, lexicon).denied.includes(argument)) return false;
    if (childrenBy(tree, argument, 'advmod').some(isAdditive)) return false;
    // "comes for no other reason than the voice", "out of love, not for profit" deny nothing; "at no point" does.
    const isAside = isLabel(tree, argument, 'obl') && childrenBy(tree, argument, 'case').length > 0;
    const isWhole = occasions.has(lemmaAt(tree, argument)) || invertsClause(tree, argument, index);
    if (isAside && !isWhole && tree.upos[argument] === 'NOUN') return false;
    // "For no other reason does he come": he does for this one.
    if (isAside && hasWord(tree, argument, 'other', 'amod')) return false;
    const quantifiers = childrenBy(
      tree,
      argument,
      ...['det', 'nummod', 'cc:preconj'],
      ...(isLabel(tree, argument, 'obl') ? [] : ['advmod']),
    );
    const modifiers = quantifiers.flatMap((quantifier) => childrenBy(tree, quantifier, 'advmod'));
    return [argument, ...quantifiers, ...modifiers].some(isNegation);
  });
}

const UNTIL = new Set(['until', 'till']);

/** "In no version *does* he come": only what denies the clause has its auxiliary stand before the subject. */
function invertsClause(tree: Tree, argument: number, index: number): boolean {
  const [subject] = childrenBy(tree, index, 'nsubj');
  const [auxiliary] = childrenBy(tree, index, 'aux', 'cop');
  return subject !== undefined && auxiliary !== undefined && argument < auxiliary && auxiliary < subject;
}

/** "Nobody but the cook", "apart from her": what holds of all but some. */
export function hasException(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const { exceptives, additives } = lexicon.syntax;
  const { particles } = lexicon.circumstances.denials;
  // "Apart from Ann" may hang from the clause; "they drift apart" excepts nobody.
  const isParticle = (child: number): boolean =>
    child > index && particles.has(normAt(tree, child)) && normAt(tree, child + 1) !== 'from';
  if (
    childrenBy(tree, index, 'advmod').some(
      (child) => exceptives.has(tree.tokens[child]?.norm ?? '') && !isParticle(child),
    )
  )
    return true;
  return childrenBy(tree, index, 'nsubj', 'obj', 'obl')
    .filter((argument) => !contrastOf(tree, argument, lexicon).denied.includes(argument))
    .flatMap((argument) => [argument, ...(tree.children[argument] ?? [])])
    .some(
      (part) =>
        (hasWord(tree, part, exceptives, 'case', 'cc') && !hasWord(tree, part, additives, 'advmod')) ||
        (lemmaAt(tree, part) === 'exception' && !hasWord(tree, part, 'without', 'case')),
    );
}

/** "no longer sings", "does not sing any more": it was so before. */
export const isDiscontinued = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'advmod', 'obl').some((child) => {
    const word = normAt(tree, child);
    return (
      word === 'anymore' ||
      // "no more than a friend" measures.
      (LONGER.has(word) && normAt(tree, child + 1) !== 'than' && hasWord(tree, child, ANY, 'advmod', 'det'))
    );
  });

/** The "longer" of "no longer". */
export const isEnding = (tree: Tree, at: number): boolean =>
  normAt(tree, at) === 'longer' && normAt(tree, at - 1) === 'no';

const LONGER = new Set(['longer', 'more']);
const ANY = new Set(['no', 'any']);

/** "does not speak until the end", "is not loved because she sings": what is denied is only when or why it is so. */
export const isPartlyDenied = (tree: Tree, index: number, { circumstances: { denials } }: Lexicon): boolean =>
  isOnlySometimes(tree, index) ||
  isOfAll(tree, index) ||
  isOfManner(tree, index, denials) ||
  isNotAlone(tree, index, denials) ||
  childrenBy(tree, index, 'advcl', 'obl')
    .filter((child) => child > index)
    .some(
      (child) =>
        // "do not release them out of kindness".
        prepositionOf(tree, child) === 'out of' || hasWord(tree, child, denials.narrowing, 'mark', 'case'),
    );

type DenialWords = CircumstanceWords['denials'];

/** "is not the only girl": she is one. */
const isNotAlone = (tree: Tree, index: number, { soleness }: DenialWords): boolean =>
  childrenBy(tree, index, 'cop').length > 0 && hasWord(tree, index, soleness, 'amod');

/** "does not set all of them free": some may be. */
const isOfAll = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'obj')
    .filter((child) => child > index)
    .flatMap((child) => [child, ...childrenBy(tree, child, 'det')])
    .some((at) => ALL.has(normAt(tree, at)));

const ALL = new Set(['all', 'every', 'each', 'everybody', 'everyone', 'everything']);

/** "does not end peacefully", "does not die at once": it does, otherwise or at another time. */
const isOfManner = (tree: Tree, index: number, { manners, stressing }: DenialWords): boolean =>
  childrenBy(tree, index, 'advmod', 'obl').some((child) => {
    const norm = normAt(tree, child);
    return child > index && (norm.endsWith('ly') || manners.has(norm)) && !stressing.has(norm);
  });

/** "Only at night is he not needed": at other times he is. */
const isOnlySometimes = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'advmod', 'obl')
    .filter((child) => child < index)
    .flatMap((child) => [child, ...childrenBy(tree, child, 'advmod')])
    .some((at) => tree.tokens[at]?.norm === 'only');

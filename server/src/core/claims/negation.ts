// Whether the words of a clause deny it: wholly, in part, with an exception, or no longer.
import type { Lexicon } from '../english/lexicon';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, type Tree } from '../english/tree';
import { contrastOf } from './contrast';

/** "Instead of being freed", "rather than leave": what does not happen. */
function isPassedOver(tree: Tree, index: number, { syntax }: Lexicon): boolean {
  if (!isLabel(tree, index, 'advcl')) return false;
  const start = Math.min(index, ...childrenBy(tree, index, 'mark', 'case', 'cc', 'advmod', 'aux'));
  return [start, start - 1, start - 2].some((at) => syntax.alternatives.has(tree.tokens[at]?.norm ?? ''));
}

/** "The women are sent out, not all of them willingly": the clause is so, and in part otherwise than one might think. */
const isAfterthought = (tree: Tree, index: number, denial: number): boolean =>
  denial > index &&
  tree.tokens[denial - 1]?.text === ',' &&
  /^(?:all|every|each|always|everybody|everyone|without|altogether)$/.test(
    tree.tokens[denial + 1]?.norm ?? '',
  );

/** Whether the words of the clause deny it, whatever it depends on. */
export function isNegated(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const { negations, additives, occasions, idleAfterNo } = lexicon.syntax;
  const isAdditive = (child: number): boolean => additives.has(tree.tokens[child]?.norm ?? '');
  // "no less than the generals", "no doubt" deny nothing, and what stands after a pause is the next clause's.
  const isIdle = (child: number): boolean =>
    tree.tokens[child]?.norm === 'no' && idleAfterNo.has(tree.tokens[child + 1]?.norm ?? '');
  const isApart = (child: number): boolean =>
    tree.tokens.slice(index + 1, child).some(({ text }) => /^[;:—–]$/.test(text)) ||
    isAfterthought(tree, index, child);
  const isNegation = (child: number): boolean =>
    negations.has(tree.tokens[child]?.norm ?? '') &&
    !isIdle(child) &&
    !isApart(child) &&
    // "Not until one morning does she sing": she does.
    !(child < index && /^(?:until|till)$/.test(tree.tokens[child + 1]?.norm ?? ''));
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

/** "In no version *does* he come": only what denies the clause has its auxiliary stand before the subject. */
function invertsClause(tree: Tree, argument: number, index: number): boolean {
  const [subject] = childrenBy(tree, index, 'nsubj');
  const [auxiliary] = childrenBy(tree, index, 'aux', 'cop');
  return subject !== undefined && auxiliary !== undefined && argument < auxiliary && auxiliary < subject;
}

/** "Nobody but the cook", "apart from her": what holds of all but some. */
export function hasException(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const { exceptives, additives } = lexicon.syntax;
  // "Apart from Ann" may hang from the clause; "they drift apart" excepts nobody.
  const isParticle = (child: number): boolean =>
    child > index &&
    /^(?:apart|aside)$/.test(tree.tokens[child]?.norm ?? '') &&
    tree.tokens[child + 1]?.norm !== 'from';
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
    const word = tree.tokens[child]?.norm ?? '';
    const quantifiers = childrenBy(tree, child, 'advmod', 'det').map((part) => tree.tokens[part]?.norm);
    return (
      word === 'anymore' ||
      // "no more than a friend" measures.
      (/^(?:longer|more)$/.test(word) &&
        tree.tokens[child + 1]?.norm !== 'than' &&
        quantifiers.some((one) => /^(?:no|any)$/.test(one ?? '')))
    );
  });

/** "does not speak until the end", "is not loved because she sings": what is denied is only when or why it is so. */
export const isPartlyDenied = (tree: Tree, index: number): boolean =>
  isOnlySometimes(tree, index) ||
  isOfAll(tree, index) ||
  isOfManner(tree, index) ||
  isNotAlone(tree, index) ||
  childrenBy(tree, index, 'advcl', 'obl')
    .filter((child) => child > index)
    .some(
      (child) =>
        // "do not release them out of kindness".
        prepositionOf(tree, child) === 'out of' ||
        childrenBy(tree, child, 'mark', 'case').some((mark) =>
          /^(?:until|till|unless|without|because|just|simply|merely)$/.test(tree.tokens[mark]?.norm ?? ''),
        ),
    );

/** "is not the only girl": she is one. */
const isNotAlone = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'cop').length > 0 &&
  childrenBy(tree, index, 'amod').some((child) =>
    /^(?:only|sole|first|last)$/.test(tree.tokens[child]?.norm ?? ''),
  );

/** "does not set all of them free": some may be. */
const isOfAll = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'obj')
    .filter((child) => child > index)
    .flatMap((child) => [child, ...childrenBy(tree, child, 'det')])
    .some((at) => /^(?:all|every|each|everybody|everyone|everything)$/.test(tree.tokens[at]?.norm ?? ''));

/** "does not end peacefully", "does not die at once": it does, otherwise or at another time. */
const isOfManner = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'advmod', 'obl').some((child) => {
    const norm = tree.tokens[child]?.norm ?? '';
    return child > index && MANNER.test(norm) && !STRESS.test(norm);
  });

/** "at once", "at first sight" too. */
const MANNER = /ly$|^(?:alone|once|sight|overnight|straightaway)$/;
const STRESS =
  /^(?:only|really|actually|finally|simply|certainly|possibly|probably|apparently|early|likely)$/;

/** "Only at night is he not needed": at other times he is. */
const isOnlySometimes = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'advmod', 'obl')
    .filter((child) => child < index)
    .flatMap((child) => [child, ...childrenBy(tree, child, 'advmod')])
    .some((at) => tree.tokens[at]?.norm === 'only');

// What a complement is denied by without a negation of its own: "has no time to call", "cannot be brought to sing".
import type { Lexicon } from '../english/lexicon';
import { haverOfTime, mindOf } from '../english/subjects';
import type { SyntaxWords } from '../english/syntaxWords';
import { childrenBy, hasWord, isLabel, lemmaAt, type Tree } from '../english/tree';
import { isNegated } from './negation';

/** Whether what the clause at `index` says does not come about, since there is no time for it, or nothing leads to it. */
export function isImpliedDenial(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const haver = haverOfTime(tree, index, lexicon.syntax);
  if (haver !== undefined) return isNegated(tree, haver, lexicon) && !isTimed(tree, haver, lexicon.syntax);
  return (
    isUnmoved(tree, index, lexicon) ||
    isUnthought(tree, index, lexicon) ||
    isLoath(tree, index, lexicon.syntax)
  );
}

/** "at first has no intention": it may have come about later. */
const isTimed = (tree: Tree, verb: number, { notForLong }: SyntaxWords): boolean =>
  hasWord(tree, verb, notForLong, 'advmod', 'obl');

/** "cannot bring himself to call", "nothing could induce her to sing", "will not be persuaded to sing". */
function isUnmoved(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const verb = tree.heads[index] ?? -1;
  const isOpen = isLabel(tree, index, 'xcomp') || isLabel(tree, index, 'advcl');
  const { moving, movingOneself } = lexicon.syntax;
  if (verb < 0 || !isOpen || tree.xpos[index] !== 'VB' || !moving.has(lemmaAt(tree, verb))) return false;
  const auxiliaries = childrenBy(tree, verb, 'aux').map((aux) => tree.tokens[aux]?.norm ?? '');
  if (!auxiliaries.some((aux) => ABLE.has(aux)) || auxiliaries.includes('have')) return false;
  const isHimself = childrenBy(tree, verb, 'obj').some((object) =>
    /sel(?:f|ves)$/.test(tree.tokens[object]?.norm ?? ''),
  );
  const isPassive = childrenBy(tree, verb, 'aux:pass').length > 0;
  if (movingOneself.has(lemmaAt(tree, verb)) && !isHimself && !isPassive) return false;
  return isNegated(tree, verb, lexicon);
}

/** "it never occurs to Ann to call", "she will not hear of calling", "cannot be bothered to call". */
function isUnthought(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const verb = tree.heads[index] ?? -1;
  const isOpen = ['xcomp', 'advcl', 'csubj', 'ccomp'].some((label) => isLabel(tree, index, label));
  if (verb < 0 || !isOpen || !/^VBG?$/.test(tree.xpos[index] ?? '')) return false;
  const lemma = lemmaAt(tree, verb);
  const isSuch =
    (mindOf(tree, verb, lexicon.syntax) !== undefined && !isTimed(tree, verb, lexicon.syntax)) ||
    (lemma === 'hear' && hasWord(tree, verb, ABLE, 'aux') && tree.xpos[index] === 'VBG') ||
    (lemma === 'bother' && hasWord(tree, verb, ABLE, 'aux')) ||
    (lemma === 'get' && hasWord(tree, verb, ROUND, 'advmod', 'compound') && tree.xpos[index] === 'VBG');
  return isSuch && isNegated(tree, verb, lexicon);
}

/** "would sooner die than call", "would be the last person to call", "thinks it beneath her to call". */
function isLoath(tree: Tree, index: number, words: SyntaxWords): boolean {
  const over = tree.heads[index] ?? -1;
  if (over < 0) return false;
  const would = hasWord(tree, over, WOULD, 'aux');
  const isThan = childrenBy(tree, index, 'mark').some((mark) => tree.tokens[mark]?.norm === 'than');
  // "would sooner die than let her fall": she may fall all the same.
  if (isThan)
    return (
      would &&
      !words.lettingHappen.has(lemmaAt(tree, index)) &&
      hasWord(tree, over, words.preferring, 'advmod')
    );
  if (tree.xpos[index] !== 'VB') return false;
  if (isLabel(tree, index, 'acl'))
    return would && words.lastOfAll.has(lemmaAt(tree, over)) && hasWord(tree, over, 'last', 'amod');
  return (
    hasWord(tree, over, 'it', 'obj', 'nsubj', 'expl') &&
    childrenBy(tree, over, 'obl', 'xcomp').some((child) =>
      [child, ...childrenBy(tree, child, 'case')].some((at) => tree.tokens[at]?.norm === 'beneath'),
    )
  );
}

const ABLE = new Set(['can', 'ca', 'could', 'will', 'wo', 'would']);
const WOULD = new Set(['would', "'d"]);
const ROUND = new Set(['round', 'around']);

// What a complement is denied by without a negation of its own: "has no time to call", "cannot be brought to sing".
import type { Lexicon } from '../english/lexicon';
import { haverOfTime, mindOf } from '../english/subjects';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import { isNegated } from './negation';

/** Whether what the clause at `index` says does not come about, since there is no time for it, or nothing leads to it. */
export function isImpliedDenial(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const haver = haverOfTime(tree, index);
  if (haver !== undefined) return isNegated(tree, haver, lexicon) && !isTimed(tree, haver);
  return isUnmoved(tree, index, lexicon) || isUnthought(tree, index, lexicon) || isLoath(tree, index);
}

/** "at first has no intention": it may have come about later. */
const isTimed = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'advmod', 'obl').some((child) =>
    /^(?:first|initially|yet|long)$/.test(tree.tokens[child]?.norm ?? ''),
  );

/** "cannot bring himself to call", "nothing could induce her to sing", "will not be persuaded to sing". */
function isUnmoved(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const verb = tree.heads[index] ?? -1;
  const isOpen = isLabel(tree, index, 'xcomp') || isLabel(tree, index, 'advcl');
  if (verb < 0 || !isOpen || tree.xpos[index] !== 'VB' || !MOVING.test(lemmaAt(tree, verb))) return false;
  const auxiliaries = childrenBy(tree, verb, 'aux').map((aux) => tree.tokens[aux]?.norm ?? '');
  if (!auxiliaries.some((aux) => ABLE.test(aux)) || auxiliaries.includes('have')) return false;
  const isHimself = childrenBy(tree, verb, 'obj').some((object) =>
    /sel(?:f|ves)$/.test(tree.tokens[object]?.norm ?? ''),
  );
  const isPassive = childrenBy(tree, verb, 'aux:pass').length > 0;
  if (/^(?:bring|make)$/.test(lemmaAt(tree, verb)) && !isHimself && !isPassive) return false;
  return isNegated(tree, verb, lexicon);
}

/** "it never occurs to Ann to call", "she will not hear of calling", "cannot be bothered to call". */
function isUnthought(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const verb = tree.heads[index] ?? -1;
  const isOpen = ['xcomp', 'advcl', 'csubj', 'ccomp'].some((label) => isLabel(tree, index, label));
  if (verb < 0 || !isOpen || !/^VBG?$/.test(tree.xpos[index] ?? '')) return false;
  const has = (words: RegExp, ...labels: readonly string[]): boolean =>
    childrenBy(tree, verb, ...labels).some((child) => words.test(tree.tokens[child]?.norm ?? ''));
  const lemma = lemmaAt(tree, verb);
  const isSuch =
    (mindOf(tree, verb) !== undefined && !isTimed(tree, verb)) ||
    (lemma === 'hear' && has(ABLE, 'aux') && tree.xpos[index] === 'VBG') ||
    (lemma === 'bother' && has(ABLE, 'aux')) ||
    (lemma === 'get' && has(/^(?:round|around)$/, 'advmod', 'compound') && tree.xpos[index] === 'VBG');
  return isSuch && isNegated(tree, verb, lexicon);
}

/** "would sooner die than call", "would be the last person to call", "thinks it beneath her to call". */
function isLoath(tree: Tree, index: number): boolean {
  const over = tree.heads[index] ?? -1;
  if (over < 0) return false;
  const has = (words: RegExp, ...labels: readonly string[]): boolean =>
    childrenBy(tree, over, ...labels).some((child) => words.test(tree.tokens[child]?.norm ?? ''));
  const would = has(/^(?:would|'d)$/, 'aux');
  const isThan = childrenBy(tree, index, 'mark').some((mark) => tree.tokens[mark]?.norm === 'than');
  // "would sooner die than let her fall": she may fall all the same.
  if (isThan) return would && !LETTING.test(lemmaAt(tree, index)) && has(/^(?:sooner|rather)$/, 'advmod');
  if (!/^VB$/.test(tree.xpos[index] ?? '')) return false;
  if (isLabel(tree, index, 'acl'))
    return would && /^(?:person|man|woman|boy|girl)$/.test(lemmaAt(tree, over)) && has(/^last$/, 'amod');
  return (
    has(/^it$/, 'obj', 'nsubj', 'expl') &&
    childrenBy(tree, over, 'obl', 'xcomp').some((child) =>
      [child, ...childrenBy(tree, child, 'case')].some((at) => tree.tokens[at]?.norm === 'beneath'),
    )
  );
}

const MOVING =
  /^(?:bring|persuade|induce|move|coax|cajole|tempt|convince|get|prevail|force|compel|talk|make)$/;
const LETTING = /^(?:let|see|have|allow|permit|watch|know|leave)$/;
const ABLE = /^(?:can|ca|could|will|wo|would)$/;

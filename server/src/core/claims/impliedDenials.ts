// What a complement is denied by without a negation of its own: "has no time to call", "cannot be brought to sing".
import type { Lexicon } from '../english/lexicon';
import { haverOfTime } from '../english/subjects';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import { isNegated } from './negation';

/** Whether what the clause at `index` says does not come about, since there is no time for it, or nothing leads to it. */
export function isImpliedDenial(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const haver = haverOfTime(tree, index);
  if (haver !== undefined) return isNegated(tree, haver, lexicon) && !isTimed(tree, haver);
  return isUnmoved(tree, index, lexicon);
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
  if (lemmaAt(tree, verb) === 'bring' && !isHimself && !isPassive) return false;
  return isNegated(tree, verb, lexicon);
}

const MOVING = /^(?:bring|persuade|induce|move|coax|cajole|tempt|convince|get|prevail|force|compel|talk)$/;
const ABLE = /^(?:can|ca|could|will|wo|would)$/;

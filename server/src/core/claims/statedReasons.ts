// Reasons stated in so many words, or by what would have been without them: "her motive for staying is greed", "the
// purpose of it is to rob them", "too ill to come", "but for a meeting he would have come", "at the orders of".
import type { Lexicon } from '../english/lexicon';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, subtree, without, type Tree } from '../english/tree';
import type { Clause } from './clause';
import type { Reason } from './ledReasons';
import { isNegated } from './negation';

export function statedReasons(tree: Tree, clause: Clause, lexicon: Lexicon): readonly Reason[] {
  return STATED.flatMap((read) => read(tree, clause, lexicon));
}

type Read = (tree: Tree, clause: Clause, lexicon: Lexicon) => readonly Reason[];

/** "The motive for staying is greed" where the parser takes "greed" for a verb, "the purpose of the attack is to rob them". */
const named: Read = (tree, { predicate }, { reasons }) => {
  const isCopular = childrenBy(tree, predicate, 'cop').length > 0 && tree.upos[predicate] === 'NOUN';
  const labels = ['nsubj:pass', 'nsubj:outer', ...(isCopular ? ['nsubj'] : [])];
  const [subject] = childrenBy(tree, predicate, ...labels);
  if (subject === undefined || !reasons.names.includes(lemmaAt(tree, subject))) return [];
  const isNoun = tree.upos[predicate] === 'NOUN';
  const isInfinitive = tree.xpos[predicate] === 'VB' && isLabel(tree, subject, 'nsubj:outer');
  if (!isNoun && !isInfinitive) return [];
  const [deed] = childrenBy(tree, subject, 'acl', 'nmod').filter((at) => at > subject);
  const tokens = without(subtree(tree, predicate, ['parataxis', 'advcl']), subtree(tree, subject));
  return [{ root: predicate, tokens, effect: deed ?? subject, stance: 'asserted' }];
};

/** "too ill to attend": what is too much does not come about. */
const tooMuch: Read = (tree, { predicate }) => {
  if (!hasWord(tree, predicate, 'too', 'advmod')) return [];
  if (tree.upos[predicate] !== 'ADJ' || childrenBy(tree, predicate, 'aux').length > 0) return [];
  const [effect] = childrenBy(tree, predicate, 'xcomp', 'advcl').filter((at) => tree.xpos[at] === 'VB');
  if (effect === undefined) return [];
  const own = without(subtree(tree, predicate), subtree(tree, effect));
  const subjects = childrenBy(tree, predicate, 'nsubj', 'cop').flatMap((at) => subtree(tree, at));
  return [{ root: predicate, tokens: without(own, subjects), effect, stance: 'negated' }];
};

/** "But for a meeting he would have come", "had it not been for a meeting, he would have come". */
const butFor: Read = (tree, { predicate }, lexicon) => {
  const auxiliaries = childrenBy(tree, predicate, 'aux').map((at) => normAt(tree, at));
  if (!auxiliaries.includes('have') || !auxiliaries.some((word) => WOULD.has(word))) return [];
  const lead = tree.tokens.findIndex(
    (_, at) => normAt(tree, at) === 'for' && BUT_OR_BEEN.has(normAt(tree, at - 1)),
  );
  if (lead < 0) return [];
  const isIt =
    normAt(tree, lead - 1) === 'but' ||
    tree.tokens.slice(Math.max(0, lead - 5), lead).some(({ norm }) => NOT.has(norm));
  const root = tree.heads[lead] ?? -1;
  if (!isIt || root <= lead || !/^(?:NOUN|PROPN)$/.test(tree.upos[root] ?? '')) return [];
  const tokens = subtree(tree, root).filter((at) => at > lead && at < furthest(tree, root));
  const stance = isNegated(tree, predicate, lexicon) ? 'asserted' : 'negated';
  return [{ root, tokens, effect: predicate, stance }];
};

const WOULD = new Set(['would', "'d", 'could', 'might']);
const BUT_OR_BEEN = new Set(['but', 'been']);
const NOT = new Set(['not', "n't"]);

const furthest = (tree: Tree, root: number): number => {
  const comma = tree.tokens.findIndex(({ text }, at) => at > root && text === ',');
  return comma < 0 ? tree.tokens.length : comma;
};

/** "Convinced that they will give in, the others refuse": the parser may hang the main clause from the participle. */
const convinced: Read = (tree, { predicate }, { reasons: { attitudes } }) => {
  const head = tree.heads[predicate] ?? -1;
  const isBeside = isLabel(tree, predicate, 'parataxis') || isLabel(tree, predicate, 'ccomp');
  if (!isBeside || head < 0 || head > predicate || tree.heads[head] !== -1) return [];
  const lemma = lemmaAt(tree, head).toLowerCase();
  const isState = [...attitudes.wanting, ...attitudes.fearing].includes(lemma);
  const isParticiple = PARTICIPLES.has(tree.xpos[head] ?? '');
  if (!isState || !isParticiple || head > 1 || childrenBy(tree, head, 'nsubj', 'cop').length > 0) return [];
  const own = without(subtree(tree, head), subtree(tree, predicate));
  const isWish = attitudes.wanting.includes(lemma);
  return [{ root: head, tokens: isWish ? without(own, [head]) : own, effect: predicate }];
};

const PARTICIPLES = new Set(['VBN', 'VBG', 'VBD', 'JJ']);

/** "comes intent on a contract", "stays on, sure of his reward": a state of mind beside the verb. */
const inMind: Read = (tree, { predicate }, { reasons: { attitudes } }) =>
  childrenBy(tree, predicate, 'advmod', 'xcomp')
    .filter(
      (at) => at > predicate && tree.upos[at] === 'ADJ' && attitudes.wanting.includes(lemmaAt(tree, at)),
    )
    .map((at) => {
      const beside = childrenBy(tree, predicate, 'obl').filter((child) => child > at);
      const tokens = [...subtree(tree, at), ...beside.flatMap((child) => subtree(tree, child))];
      return { root: at, tokens: without(tokens, [at]), effect: predicate };
    });

/** "The party is given to thank him": what it is held for. */
const heldFor: Read = (tree, { predicate, passive }, { reasons }) =>
  !passive || !reasons.holdings.includes(lemmaAt(tree, predicate))
    ? []
    : childrenBy(tree, predicate, 'xcomp')
        .filter((at) => tree.xpos[at] === 'VB')
        .map((root) => ({ root, tokens: subtree(tree, root), effect: predicate }));

/** "asks him on the generals' orders": at whose command. */
const commanded: Read = (tree, { predicate }, { reasons }) =>
  subtree(tree, predicate, ['advcl', 'acl', 'ccomp', 'parataxis', 'nsubj', 'conj'])
    .filter((at) => reasons.commands.includes(lemmaAt(tree, at)))
    .filter((at) => AT_ORDERS.has(prepositionOf(tree, at) ?? ''))
    .filter((at) => childrenBy(tree, at, 'nmod:poss').length > 0)
    .map((at) => ({ root: at, tokens: [at], effect: predicate }));

const AT_ORDERS = new Set(['on', 'at', 'by', 'under']);

/** "Behind her request is an order of theirs". */
const behind: Read = (tree, { predicate, kind }) => {
  const [copula] = childrenBy(tree, predicate, 'cop');
  if (kind !== 'nominal' || copula === undefined) return [];
  const [effect] = childrenBy(tree, predicate, 'nmod', 'obl').filter(
    (at) => at < copula && normAt(tree, childrenBy(tree, at, 'case')[0] ?? -1) === 'behind',
  );
  if (effect === undefined || childrenBy(tree, predicate, 'nsubj').length > 0) return [];
  const tokens = without(subtree(tree, predicate), subtree(tree, effect));
  return [{ root: predicate, tokens, effect, within: predicate }];
};

/** "His impatience has its root in a lawsuit". */
const rooted: Read = (tree, { predicate, arguments: args }, { reasons }) => {
  if (!reasons.rootings.includes(lemmaAt(tree, predicate))) return [];
  const root = args.find(({ slot }) => slot === 'obl:in')?.head;
  const [object, effect] = ['obj', 'nsubj'].map((label) => args.find(({ slot }) => slot === label)?.head);
  if (object === undefined || effect === undefined) return [];
  const beside = root ?? childrenBy(tree, object, 'nmod').find((at) => prepositionOf(tree, at) === 'in');
  if (beside === undefined || tree.upos[effect] !== 'NOUN') return [];
  return reasons.names.includes(lemmaAt(tree, object))
    ? [{ root: beside, tokens: subtree(tree, beside), effect, within: predicate }]
    : [];
};

const STATED: readonly Read[] = [
  rooted,
  named,
  tooMuch,
  butFor,
  convinced,
  inMind,
  heldFor,
  commanded,
  behind,
];

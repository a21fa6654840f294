// Reasons that no conjunction opens: "hoping for profit, they …", "for business reasons", "with profit in mind", "the raid
// is all about money", and those of a wish or a fear: "as he fears them".
import type { Lexicon } from '../english/lexicon';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, subtree, without, type Tree } from '../english/tree';
import type { Clause } from './clause';
import type { Reason } from './ledReasons';
import { isNegated } from './negation';

export function impliedReasons(tree: Tree, clause: Clause, lexicon: Lexicon): readonly Reason[] {
  return FORMS.flatMap((read) => read(tree, clause, lexicon));
}

type Read = (tree: Tree, clause: Clause, lexicon: Lexicon) => readonly Reason[];

/** "Hoping for profit, they attack", "they attack, hungry for profit": what they want, or what they are afraid of. */
const attitudes: Read = (tree, { predicate, arguments: all }, lexicon) => {
  const { wanting, fearing } = lexicon.reasons.attitudes;
  const subject = all.find(({ slot }) => slot === 'nsubj')?.head;
  const beside = [predicate, ...(subject === undefined ? [] : [subject]), ...lastPhrase(tree, predicate)];
  return beside
    .flatMap((over) => childrenBy(tree, over, ...(over === predicate ? ['advcl'] : ['acl', 'amod'])))
    .filter((at) => {
      const lemma = lemmaAt(tree, at).toLowerCase();
      if (![...wanting, ...fearing].includes(lemma)) return false;
      const isParticiple = tree.xpos[at] === 'VBG' || tree.xpos[at] === 'VBN' || tree.upos[at] === 'ADJ';
      // "an eager man comes": an adjective before its noun says what he is like.
      const apart = isLabel(tree, at, 'advcl') || isLabel(tree, at, 'acl') || isSetOff(tree, at);
      const free = childrenBy(tree, at, 'mark', 'nsubj', 'cop').length === 0;
      return (
        isParticiple &&
        apart &&
        free &&
        !isNegated(tree, at, lexicon) &&
        !hasWord(tree, at, CONCEDING, 'advmod', 'mark')
      );
    })
    .map((root) => {
      const own = subtree(tree, root, ['advcl', 'acl:relcl', 'parataxis']);
      const isWish = wanting.includes(lemmaAt(tree, root).toLowerCase());
      return { root, tokens: isWish ? own.filter((at) => at !== root) : own, effect: predicate };
    });
};

const CONCEDING = new Set(['still', 'though', 'although', 'while', 'however']);

/** "comes to the party hoping for …": the parser may have the participle hang from the noun before it. */
const lastPhrase = (tree: Tree, predicate: number): readonly number[] =>
  childrenBy(tree, predicate, 'obj', 'obl').filter((at) => at > predicate);

const isSetOff = (tree: Tree, at: number): boolean =>
  normAt(tree, Math.min(...subtree(tree, at)) - 1) === ',' || tree.tokens[at - 1]?.text === ',';

/** "for business reasons", "on medical grounds", "with a profit in mind". */
const grounds: Read = (tree, { predicate }, { reasons }) =>
  childrenBy(tree, predicate, 'obl').flatMap((root): Reason[] => {
    const preposition = prepositionOf(tree, root);
    if (FOR_GROUNDS.has(preposition ?? '') && reasons.grounds.includes(lemmaAt(tree, root))) {
      const tokens = childrenBy(tree, root, 'compound', 'amod', 'nmod').flatMap((at) => subtree(tree, at));
      return tokens.length === 0 ? [] : [{ root, tokens, effect: predicate }];
    }
    const mind = childrenBy(tree, root, 'nmod', 'obl', 'advmod').find((at) =>
      reasons.inMind.includes(normAt(tree, at)),
    );
    if (preposition !== 'with' || mind === undefined || !hasWord(tree, mind, 'in', 'case')) return [];
    const inside = without(subtree(tree, root), subtree(tree, mind));
    return [{ root, tokens: inside.filter((at) => normAt(tree, at) !== 'with'), effect: predicate }];
  });

const FOR_GROUNDS = new Set(['for', 'on', 'from', 'out of']);

/** "His absence has to do with a cold", "the attack aims at a ransom", "the attack is all about money". */
const abouts: Read = (tree, { predicate, kind }) => {
  const [subject] = childrenBy(tree, predicate, 'nsubj');
  if (subject === undefined || tree.upos[subject] !== 'NOUN') return [];
  if (kind === 'nominal') {
    const isAll = hasWord(tree, predicate, 'all', 'advmod') && hasWord(tree, predicate, 'about', 'case');
    return isAll
      ? [
          {
            root: predicate,
            tokens: subtree(tree, predicate, ['nsubj', 'cop']),
            effect: subject,
            within: predicate,
          },
        ]
      : [];
  }
  const lemma = lemmaAt(tree, predicate);
  const [doing] = lemma === 'have' ? childrenBy(tree, predicate, 'xcomp') : [];
  const isDone = doing !== undefined && lemmaAt(tree, doing) === 'do';
  const over = isDone ? doing : lemma === 'aim' ? predicate : undefined;
  if (over === undefined) return [];
  return childrenBy(tree, over, 'obl')
    .filter((root) => prepositionOf(tree, root) === (isDone ? 'with' : 'at'))
    .map((root) => ({ root, tokens: subtree(tree, root), effect: subject, within: predicate }));
};

/** "stays since he fears them", "stays as she needs him": what one does since one wishes or fears something. */
const causals: Read = (tree, { predicate }, { reasons }) =>
  childrenBy(tree, predicate, 'advcl')
    .filter((at) => at > predicate && childrenBy(tree, at, 'nsubj').length > 0)
    .filter((at) => {
      const [mark, second] = childrenBy(tree, at, 'mark');
      if (mark === undefined || second !== undefined || !isState(tree, at, reasons.attitudes)) return false;
      return (
        normAt(tree, mark) === 'as' || (normAt(tree, mark) === 'since' && tree.tokens[mark - 1]?.text !== ',')
      );
    })
    .map((root) => ({
      root,
      tokens: without(subtree(tree, root), childrenBy(tree, root, 'mark')),
      effect: predicate,
    }));

/** A wish, a fear or a state of mind: what one does "as" one has it, one does because of it. */
const isState = (
  tree: Tree,
  at: number,
  { wanting, fearing }: { readonly wanting: readonly string[]; readonly fearing: readonly string[] },
): boolean =>
  childrenBy(tree, at, 'obj', 'xcomp', 'ccomp', 'obl').length > 0 &&
  [...wanting, ...fearing].includes(lemmaAt(tree, at).toLowerCase());

const FORMS: readonly Read[] = [attitudes, grounds, abouts, causals];

// Reasons that are given their due: "they have the storm to thank for it", "to greed he owes his end", "the credit
// belongs to luck", "behind it lies fear", "moved by pity, they let her go", "meant to save her".
import type { Lexicon } from '../english/lexicon';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import type { Clause } from './clause';
import { conditionExplained, isEquation, type Reason } from './ledReasons';

/** What stands for the reason, and the head of what it is the reason of. */
interface Credit {
  readonly root: number;
  /** Undefined, or a pronoun, where an "if" clause says it: "if he is free, he has luck to thank for it". */
  readonly effect: number | undefined;
  /** The predicate that states it, where it is not that of the clause. */
  readonly within?: number;
}

export function creditedReasons(tree: Tree, clause: Clause, lexicon: Lexicon): readonly Reason[] {
  return CREDITS.flatMap((read) => read(tree, clause, lexicon)).flatMap((credit): Reason[] => {
    const { root, effect, within = clause.predicate } = credit;
    const tokens = ownWords(tree, root, clause.predicate);
    if (effect !== undefined && tree.upos[effect] !== 'PRON') return [{ root, tokens, effect, within }];
    const condition = conditionExplained(tree, within);
    return condition === undefined ? [] : [{ root, tokens, effect: condition, within, conceded: true }];
  });
}

type Read = (tree: Tree, clause: Clause, lexicon: Lexicon) => readonly Credit[];

/** "They have the storm to thank for it", "it is the storm they have to thank for it". */
const thanked: Read = (tree, { predicate }) => {
  if (lemmaAt(tree, predicate) !== 'thank') return [];
  const having = tree.heads[predicate] ?? -1;
  const haves = [having, tree.heads[having] ?? -1].filter((at) => at >= 0 && lemmaAt(tree, at) === 'have');
  const [have] = haves;
  if (have === undefined) return [];
  const head = tree.heads[have] ?? -1;
  const clefted = isLabel(tree, have, 'acl') && head >= 0 ? firstJoined(tree, head) : undefined;
  const root = childrenBy(tree, have, 'obj').at(-1) ?? clefted;
  return root === undefined ? [] : [{ root, effect: obliqueOf(tree, predicate, 'for'), within: have }];
};

/** "To greed he owes his end." */
const owed: Read = (tree, { predicate, arguments: args }) => {
  if (lemmaAt(tree, predicate) !== 'owe') return [];
  const root = obliqueOf(tree, predicate, 'to');
  const effect = args.find(({ slot }) => slot === 'obj')?.head;
  return root === undefined || effect === undefined ? [] : [{ root, effect }];
};

/** "The credit for it belongs to luck", "luck must take the credit for it". */
const credited: Read = (tree, { predicate, arguments: args }, { reasons }) => {
  const isCredit = (at: number | undefined): at is number =>
    at !== undefined && reasons.credits.includes(lemmaAt(tree, at));
  const subject = args.find(({ slot }) => slot === 'nsubj')?.head;
  const object = args.find(({ slot }) => slot === 'obj')?.head;
  const [credit, root] = isCredit(subject)
    ? [subject, obliqueOf(tree, predicate, 'to') ?? obliqueOf(tree, predicate, 'with')]
    : isCredit(object)
      ? [object, subject]
      : [];
  if (credit === undefined || root === undefined) return [];
  const effect = obliqueOf(tree, predicate, 'for') ?? obliqueOf(tree, credit, 'for');
  return [{ root, effect }];
};

/** "Behind the order lies boredom", "at the root of it lies fear". */
const underlying: Read = (tree, { predicate, arguments: args }, { reasons }) => {
  if (!reasons.underlies.includes(lemmaAt(tree, predicate))) return [];
  const isBehind = (at: number): boolean => BEHIND.has(prepositionOf(tree, at) ?? '');
  const root = args.find(({ slot, head }) => (slot === 'nsubj' || slot === 'obj') && !isBehind(head))?.head;
  if (root === undefined) return [];
  const behind = childrenBy(tree, predicate, 'obl', 'nmod', 'nsubj').find(isBehind);
  if (behind !== undefined) return [{ root, effect: behind }];
  const at = obliqueOf(tree, predicate, 'at');
  const bottom = at !== undefined && reasons.bottoms.includes(lemmaAt(tree, at)) ? at : undefined;
  return bottom === undefined ? [] : [{ root, effect: obliqueOf(tree, bottom, 'of') }];
};

const BEHIND = new Set(['behind', 'beneath', 'underneath']);

/** "Moved by pity, they let her go": a participle of what brings things about. */
const moved: Read = (tree, { predicate, passive }, { reasons }) => {
  if (!passive || !reasons.causes.includes(lemmaAt(tree, predicate))) return [];
  if (!isLabel(tree, predicate, 'advcl') && !isLabel(tree, predicate, 'acl')) return [];
  const root = obliqueOf(tree, predicate, 'by') ?? obliqueOf(tree, predicate, 'with');
  const effect = clauseOf(tree, tree.heads[predicate] ?? -1);
  return root === undefined || effect === undefined ? [] : [{ root, effect }];
};

/** "His last deed was meant to save himself", "a raid designed to free the prisoners". */
const intended: Read = (tree, { predicate, passive, arguments: args }, { reasons }) => {
  if (!reasons.intends.includes(lemmaAt(tree, predicate)) || tree.xpos[predicate] !== 'VBN') return [];
  const [root] = childrenBy(tree, predicate, 'xcomp', 'advcl', 'obl').filter((child) =>
    childrenBy(tree, child, 'mark', 'case').some((mark) => ['to', 'at', 'as'].includes(lemmaAt(tree, mark))),
  );
  if (root === undefined) return [];
  const head = tree.heads[predicate] ?? -1;
  const modifies = ['acl', 'parataxis', 'advcl'].some((label) => isLabel(tree, predicate, label));
  // "was a selfish one, meant to": the deed is the subject of what it is called.
  const subject = head >= 0 && isEquation(tree, head) ? childrenBy(tree, head, 'nsubj')[0] : undefined;
  const effect = modifies
    ? (subject ?? head)
    : passive
      ? args.find(({ slot }) => slot === 'obj')?.head
      : undefined;
  return effect === undefined || effect < 0 ? [] : [{ root, effect }];
};

/** "Her exercises have one purpose, which is to keep up her voice", "the raid has one aim: money". */
const purposed: Read = (tree, { predicate, arguments: args }, { reasons }) => {
  if (!reasons.light.includes(lemmaAt(tree, predicate))) return [];
  const purpose = args.find(({ slot }) => slot === 'obj')?.head;
  const effect = args.find(({ slot }) => slot === 'nsubj')?.head;
  if (purpose === undefined || !reasons.names.includes(lemmaAt(tree, purpose))) return [];
  const [root] = childrenBy(tree, purpose, 'acl', 'appos', 'nmod').filter(
    (child) => child > purpose && tree.xpos[child] !== 'VBN',
  );
  return root === undefined || effect === undefined ? [] : [{ root, effect }];
};

const CREDITS: readonly Read[] = [thanked, owed, credited, underlying, moved, intended, purposed];

/** The oblique or the modifier that a preposition joins to the token. */
const obliqueOf = (tree: Tree, at: number, preposition: string): number | undefined =>
  childrenBy(tree, at, 'obl', 'nmod').find((child) => prepositionOf(tree, child) === preposition);

const firstJoined = (tree: Tree, at: number): number =>
  isLabel(tree, at, 'conj') ? firstJoined(tree, tree.heads[at] ?? at) : at;

/** The verb itself, or the verb of which a noun is the subject or the object. */
function clauseOf(tree: Tree, at: number): number | undefined {
  if (at < 0) return undefined;
  if (tree.upos[at] === 'VERB' || isEquation(tree, at)) return at;
  const parent = tree.heads[at] ?? -1;
  const argument = ['nsubj', 'obj', 'obl', 'appos'].some((label) => isLabel(tree, at, label));
  return argument ? clauseOf(tree, parent) : undefined;
}

/** A reason without its preposition, and without the clause around it. */
function ownWords(tree: Tree, root: number, predicate: number): readonly number[] {
  const cases = childrenBy(tree, root, 'case', 'mark').flatMap((child) => subtree(tree, child));
  const around = subtree(tree, predicate);
  const outside = around.includes(root) ? cases : [...cases, ...around];
  return subtree(tree, root, ['nsubj', 'nsubj:outer', 'cop', 'parataxis', 'expl']).filter(
    (at) => !outside.includes(at) && tree.upos[at] !== 'PUNCT',
  );
}

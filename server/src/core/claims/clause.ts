// Clauses of a parsed sentence: a predicate with its arguments as in the active voice, subjects carried over.
import { prepositionOf } from '../english/prepositions';
import type { SyntaxWords } from '../english/syntaxWords';
import { childrenBy, conjunctsOf, isLabel, lemmaAt, normAt, subtree, type Tree } from '../english/tree';
import { holderOfDeed } from './duties';
import {
  haverOfTime,
  identityOf,
  isClefted,
  isFronted,
  isPseudoCleft,
  isRelative,
  oneMeant,
  relativeHead,
  surfaceSubject,
} from '../english/subjects';

export interface Argument {
  /** `nsubj`, `obj`, `iobj`, `obl:with`, `obl:tmod`, `advmod`, `ccomp`, `xcomp`, `advcl:because`, `nmod:of` … */
  readonly slot: string;
  /** Token index of the argument's head. */
  readonly head: number;
  readonly confidence: number;
  /** Those coordinated with it are no part of it: each of "between A and B" has a role of its own. */
  readonly alone?: boolean;
}

export interface Clause {
  /** Token index of the verb, or of the noun or adjective that a copula makes a predicate. */
  readonly predicate: number;
  readonly kind: 'verb' | 'nominal';
  readonly arguments: readonly Argument[];
  readonly passive: boolean;
}

/** Subjects carried over from another clause are a little less sure than those of the clause itself. */
const CARRIED = 0.95;

/** Two are the subject, and nobody is the object: "Ann and Bob meet". */
export const hasPairAlone = (tree: Tree, clause: Clause): boolean => {
  const subject = argumentIn(clause, 'nsubj');
  return (
    subject !== undefined &&
    argumentIn(clause, 'obj') === undefined &&
    conjunctsOf(tree, subject.head).length === 2
  );
};

/** The first argument of a clause in a slot, or in any of some. */
export const argumentIn = (
  { arguments: all }: Clause,
  slots: string | ReadonlySet<string>,
): Argument | undefined =>
  all.find(({ slot }) => (typeof slots === 'string' ? slot === slots : slots.has(slot)));

/** The clauses of a tree, in the order of their predicates. */
export function clausesOf(tree: Tree, words: SyntaxWords): readonly Clause[] {
  return tree.tokens.flatMap((_, index): Clause[] => {
    const kind = predicateKind(tree, index, words);
    if (kind === undefined) return [];
    const passive = isPassive(tree, index);
    const own = ownArguments(tree, index, passive, words);
    const carried = carriedArguments(tree, index, own, passive, words);
    return [{ predicate: index, kind, arguments: [...own, ...carried], passive }];
  });
}

function predicateKind(tree: Tree, index: number, words: SyntaxWords): Clause['kind'] | undefined {
  const isCopular = childrenBy(tree, index, 'cop').length > 0;
  // Most words are no predicates.
  if (!isCopular && tree.upos[index] !== 'VERB' && tree.upos[index] !== 'ADJ') return undefined;
  // "It is Carmen who sings" says of nobody that she is Carmen.
  if (isClefted(tree, index)) return undefined;
  if (isPseudoCleft(tree, index)) return 'verb';
  if (isCopular || isDepictive(tree, index, words)) return 'nominal';
  if (tree.upos[index] !== 'VERB') return undefined;
  // "the singing lesson": a verb form that modifies a noun is no clause.
  return isLabel(tree, index, 'amod') || isLabel(tree, index, 'compound') ? undefined : 'verb';
}

/** "comes out of it alive", "returns unhurt": an adjective that says in what state somebody moves; not "come alive". */
function isDepictive(tree: Tree, index: number, { departures }: SyntaxWords): boolean {
  const verb = tree.heads[index] ?? -1;
  return (
    tree.upos[index] === 'ADJ' &&
    verb >= 0 &&
    verb < index - 1 &&
    ['xcomp', 'advcl', 'obl'].some((label) => isLabel(tree, index, label)) &&
    departures.has(lemmaAt(tree, verb)) &&
    childrenBy(tree, index, 'nsubj', 'mark', 'case').every((child) => tree.tokens[child]?.norm !== 'as') &&
    childrenBy(tree, verb, 'obj').length === 0
  );
}

function isPassive(tree: Tree, index: number): boolean {
  if (childrenBy(tree, index, 'aux:pass').length > 0) return true;
  if (isPseudoCleft(tree, index)) return false;
  if (childrenBy(tree, index, 'nsubj:pass').length > 0) return true;
  const participle = tree.xpos[index] === 'VBN' && childrenBy(tree, index, 'aux', 'cop').length === 0;
  if (participle && isFronted(tree, index)) return true;
  // "is written by Ann and typed by Bob".
  const joined = isLabel(tree, index, 'conj') && childrenBy(tree, index, 'nsubj').length === 0;
  if (participle && joined && isPassive(tree, tree.heads[index] ?? -1)) return true;
  return (
    participle && ['acl', 'advcl'].some((label) => isLabel(tree, index, label)) && !isRelative(tree, index)
  );
}

function ownArguments(tree: Tree, index: number, passive: boolean, words: SyntaxWords): readonly Argument[] {
  const twoObjects = words.ditransitives.has(lemmaAt(tree, index));
  const isOuter = (child: number): boolean => isPseudoCleft(tree, index) && isLabel(tree, child, 'nsubj');
  const found = (tree.children[index] ?? []).flatMap((child): Argument[] => {
    const slot = isOuter(child) || isPassedOver(tree, child) ? undefined : slotOf(tree, child, passive);
    if (slot === undefined) return [];
    const relative = relativeHead(tree, child, index, words);
    return [
      {
        slot: relative === undefined ? slot : cleftSlot(tree, relative, slot),
        head: relative ?? child,
        confidence: isCausee(tree, child, index, words)
          ? (tree.confidence[index] ?? 0)
          : (tree.confidence[child] ?? 0),
      },
    ];
  });
  return passive
    ? asActive(tree, index, found, twoObjects, words)
    : withoutSecondObject(tree, index, found, twoObjects);
}

/** "sings in the open, *not in the hall*": where, when or to whom it is not done. */
const isPassedOver = (tree: Tree, child: number): boolean => {
  if (!isLabel(tree, child, 'obl') || isClefted(tree, tree.heads[child] ?? child)) return false;
  return childrenBy(tree, child, 'advmod', 'cc').some(
    (word) =>
      tree.tokens[word]?.norm === 'not' &&
      tree.tokens[word - 1]?.text === ',' &&
      childrenBy(tree, child, 'case').includes(word + 1),
  );
};

/** "lets her die", "has him marry": whether the parser takes her for the object of the one or the subject of the other. */
const isCausee = (tree: Tree, child: number, index: number, { causatives }: SyntaxWords): boolean =>
  isLabel(tree, child, 'nsubj') &&
  (isLabel(tree, index, 'xcomp') || isLabel(tree, index, 'ccomp')) &&
  tree.xpos[index] === 'VB' &&
  (tree.heads[index] ?? -1) < child &&
  causatives.has(lemmaAt(tree, tree.heads[index] ?? -1)) &&
  childrenBy(tree, index, 'aux', 'mark').length === 0;

/** "the broom that she gave Ruben" was given to Ruben; "the rumour that he shot Gen" was not shot. */
function withoutSecondObject(
  tree: Tree,
  index: number,
  found: readonly Argument[],
  twoObjects: boolean,
): readonly Argument[] {
  const relative = found.find(({ slot, head }) => slot === 'obj' && head === tree.heads[index]);
  const second = found.find((argument) => argument.slot === 'obj' && argument !== relative);
  if (relative === undefined || second === undefined) return found;
  if (!twoObjects) return found.filter((argument) => argument !== relative);
  return found.map((argument) => (argument === second ? { ...argument, slot: 'iobj' } : argument));
}

/** "It was in the closet that he taught her": what is clefted brings its preposition along. */
const cleftSlot = (tree: Tree, head: number, slot: string): string => {
  const preposition = isClefted(tree, head) ? prepositionOf(tree, head) : undefined;
  return preposition === undefined ? slot : `obl:${preposition}`;
};

/** "Ruben was given a broom by the cook": who was given something is the recipient, and the cook the giver. */
function asActive(
  tree: Tree,
  index: number,
  found: readonly Argument[],
  twoObjects: boolean,
  words: SyntaxWords,
): readonly Argument[] {
  const isThing = ({ slot, head }: Argument): boolean =>
    !isLabel(tree, head, 'nsubj') &&
    (slot === 'obj' || (slot === 'xcomp' && twoObjects && /^(?:NOUN|PROPN)$/.test(tree.upos[head] ?? '')));
  const hasThing = found.some(isThing);
  const active = found.map((argument): Argument => {
    if (isThing(argument)) return { ...argument, slot: 'obj' };
    return hasThing && argument.slot === 'obj' ? { ...argument, slot: 'iobj' } : argument;
  });
  return active.some(({ slot }) => slot === 'nsubj')
    ? active
    : [...active, ...agentBelow(tree, index, words)];
}

/** Above this the parser is sure that "by" belongs to the noun: "a song by". */
const SURELY_OF_NOUN = 0.7;

/** "was given a broom by the cook", "is taught to read by her": the agent may hang from what stands before it. */
function agentBelow(tree: Tree, index: number, words: SyntaxWords): readonly Argument[] {
  const agent = childrenBy(tree, index, 'obj', 'obl', 'xcomp', 'advcl')
    .filter((child) => child > index)
    .flatMap((child) => subtree(tree, child, isOpenVerb(tree, child) ? [] : ['acl', 'advcl']))
    .find((below) => isLowAgent(tree, below, words));
  return agent === undefined ? [] : [{ slot: 'nsubj', head: agent, confidence: tree.confidence[index] ?? 0 }];
}

/** An infinitive or a gerund without a subject of its own: "to read", "reading". */
const isOpenVerb = (tree: Tree, at: number): boolean =>
  /^VBG?$/.test(tree.xpos[at] ?? '') && childrenBy(tree, at, 'nsubj').length === 0;

function isLowAgent(tree: Tree, at: number, { withBy }: SyntaxWords): boolean {
  if (prepositionOf(tree, at) !== 'by') return false;
  // An infinitive in the active has no agent.
  if (tree.labels[at] === 'obl:agent' && isOpenVerb(tree, tree.heads[at] ?? -1)) return true;
  if ((tree.confidence[at] ?? 0) >= SURELY_OF_NOUN) return false;
  if (isLabel(tree, at, 'nmod')) return true;
  const verb = tree.heads[at] ?? -1;
  return isLabel(tree, at, 'obl') && isOpenVerb(tree, verb) && !withBy.has(lemmaAt(tree, verb));
}

const PLAIN_SLOTS = [
  'nsubj',
  'obj',
  'iobj',
  'csubj',
  'ccomp',
  'xcomp',
  'advmod',
  'amod',
  'compound',
  'appos',
  'nummod',
  'acl',
];

function slotOf(tree: Tree, child: number, passive: boolean): string | undefined {
  const label = tree.labels[child] ?? '';
  // "are let go": an auxiliary of the passive tells it, where the label of the subject does not.
  const besidePassive =
    label === 'nsubj' && passive && childrenBy(tree, tree.heads[child] ?? -1, 'aux:pass').length > 0;
  if (label === 'nsubj:pass' || besidePassive) return 'obj';
  if (label === 'nsubj:outer' || label === 'compound:prt') return undefined;
  if (label === 'nmod:poss') return label;
  if (isLabel(tree, child, 'obl') || isLabel(tree, child, 'nmod')) {
    const preposition = prepositionOf(tree, child);
    if (preposition === undefined) return 'obl:tmod';
    if (passive && preposition === 'by') return 'nsubj';
    return `${label.startsWith('obl') ? 'obl' : 'nmod'}:${preposition}`;
  }
  if (isLabel(tree, child, 'advcl')) {
    const [mark] = childrenBy(tree, child, 'mark', 'case');
    return `advcl:${mark === undefined ? '' : lemmaAt(tree, mark)}`;
  }
  return PLAIN_SLOTS.find((slot) => isLabel(tree, child, slot));
}

/** Whom the clause is about where it does not say: coordination, control, participles, reduced relatives. */
function carriedArguments(
  tree: Tree,
  index: number,
  own: readonly Argument[],
  passive: boolean,
  words: SyntaxWords,
): readonly Argument[] {
  const slot = passive ? 'obj' : 'nsubj';
  const parent = tree.heads[index] ?? -1;
  if (isDepictive(tree, index, words)) {
    const subject = surfaceSubject(tree, parent, words);
    // However it hangs from the verb, there is nobody else whose state it may be.
    return subject === undefined ? [] : [{ slot, head: subject, confidence: tree.confidence[subject] ?? 0 }];
  }
  const carry = (head: number | undefined, from = index): readonly Argument[] =>
    head === undefined ? [] : [{ slot, head, confidence: (tree.confidence[from] ?? 0) * CARRIED }];
  if (isPseudoCleft(tree, index)) return carry(surfaceSubject(tree, index, words));
  if (parent < 0) return [];
  const origin = placeOfWhere(tree, index, parent);
  if (origin !== undefined) return [origin];
  if (isRelative(tree, index)) return reducedRelative(tree, index, own, parent, words);
  if (isFronted(tree, index)) return carry(parent);
  if (own.some((argument) => argument.slot === slot)) return [];
  const holder = passive ? undefined : holderOfDeed(tree, index, words);
  if (holder !== undefined) return carry(holder, holder);
  const marks = childrenBy(tree, index, 'mark').map((mark) => lemmaAt(tree, mark));
  // "drives her out to sing", "wants him for typing": whose purpose it is, the object makes uncertain.
  const isAimed = marks.includes('to') || marks.includes('for');
  const purpose = isAimed && childrenBy(tree, parent, 'obj').length > 0;
  // "need him for their talks and for typing".
  if (isLabel(tree, index, 'conj') && purpose && marks.includes('for')) return [];
  if (['conj', 'xcomp'].some((label) => isLabel(tree, index, label)))
    return carry(surfaceSubject(tree, index, words));
  if (isLabel(tree, index, 'advcl') && tree.xpos[index] !== 'VBD' && !purpose)
    return carry(surfaceSubject(tree, index, words));
  // "Gen is the one to teach her", "the first to leave is Gen".
  const one = isLabel(tree, index, 'acl') && marks.includes('to') ? oneMeant(tree, parent, words) : undefined;
  if (one !== undefined) return carry(one);
  const haver = haverOfTime(tree, index, words);
  if (haver !== undefined) return carry(surfaceSubject(tree, haver, words));
  // "a plan to kidnap him", "the promise of hearing her" do not say whose; "the soldiers guarding her" does.
  const participle = /^VB[GN]$/.test(tree.xpos[index] ?? '') && marks.length === 0;
  return isLabel(tree, index, 'acl') && participle ? carry(parent) : [];
}

/** "Peru is where he comes from": the place that stands before the copula. */
function placeOfWhere(tree: Tree, index: number, where: number): Argument | undefined {
  if (tree.tokens[where]?.norm !== 'where') return undefined;
  const [place] = childrenBy(tree, where, 'nsubj');
  const stranded = childrenBy(tree, index, 'obl', 'advmod', 'case').find(
    (child) => child > index && tree.upos[child] === 'ADP',
  );
  return place === undefined || stranded === undefined
    ? undefined
    : {
        slot: `obl:${tree.tokens[stranded]?.norm ?? ''}`,
        head: place,
        confidence: (tree.confidence[index] ?? 0) * CARRIED,
      };
}

/** "the songs she sings", "the girl he teaches": the noun is the object, or the subject, that the clause lacks. */
function reducedRelative(
  tree: Tree,
  index: number,
  own: readonly Argument[],
  head: number,
  words: SyntaxWords,
): readonly Argument[] {
  const lacks = (slot: string): boolean => !own.some((argument) => argument.slot === slot);
  const clefted = cleftSlot(tree, head, 'obj');
  if (clefted !== 'obj' && !own.some((argument) => argument.head === head))
    return [{ slot: clefted, head, confidence: tree.confidence[index] ?? 0 }];
  const isRelated = subtree(tree, index, ['acl', 'advcl', 'ccomp', 'xcomp', 'conj']).some((token) =>
    /^(?:wh.*|that)$/.test(tree.tokens[token]?.norm ?? ''),
  );
  // "gives a man what he loves": that is not the man.
  const isFree = own.some(
    (argument) =>
      argument.slot === 'nsubj' && argument.head - 1 !== head && normAt(tree, argument.head - 1) === 'what',
  );
  if (isRelated || isFree || own.some((argument) => argument.head === head)) return [];
  const confidence = (tree.confidence[index] ?? 0) * CARRIED;
  const meant = identityOf(tree, head, words);
  // "the man she plays chess with".
  const stranded = childrenBy(tree, index, 'obl').find(
    (child) => tree.upos[child] === 'ADP' && (tree.children[child] ?? []).length === 0,
  );
  if (stranded !== undefined && !lacks('obj') && !lacks('nsubj'))
    return [{ slot: `obl:${normAt(tree, stranded)}`, head: meant, confidence }];
  if (!lacks('obj')) return [];
  return [lacks('nsubj') ? { slot: 'nsubj', head, confidence } : { slot: 'obj', head: meant, confidence }];
}

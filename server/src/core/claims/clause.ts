// Clauses of a parsed sentence: a predicate with its arguments as in the active voice, subjects carried over.
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';

export interface Argument {
  /** `nsubj`, `obj`, `iobj`, `obl:with`, `obl:tmod`, `advmod`, `ccomp`, `xcomp`, `advcl:because`, `nmod:of` … */
  readonly slot: string;
  /** Token index of the argument's head. */
  readonly head: number;
  readonly confidence: number;
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

/** The clauses of a tree, in the order of their predicates. */
export function clausesOf(tree: Tree): readonly Clause[] {
  return tree.tokens.flatMap((_, index): Clause[] => {
    const kind = predicateKind(tree, index);
    if (kind === undefined) return [];
    const passive = isPassive(tree, index);
    const own = ownArguments(tree, index, passive);
    const carried = carriedArguments(tree, index, own, passive);
    return [{ predicate: index, kind, arguments: [...own, ...carried], passive }];
  });
}

function predicateKind(tree: Tree, index: number): Clause['kind'] | undefined {
  if (childrenBy(tree, index, 'cop').length > 0) return 'nominal';
  if (tree.upos[index] !== 'VERB') return undefined;
  // "the singing lesson": a verb form that modifies a noun is no clause.
  return isLabel(tree, index, 'amod') || isLabel(tree, index, 'compound') ? undefined : 'verb';
}

function isPassive(tree: Tree, index: number): boolean {
  if (childrenBy(tree, index, 'aux:pass', 'nsubj:pass').length > 0) return true;
  const participle = tree.xpos[index] === 'VBN' && childrenBy(tree, index, 'aux', 'cop').length === 0;
  return (
    participle && ['acl', 'advcl'].some((label) => isLabel(tree, index, label)) && !isRelative(tree, index)
  );
}

const isRelative = (tree: Tree, index: number): boolean => tree.labels[index] === 'acl:relcl';

function ownArguments(tree: Tree, index: number, passive: boolean): readonly Argument[] {
  return (tree.children[index] ?? []).flatMap((child): Argument[] => {
    const slot = slotOf(tree, child, passive);
    if (slot === undefined) return [];
    return [
      { slot, head: relativeHead(tree, child, index) ?? child, confidence: tree.confidence[child] ?? 0 },
    ];
  });
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
  if (label === 'nsubj:pass') return 'obj';
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

/** The preposition before a noun, in one word or several ("in front of"). */
export function prepositionOf(tree: Tree, index: number): string | undefined {
  // In "of Ruben Iglesias" the preposition may hang from either name.
  const cases = [index, ...childrenBy(tree, index, 'flat')]
    .flatMap((name) => childrenBy(tree, name, 'case'))
    .filter((child) => tree.tokens[child]?.norm !== "'s");
  const words = cases.flatMap((child) => [child, ...childrenBy(tree, child, 'fixed')]);
  return words.length > 0 ? words.map((word) => tree.tokens[word]?.norm ?? '').join(' ') : undefined;
}

/** "Carmen, who asks": the relative pronoun stands for the noun that the clause hangs from. */
function relativeHead(tree: Tree, child: number, clause: number): number | undefined {
  const relative =
    /^(?:who|whom|that|which)$/.test(tree.tokens[child]?.norm ?? '') && isRelative(tree, clause);
  const head = tree.heads[clause];
  return relative && head !== undefined && head >= 0 ? head : undefined;
}

/** Whom the clause is about where it does not say: coordination, control, participles, reduced relatives. */
function carriedArguments(
  tree: Tree,
  index: number,
  own: readonly Argument[],
  passive: boolean,
): readonly Argument[] {
  const slot = passive ? 'obj' : 'nsubj';
  const parent = tree.heads[index] ?? -1;
  if (parent < 0) return [];
  if (isRelative(tree, index)) return reducedRelative(tree, index, own, parent);
  if (own.some((argument) => argument.slot === slot)) return [];
  const carry = (head: number | undefined): readonly Argument[] =>
    head === undefined ? [] : [{ slot, head, confidence: (tree.confidence[index] ?? 0) * CARRIED }];
  if (isLabel(tree, index, 'conj')) return carry(surfaceSubject(tree, parent));
  if (isLabel(tree, index, 'xcomp')) return carry(controllerOf(tree, parent));
  // "drives her out to sing": whose purpose an infinitive is, the object makes uncertain.
  const infinitive = childrenBy(tree, index, 'mark').some((mark) => lemmaAt(tree, mark) === 'to');
  const purpose = infinitive && childrenBy(tree, parent, 'obj').length > 0;
  if (isLabel(tree, index, 'advcl') && tree.xpos[index] !== 'VBD' && !purpose)
    return carry(surfaceSubject(tree, parent));
  // "a plan to kidnap him" does not say whose; "the soldiers guarding her" does.
  if (isLabel(tree, index, 'acl') && /^VB[GN]$/.test(tree.xpos[index] ?? '')) return carry(parent);
  return [];
}

/** "the songs she sings", "the girl he teaches": the noun is the object that the clause lacks. */
function reducedRelative(
  tree: Tree,
  index: number,
  own: readonly Argument[],
  head: number,
): readonly Argument[] {
  const lacks = (slot: string): boolean => !own.some((argument) => argument.slot === slot);
  if (own.some((argument) => argument.head === head) || !lacks('obj') || lacks('nsubj')) return [];
  return [{ slot: 'obj', head, confidence: (tree.confidence[index] ?? 0) * CARRIED }];
}

/** The token that is the subject on the surface, whatever the voice; its own or carried. */
export function surfaceSubject(tree: Tree, index: number): number | undefined {
  const [own] = childrenBy(tree, index, 'nsubj');
  if (own !== undefined) return relativeHead(tree, own, index) ?? own;
  const parent = tree.heads[index] ?? -1;
  if (parent < 0) return undefined;
  if (isLabel(tree, index, 'conj') || isLabel(tree, index, 'advcl')) return surfaceSubject(tree, parent);
  if (isLabel(tree, index, 'xcomp')) return controllerOf(tree, parent);
  if (isLabel(tree, index, 'acl') && !isRelative(tree, index)) return parent;
  return undefined;
}

/** Who does what an open complement says: "asks Gen to teach" (Gen), "promises to teach" (the subject). */
function controllerOf(tree: Tree, governor: number): number | undefined {
  const [object] = childrenBy(tree, governor, 'obj', 'iobj');
  const subjectControl = lemmaAt(tree, governor) === 'promise';
  return object === undefined || subjectControl ? surfaceSubject(tree, governor) : object;
}

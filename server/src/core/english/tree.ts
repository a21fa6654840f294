// A parsed sentence: tokens with tags, lemmas and Universal Dependencies, and ways to walk the tree.
/* eslint-disable @typescript-eslint/prefer-for-of -- These loops run a million times for an essay, and an iterator makes an object at each step. */
import type { Parse } from './parser/parse';
import type { Token } from './tokens';

export interface Tree {
  readonly tokens: readonly Token[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
  /** Each token's lemma in small letters, and its form where that is another. */
  readonly forms: readonly (readonly string[])[];
  /** Index of each token's head; -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  /** Each token's label without its subtype: "obl" of "obl:agent". */
  readonly kinds: readonly string[];
  /** p(arc) × p(label) of each token's own arc. */
  readonly confidence: readonly number[];
  /** Dependents of each token, in the order of the text. */
  readonly children: readonly (readonly number[])[];
}

const NONE: readonly number[] = [];

export type Lemmatise = (form: string, xpos: string) => string;

export function treeOf(tokens: readonly Token[], parse: Parse, lemmatise: Lemmatise): Tree {
  const lemmas = tokens.map((token, i) => lemmatise(token.norm, parse.xpos[i] ?? ''));
  const forms = tokens.map(({ norm }, i) => {
    const lemma = (lemmas[i] ?? norm).toLowerCase();
    return lemma === norm ? [lemma] : [lemma, norm];
  });
  const kinds = parse.labels.map(kindOf);
  return { tokens, ...parse, lemmas, forms, kinds, children: childrenOf(parse.heads) };
}

const kindOf = (label: string): string => {
  const end = label.indexOf(':');
  return end < 0 ? label : label.slice(0, end);
};

/** An array that grows by pushing takes room for many more: most tokens have no dependents, or one. */
function childrenOf(heads: readonly number[]): readonly (readonly number[])[] {
  const all: (readonly number[])[] = heads.map(() => NONE);
  heads.forEach((head, i) => {
    const known = all[head];
    if (known !== undefined) all[head] = known === NONE ? [i] : [...known, i];
  });
  return all;
}

/**
 * The dependents of a token under one of the labels; a label covers its subtypes ("obl" covers "obl:agent"). It is asked
 * thousands of times for each sentence, and mostly finds nothing: then it makes no array.
 */
export function childrenBy(tree: Tree, index: number, ...labels: readonly string[]): readonly number[] {
  const children = tree.children[index];
  if (children === undefined || children.length === 0) return NONE;
  let found: number[] | undefined;
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as number;
    if (!isOneOf(tree, child, labels)) continue;
    if (found === undefined) found = [child];
    else found.push(child);
  }
  return found ?? NONE;
}

/** Most labels have no subtype, and are their own kind. */
function isOneOf(tree: Tree, index: number, labels: readonly string[]): boolean {
  const kind = tree.kinds[index] as string;
  if (labels.includes(kind)) return true;
  const label = tree.labels[index] as string;
  return label !== kind && labels.includes(label);
}

/** Whether the token's label is this one or a subtype of it. */
export const isLabel = ({ labels, kinds }: Tree, index: number, label: string): boolean =>
  kinds[index] === label || labels[index] === label;

export const lemmaAt = (tree: Tree, index: number): string => tree.lemmas[index] ?? '';

/** The word as it stands, folded. */
export const normAt = (tree: Tree, index: number): string => tree.tokens[index]?.norm ?? '';

/** One word, or any of some. */
export type Words = string | ReadonlySet<string>;

export const isAmong = (word: string, words: Words): boolean =>
  typeof words === 'string' ? word === words : words.has(word);

/** Whether a word, as it stands, hangs from the token under one of the labels: a "before" as a `mark`. */
export function hasWord(tree: Tree, index: number, words: Words, ...labels: readonly string[]): boolean {
  const children = tree.children[index] ?? NONE;
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as number;
    if (isOneOf(tree, child, labels) && isAmong(normAt(tree, child), words)) return true;
  }
  return false;
}

/** The same for the word's lemma. */
export function hasLemma(tree: Tree, index: number, words: Words, ...labels: readonly string[]): boolean {
  const children = tree.children[index] ?? NONE;
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as number;
    if (isOneOf(tree, child, labels) && isAmong(lemmaAt(tree, child), words)) return true;
  }
  return false;
}

/** Whether the token is the clitic of a genitive: "Ann*'s*", "the guests*'*". */
export const isGenitive = (tree: Tree, at: number): boolean => GENITIVES.has(normAt(tree, at));

const GENITIVES = new Set(["'s", "'"]);

/** Whether "a" or "an" stands before the noun. */
export const isIndefinite = (tree: Tree, noun: number): boolean => hasWord(tree, noun, INDEFINITE, 'det');

const INDEFINITE = new Set(['a', 'an']);

/** The tokens of the subtree, in the order of the text; clauses that hang below a noun can be left out. */
export function subtree(tree: Tree, index: number, skip: readonly string[] = []): readonly number[] {
  const all: number[] = [];
  gather(tree, index, skip, all);
  return isInOrder(all) ? all : all.sort((a, b) => a - b);
}

/** Hardly any phrase is so torn that its words do not come in order by themselves. */
function isInOrder(all: readonly number[]): boolean {
  for (let at = 1; at < all.length; at++) if ((all[at] as number) < (all[at - 1] as number)) return false;
  return true;
}

/** What hangs to the left of a word comes before it. */
function gather(tree: Tree, index: number, skip: readonly string[], all: number[]): void {
  const children = tree.children[index] ?? NONE;
  let isPut = false;
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as number;
    if (!isPut && child > index) isPut = all.push(index) > 0;
    if (skip.length === 0 || !isOneOf(tree, child, skip)) gather(tree, child, skip, all);
  }
  if (!isPut) all.push(index);
}

/** Tokens without some others. */
export const without = (all: readonly number[], others: readonly number[]): readonly number[] =>
  all.filter((at) => !others.includes(at));

/** Clauses below a noun say more about it; they are claims of their own. */
export const OWN_CLAIMS = ['acl', 'advcl', 'appos', 'conj', 'parataxis', 'ccomp', 'cc', 'punct'];

/** The words of a phrase without the clauses that hang from it. */
export const phraseTokens = (tree: Tree, head: number): readonly number[] => subtree(tree, head, OWN_CLAIMS);

/** A token and those coordinated with it: "the women, the sick and the servants". */
export function conjunctsOf(tree: Tree, index: number): readonly number[] {
  // "It is Gen who dies, and it is Hosokawa who lives": the second one opens another clause.
  const joined = childrenBy(tree, index, 'conj').filter(
    (child) => tree.upos[child] !== 'PROPN' || childrenBy(tree, child, 'cop').length === 0,
  );
  return joined.length === 0 ? [index] : [index, ...joined.flatMap((child) => conjunctsOf(tree, child))];
}

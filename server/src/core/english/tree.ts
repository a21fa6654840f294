// A parsed sentence: tokens with tags, lemmas and Universal Dependencies, and ways to walk the tree.
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
  /** p(arc) × p(label) of each token's own arc. */
  readonly confidence: readonly number[];
  /** Dependents of each token, in the order of the text. */
  readonly children: readonly (readonly number[])[];
}

export type Lemmatise = (form: string, xpos: string) => string;

export function treeOf(tokens: readonly Token[], parse: Parse, lemmatise: Lemmatise): Tree {
  const children: number[][] = tokens.map(() => []);
  parse.heads.forEach((head, i) => children[head]?.push(i));
  const lemmas = tokens.map((token, i) => lemmatise(token.norm, parse.xpos[i] ?? ''));
  const forms = tokens.map(({ norm }, i) => {
    const lemma = (lemmas[i] ?? norm).toLowerCase();
    return lemma === norm ? [lemma] : [lemma, norm];
  });
  return { tokens, ...parse, lemmas, forms, children };
}

/** The dependents of a token under one of the labels; a label covers its subtypes ("obl" covers "obl:agent"). */
export const childrenBy = (tree: Tree, index: number, ...labels: readonly string[]): readonly number[] =>
  (tree.children[index] ?? []).filter((child) => labels.some((label) => isLabel(tree, child, label)));

export function isLabel(tree: Tree, index: number, label: string): boolean {
  const own = tree.labels[index] ?? '';
  return own.startsWith(label) && (own.length === label.length || own[label.length] === ':');
}

export const lemmaAt = (tree: Tree, index: number): string => tree.lemmas[index] ?? '';

/** The tokens of the subtree, in the order of the text; clauses that hang below a noun can be left out. */
export function subtree(tree: Tree, index: number, skip: readonly string[] = []): readonly number[] {
  const all: number[] = [];
  const walk = (at: number): void => {
    all.push(at);
    for (const child of tree.children[at] ?? []) {
      if (!skip.some((label) => isLabel(tree, child, label))) walk(child);
    }
  };
  walk(index);
  return all.sort((a, b) => a - b);
}

/** Clauses below a noun say more about it; they are claims of their own. */
export const OWN_CLAIMS = ['acl', 'advcl', 'appos', 'conj', 'parataxis', 'ccomp', 'cc', 'punct'];

/** The words of a phrase without the clauses that hang from it. */
export const phraseTokens = (tree: Tree, head: number): readonly number[] => subtree(tree, head, OWN_CLAIMS);

/** A token and those coordinated with it: "the women, the sick and the servants". */
export function conjunctsOf(tree: Tree, index: number): readonly number[] {
  return [index, ...childrenBy(tree, index, 'conj').flatMap((child) => conjunctsOf(tree, child))];
}

// A trie over words: finds the longest listed phrase at a place in one walk.

/** Most nodes end a phrase and lead nowhere: they hold no map. */
export interface TrieNode<T> {
  next: Map<string, TrieNode<T>> | undefined;
  values: readonly T[];
}

export interface TrieMatch<T> {
  readonly values: readonly T[];
  /** How many words matched. */
  readonly length: number;
}

const NONE: readonly never[] = [];

export const emptyTrie = <T>(): TrieNode<T> => ({ next: undefined, values: NONE });

/** Adds a phrase; phrases without words are ignored. */
export function addPhrase<T>(root: TrieNode<T>, words: readonly string[], value: T): void {
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    node.next ??= new Map<string, TrieNode<T>>();
    let next = node.next.get(word);
    if (next === undefined) node.next.set(word, (next = emptyTrie<T>()));
    node = next;
  }
  node.values = [...node.values, value];
}

/** The phrases that begin at token `at`, longest first; at most tokens none does. */
export function phrasesAt<T>(
  root: TrieNode<T>,
  tokens: readonly { readonly norm: string }[],
  at: number,
): readonly TrieMatch<T>[] {
  let matches: TrieMatch<T>[] | undefined;
  let node: TrieNode<T> | undefined = root;
  for (let length = 0; node !== undefined; length++) {
    if (node.values.length > 0) (matches ??= []).unshift({ values: node.values, length });
    const token = tokens[at + length];
    node = token === undefined ? undefined : node.next?.get(token.norm);
  }
  return matches ?? NONE;
}

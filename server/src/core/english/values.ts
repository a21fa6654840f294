// Finds values of the lexicon's families in a sentence: "French", "Frenchman", "of France", "ambassador".
import { addPhrase, emptyTrie, phrasesAt, type TrieNode } from '../text/trie';
import type { Lexicon, Value } from './lexicon';
import { tokenize, type Token } from './tokens';

export interface ValueMention {
  readonly value: Value;
  /** Token indexes `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** `place`: the word names the country of a nationality, which speaks of it after "of" or "from". */
  readonly by: 'word' | 'noun' | 'place';
}

interface Listed {
  readonly value: Value;
  readonly by: ValueMention['by'];
}

export type ValueIndex = TrieNode<Listed>;

export function indexValues(lexicon: Lexicon): ValueIndex {
  const root = emptyTrie<Listed>();
  const add = (phrase: string, listed: Listed): void => {
    addPhrase(root, wordsOf(phrase, lexicon), listed);
  };
  for (const family of lexicon.families) {
    for (const entry of family.values) {
      const value = lexicon.values.get(entry.id);
      if (value === undefined) continue;
      entry.words.forEach((phrase) => add(phrase, { value, by: 'word' }));
      entry.nouns?.forEach((phrase) => add(phrase, { value, by: 'noun' }));
      entry.places?.forEach((phrase) => add(phrase, { value, by: 'place' }));
    }
  }
  return root;
}

/** The folded words of a phrase, cut as running text is cut. */
export const wordsOf = (phrase: string, lexicon: Pick<Lexicon, 'abbreviations'>): readonly string[] =>
  tokenize(phrase, lexicon.abbreviations).map((token) => token.norm);

/** The values in the tokens, in order; the longest phrase wins. A word of two families is found in both. */
export function valuesOf(tokens: readonly Token[], index: ValueIndex): readonly ValueMention[] {
  const found: ValueMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const [longest] = phrasesAt(index, (i) => tokens[i]?.norm, at);
    for (const { value, by } of longest?.values ?? []) {
      found.push({ value, by, from: at, to: at + (longest?.length ?? 0) });
    }
    at += longest?.length ?? 1;
  }
  return found;
}

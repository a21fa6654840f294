// Finds values of the lexicon's families in a sentence: "French", "Frenchman", "of France", "ambassador".
import { remembered } from '../text/remembered';
import { addPhrase, emptyTrie, phrasesAt, type TrieNode } from '../text/trie';
import { plural } from './inflect';
import type { Lexicon, Value } from './lexicon';
import { tokenize, type Token } from './tokens';

export interface ValueMention {
  readonly value: Value;
  /** Token indexes `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** `place`: the word names the country of a nationality, which speaks of it after "of" or "from". */
  readonly by: 'word' | 'noun' | 'place';
  /** The plural of a noun, which no single holder has for a title. */
  readonly plural: boolean;
}

interface Listed {
  readonly value: Value;
  readonly by: ValueMention['by'];
  readonly plural: boolean;
  /** "US", "WHO": in small letters they are other words. */
  readonly acronym: boolean;
}

export type ValueIndex = TrieNode<Listed>;

export function indexValues(lexicon: Lexicon): ValueIndex {
  const root = emptyTrie<Listed>();
  for (const family of lexicon.families) {
    const add = (phrase: string, { value, by }: Pick<Listed, 'value' | 'by'>): void => {
      const acronym = /^[A-Z]{2,}$/.test(phrase);
      addPhrase(root, wordsOf(phrase, lexicon), { value, by, acronym, plural: false });
      if (family.plurals !== true) return;
      const several = plural(phrase, lexicon.irregularPlurals);
      addPhrase(root, wordsOf(several, lexicon), { value, by, acronym, plural: true });
    };
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

/** Most phrases of a lexicon: words that running text, too, is cut into at the spaces and nowhere else. */
const SPACED = /^(?!cannot\b)[a-z]+(?: (?!cannot\b)[a-z]+)*$/;

/** The folded words of a phrase, cut as running text is cut. */
export const wordsOf = (phrase: string, lexicon: Pick<Lexicon, 'abbreviations'>): readonly string[] =>
  SPACED.test(phrase)
    ? phrase.split(' ')
    : tokenize(phrase, lexicon.abbreviations).map((token) => token.norm);

/**
 * The values in the tokens, in order; the longest phrase wins, and a phrase that goes on where another ends has its words
 * ("national opera", "opera house"). A word of two families is found in both.
 */
export function valuesOf(tokens: readonly Token[], index: ValueIndex): readonly ValueMention[] {
  const found: ValueMention[] = [];
  let end = 0;
  for (let at = 0; at < tokens.length; at++) {
    const [longest] = phrasesAt(index, tokens, at);
    if (longest === undefined || at + longest.length <= end) continue;
    end = at + longest.length;
    for (const { value, by, acronym, plural: several } of longest.values) {
      if (acronym && tokens[at]?.text !== tokens[at]?.text.toUpperCase()) continue;
      found.push({ value, by, plural: several, from: at, to: end });
    }
  }
  return found;
}

/** Each value → those of its family that can hold beside it; undefined for one that holds beside any. */
const besides = remembered(
  ({ families }: Lexicon): ReadonlyMap<string, ReadonlySet<string> | undefined> =>
    new Map(
      families.flatMap(({ values, exclusive, free = [], compatible: sets = [] }) =>
        values.map(({ id }) => [
          id,
          exclusive === false || free.includes(id)
            ? undefined
            : new Set([...sets.filter((set) => set.includes(id)).flat(), ...free]),
        ]),
      ),
    ),
);

/** Whether one holder can have both values at once: equal, of different families, or listed as compatible. */
export function compatible(lexicon: Lexicon, a: string, b: string): boolean {
  if (a === b) return true;
  const family = lexicon.values.get(a)?.family;
  if (family === undefined || family !== lexicon.values.get(b)?.family) return true;
  const beside = besides(lexicon).get(a);
  return beside === undefined || beside.has(b);
}

// How much of a group a phrase takes: "not one hostage", "most of the terrorists", "a handful of guests".
import type { Lexicon, ShareEntry } from '../english/lexicon';
import { childrenBy, isLabel, normAt, subtree, type Tree } from '../english/tree';
import { wordsOf } from '../english/values';
import type { Mention } from '../mentions/mention';
import { addPhrase, emptyTrie, phrasesAt, type TrieNode } from '../text/trie';

/** The share of a group for which a claim holds, as a range. */
export interface Share {
  readonly min: number;
  readonly max: number;
  /** Its own words make the clause negative: "no hostage". */
  readonly denies: boolean;
  /** Token index of the first word that says so. */
  readonly from: number;
}

const tries = new WeakMap<Lexicon, TrieNode<ShareEntry>>();

function trieOf(lexicon: Lexicon): TrieNode<ShareEntry> {
  const known = tries.get(lexicon);
  if (known) return known;
  const root = emptyTrie<ShareEntry>();
  for (const entry of lexicon.shares)
    for (const words of entry.words) addPhrase(root, wordsOf(words, lexicon), entry);
  tries.set(lexicon, root);
  return root;
}

/** The noun or pronoun that a quantifying word counts out of: of "none of the hostages" the hostages. */
export function wholeOf(tree: Tree, head: number, lexicon: Lexicon): number | undefined {
  const [whole] = childrenBy(tree, head, 'nmod', 'obl').filter((child) =>
    childrenBy(tree, child, 'case').some((preposition) => tree.tokens[preposition]?.norm === 'of'),
  );
  if (whole === undefined) return undefined;
  const first = phraseStart(tree, head, lexicon);
  const found = longestAt(tree, first, lexicon);
  return found !== undefined && first + found.length - 1 >= head ? whole : undefined;
}

/** What narrows a group to some of its members: "the sick hostages", "the hostages who stay". */
const NARROWING = ['amod', 'acl', 'nmod', 'compound', 'appos', 'obl'];

/** The share that the phrase with the given head takes of the group that stands at `group`; undefined where it does not say. */
export function shareOf(
  tree: Tree,
  head: number,
  group: number,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Share | undefined {
  const first = phraseStart(tree, head, lexicon);
  const found = longestAt(tree, first, lexicon);
  if (found === undefined) return undefined;
  // Words of a name do not narrow it, nor does "in the house", where all of them are.
  const inside = (child: number): boolean => mentions.some(({ from, to }) => from <= child && child < to);
  const isQuantifier = (child: number): boolean => child >= first && child < first + found.length;
  const narrowed = (tree.children[group] ?? []).some(
    (child) =>
      !inside(child) && !isQuantifier(child) && NARROWING.some((label) => isLabel(tree, child, label)),
  );
  const [min, max] = found.entry.share;
  return narrowed ? undefined : { min, max, denies: found.entry.denies === true, from: first };
}

function longestAt(
  tree: Tree,
  at: number,
  lexicon: Lexicon,
): { readonly entry: ShareEntry; readonly length: number } | undefined {
  const [match] = phrasesAt(trieOf(lexicon), tree.tokens, at);
  const entry = match?.values[0];
  return match === undefined || entry === undefined ? undefined : { entry, length: match.length };
}

/** What belongs to a phrase without being part of it. */
const AROUND = [
  'acl',
  'conj',
  'cc',
  'punct',
  'case',
  'mark',
  'appos',
  'nsubj',
  'cop',
  'aux',
  'advcl',
  'parataxis',
];

/** Where the phrase begins; a word such as "hardly" before it may hang from the verb. */
function phraseStart(tree: Tree, head: number, { circumstances }: Lexicon): number {
  const start = Math.min(...subtree(tree, head, AROUND));
  return circumstances.degrees.has(normAt(tree, start - 1)) ? start - 1 : start;
}

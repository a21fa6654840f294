// Which frames a verb, or a predicate noun or adjective, may evoke.
import type { FrameEntry, Lexicon } from '../english/lexicon';
import { isLabel, lemmaAt, type Tree } from '../english/tree';
import { wordsOf } from '../english/values';
import type { Clause } from './clause';

interface Evoked {
  readonly frame: FrameEntry;
  /** The words after the first one: "in love" of "fall in love". */
  readonly rest: readonly string[];
}

export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, readonly Evoked[]>;
  readonly nominals: ReadonlyMap<string, readonly Evoked[]>;
}

export function indexFrames(lexicon: Lexicon): FrameIndex {
  const verbs = new Map<string, Evoked[]>();
  const nominals = new Map<string, Evoked[]>();
  const add = (map: Map<string, Evoked[]>, phrase: string, frame: FrameEntry): void => {
    const [first, ...rest] = wordsOf(phrase, lexicon);
    if (first !== undefined) map.set(first, [...(map.get(first) ?? []), { frame, rest }]);
  };
  for (const frame of lexicon.frames.values()) {
    for (const verb of frame.verbs ?? []) {
      // "be fond of", "be killed": the predicate of the tree is what follows the copula.
      const bare = verb.replace(/^be /, '');
      add(bare === verb ? verbs : nominals, bare, frame);
    }
    for (const word of [...(frame.adjectives ?? []), ...(frame.nouns ?? [])]) add(nominals, word, frame);
  }
  return { verbs, nominals };
}

export interface EvokedFrame {
  readonly frame: FrameEntry;
  /** Token indexes of the words that evoke it, the predicate first. */
  readonly words: readonly number[];
}

/** The frames that a clause's predicate may evoke; of those with the most words of the predicate, all. */
export function framesOf(tree: Tree, clause: Clause, index: FrameIndex): readonly EvokedFrame[] {
  const map = clause.kind === 'verb' ? index.verbs : index.nominals;
  const evoked = map.get(lemmaAt(tree, clause.predicate)) ?? [];
  const fitting = evoked.flatMap(({ frame, rest }): EvokedFrame[] => {
    const words = wordsThatFollow(tree, clause.predicate, rest);
    return words === undefined ? [] : [{ frame, words: [clause.predicate, ...words] }];
  });
  const longest = Math.max(0, ...fitting.map(({ words }) => words.length));
  const best = fitting.filter(({ words }) => words.length === longest);
  return best.filter(({ frame }, at) => best.findIndex((other) => other.frame === frame) === at);
}

/** How many words may stand between the parts of a verb: "brings the two camps together". */
const GAP = 3;
const CLAUSES = ['acl', 'advcl', 'ccomp', 'csubj', 'parataxis', 'conj', 'appos'];

/** The words of a verb hang from it in one clause: "gives his word that a recital" gives no recital. */
function hangsFrom(tree: Tree, index: number, predicate: number): boolean {
  for (let at = index; at >= 0; at = tree.heads[at] ?? -1) {
    if (at === predicate) return true;
    if (CLAUSES.some((label) => isLabel(tree, at, label))) return false;
  }
  return false;
}

/** "give his life" is said of everyone. */
const POSSESSIVE = /^(?:his|her|its|their|my|our|your|one's)$/;

/** Where the further words of a verb stand, in their order; undefined where one is missing. */
function wordsThatFollow(
  tree: Tree,
  predicate: number,
  rest: readonly string[],
): readonly number[] | undefined {
  const found: number[] = [];
  for (const word of rest) {
    const from = (found.at(-1) ?? predicate) + 1;
    const window = tree.tokens.slice(from, from + GAP + 1);
    const step = window.findIndex((token, i) => {
      const same = token.norm === word || lemmaAt(tree, from + i) === word;
      return same || (POSSESSIVE.test(word) && POSSESSIVE.test(token.norm));
    });
    if (step < 0 || !hangsFrom(tree, from + step, predicate)) return undefined;
    found.push(from + step);
  }
  return found;
}

// Which frames a verb, or a predicate noun or adjective, may evoke.
import { allForms } from '../english/ideas';
import type { FrameEntry, Lexicon } from '../english/lexicon';
import { childrenBy, hasWord, isLabel, lemmaAt, type Tree } from '../english/tree';
import { wordsOf } from '../english/values';
import { alike } from '../text/alike';
import type { Clause } from './clause';
import { indexTraits, type TraitIndex } from './traits';

interface Evoked {
  readonly frame: FrameEntry;
  /** The words before the predicate: "in the" of "in the hands of". */
  readonly before: readonly string[];
  /** The words after it: "in love" of "fall in love". */
  readonly rest: readonly string[];
  /** Those of them for which no other word can stand. */
  readonly asks: readonly string[];
  /** Said only where the clause denies it: "cannot stand", "not believe in". */
  readonly denied: boolean;
}

export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, readonly Evoked[]>;
  /** By the participle: "killed" of "be killed". */
  readonly passives: ReadonlyMap<string, readonly Evoked[]>;
  readonly nominals: ReadonlyMap<string, readonly Evoked[]>;
  /** By the preposition: "after" of "be after", whose object is the predicate of the tree. */
  readonly prepositions: ReadonlyMap<string, readonly FrameEntry[]>;
  /** The frames of what somebody or something is. */
  readonly attributive: readonly FrameEntry[];
  readonly traits: TraitIndex;
}

export function indexFrames(lexicon: Lexicon): FrameIndex {
  const verbs = new Map<string, Evoked[]>();
  const passives = new Map<string, Evoked[]>();
  const nominals = new Map<string, Evoked[]>();
  const prepositions = new Map<string, FrameEntry[]>();
  const add = (map: Map<string, Evoked[]>, phrase: string, frame: FrameEntry): void => {
    const listed = wordsOf(phrase, lexicon);
    const words = listed.slice(listed.findIndex((word) => !DENIAL.has(word)));
    const denied = words.length < listed.length;
    // The predicate of "in the hands of" is its noun; every other phrase begins with its predicate.
    const isPhrase = map === nominals && lexicon.functionWords.has(words[0] ?? '');
    const at = isPhrase ? words.findIndex((word) => !lexicon.functionWords.has(word)) : 0;
    const head = words[at];
    if (head === undefined) return;
    const rest = words.slice(at + 1).filter(isNoArticle);
    const asks = rest.filter((word) => word !== 'of' && !OWN.some((own) => own.has(word)));
    const entry = {
      frame,
      before: orNone(words.slice(0, at)),
      rest: orNone(rest),
      asks: orNone(asks),
      denied,
    };
    map.set(head, [...(map.get(head) ?? []), entry]);
  };
  /** "home country": the predicate of the tree is the last noun. */
  const addCompound = (phrase: string, frame: FrameEntry): void => {
    const words = wordsOf(phrase, lexicon);
    const head = words.at(-1);
    if (head === undefined || words.length < 2 || words.some((word) => lexicon.functionWords.has(word)))
      return;
    const entry = { frame, before: words.slice(0, -1), rest: NONE, asks: NONE, denied: false };
    nominals.set(head, [...(nominals.get(head) ?? []), entry]);
  };
  for (const frame of lexicon.frames.values()) {
    for (const pattern of [frame, ...alike((frame.patterns ?? []).map((own) => ({ ...frame, ...own })))]) {
      for (const verb of pattern.verbs ?? []) {
        // "be fond of", "be killed": the predicate of the tree is what follows the copula.
        const bare = verb.replace(/^be /, '');
        if (bare !== verb && lexicon.functionWords.has(bare))
          prepositions.set(bare, [...(prepositions.get(bare) ?? []), pattern]);
        add(bare === verb ? verbs : nominals, bare, pattern);
        if (bare !== verb) add(passives, bare, pattern);
      }
    }
    for (const word of [...(frame.adjectives ?? []), ...(frame.nouns ?? [])]) add(nominals, word, frame);
    for (const noun of frame.nouns ?? []) addCompound(noun, frame);
  }
  const attributive = [...lexicon.frames.values()].filter(
    ({ verbs: own, takes }) => takes && own?.includes('be'),
  );
  return { verbs, passives, nominals, prepositions, attributive, traits: indexTraits(lexicon) };
}

const NONE: readonly string[] = [];

/** Most verbs are one word: thousands of entries share one empty list. */
const orNone = (words: readonly string[]): readonly string[] => (words.length === 0 ? NONE : words);

/** "cannot bear", "not forget", "never marry". */
const DENIAL = new Set(['can', 'not', 'never']);
const ARTICLES = new Set(['the', 'a', 'an']);
const NOT = new Set(['not', "n't", 'never']);

const isNoArticle = (word: string): boolean => !ARTICLES.has(word);

export interface EvokedFrame {
  readonly frame: FrameEntry;
  /** Its grammar is that of the passive: in "is killed" who is killed is the subject. */
  readonly passive: boolean;
  /** Token indexes of the words that evoke it, the predicate first. */
  readonly words: readonly number[];
  /** Its words deny by themselves, with the clause: "cannot stand her". */
  readonly denied: boolean;
}

/** The frames that a clause's predicate may evoke; of those with the most words of the predicate, all. */
export function framesOf(tree: Tree, clause: Clause, index: FrameIndex): readonly EvokedFrame[] {
  const map = clause.kind === 'verb' ? index.verbs : index.nominals;
  const lemma = lemmaAt(tree, clause.predicate);
  const form = tree.tokens[clause.predicate]?.norm ?? lemma;
  // "in the hands of" is said of hands only.
  const active = [...(map.get(lemma) ?? []), ...(form === lemma ? [] : (map.get(form) ?? []))];
  const passive = clause.kind === 'verb' && clause.passive ? (index.passives.get(form) ?? []) : [];
  const present = allForms(tree);
  const fitting = [...active, ...passive].flatMap((evoked): EvokedFrame[] => {
    const { frame, before, rest, asks, denied } = evoked;
    if (!asks.every((word) => present.has(word))) return [];
    if (denied && !hasDenial(tree, clause.predicate)) return [];
    const words = wordsThatFollow(tree, clause, rest);
    return words === undefined || !standBefore(tree, clause.predicate, before)
      ? []
      : [{ frame, words: [clause.predicate, ...words], passive: passive.includes(evoked), denied }];
  });
  // "is dying to know": a figure of speech is one with all of its words.
  const weight = ({ frame, words }: EvokedFrame): number =>
    frame.id === 'figure' ? words.length : weightOf(tree, words);
  const longest = Math.max(0, ...fitting.map(weight));
  const best = fitting
    .filter((one) => weight(one) === longest)
    .sort((a, b) => b.words.length - a.words.length);
  return best.filter(({ frame }, at) => best.findIndex((other) => other.frame === frame) === at);
}

/** The frames of "be after", "be behind" that a copula with a preposition evokes. */
export function prepositionFrames(
  tree: Tree,
  { kind, predicate }: Clause,
  { prepositions }: FrameIndex,
): readonly FrameEntry[] {
  if (kind !== 'nominal') return [];
  const [preposition, more] = childrenBy(tree, predicate, 'case');
  if (preposition === undefined || more !== undefined) return [];
  return prepositions.get(tree.tokens[preposition]?.norm ?? '') ?? [];
}

const hasDenial = (tree: Tree, predicate: number): boolean => hasWord(tree, predicate, NOT, 'advmod');

/**
 * How many words make the sense of the predicate what it is. What it is to do ("orders her *to stay*") and the last
 * preposition of a phrase ("says goodbye *to*") leave it as it is.
 */
function weightOf(tree: Tree, words: readonly number[]): number {
  const isComplement = (at: number): boolean =>
    (isLabel(tree, at, 'xcomp') && tree.upos[at] === 'VERB') || isLabel(tree, at, 'mark');
  const own = words.filter((at, i) => i === 0 || !isComplement(at));
  const last = own.at(-1) ?? 0;
  return own.length > 2 && isLabel(tree, last, 'case') ? own.length - 1 : own.length;
}

/** How many words may stand between the parts of a verb: "brings the two camps together". */
const GAP = 3;
const CLAUSES = ['acl', 'advcl', 'ccomp', 'csubj', 'parataxis', 'conj', 'appos'];

/** The words of a verb hang from it in one clause: "gives his word that a recital" gives no recital. */
function hangsFrom(tree: Tree, index: number, predicate: number, pair: boolean): boolean {
  // "dreams of adopting", "talks into freeing": the preposition of a gerund that hangs from the verb is the verb's.
  const gerund = isLabel(tree, index, 'mark') ? (tree.heads[index] ?? -1) : -1;
  if (tree.xpos[gerund] === 'VBG' && tree.heads[gerund] === predicate) return true;
  for (let at = index; at >= 0; at = tree.heads[at] ?? -1) {
    if (at === predicate) return true;
    // "become husband and wife" has a conjunct of its own.
    if (pair && isLabel(tree, at, 'conj')) continue;
    // "comes out of it alive": an adjective beside the verb says in what state.
    if (at === index && tree.heads[at] === predicate && tree.upos[at] === 'ADJ') continue;
    if (CLAUSES.some((label) => isLabel(tree, at, label))) return false;
  }
  return false;
}

/** "give his life" is said of everyone, and so is "throw himself". */
const OWN: readonly ReadonlySet<string>[] = [
  new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', "one's"]),
  new Set(['himself', 'herself', 'itself', 'themselves', 'myself', 'ourselves', 'yourself', 'oneself']),
];

/** Whether a token is the word, by its form, its lemma or as another word for somebody's own. */
function standsFor(tree: Tree, at: number, word: string, own: ReadonlySet<string> | undefined): boolean {
  const norm = tree.tokens[at]?.norm ?? '';
  return norm === word || lemmaAt(tree, at) === word || own?.has(norm) === true;
}

/** "in the service of him" and "in his service". */
const standBefore = (tree: Tree, predicate: number, words: readonly string[]): boolean => {
  if (words.every((word, i) => tree.tokens[predicate - words.length + i]?.norm === word)) return true;
  const own = childrenBy(tree, predicate, 'nmod:poss').length > 0;
  return own && childrenBy(tree, predicate, 'case').some((at) => tree.tokens[at]?.norm === words[0]);
};

/** Where the further words of a verb stand, in their order; undefined where one is missing. */
function wordsThatFollow(
  tree: Tree,
  { predicate, passive }: Clause,
  rest: readonly string[],
): readonly number[] | undefined {
  const found: number[] = [];
  for (const word of rest) {
    // "Lessons are given by her": the object of the verb is the subject of the passive.
    const subject = passive
      ? childrenBy(tree, predicate, 'nsubj').find((at) => lemmaAt(tree, at) === word)
      : undefined;
    if (subject !== undefined) {
      found.push(subject);
      continue;
    }
    const from = Math.max(found.at(-1) ?? predicate, predicate) + 1;
    const own = OWN.find((forms) => forms.has(word));
    const end = Math.min(from + GAP + 1, tree.tokens.length);
    let at = from;
    while (at < end && !standsFor(tree, at, word, own)) at++;
    const step = at < end ? at - from : -1;
    // "The cost of the concert is borne by them": what hangs from the object that became the subject.
    const below = passive
      ? childrenBy(tree, found.at(-1) ?? predicate, 'nmod')
          .flatMap((child) => childrenBy(tree, child, 'case'))
          .find((preposition) => tree.tokens[preposition]?.norm === word)
      : undefined;
    if (below !== undefined) {
      found.push(below);
      continue;
    }
    // "win his heart" for "win the heart of".
    if (step < 0 && word === 'of' && childrenBy(tree, found.at(-1) ?? predicate, 'nmod:poss').length > 0)
      continue;
    if (step < 0 || !hangsFrom(tree, from + step, predicate, rest.includes('and'))) return undefined;
    // "loses the love of her life": no life is lost.
    const over = tree.heads[from + step] ?? -1;
    const noun = tree.upos[from + step] === 'NOUN' && isLabel(tree, from + step, 'nmod');
    if (noun && over > predicate && !found.includes(over)) return undefined;
    found.push(from + step);
  }
  return found;
}

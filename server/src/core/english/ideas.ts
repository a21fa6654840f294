// What data/english/ideas.yaml knows: ideas that hold or do not hold, each with words for it and for its contrary.
/* eslint-disable @typescript-eslint/prefer-for-of -- Phrases are looked for a hundred thousand times in an essay, and an iterator makes an object at each step. */
import { remembered } from '../text/remembered';
import { wordsIn } from '../text/standing';
import type { Sets } from '../text/sets';
import type { Tree } from './tree';

export interface IdeaEntry {
  readonly id: string;
  /**
   * Words for it, by their lemmas or as they stand; the words of a phrase stand near each other, in its order. "to"
   * before the first means that it is a verb, "#" stands for a number of more than one, "@" for a name, and `|` parts alternatives.
   */
  readonly so?: readonly string[];
  /** Words for the contrary. */
  readonly contrary?: readonly string[];
}

/** Words beside those of an idea. */
interface BesideEntries {
  /** Who is never *permitted* to go out does not. */
  readonly permitting: readonly string[];
  /** Verbs under which nothing is told as it is thought to be: "*doubts* that". */
  readonly doubting: readonly string[];
  /** "*hopes* that he will sell arms". */
  readonly hoping: readonly string[];
  /** "*turns* an acquaintance into love", "*gives* way to love". */
  readonly turning: readonly string[];
  readonly givingWay: readonly string[];
  /** "not *only* the hostages". */
  readonly adding: readonly string[];
  /** What stands for "#" besides a number. */
  readonly several: readonly string[];
  /** "*loses* a friend": of deniers those after which a person is there no more. */
  readonly losing: readonly string[];
  /** Phrases whose words mean nothing by themselves: "upside down"; "*" stands for any word. */
  readonly setPhrases: readonly string[];
}

/** Words around an idea that turn it into its contrary, narrow it, or stress it. */
export interface IdeaEntries {
  /** Verbs and adjectives that deny what depends on them: "*prevents* any friendship". */
  readonly deniers: readonly string[];
  /** Nouns that do so: "a *lack* of trust". */
  readonly denyingNouns: readonly string[];
  /** Predicates that deny their subject: "affection is *missing*". */
  readonly subjectDeniers: readonly string[];
  /** Nouns whose denial leaves what they tell as it is: "no *word* of love". */
  readonly tellings: readonly string[];
  /** Predicates whose denial leaves what they are about as it is: "nobody *knows* of their love". */
  readonly presupposing: readonly string[];
  /** Phrases right before a word that deny it: "anything but". */
  readonly reversals: readonly string[];
  /** What makes it so for a time only. */
  readonly passing: readonly string[];
  /** What leaves all but a few out, or compares: "he *alone*", "all *except*", "more *than*". */
  readonly exclusives: readonly string[];
  /** Verbs of what is sought or thought of, and need not be: "they *need* a plan". */
  readonly intensional: readonly string[];
  /** What makes a denial one without exception: "never", "a single", "to the last". */
  readonly emphatics: readonly string[];
  /** Ideas of what somebody thinks or says: under a verb that says so they are told. */
  readonly thoughts: readonly string[];
  /** What somebody hopes for: that it is hoped is told. */
  readonly hopes: readonly string[];
  /** What is between persons: a verb of it that has a thing for its object tells nothing of it. */
  readonly personal: readonly string[];
  readonly beside: BesideEntries;
  readonly ideas: readonly IdeaEntry[];
}

/** The same, with the words beside an idea to be asked for those of an essay. */
export interface IdeaWords extends Omit<IdeaEntries, 'beside'> {
  readonly beside: Sets<BesideEntries>;
}

/** What a lexicon without the file knows of ideas. */
export const NO_IDEAS: IdeaEntries = {
  deniers: [],
  denyingNouns: [],
  subjectDeniers: [],
  tellings: [],
  presupposing: [],
  reversals: [],
  passing: [],
  exclusives: [],
  intensional: [],
  emphatics: [],
  thoughts: [],
  hopes: [],
  personal: [],
  beside: {
    permitting: [],
    doubting: [],
    hoping: [],
    turning: [],
    givingWay: [],
    adding: [],
    several: [],
    losing: [],
    setPhrases: [],
  },
  ideas: [],
};

interface IdeaPhrase {
  readonly idea: string;
  readonly so: boolean;
  readonly verb: boolean;
  readonly words: Alternatives;
}

/**
 * Each phrase stands under the alternatives for its rarest word: few sentences have that, and most words of a sentence
 * lead to no phrase. What is rare in phrases is taken to be rare in sentences: "not" and "of" stand in many.
 */
export type IdeaIndex = ReadonlyMap<string, readonly IdeaPhrase[]>;

export function indexIdeas({ ideas }: Pick<IdeaEntries, 'ideas'>): IdeaIndex {
  const phrases = ideas.flatMap(({ id, so = [], contrary = [] }) => [
    ...so.map((entry) => ideaPhrase(id, true, entry)),
    ...contrary.map((entry) => ideaPhrase(id, false, entry)),
  ]);
  const counts = new Map<string, number>();
  for (const word of phrases.flatMap(({ words }) => words.flat()))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const countOf = (alternatives: readonly string[]): number =>
    alternatives.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const index = new Map<string, IdeaPhrase[]>();
  for (const phrase of phrases) {
    const rarest = phrase.words.reduce((best, next) => (countOf(next) < countOf(best) ? next : best));
    for (const word of new Set(rarest)) {
      const known = index.get(word);
      if (known) known.push(phrase);
      else index.set(word, [phrase]);
    }
  }
  return index;
}

function ideaPhrase(idea: string, so: boolean, entry: string): IdeaPhrase {
  const verb = entry.startsWith('to ');
  return { idea, so, verb, words: split(verb ? entry.slice('to '.length) : entry) };
}

type Alternatives = readonly (readonly string[])[];

/** The alternatives for each word of a phrase: "play|kick ball". */
const split = (phrase: string): Alternatives => phrase.split(' ').map(alternativesAt);

const alternativesOf = new Map<string, Alternatives>();

/** The same for phrases that are looked for again and again, and so split once. */
function alternativesIn(phrase: string): Alternatives {
  let known = alternativesOf.get(phrase);
  if (known === undefined) alternativesOf.set(phrase, (known = split(phrase)));
  return known;
}

const alternativesHere = new Map<string, readonly string[]>();

/** Of one word of a phrase: thousands of phrases share the long lists of a few hundred words. */
function alternativesAt(word: string): readonly string[] {
  let known = alternativesHere.get(word);
  if (known === undefined) alternativesHere.set(word, (known = word.split('|')));
  return known;
}

/** Words that are there: a set of them, or a map from each. */
type Present = Pick<ReadonlySet<string>, 'has'>;

/** Whether words hold one of the alternatives for each word of a phrase. */
export function hasAlternatives(words: Present, phrase: Alternatives): boolean {
  for (let i = 0; i < phrase.length; i++) if (!hasOneOf(words, phrase[i] ?? [])) return false;
  return true;
}

function hasOneOf(words: Present, alternatives: readonly string[]): boolean {
  for (let i = 0; i < alternatives.length; i++) if (words.has(alternatives[i] as string)) return true;
  return false;
}

/** Whether all words of a phrase are among some words, or for each one of its alternatives: "play|kick ball". */
export const hasPhrase = (words: ReadonlySet<string>, phrase: string): boolean =>
  hasAlternatives(words, alternativesIn(phrase));

export interface IdeaMention {
  readonly idea: string;
  readonly so: boolean;
  /** Token indexes, in order. */
  readonly at: readonly number[];
}

/** How many words may stand between two words of a phrase, and of one that begins with a verb: "turn him down". */
const GAP = 1;
const GAP_AFTER_VERB = 3;

/** The ideas of which the words of a sentence speak; of phrases that share their words the longest of each idea. */
export function ideasIn(
  tree: Tree,
  index: IdeaIndex,
  beside: Pick<IdeaWords['beside'], 'several' | 'setPhrases'>,
): readonly IdeaMention[] {
  const places = placesOf(tree, beside);
  const phrases = new Set<IdeaPhrase>();
  for (const word of places.keys()) {
    index.get(word)?.forEach((phrase) => {
      if (hasAlternatives(places, phrase.words)) phrases.add(phrase);
    });
  }
  const all = [...phrases]
    .flatMap((phrase) => mentionsOf(phrase, places, tree))
    .sort((one, other) => (one.at[0] ?? 0) - (other.at[0] ?? 0));
  const isPartOf = (one: IdeaMention, other: IdeaMention): boolean =>
    one.idea === other.idea && one.at.length < other.at.length && one.at.every((at) => other.at.includes(at));
  const longest = all.filter((one) => !all.some((other) => isPartOf(one, other)));
  // The same words in two entries, "surprised" and "surprise", are one mention.
  return longest.filter(
    (one, i) =>
      longest.findIndex((other) => other.idea === one.idea && other.at.join() === one.at.join()) === i,
  );
}

function mentionsOf(
  { idea, so, verb, words: [first = [], ...rest] }: IdeaPhrase,
  places: Places,
  tree: Tree,
): readonly IdeaMention[] {
  const starts = new Set(first.flatMap((word) => places.get(word) ?? []));
  return [...starts].flatMap((at): IdeaMention[] => {
    if (verb && tree.upos[at] !== 'VERB') return [];
    const found = follow(tree, places, at, rest, verb ? GAP_AFTER_VERB : GAP);
    return found === undefined ? [] : [{ idea, so, at: [at, ...found] }];
  });
}

/** Word → where it stands, by lemma or form; numbers of more than one stand under "#" as well, and names under "@". */
type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(
  tree: Tree,
  { several, setPhrases }: Pick<IdeaWords['beside'], 'several' | 'setPhrases'>,
): Places {
  const places = new Map<string, number[]>();
  const empty = new Set(
    [...setPhrases].flatMap((phrase) =>
      [...tree.tokens.keys()].flatMap((at) => setPhraseAt(tree, at, phrase)),
    ),
  );
  tree.tokens.forEach((_, at) => {
    if (empty.has(at) || isFuture(tree, at) || goesOn(tree, at)) return;
    for (const word of wordsAt(tree, at, several)) {
      const known = places.get(word);
      if (known) known.push(at);
      else places.set(word, [at]);
    }
  });
  return places;
}

/** The tokens of a set phrase that begins here; none where it does not. */
function setPhraseAt(tree: Tree, from: number, phrase: string): readonly number[] {
  const words = wordsIn(phrase);
  const isHere = words.every((word, i) => word === '*' || tree.tokens[from + i]?.norm === word);
  return isHere ? words.flatMap((word, i) => (word === '*' ? [] : [from + i])) : [];
}

/** "is *going* to be argued out of it": nobody goes. */
const isFuture = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.norm === 'going' && tree.tokens[at + 1]?.norm === 'to' && tree.xpos[at + 2] === 'VB';

/** "They went *on* planting": nothing but the planting goes on. */
const goesOn = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.norm === 'on' &&
  tree.forms[at - 1]?.includes('go') === true &&
  tree.xpos[at + 1] === 'VBG';

/** The lemma and the form of a word; a number of more than one goes by "#" as well, and a name by "@". */
function wordsAt(tree: Tree, at: number, several: ReadonlySet<string>): readonly string[] {
  const forms = formsAt(tree, at);
  if (tree.upos[at] === 'PROPN') return [...forms, '@'];
  const norm = tree.tokens[at]?.norm ?? '';
  const counts = tree.upos[at] === 'NUM' && !/^(?:one|1|\d{4})$/.test(norm);
  return counts || several.has(norm) ? [...forms, '#'] : forms;
}

export const formsAt = (tree: Tree, at: number): readonly string[] => tree.forms[at] ?? [];

/** The lemmas and forms of all words of a sentence. */
export const allForms = remembered((tree: Tree): ReadonlySet<string> => new Set(tree.forms.flat()));

function follow(
  tree: Tree,
  places: Places,
  from: number,
  words: Alternatives,
  gap: number,
): readonly number[] | undefined {
  const found: number[] = [];
  let last = from;
  for (const alternatives of words) {
    const isOne = (at: number): boolean =>
      alternatives.some((word) => places.get(word)?.includes(at) === true);
    const next = behindAside(tree, last + 1);
    let at = next;
    while (at <= next + gap && !isBreak(tree, at) && !isOne(at)) at++;
    if (at > next + gap || isBreak(tree, at)) return undefined;
    found.push(at);
    last = at;
  }
  return found;
}

/** "The guards, in other words, outnumber them": a few words without a verb between commas part nothing. */
function behindAside(tree: Tree, at: number): number {
  if (tree.tokens[at]?.text !== ',') return at;
  for (let end = at + 1; end <= at + LONGEST_ASIDE + 1; end++) {
    if (tree.tokens[end]?.text === ',') return end + 1;
    if (isBreak(tree, end) || CLAUSAL.has(tree.upos[end] ?? '')) return at;
  }
  return at;
}

const LONGEST_ASIDE = 3;
const CLAUSAL = new Set(['VERB', 'AUX', 'PROPN', 'CCONJ']);

const isBreak = (tree: Tree, at: number): boolean => /^[,;:—–.()]$/.test(tree.tokens[at]?.text ?? '.');

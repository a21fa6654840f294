// What data/english/ideas.yaml knows: ideas that hold or do not hold, each with words for it and for its contrary.
import { remembered } from '../text/remembered';
import type { Tree } from './tree';

export interface IdeaEntry {
  readonly id: string;
  /**
   * Words for it, by their lemmas or as they stand; the words of a phrase stand near each other, in its order. "to"
   * before the first means that it is a verb, "#" stands for a number of more than one, and `|` parts alternatives.
   */
  readonly so?: readonly string[];
  /** Words for the contrary. */
  readonly contrary?: readonly string[];
}

/** Words around an idea that turn it into its contrary, narrow it, or stress it. */
export interface IdeaWords {
  /** Verbs and adjectives that deny what depends on them: "*prevents* any friendship". */
  readonly deniers: readonly string[];
  /** Nouns that do so: "a *lack* of trust". */
  readonly denyingNouns: readonly string[];
  /** Predicates that deny their subject: "affection is *missing*". */
  readonly subjectDeniers: readonly string[];
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
  readonly ideas: readonly IdeaEntry[];
}

/** What a lexicon without the file knows of ideas. */
export const NO_IDEAS: IdeaWords = {
  deniers: [],
  denyingNouns: [],
  subjectDeniers: [],
  presupposing: [],
  reversals: [],
  passing: [],
  exclusives: [],
  intensional: [],
  emphatics: [],
  thoughts: [],
  ideas: [],
};

interface IdeaPhrase {
  readonly idea: string;
  readonly so: boolean;
  readonly verb: boolean;
  /** The alternatives for each word. */
  readonly words: readonly (readonly string[])[];
}

/** First word → the phrases that begin with it. */
export type IdeaIndex = ReadonlyMap<string, readonly IdeaPhrase[]>;

export function indexIdeas({ ideas }: IdeaWords): IdeaIndex {
  const index = new Map<string, IdeaPhrase[]>();
  const add = (idea: string, so: boolean, entry: string): void => {
    const verb = entry.startsWith('to ');
    const words = entry
      .split(' ')
      .slice(verb ? 1 : 0)
      .map((word) => word.split('|'));
    for (const first of words[0] ?? [])
      index.set(first, [...(index.get(first) ?? []), { idea, so, verb, words }]);
  };
  for (const { id, so = [], contrary = [] } of ideas) {
    so.forEach((entry) => {
      add(id, true, entry);
    });
    contrary.forEach((entry) => {
      add(id, false, entry);
    });
  }
  return index;
}

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
export function ideasIn(tree: Tree, index: IdeaIndex): readonly IdeaMention[] {
  const all = tree.tokens.flatMap((_, at) => {
    const phrases = wordsAt(tree, at).flatMap((form) => index.get(form) ?? []);
    return phrases.flatMap(({ idea, so, verb, words }): IdeaMention[] => {
      if (verb && tree.upos[at] !== 'VERB') return [];
      const rest = follow(tree, at, words.slice(1), verb ? GAP_AFTER_VERB : GAP);
      return rest === undefined ? [] : [{ idea, so, at: [at, ...rest] }];
    });
  });
  const isPartOf = (one: IdeaMention, other: IdeaMention): boolean =>
    one.idea === other.idea && one.at.length < other.at.length && one.at.every((at) => other.at.includes(at));
  const longest = all.filter((one) => !all.some((other) => isPartOf(one, other)));
  // The same words in two entries, "surprised" and "surprise", are one mention.
  return longest.filter(
    (one, i) =>
      longest.findIndex((other) => other.idea === one.idea && other.at.join() === one.at.join()) === i,
  );
}

const SEVERAL =
  /^(?:several|dozens?|scores|hundreds|numerous|countless|multiple|various|umpteen|half-a-dozen|innumerable)$/;

/** The lemma and the form of a word; a number of more than one goes by "#" as well. */
function wordsAt(tree: Tree, at: number): readonly string[] {
  const forms = formsAt(tree, at);
  const norm = tree.tokens[at]?.norm ?? '';
  const counts = tree.upos[at] === 'NUM' && !/^(?:one|1|\d{4})$/.test(norm);
  return counts || SEVERAL.test(norm) ? [...forms, '#'] : forms;
}

export const formsAt = (tree: Tree, at: number): readonly string[] => tree.forms[at] ?? [];

/** The lemmas and forms of all words of a sentence. */
export const allForms = remembered((tree: Tree): ReadonlySet<string> => new Set(tree.forms.flat()));

function follow(
  tree: Tree,
  from: number,
  words: readonly (readonly string[])[],
  gap: number,
): readonly number[] | undefined {
  const found: number[] = [];
  let last = from;
  for (const alternatives of words) {
    const isOne = (at: number): boolean => formsAt(tree, at).some((form) => alternatives.includes(form));
    let at = last + 1;
    while (at <= last + 1 + gap && !isBreak(tree, at) && !isOne(at)) at++;
    if (at > last + 1 + gap || isBreak(tree, at)) return undefined;
    found.push(at);
    last = at;
  }
  return found;
}

const isBreak = (tree: Tree, at: number): boolean => /^[,;:—–.()]$/.test(tree.tokens[at]?.text ?? '.');

// Which parts of speech WordNet knows a word as. It tells the parser that "mops" may be a verb even though the
// treebanks hardly have it.

export interface WordClasses {
  /** Bits of LETTERS; undefined for a word that WordNet does not know. */
  get(word: string): number | undefined;
}

const LETTERS = 'NVAR'; // noun, verb, adjective, adverb
const VERB = 2;
const VERB_IN_S = 16;
const VERB_IN_ED = 32;
const VERB_IN_ING = 64;

/**
 * Front coding: the count of letters shared with the lemma before, the other letters, the classes. An essay's words
 * begin in few ways: lemmas are decoded only where one with the same two letters is asked for.
 */
export function readWordClasses(coded: string): WordClasses {
  const blocks = blocksOf(coded);
  const decoded = new Map<string, ReadonlyMap<string, number>>();
  return {
    get(word) {
      const key = word.slice(0, KEY);
      const block = blocks.get(key);
      if (block === undefined) return undefined;
      let classes = decoded.get(key);
      if (classes === undefined) decoded.set(key, (classes = decode(block)));
      return classes.get(word);
    },
  };
}

/** By so many letters lemmas are found. */
const KEY = 2;

/** The entries of lemmas with the same first letters, and what the first of them may share with the one before. */
interface Block {
  readonly before: string;
  readonly coded: string;
}

/** A lemma that shares less than the letters of a key with the one before it begins a block. */
function blocksOf(coded: string): ReadonlyMap<string, Block> {
  const starts = [...coded.matchAll(/([01])([a-z]*)/g)];
  const blocks = new Map<string, Block>();
  let letter = '';
  starts.forEach(({ index, 1: shared, 2: rest = '' }, i) => {
    const before = shared === '0' ? '' : letter;
    if (shared === '0') letter = rest.slice(0, 1);
    blocks.set((before + rest).slice(0, KEY), { before, coded: coded.slice(index, starts[i + 1]?.index) });
  });
  return blocks;
}

function decode({ before, coded }: Block): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  let lemma = before;
  for (const [, shared = '0', rest = '', letters = ''] of coded.matchAll(/(\d)([a-z]*)([NVAR]+)/g)) {
    lemma = lemma.slice(0, Number(shared)) + rest;
    let bits = 0;
    for (const letter of letters) bits |= 1 << LETTERS.indexOf(letter);
    classes.set(lemma, bits);
  }
  return classes;
}

/** Seven bits: noun, verb, adjective, adverb as it stands; verb in -s, in -ed, in -ing. */
export function wordClassOf(word: string, classes: WordClasses): number {
  const isVerb = (lemma: string): boolean => ((classes.get(lemma) ?? 0) & VERB) !== 0;
  return (
    (classes.get(word) ?? 0) |
    (lemmasBeforeS(word).some(isVerb) ? VERB_IN_S : 0) |
    (lemmasBefore(word, 'ed').some(isVerb) ? VERB_IN_ED : 0) |
    (lemmasBefore(word, 'ing').some(isVerb) ? VERB_IN_ING : 0)
  );
}

function lemmasBeforeS(word: string): readonly string[] {
  if (!endsWith(word, 's') || endsWith(word, 'ss')) return [];
  const lemmas = [word.slice(0, -1)];
  if (endsWith(word, 'es')) lemmas.push(word.slice(0, -2));
  if (endsWith(word, 'ies')) lemmas.push(`${word.slice(0, -3)}y`);
  return lemmas;
}

function lemmasBefore(word: string, ending: string): readonly string[] {
  if (!endsWith(word, ending)) return [];
  const stem = word.slice(0, -ending.length);
  const lemmas = [stem, `${stem}e`];
  if (stem.length > 2 && stem.at(-1) === stem.at(-2)) lemmas.push(stem.slice(0, -1));
  if (stem.endsWith('i')) lemmas.push(`${stem.slice(0, -1)}y`);
  return lemmas;
}

/** Something stands before the ending. */
function endsWith(word: string, ending: string): boolean {
  return word.length > ending.length && word.endsWith(ending);
}

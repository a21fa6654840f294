// Which parts of speech WordNet knows a word as. It tells the parser that "mops" may be a verb even though the
// treebanks hardly have it.

export type WordClasses = ReadonlyMap<string, number>;

const LETTERS = 'NVAR'; // noun, verb, adjective, adverb
const VERB = 2;
const VERB_IN_S = 16;
const VERB_IN_ED = 32;
const VERB_IN_ING = 64;

/** Front coding: the count of letters shared with the lemma before, the other letters, the classes. */
export function readWordClasses(coded: string): WordClasses {
  const classes = new Map<string, number>();
  let lemma = '';
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

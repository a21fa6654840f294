// The dictionary form of a word, from its Penn Treebank tag: rules for what is regular, a list for the rest.

/** The lemma of a form under a tag. Lower case, but for proper nouns and "I". */
export type Lemmatise = (form: string, xpos: string) => string;

/** The classes of data/english/lemmas.txt; `present` are finite forms without an ending. */
type WordClass = 'verb' | 'present' | 'noun' | 'adjective' | 'adverb' | 'pronoun' | 'modal' | 'other';

/** `exceptions` is the text of data/english/lemmas.txt: lines of "class form lemma". */
export function createLemmatiser(exceptions: string): Lemmatise {
  const ofClass = new Map<string, Map<string, string>>();
  for (const line of exceptions.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [wordClass = '', form = '', lemma = ''] = line.split(' ');
    const known = ofClass.get(wordClass);
    if (known) known.set(form, lemma);
    else ofClass.set(wordClass, new Map([[form, lemma]]));
  }
  return (form, xpos) => {
    if (xpos === 'NNP') return form;
    const word = form.toLowerCase().replaceAll('’', "'");
    const lemma = ofClass.get(CLASS_OF_TAG.get(xpos) ?? 'other')?.get(word) ?? regularLemma(word, xpos);
    return xpos === 'NNPS' ? form.charAt(0) + lemma.slice(1) : lemma;
  };
}

const CLASS_OF_TAG: ReadonlyMap<string, WordClass> = new Map([
  ['VBD', 'verb'],
  ['VBG', 'verb'],
  ['VBN', 'verb'],
  ['VBZ', 'verb'],
  ['VBP', 'present'],
  ['MD', 'modal'],
  ['NNS', 'noun'],
  ['NNPS', 'noun'],
  ['JJR', 'adjective'],
  ['JJS', 'adjective'],
  ['RBR', 'adverb'],
  ['RBS', 'adverb'],
  ['PRP', 'pronoun'],
]);

/** What the rules make of a word in lower case. */
export function regularLemma(word: string, xpos: string): string {
  switch (xpos) {
    case 'NNS':
    case 'NNPS':
      return word.endsWith('men') ? `${word.slice(0, -2)}an` : withoutS(word);
    case 'VBZ':
      return withoutS(word);
    case 'VBD':
    case 'VBN':
      return withoutEnding(word, 'ed');
    case 'VBG':
      return withoutEnding(word, 'ing');
    case 'JJR':
    case 'RBR':
      return withoutEnding(word, 'er');
    case 'JJS':
    case 'RBS':
      return withoutEnding(word, 'est');
    default:
      return word;
  }
}

function withoutS(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Takes off a vowel ending and undoes what it did to the stem. */
function withoutEnding(word: string, ending: string): string {
  const stem = word.slice(0, -ending.length);
  if (!word.endsWith(ending) || !/[aeiouy]/.test(stem)) return word;
  if (ending !== 'ing' && /[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (/([bdgkmnprtv])\1$/.test(stem)) return stem.slice(0, -1);
  return lostAnE(stem) ? `${stem}e` : stem;
}

/** Whether a stem looks as if its dictionary form had an e: "lov", "danc", "struggl", "hop"; not "pass", "explain". */
function lostAnE(stem: string): boolean {
  if (/(?:ss|zz|ng|[aeiou]{2}[dlmnr]|e[nrt]|o[nr]|it)$/.test(stem)) return false;
  return /(?:[cgsvzu]|[^aeiou]l|[^aeiou][aiou][bdgkmnprt])$/.test(stem);
}

// The inflections of English words, enough to recognise a listed word in its other forms.

const VOWEL = /[aeiou]/;

/**
 * The plural of a noun; of a phrase, that of its last word ("vice president" → "vice presidents").
 * `irregular` maps last words to their plurals; "-man" compounds follow "man".
 */
export function plural(noun: string, irregular: ReadonlyMap<string, string>): string {
  const { head, word } = headAndWord(noun);
  const known = irregular.get(word);
  if (known !== undefined) return head + known;
  return head + (/.[^u]man$/.test(word) ? `${word.slice(0, -2)}en` : withS(word));
}

/** Every plural in use: "people" and "persons". */
export function pluralsOf(noun: string, irregular: ReadonlyMap<string, string>): readonly string[] {
  const { head, word } = headAndWord(noun);
  return [...new Set([plural(noun, irregular), head + withS(word)])];
}

function headAndWord(noun: string): { readonly head: string; readonly word: string } {
  const cut = Math.max(noun.lastIndexOf(' '), noun.lastIndexOf('-')) + 1;
  return { head: noun.slice(0, cut), word: noun.slice(cut) };
}

/** A word and its regular inflections: remain, remains, remained, remaining. */
export function inflectionsOf(base: string): readonly string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const ing = /[eoy]e$/.test(base) ? base : stem;
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(base) ? base + (base.at(-1) ?? '') : stem;
  const past = base.endsWith('y') && !VOWEL.test(base.at(-2) ?? '') ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [...new Set([base, withS(base), past, `${ing}ing`, `${doubled}ed`, `${doubled}ing`])];
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (word.endsWith('y') && !VOWEL.test(word.at(-2) ?? '')) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

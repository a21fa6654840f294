// Whether the words of a phrase stand in running text; each phrase of the lexicon is cut once.

const cut = new Map<string, readonly string[]>();

/** The words of a phrase in which a space stands between two. */
export function wordsIn(phrase: string): readonly string[] {
  let known = cut.get(phrase);
  if (known === undefined) cut.set(phrase, (known = phrase.split(' ')));
  return known;
}

/** Whether the words of the phrase stand one after another from a token on; never before the first token. */
export function standsAt(tokens: readonly { readonly norm: string }[], at: number, phrase: string): boolean {
  const words = wordsIn(phrase);
  if (at < 0 || tokens[at]?.norm !== words[0]) return false;
  return words.every((word, i) => tokens[at + i]?.norm === word);
}

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
  return at >= 0 && wordsIn(phrase).every((word, i) => tokens[at + i]?.norm === word);
}

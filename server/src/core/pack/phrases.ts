// Phrases by which packs say what a fact explains: "not come", "be kill", and with alternatives "come|fly party|house".

export interface Phrase {
  /** Lemmas, all of which must be there. */
  readonly words: readonly string[];
  /** `denied`: it does not happen; `suffered`: it happens to the first of `who`; `driven`: the reason itself does it. */
  readonly mode: 'plain' | 'denied' | 'suffered' | 'driven';
}

/** Each of its words → the phrases that it belongs to. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

export function phraseIndex(patterns: readonly string[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const phrase of patterns.flatMap(alternatives).map(phraseOf)) {
    for (const word of phrase.words) index.set(word, [...(index.get(word) ?? []), phrase]);
  }
  return index;
}

/** Every phrase that a pattern of words stands for; `|` parts the alternatives for one word. */
export const alternatives = (pattern: string): readonly string[] =>
  pattern
    .split(' ')
    .map((word) => word.split('|'))
    .reduce<readonly string[]>(
      (phrases, words) =>
        phrases.flatMap((phrase) => words.map((word) => (phrase === '' ? word : `${phrase} ${word}`))),
      [''],
    );

const MODES: Readonly<Record<string, Phrase['mode']>> = { not: 'denied', be: 'suffered', by: 'driven' };

function phraseOf(text: string): Phrase {
  const [first = '', ...rest] = text.split(' ');
  const mode = MODES[first];
  return mode === undefined || rest.length === 0
    ? { words: [first, ...rest], mode: 'plain' }
    : { words: rest, mode };
}

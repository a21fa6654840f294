// Phrases by which packs say what a fact explains: "not come", "be kill", and with alternatives "come|fly party|house".
// They stay as they are written: a hundred thousand phrases would stand for them.

export interface Phrase {
  /** The alternatives for each lemma, one of which must be there. */
  readonly words: readonly (readonly string[])[];
  /** `denied`: it does not happen; `suffered`: it happens to the first of `who`; `driven`: the reason itself does it. */
  readonly mode: 'plain' | 'denied' | 'suffered' | 'driven';
}

/** Each of its words → the phrases that it belongs to. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

export function phraseIndex(patterns: readonly string[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const phrase of patterns.map(phraseOf)) {
    for (const word of new Set(phrase.words.flat())) {
      const known = index.get(word);
      if (known) known.push(phrase);
      else index.set(word, [phrase]);
    }
  }
  return index;
}

const MODES: Readonly<Record<string, Phrase['mode']>> = { not: 'denied', be: 'suffered', by: 'driven' };

/** `|` parts the alternatives for one word. */
function phraseOf(pattern: string): Phrase {
  const [first = '', ...rest] = pattern.split(' ');
  const alternatives = (words: readonly string[]) => words.map((word) => word.split('|'));
  const mode = MODES[first];
  return mode === undefined || rest.length === 0
    ? { words: alternatives([first, ...rest]), mode: 'plain' }
    : { words: alternatives(rest), mode };
}

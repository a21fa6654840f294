// Phrases with alternatives, as packs write them: "come|travel party|house" stands for four phrases.

/** Every phrase that a pattern of words stands for; `|` parts the alternatives for one word. */
export const phrasesOf = (pattern: string): readonly string[] =>
  pattern
    .split(' ')
    .map((word) => word.split('|'))
    .reduce<readonly string[]>(
      (phrases, words) =>
        phrases.flatMap((phrase) => words.map((word) => (phrase === '' ? word : `${phrase} ${word}`))),
      [''],
    );

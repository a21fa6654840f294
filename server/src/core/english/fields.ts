// Fields of words that come to the same where a pack says by which words a deed or a topic is meant.
export interface FieldWords {
  /** For what is done: verbs and nouns that name one and the same deed. */
  readonly deeds: readonly (readonly string[])[];
  /** For what stands beside it. */
  readonly beside: readonly (readonly string[])[];
}

export const NO_FIELDS: FieldWords = { deeds: [], beside: [] };

export type Widen = (alternatives: string) => string;

/** Adds to alternatives, "sing|hum", whatever belongs to a field of one of them. */
export function widener(fields: readonly (readonly string[])[]): Widen {
  const known = new Map<string, readonly string[]>();
  for (const field of fields) {
    for (const word of field) known.set(word, [...(known.get(word) ?? []), ...field]);
  }
  return (alternatives) =>
    [...new Set(alternatives.split('|').flatMap((word) => [word, ...(known.get(word) ?? [])]))].join('|');
}

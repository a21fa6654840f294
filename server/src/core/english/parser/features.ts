// What the network sees of a word. The trainer computes the same in tools/train-parser/src/word_features.cpp:
// whoever changes one changes both. Hashes run over UTF-16 units.
import { type Model } from './model';
import { wordClassOf } from './wordClasses';

/** Rows of the embedding tables; 0 is an unknown word. */
export type Features = Readonly<
  Record<'word' | 'ngrams' | 'suffix3' | 'suffix2' | 'prefix3' | 'shape' | 'wordClass', readonly number[]>
>;

/** Only the first 40 places of very long words (addresses, rulers) count. */
const NGRAM_PLACES = 40;

export function featuresOf(form: string, model: Model): Features {
  const word = normalise(form);
  const { ngrams, suffix3, suffix2, prefix3, shape } = model.embeddings;
  return {
    word: [model.vocabulary.get(word) ?? 0],
    ngrams: ngramsOf(`<${word}>`, ngrams.rows),
    suffix3: [hash(word.length > 3 ? word.slice(-3) : `^${word}`, suffix3.rows)],
    suffix2: [hash(word.length > 2 ? word.slice(-2) : `^${word}`, suffix2.rows)],
    prefix3: [hash(word.length > 3 ? word.slice(0, 3) : `${word}$`, prefix3.rows)],
    shape: [hash(shapeOf(form), shape.rows)],
    wordClass: [wordClassOf(word, model.wordClasses)],
  };
}

/** ASCII lower case, straight quotes, every digit as 0. */
export function normalise(form: string): string {
  return form
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
    .replace(/[0-9]/g, '0')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
}

function ngramsOf(marked: string, tableSize: number): readonly number[] {
  const rows: number[] = [];
  for (let size = 3; size <= 5; size++) {
    for (let i = 0; i + size <= marked.length && i < NGRAM_PLACES; i++)
      rows.push(hash(marked, tableSize, i, i + size));
  }
  return rows;
}

/** "McGregor's" is "XxXx'x": runs of one kind of character count once. */
export function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  for (let i = 0; i < form.length; i++) {
    const kind = kindOf(form.charAt(i));
    if (kind !== last) shape += kind;
    last = kind;
  }
  return shape.slice(0, 8);
}

function kindOf(unit: string): string {
  if (unit >= 'A' && unit <= 'Z') return 'X';
  if (unit >= 'a' && unit <= 'z') return 'x';
  if (unit >= '0' && unit <= '9') return 'd';
  return unit >= '\u0080' ? 'u' : unit;
}

/** FNV-1a of a part of a text, the high bits folded in (Fowler, Noll and Vo). */
export function hash(text: string, tableSize: number, from = 0, to = text.length): number {
  let h = 2166136261;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h ^= h >>> 15;
  return (h >>> 0) % tableSize;
}

// Parses what semicolons part one by one: across them the parser too often lets the words of one hang from the other.
import type { Parse, Parser } from './parser/parse';

/** What is parsed in one go. */
export interface ParseInput {
  readonly words: readonly string[];
  /** Which of the words are known to be names. */
  readonly names: readonly boolean[];
}

/** No word holds a space, so that two inputs with one key are one. */
export const keyOfInput = ({ words, names }: ParseInput): string =>
  words.map((word, at) => (names[at] === true ? `*${word}` : word)).join(' ');

export const parsePartwise = (parse: Parser['parse'], whole: ParseInput): Parse =>
  joined(partsOf(whole).map(({ words, names }) => parse(words, names)));

/** The parts of a sentence: each ends with its semicolon. A part of a word or two is no sentence of its own. */
export function partsOf(whole: ParseInput): readonly ParseInput[] {
  const { words, names } = whole;
  const ends = words.flatMap((text, at) => (text === ';' && at + 1 < words.length ? [at + 1] : []));
  const bounds = [0, ...ends, words.length];
  const parts = bounds.slice(1).map((end, i) => [bounds[i] ?? 0, end] as const);
  if (parts.length === 1 || parts.some(([from, end]) => end - from < SHORTEST)) return [whole];
  return parts.map(([from, end]) => ({ words: words.slice(from, end), names: names.slice(from, end) }));
}

const SHORTEST = 4;

/** One tree: the roots of the further parts hang from that of the first, as the treebanks have it. */
function joined(parses: readonly Parse[]): Parse {
  if (parses.length === 1 && parses[0] !== undefined) return parses[0];
  const root = parses[0]?.heads.findIndex((head) => head < 0) ?? 0;
  let offset = 0;
  const heads: number[] = [];
  const labels: string[] = [];
  for (const parse of parses) {
    for (const [at, head] of parse.heads.entries()) {
      const isFurtherRoot = head < 0 && offset > 0;
      heads.push(head >= 0 ? head + offset : isFurtherRoot ? root : head);
      labels.push(isFurtherRoot ? 'parataxis' : (parse.labels[at] ?? ''));
    }
    offset += parse.heads.length;
  }
  return {
    upos: parses.flatMap(({ upos }) => upos),
    xpos: parses.flatMap(({ xpos }) => xpos),
    heads,
    labels,
    confidence: parses.flatMap(({ confidence }) => confidence),
  };
}

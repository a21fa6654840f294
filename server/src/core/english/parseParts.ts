// Parses what semicolons part one by one: across them the parser too often lets the words of one hang from the other.
import type { Parse, Parser } from './parser/parse';

/** The parts of a sentence: each ends with its semicolon. A part of a word or two is no sentence of its own. */
export function parsePartwise(
  parse: Parser['parse'],
  tokens: readonly string[],
  names: readonly boolean[],
): Parse {
  const ends = tokens.flatMap((text, at) => (text === ';' && at + 1 < tokens.length ? [at + 1] : []));
  const bounds = [0, ...ends, tokens.length];
  const parts = bounds.slice(1).map((end, i) => [bounds[i] ?? 0, end] as const);
  if (parts.length === 1 || parts.some(([from, end]) => end - from < SHORTEST)) return parse(tokens, names);
  return joined(parts.map(([from, end]) => parse(tokens.slice(from, end), names.slice(from, end))));
}

const SHORTEST = 4;

/** One tree: the roots of the further parts hang from that of the first, as the treebanks have it. */
function joined(parses: readonly Parse[]): Parse {
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

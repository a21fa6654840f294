// Where sentences end, told by the tokens alone: Intl.Segmenter differs from engine to engine.
import type { Span } from '../text/span';
import type { Token } from './tokens';

export interface Sentence {
  readonly span: Span;
  readonly tokens: readonly Token[];
}

const ENDS = new Set(['.', '!', '?', '…', '...', '....', '?!', '!?']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);

/** The sentences of a block's tokens, in order; every token belongs to one. */
export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!ENDS.has(tokens[i]?.text ?? '')) continue;
    let last = i;
    while (closesAfter(tokens, last)) last++;
    if (!startsSentence(tokens, last + 1)) continue;
    sentences.push(sentence(tokens.slice(from, last + 1)));
    from = last + 1;
    i = last;
  }
  if (from < tokens.length) sentences.push(sentence(tokens.slice(from)));
  return sentences;
}

function closesAfter(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && !next.spaced && (CLOSERS.has(next.text) || ENDS.has(next.text));
}

/** A new sentence begins after white space, with anything but a small letter or a mark that continues. */
function startsSentence(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index];
  if (next === undefined) return true;
  if (!next.spaced) return false;
  if (next.kind === 'mark') return !/^[,;:)\]—–-]$/.test(next.text);
  return next.capital || next.kind === 'number';
}

const sentence = (tokens: readonly Token[]): Sentence => ({
  span: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 },
  tokens,
});

// Sentences that are too long for the network are cut, where a clause may end if there is such a place.

/** Half-open range of tokens. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** Best first. */
const BOUNDARIES: readonly RegExp[] = [/^[.!?]+$/, /^[;:]$/, /^,$/];

/** Ranges of at most `limit` tokens, in order, that cover all of them; none for no tokens. */
export function splitLong(tokens: readonly string[], limit: number): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let start = 0;
  while (start < tokens.length) {
    const end = tokens.length - start <= limit ? tokens.length : cutBefore(tokens, start, start + limit);
    ranges.push({ start, end });
    start = end;
  }
  return ranges;
}

/** After the last mark of the best kind in the second half of the window, else at its end. */
function cutBefore(tokens: readonly string[], start: number, end: number): number {
  const middle = Math.floor((start + end) / 2);
  for (const boundary of BOUNDARIES) {
    for (let i = end - 1; i >= middle; i--) if (boundary.test(tokens[i] ?? '')) return i + 1;
  }
  return end;
}

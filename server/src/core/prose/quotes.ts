// Quoted spans in running text: what stands between quotation marks is somebody else's words.
import type { Span } from '../text/span';

const PAIRS: readonly { readonly open: string; readonly close: string }[] = [
  { open: '“', close: '”' },
  { open: '«', close: '»' },
];

/** The spans between double quotation marks, marks included. An opening mark without its closing one quotes nothing. */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { open, close } of PAIRS) {
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
      const end = text.indexOf(close, at + 1);
      if (end < 0) break;
      spans.push({ start: at, end: end + 1 });
      at = end;
    }
  }
  // Straight marks open after white space or a bracket, so that 5" or a stray mark does not turn the text inside out.
  for (const match of text.matchAll(/(^|[\s([—–-])"(?=\S)([^"]*)"/g)) {
    const start = match.index + (match[1]?.length ?? 0);
    spans.push({ start, end: match.index + match[0].length });
  }
  return spans.sort((a, b) => a.start - b.start);
}

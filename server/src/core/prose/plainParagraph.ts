// Most paragraphs of an essay are one line without any markup: they need no Markdown parser.
import type { Span } from '../text/span';

/**
 * A line that begins with a letter or a quotation mark and holds nothing but words, spaces and marks that mean
 * nothing to Markdown. Addresses, which GitHub's Markdown takes for links, need an @, a slash or "www.".
 */
const PLAIN =
  /^[\r\n]*([\p{L}"“‘'](?:[\p{L}\p{N} ,.;:?!"“”‘’'()–—…%-]*[\p{L}\p{N},.;:?!"“”‘’')…%])?)[\r\n]*$/u;

/** Where the one paragraph of a chunk stands in it; undefined where Markdown must be parsed to know. */
export function plainParagraph(source: string): Span | undefined {
  const [, text = ''] = PLAIN.exec(source) ?? [];
  if (text === '' || /www\./i.test(text)) return undefined;
  const start = source.indexOf(text);
  return { start, end: start + text.length };
}

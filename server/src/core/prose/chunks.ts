// Cuts a document into chunks that can be parsed by themselves, so that an edit re-reads one paragraph only.
import type { Span } from '../text/span';

export interface Chunk {
  /** Where the chunk stands in the document. */
  readonly span: Span;
  readonly text: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** HTML blocks that may hold blank lines, with what ends them (CommonMark, HTML blocks of kinds 1 to 5). */
const HTML_BLOCKS: readonly { readonly opens: RegExp; readonly closes: RegExp }[] = [
  {
    opens: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i,
    closes: /<\/(?:script|pre|style|textarea)>/i,
  },
  { opens: /^ {0,3}<!--/, closes: /-->/ },
  { opens: /^ {0,3}<\?/, closes: /\?>/ },
  { opens: /^ {0,3}<!\[CDATA\[/, closes: /\]\]>/ },
  { opens: /^ {0,3}<![A-Za-z]/, closes: />/ },
];

const DEFINITION = /^ {0,3}\[[^\]\n]+\]:/;
const FOOTNOTE = /^ {0,3}\[\^/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;

/**
 * The chunks of `text` from offset `from` on. A chunk ends at a blank line that is followed by a line without
 * indent, outside fenced code and HTML blocks: what CommonMark reads in it does not depend on its neighbours,
 * apart from reference definitions, which `definitions` collects.
 */
export function chunksOf(text: string, from: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = from;
  let blank = false;
  let closes: ((line: string) => boolean) | undefined;
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== '')
      chunks.push({ span: { start, end }, text: text.slice(start, end) });
    start = end;
  };
  for (const { at, line } of linesOf(text, from)) {
    if (closes !== undefined) {
      if (closes(line)) closes = undefined;
      continue;
    }
    if (line.trim() === '') {
      blank = true;
      continue;
    }
    if (blank && !/^[ \t]/.test(line)) close(at);
    blank = false;
    closes = opensBlock(line);
  }
  close(text.length);
  return chunks;
}

/** Without one of these no fence and no tag begins; most lines of prose have none. */
const OPENING = /[`~<]/;

/** What ends the fenced code or HTML block that the line opens; undefined where it opens none. */
function opensBlock(line: string): ((line: string) => boolean) | undefined {
  if (!OPENING.test(line)) return undefined;
  const fence = FENCE.exec(line.replace(/^(?:\s*(?:>|[-*+]|\d+[.)]))+ ?/, ''))?.[1];
  if (fence !== undefined) {
    const mark = fence[0] ?? '`';
    return (later) => new RegExp(`^[ \\t>]*\\${mark}{${String(fence.length)},}[ \\t]*$`).test(later);
  }
  const html = HTML_BLOCKS.find((block) => block.opens.test(line));
  if (html === undefined || html.closes.test(line.slice(line.indexOf('<') + 2))) return undefined;
  return (later) => html.closes.test(later);
}

/** The link and footnote definitions of the document, one a line: a chunk that refers to one is parsed with them. */
export function definitionsOf(chunks: readonly Chunk[]): string {
  return chunks
    .flatMap((chunk) => {
      if (!chunk.text.includes(']:')) return [];
      const lines = chunk.text.split(/\r?\n/);
      return lines.filter((line, i) => DEFINITION.test(line) && mayDefine(line, lines[i - 1]));
    })
    .map((line) => (DEFINITION.exec(line)?.[0] ?? '') + ' x')
    .join('\n\n');
}

/** A link definition cannot interrupt a paragraph; a footnote can. */
const mayDefine = (line: string, before: string | undefined): boolean =>
  FOOTNOTE.test(line) ||
  before === undefined ||
  before.trim() === '' ||
  HEADING.test(before) ||
  (DEFINITION.test(before) && !FOOTNOTE.test(before));

function* linesOf(text: string, from: number): Generator<{ readonly at: number; readonly line: string }> {
  let at = from;
  while (at < text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    yield { at, line: text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end) };
    at = end + 1;
  }
}

// The block of running text at an offset, for edits that put a line above it.
import type { Nodes } from 'mdast';
import { touches, type Span } from '../text/span';
import { chunksOf } from './chunks';
import { parseMarkdown, spanOfNode } from './markdown';

const KINDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'table']);

/** The paragraph, heading or table at `offset` of a text whose prose begins at `from`. */
export function textBlockAt(text: string, from: number, offset: number): Span | undefined {
  const chunk = chunksOf(text, from).find(({ span }) => touches(span, offset));
  if (chunk === undefined) return undefined;
  const { start } = chunk.span;
  let found: Span | undefined;
  const visit = (node: Nodes): void => {
    const span = spanOfNode(node);
    if (!touches(span, offset - start)) return;
    if (KINDS.has(node.type)) found = { start: start + span.start, end: start + span.end };
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(parseMarkdown(chunk.text));
  return found;
}

/** The text of a new line that stands above the block, in the same list item or quote, to be inserted at its start. */
export function lineAbove(text: string, block: Span, line: string): string {
  const prefix = text.slice(text.lastIndexOf('\n', block.start - 1) + 1, block.start);
  // The box of a task belongs right before its text.
  if (/\[[ xX]\]\s+$/.test(prefix)) return `${line} `;
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  const inside = prefix.replace(/\[\^[^\]]*\]:\s*/, '    ').replace(/[^\s>]/g, ' ');
  return `${line}${end}${inside}`;
}

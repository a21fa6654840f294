// The ignore comments of an essay, each with the block that it speaks of.
import type { Nodes, Parent, RootContent } from 'mdast';
import { shift, type Span } from '../text/span';
import type { Chunk } from './chunks';
import { parseMarkdown, spanOfNode } from './markdown';

export interface IgnoreComment {
  readonly verb: 'ignore' | 'ignore-start' | 'ignore-end';
  /** What it names, as written: rules, kinds, `fact …`. Empty: everything is meant. */
  readonly names: readonly string[];
  readonly span: Span;
  /** The next block, or the one in whose text the comment stands; undefined at the end of the essay. */
  readonly block: Span | undefined;
}

const COMMENT =
  /(?:<!--|\{\/\*)\s*close-reading\s+(ignore(?:-start|-end)?)\s*(?::([\s\S]*?))?(?:-->|\*\/\})/g;
const MARK = /(?:<!--|\{\/\*)\s*close-reading\s+ignore/;
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** The comments of parts of an essay by the part's text, with their offsets in it: an edit parses one part anew. */
export type CommentCache = Map<string, readonly IgnoreComment[]>;

/** More parts than an essay has comments; beyond that it is what is left of earlier edits. */
const CACHED_PARTS = 500;

/** In the order of the text. Only the chunks around a comment are parsed. */
export const ignoreComments = (
  text: string,
  chunks: readonly Chunk[],
  cache: CommentCache,
): readonly IgnoreComment[] =>
  chunks.flatMap((chunk, i) => {
    if (!MARK.test(chunk.text)) return [];
    const { start } = chunk.span;
    const source = text.slice(start, endOfNextBlock(chunks, i));
    const known = cache.get(source) ?? commentsIn(parseMarkdown(source), source);
    if (cache.size > CACHED_PARTS) cache.clear();
    cache.set(source, known);
    return known
      .filter(({ span }) => span.start < chunk.text.length)
      .map((comment) => ({
        ...comment,
        span: shift(comment.span, start),
        block: comment.block && shift(comment.block, start),
      }));
  });

/** Where the block after a chunk's last comment surely ends: a loose list goes on over several chunks. */
function endOfNextBlock(chunks: readonly Chunk[], at: number): number {
  let last = at + 1;
  while (MARK.test(chunks[last]?.text ?? '')) last++;
  while (LIST_MARK.test(chunks[last + 1]?.text ?? '')) last++;
  return (chunks[last] ?? chunks.at(-1))?.span.end ?? 0;
}

function commentsIn(root: Parent, source: string): readonly IgnoreComment[] {
  const found: IgnoreComment[] = [];
  /** `next`: the block after the node; `own`: the block of running text that holds it. */
  const visit = (node: Nodes, next: Span | undefined, own: Span | undefined): void => {
    if (node.type === 'html') {
      found.push(...commentsOf(source, spanOfNode(node), own ?? next));
      return;
    }
    if (!('children' in node)) return;
    const inside = holdsText(node) ? spanOfNode(node) : own;
    const children: readonly RootContent[] = node.children;
    children.forEach((child, i) => {
      const following = children.slice(i + 1).find(isBlock);
      visit(child, following ? spanOfNode(following) : next, inside);
    });
  };
  visit(root as Nodes, undefined, undefined);
  return found;
}

const holdsText = ({ type }: Nodes): boolean =>
  type === 'paragraph' || type === 'heading' || type === 'tableCell';

/** What a comment may speak of: another comment, say, is none of its business. */
const isBlock = ({ type }: RootContent): boolean => type !== 'html' && type !== 'definition';

function commentsOf(source: string, { start, end }: Span, block: Span | undefined): readonly IgnoreComment[] {
  return [...source.slice(start, end).matchAll(COMMENT)].map((match) => {
    const at = start + match.index;
    return {
      verb: match[1] as IgnoreComment['verb'],
      names: (match[2] ?? '').split(',').map(normal).filter(Boolean),
      span: { start: at, end: at + match[0].length },
      block,
    };
  });
}

const normal = (name: string): string => name.trim().replace(/\s+/g, ' ');

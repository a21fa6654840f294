// Markdown to blocks of prose. Code, HTML, link targets and struck-out text are no prose and leave no trace.
import type { Nodes, Parent, PhrasingContent, Root, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { overlaps, sliceOf, type Span } from '../text/span';
import { plainParagraph, type PlainParagraph } from './plainParagraph';
import { plainTextBuilder, type PlainText } from './plainText';
import { quotedSpans } from './quotes';

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'cell';

/** A run of prose: a paragraph, a heading, a table cell. Spans are in its plain text unless they say otherwise. */
export interface Block {
  readonly kind: BlockKind;
  readonly plain: PlainText;
  /** Heading depth, 1 to 6; 0 for other kinds. */
  readonly depth: number;
  /** Everything in it is somebody else's words: a block quote. */
  readonly quoted: boolean;
  readonly quotes: readonly Span[];
  /** Emphasised runs (titles of works among them) and strong runs (labels among them). */
  readonly emphasis: readonly Span[];
  readonly strong: readonly Span[];
  /** For a cell: the texts of its row's first cell and its column's first cell. */
  readonly table?: { readonly row: string; readonly column: string; readonly columnIndex: number };
}

const dialect = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** The syntax tree of a chunk, or of several in a row. */
export const parseMarkdown = (source: string): Root => fromMarkdown(mdxAsHtml(source), dialect);

/** Where a node stands in the source that it was parsed from. */
export const spanOfNode = ({ position }: Nodes): Span => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** Our comments in MDX are read as the HTML comments that they stand for; not a character moves. */
const mdxAsHtml = (source: string): string =>
  source.replace(/\{\/\*\s(\s*close-reading\b.*?)\*\/\}/g, '<!--$1-->');

interface Context {
  readonly source: string;
  readonly quoted: boolean;
  readonly inItem: boolean;
  readonly blocks: Block[];
}

/**
 * The blocks of a chunk of Markdown, in order. `definitions` are reference definitions from elsewhere in the
 * document; nothing of them is returned. Source offsets in the blocks' maps count from the start of `source`.
 */
export function blocksOf(source: string, definitions: string): readonly Block[] {
  const plain = plainParagraph(source);
  if (plain !== undefined) return [paragraphOf(source, plain)];
  const refers = definitions !== '' && source.includes('[');
  const whole = mdxAsHtml(refers ? `${source}\n\n${definitions}` : source);
  const root = parseMarkdown(whole);
  const blocks: Block[] = [];
  const own = root.children.filter((node) => (node.position?.start.offset ?? 0) < source.length);
  for (const node of own) visit(node, { source: whole, quoted: false, inItem: false, blocks });
  return blocks;
}

/** A paragraph or heading that stands in the source just as it reads, but for the asterisks around titles. */
function paragraphOf(source: string, { depth, runs }: PlainParagraph): Block {
  let text = '';
  const emphasis: Span[] = [];
  const segments = runs.map((run) => {
    const plain = text.length;
    text += sliceOf(source, run);
    const length = run.end - run.start;
    if (run.emphasis) emphasis.push({ start: plain, end: plain + length });
    return { plain, length, source: run.start, sourceLength: length };
  });
  return {
    kind: depth > 0 ? 'heading' : 'paragraph',
    plain: { text, segments },
    depth,
    quoted: false,
    quotes: quotedSpans(text),
    emphasis,
    strong: [],
  };
}

function visit(node: Nodes, context: Context): void {
  if (node.type === 'blockquote') return visitAll(node, { ...context, quoted: true });
  if (node.type === 'listItem') return visitAll(node, { ...context, inItem: true });
  if (node.type === 'table')
    return visitTable(
      node.children.map((row) => row.children),
      context,
    );
  if (node.type === 'heading') return pushBlock('heading', node.children, context, { depth: node.depth });
  if (node.type === 'paragraph')
    return pushBlock(context.inItem ? 'listItem' : 'paragraph', node.children, context);
  if ('children' in node) visitAll(node, context);
}

function visitAll(node: Parent, context: Context): void {
  for (const child of node.children) visit(child as Nodes, context);
}

function visitTable(rows: readonly (readonly TableCell[])[], context: Context): void {
  const heads = rows[0]?.map((cell) => textOf(cell.children, context)) ?? [];
  rows.slice(1).forEach((row) => {
    const head = row[0] ? textOf(row[0].children, context) : '';
    row.forEach((cell, index) => {
      const table = { row: index === 0 ? '' : head, column: heads[index] ?? '', columnIndex: index };
      pushBlock('cell', cell.children, context, { table });
    });
  });
  rows[0]?.forEach((cell, index) => {
    pushBlock('cell', cell.children, context, { table: { row: '', column: '', columnIndex: index } });
  });
}

const textOf = (nodes: readonly PhrasingContent[], context: Context): string =>
  inline(nodes, context.source).plain.text.trim();

function pushBlock(
  kind: BlockKind,
  nodes: readonly PhrasingContent[],
  context: Context,
  more: { readonly depth?: number; readonly table?: Block['table'] } = {},
): void {
  const { plain, emphasis, strong } = inline(nodes, context.source);
  if (plain.text.trim() === '') return;
  context.blocks.push({
    kind,
    plain,
    depth: more.depth ?? 0,
    quoted: context.quoted,
    quotes: quotedSpans(plain.text),
    emphasis,
    strong,
    ...(more.table ? { table: more.table } : {}),
  });
}

interface Inline {
  readonly plain: PlainText;
  readonly emphasis: readonly Span[];
  readonly strong: readonly Span[];
}

function inline(nodes: readonly PhrasingContent[], source: string): Inline {
  const builder = plainTextBuilder();
  const emphasis: Span[] = [];
  const strong: Span[] = [];
  const walk = (node: PhrasingContent): void => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'text') return builder.add(node.value, source, from, to);
    if (node.type === 'break') return builder.add('\n', source, from, to);
    // Left out, but what stands on either side of it must not grow together.
    if (node.type === 'inlineCode' || node.type === 'delete' || node.type === 'image') {
      return builder.add(' ', ' '.repeat(to), from, to);
    }
    if (!('children' in node)) return;
    const start = builder.length();
    node.children.forEach(walk);
    const span = { start, end: builder.length() };
    if (node.type === 'emphasis') emphasis.push(span);
    if (node.type === 'strong') strong.push(span);
  };
  nodes.forEach(walk);
  return { plain: builder.build(), emphasis, strong };
}

/** Whether the span lies in words that are not the essayist's own. */
export const isQuoted = (block: Pick<Block, 'quoted' | 'quotes'>, span: Span): boolean =>
  block.quoted || block.quotes.some((quote) => overlaps(quote, span));

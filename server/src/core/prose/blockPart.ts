// A stretch of a block by itself: its text, and the runs that reach into it. Offsets count from where it begins.
import { overlaps, shift, sliceOf, type Span } from '../text/span';
import type { Block } from './markdown';

export interface BlockPart extends Pick<
  Block,
  'kind' | 'quoted' | 'quotes' | 'emphasis' | 'strong' | 'table'
> {
  readonly plain: { readonly text: string };
}

export function partOfBlock(block: Block, span: Span): BlockPart {
  const { kind, plain, quoted, quotes, emphasis, strong, table } = block;
  const inside = (runs: readonly Span[]): readonly Span[] =>
    runs.filter((run) => overlaps(run, span)).map((run) => shift(run, -span.start));
  return {
    plain: { text: sliceOf(plain.text, span) },
    kind,
    quoted,
    quotes: inside(quotes),
    emphasis: inside(emphasis),
    strong: inside(strong),
    ...(table === undefined ? {} : { table }),
  };
}

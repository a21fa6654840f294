// The YAML front matter of an essay, as far as Close Reading is concerned: pack, work and on or off.
import { isMap, isScalar, isSeq, parseDocument, type Pair } from 'yaml';
import { forgetOldest, recall } from '../text/recentlyUsed';
import type { Span } from '../text/span';

export interface FrontMatterValue {
  readonly value: string;
  /** Where the value stands in the essay. */
  readonly span: Span;
}

export interface FrontMatter {
  /** The whole block with both fences. */
  readonly span: Span;
  /** Whether the closing fence is there. */
  readonly closed: boolean;
  readonly pack: FrontMatterValue | undefined;
  readonly works: readonly FrontMatterValue[];
  readonly off: boolean;
}

const OPEN = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/m;

/** Remembers the front matter by its text: it is seldom what is edited. */
export type FrontMatterCache = Map<string, FrontMatter>;

/** The front matter of `text`; undefined where there is none. A block whose end is missing ends at the first blank line. */
export function readFrontMatter(text: string, cache: FrontMatterCache = new Map()): FrontMatter | undefined {
  const open = OPEN.exec(text)?.[0].length;
  if (open === undefined) return undefined;
  const close = CLOSE.exec(text.slice(open, open + 20_000));
  const end = close ? open + close.index : unclosedEnd(text, open);
  const block = text.slice(0, close ? end + close[0].length : end);
  const read = recall(cache, block) ?? readBlock(block, open, end, close !== null);
  cache.set(block, read);
  forgetOldest(cache, 1);
  return read;
}

/** `open` and `end`: where the YAML between the fences begins and ends. */
function readBlock(block: string, open: number, end: number, closed: boolean): FrontMatter {
  const yaml = block.slice(open, end);
  const document = parseDocument(yaml, { strict: false, uniqueKeys: false, logLevel: 'silent' });
  const pairs = isMap(document.contents) ? document.contents.items : [];
  return {
    span: { start: 0, end: block.length },
    closed,
    pack: valuesOf(pairs, 'pack', open)[0],
    works: valuesOf(pairs, 'work', open),
    off: valuesOf(pairs, 'close-reading', open)[0]?.value === 'off',
  };
}

function unclosedEnd(text: string, open: number): number {
  const blank = /\r?\n[ \t]*\r?\n/.exec(text.slice(open));
  return blank ? open + blank.index : text.length;
}

function valuesOf(pairs: readonly Pair[], key: string, offset: number): readonly FrontMatterValue[] {
  const pair = pairs.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
  const nodes: readonly unknown[] = isSeq(pair?.value) ? pair.value.items : [pair?.value];
  return nodes.flatMap((node) => {
    if (!isScalar(node) || !node.range || node.value === null) return [];
    // YAML 1.2 keeps "off" a string; a bare `false` means the same here.
    const value = node.value === false ? 'off' : String(node.value);
    return [{ value, span: { start: offset + node.range[0], end: offset + node.range[1] } }];
  });
}

// Plain text taken out of Markdown, with an exact map back: entities, escapes and soft breaks change lengths.
import type { Span } from '../text/span';

/** A run of plain text and where it came from. Runs of unequal length are replaced as a whole ("&amp;" → "&"). */
interface Segment {
  readonly plain: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

export interface PlainText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

export interface PlainTextBuilder {
  /** Length of the text so far, in UTF-16 units. */
  readonly length: () => number;
  /** Adds `value`, the reading of `source.slice(from, to)`. */
  readonly add: (value: string, source: string, from: number, to: number) => void;
  readonly build: () => PlainText;
}

const ENTITY = /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/;

export function plainTextBuilder(): PlainTextBuilder {
  let text = '';
  const segments: Segment[] = [];

  function push(length: number, source: number, sourceLength: number): void {
    const last = segments.at(-1);
    const plain = text.length;
    const continues =
      last?.length === last?.sourceLength &&
      length === sourceLength &&
      last !== undefined &&
      last.source + last.sourceLength === source;
    if (continues) {
      segments[segments.length - 1] = {
        ...last,
        length: last.length + length,
        sourceLength: last.sourceLength + length,
      };
    } else {
      segments.push({ plain, length, source, sourceLength });
    }
  }

  function take(value: string, at: number, length: number, source: number, sourceLength: number): void {
    push(length, source, sourceLength);
    text += value.slice(at, at + length);
  }

  return {
    length: () => text.length,
    add(value, source, from, to) {
      let at = 0;
      let here = from;
      while (at < value.length) {
        let run = 0;
        while (
          at + run < value.length &&
          here + run < to &&
          value[at + run] === source[here + run] &&
          !startsEntity(source, here + run, to)
        )
          run++;
        if (run > 0) {
          take(value, at, run, here, run);
          at += run;
          here += run;
          continue;
        }
        const entity = here < to ? ENTITY.exec(source.slice(here, Math.min(to, here + 40)))?.[0] : undefined;
        if (entity !== undefined) {
          const length = entityLength(value, at, source, here + entity.length, to);
          take(value, at, length, here, entity.length);
          at += length;
          here += entity.length;
        } else if (here < to) {
          here++; // A backslash of an escape, the indent or the "> " of a continued line.
        } else {
          take(value, at, value.length - at, to, 0);
          at = value.length;
        }
      }
    },
    build: () => ({ text, segments }),
  };
}

function startsEntity(source: string, at: number, to: number): boolean {
  return source[at] === '&' && ENTITY.test(source.slice(at, Math.min(to, at + 40)));
}

/** An entity stands for one or two UTF-16 units (a surrogate pair, or one of the few two-letter entities). */
function entityLength(value: string, at: number, source: string, next: number, to: number): number {
  const code = value.codePointAt(at) ?? 0;
  if (code > 0xffff) return 2;
  const oneFits = next >= to || value[at + 1] === source[next] || source[next] === '&';
  return oneFits ? 1 : Math.min(2, value.length - at);
}

/**
 * Where a span of the plain text stands in the source. A span that begins or ends inside a replaced run
 * ("&amp;") takes in the whole run. Spans outside the text are clamped.
 */
export function toSource(plain: PlainText, span: Span): Span {
  const start = sourceOffset(plain.segments, span.start, 'start');
  return { start, end: Math.max(start, sourceOffset(plain.segments, span.end, 'end')) };
}

/**
 * The longest part of a span that runs over no markup at the beginning of a source line: what is underlined in a block
 * quote leaves out its ">".
 */
export function withoutLineMarks({ text, segments }: PlainText, span: Span): Span {
  const cuts = segments.flatMap(({ plain, source }, i) => {
    const before = segments[i - 1];
    const gap = before !== undefined && source > before.source + before.sourceLength;
    return gap && span.start < plain && plain < span.end && text[plain - 1] === '\n' ? [plain] : [];
  });
  const edges = [span.start, ...cuts, span.end];
  const parts = edges.slice(1).map((end, i) => ({ start: edges[i] ?? end, end }));
  const longest = parts.reduce((best, part) => (part.end - part.start > best.end - best.start ? part : best));
  // The line break before a mark belongs to no part.
  return cuts.includes(longest.end) ? { ...longest, end: longest.end - 1 } : longest;
}

function sourceOffset(segments: readonly Segment[], offset: number, edge: 'start' | 'end'): number {
  // An end belongs to the character before it, so that a span never swallows markup that follows.
  const probe = edge === 'end' ? offset - 1 : offset;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.plain ?? 0) <= probe) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (segment === undefined) return 0;
  const into = Math.min(Math.max(offset - segment.plain, 0), segment.length);
  if (segment.length === segment.sourceLength) return segment.source + into;
  return edge === 'start' ? segment.source : segment.source + segment.sourceLength;
}

/** The plain-text offset of a source offset, or undefined where the source is markup or lies outside. */
export function toPlain(plain: PlainText, source: number): number | undefined {
  for (const segment of plain.segments) {
    if (source < segment.source || source > segment.source + segment.sourceLength) continue;
    const into = source - segment.source;
    return segment.plain + (segment.length === segment.sourceLength ? into : Math.min(into, segment.length));
  }
  return undefined;
}

// From an offset in a pack's file to its line and column, by the line starts that the compiled pack carries.
import type { Span } from '../core/text/span';

export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** The line that holds `offset`; an offset outside the file is taken to its nearest end. */
export function positionIn(lineStarts: readonly number[], offset: number): LinePosition {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  const line = Math.max(low - 1, 0);
  return { line, character: Math.max(offset - (lineStarts[line] ?? 0), 0) };
}

export const rangeIn = (lineStarts: readonly number[], span: Span): LineRange => ({
  start: positionIn(lineStarts, span.start),
  end: positionIn(lineStarts, span.end),
});

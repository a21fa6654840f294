// Ranges of text. Every offset in the core is a count of UTF-16 code units.

/** Half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly inside `outer`. */
export const encloses = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether the caret at `offset` touches the span; both ends count, as editors expect. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

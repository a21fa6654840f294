// Tests of findings: what is annotated under an essay's lines must be found, and nothing else.
import { expect } from 'vitest';
import type { Span } from '../../server/src/core/text/span';
import { diagnostics } from '../../server/src/features/diagnostics';
import { openEssay, type OpenEssay, type TestOptions } from './essay';
import type { Annotation } from './notation';

/** Something found, as an annotation names it: `severity kind` and a message. */
export interface Found {
  readonly span: Span;
  readonly label: string;
  readonly message: string;
}

export function checkDiagnostics(source: string, options: TestOptions = {}): void {
  checkFindings(openEssay(source, options));
}

/** An essay that is read and in which nothing is found. */
export function checkSilent(source: string, options: TestOptions = {}): void {
  const essay = openEssay(source, options);
  expect(essay.annotations, 'a silent essay bears no annotations').toEqual([]);
  checkFindings(essay);
}

function checkFindings({ snapshot, document, annotations, text }: OpenEssay): void {
  expect(document.reading, 'the text is read as an essay').toBeDefined();
  const found = diagnostics(snapshot, document).map(({ finding, severity }): Found => {
    return {
      span: finding.span,
      label: `${severity} ${finding.kind ?? finding.rule}`,
      message: finding.message,
    };
  });
  expectExactly(text, annotations, found);
}

/** Both ways: every annotation is met by something found, and everything found by an annotation. */
export function expectExactly(
  text: string,
  annotations: readonly Annotation[],
  found: readonly Found[],
): void {
  const missed = annotations.filter((annotation) => !found.some((one) => meets(one, annotation)));
  const unexpected = found.filter((one) => !annotations.some((annotation) => meets(one, annotation)));
  expect({
    missed: missed.map(({ span, note }) => `${placeIn(text, span)} ${note}`),
    unexpected: unexpected.map(({ span, label, message }) => `${placeIn(text, span)} ${label}: ${message}`),
  }).toEqual({ missed: [], unexpected: [] });
}

function meets({ span, label, message }: Found, annotation: Annotation): boolean {
  const colon = annotation.note.indexOf(':');
  const wanted = colon < 0 ? annotation.note : annotation.note.slice(0, colon);
  const part = colon < 0 ? '' : annotation.note.slice(colon + 1).trim();
  const sameSpan = span.start === annotation.span.start && span.end === annotation.span.end;
  return sameSpan && label === wanted.trim() && message.includes(part);
}

/** "line 3, “two generals”:" */
function placeIn(text: string, { start, end }: Span): string {
  const line = text.slice(0, start).split('\n').length;
  return `line ${String(line)}, “${text.slice(start, end)}”:`;
}

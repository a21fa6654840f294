// Tests of hovers: over exactly which words the card at the caret stands, and what it says.
import { expect } from 'vitest';
import { hover } from '../../server/src/features/hover';
import { caretOf, openEssay, type TestOptions } from './essay';

/** `says`: parts of the card, in order. Empty: there is no hover. */
export function checkHover(
  source: string,
  { over, says }: { readonly over: string; readonly says: readonly string[] },
  options: TestOptions = {},
): void {
  const essay = openEssay(source, options);
  const found = hover(essay.snapshot, essay.document, caretOf(essay));
  expect(found && essay.text.slice(found.span.start, found.span.end)).toBe(over);
  let from = 0;
  for (const part of says) {
    const at = found?.markdown.indexOf(part, from) ?? -1;
    expect(at, `“${part}” in:\n${found?.markdown ?? ''}`).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
}

export function checkNoHover(source: string, options: TestOptions = {}): void {
  const essay = openEssay(source, options);
  expect(hover(essay.snapshot, essay.document, caretOf(essay))).toBeUndefined();
}

// Tests of completion: what is offered at the caret, and what the essay reads like once an entry is taken.
import { expect } from 'vitest';
import { completion, type Completions, type CompletionTrigger } from '../../server/src/features/completion';
import { caretOf, openEssay, type TestOptions } from './essay';

export interface CompletionTest extends TestOptions {
  readonly trigger?: CompletionTrigger;
}

export interface Offered {
  /** The labels that come first, in order. */
  readonly first?: readonly string[];
  /** All labels, in order. */
  readonly exactly?: readonly string[];
  readonly without?: readonly string[];
  /** The essay after the first entry is taken. */
  readonly becomes?: string;
}

export function checkCompletions(source: string, offered: Offered, options: CompletionTest = {}): void {
  const { text } = openEssay(source, options);
  const found = completionsAt(source, options);
  const labels = found?.items.map(({ label }) => label) ?? [];
  if (offered.exactly) expect(labels).toEqual(offered.exactly);
  if (offered.first) expect(labels.slice(0, offered.first.length)).toEqual(offered.first);
  for (const label of offered.without ?? []) expect(labels).not.toContain(label);
  if (offered.becomes === undefined) return;
  const [entry] = found?.items ?? [];
  expect(entry, 'something is offered').toBeDefined();
  if (entry === undefined) return;
  const { start, end } = entry.replace;
  expect(text.slice(0, start) + entry.insertText + text.slice(end)).toBe(offered.becomes);
}

export function checkNoCompletions(source: string, options: CompletionTest = {}): void {
  expect(completionsAt(source, options)).toBeUndefined();
}

export function completionsAt(source: string, options: CompletionTest = {}): Completions | undefined {
  const essay = openEssay(source, options);
  return completion(essay.snapshot, essay.document, caretOf(essay), options.trigger ?? 'invoked');
}

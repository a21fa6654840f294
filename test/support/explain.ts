// Tests of explanations: what is told of the sentence at the caret or of a selection, and what is not.
import { expect } from 'vitest';
import { explain } from '../../server/src/features/explain';
import { openEssay, type TestOptions } from './essay';

export function checkExplain(
  source: string,
  { says, not = [] }: { readonly says: readonly string[]; readonly not?: readonly string[] },
  options: TestOptions = {},
): void {
  const { snapshot, document, selection } = openEssay(source, options);
  if (selection === undefined) throw new Error('This test wants a caret: write $0 where it stands.');
  const told = explain(snapshot, document, selection);
  for (const part of says) expect(told).toContain(part);
  for (const part of not) expect(told).not.toContain(part);
}

// Tests of go-to-definition: which words lead there, and to which lines of which files of the pack.
import { expect } from 'vitest';
import type { PackLocation } from '../../server/src/core/pack/types';
import { definition } from '../../server/src/features/definition';
import { caretOf, openEssay, type TestOptions } from './essay';
import { packFiles, type PackId } from './packs';

/** `leadsTo`: each target as `file: words at its place`, in order. */
export function checkDefinition(
  source: string,
  { from, leadsTo }: { readonly from: string; readonly leadsTo: readonly string[] },
  options: TestOptions = {},
): void {
  const essay = openEssay(source, options);
  const found = definition(essay.snapshot, essay.document, caretOf(essay));
  expect(found && essay.text.slice(found.origin.start, found.origin.end)).toBe(from);
  const pack = options.pack ?? 'christmas-carol';
  expect(found?.targets.map((target) => told(target, pack))).toEqual(leadsTo);
}

export function checkNoDefinition(source: string, options: TestOptions = {}): void {
  const essay = openEssay(source, options);
  expect(definition(essay.snapshot, essay.document, caretOf(essay))).toBeUndefined();
}

/** "characters.yaml: scrooge", "sources/summary.md: 3. He pays": the place and its first words. */
function told({ file, span }: PackLocation, pack: PackId): string {
  const words = packFiles(pack).get(file)?.slice(span.start, span.end).split(' ').slice(0, 3).join(' ');
  return `${file}: ${words ?? 'no such file'}`;
}

// The globs of the setting closeReading.files.
import { describe, expect, test } from 'vitest';
import { globMatcher } from '../../server/src/workspace/globs';

const cases: readonly [glob: string, matching: readonly string[], others: readonly string[]][] = [
  ['*.md', ['a.md', 'essays/a.md'], ['a.mdx', 'md']],
  ['essays/*.md', ['essays/a.md'], ['essays/deep/a.md', 'a.md']],
  ['essays/**', ['essays/a.md', 'essays/deep/a.md'], ['essays', 'other/a.md']],
  ['**/drafts/*.{md,qmd}', ['drafts/a.md', 'x/y/drafts/a.qmd'], ['drafts/a.txt', 'drafts/x/a.md']],
  ['./essays/?.md', ['essays/a.md'], ['essays/ab.md']],
  ['a+b (1).md', ['a+b (1).md'], ['aab (1).md']],
  ['{open.md', ['{open.md'], ['open.md']],
];

describe.each(cases)('%s', (glob, matching, others) => {
  test.each(matching)('matches %s', (path) => {
    expect(globMatcher(glob)(path)).toBe(true);
  });
  test.each(others)('does not match %s', (path) => {
    expect(globMatcher(glob)(path)).toBe(false);
  });
});

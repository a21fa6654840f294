// The injection grammar, laid over the rules of VS Code's Markdown grammar that it meets; essay.md.snap shows the scopes.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const tool = join(
  createRequire(import.meta.url).resolve('vscode-tmgrammar-test/package.json'),
  '../dist/snapshot.js',
);

test('marks our keys in the front matter and our comments, and nothing else', () => {
  const printed = execFileSync(
    process.execPath,
    [tool, '-s', 'text.html.markdown', '-g', join(here, 'markdown.tmLanguage.json'), join(here, 'essay.md')],
    { cwd: join(here, '../..'), encoding: 'utf8' },
  );
  expect(printed).not.toContain('Generating snapshot');
});

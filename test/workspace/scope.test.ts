// Which documents may be essays, and which are asked for.
import { expect, test } from 'vitest';
import { emptyScope, roleOf, type DocumentRole, type Scope } from '../../server/src/workspace/scope';

const scope: Scope = {
  folders: ['file:///c%3A/home/me', 'vscode-vfs://github/me/repo'],
  files: ['essays/**/*.md'],
  requested: new Set(['untitled:Untitled-1']),
  packFolders: ['file:///C:/home/me/packs/carol'],
};

const cases: readonly [uri: string, languageId: string, role: DocumentRole][] = [
  ['file:///c%3A/home/me/notes.md', 'markdown', 'candidate'],
  ['file:///c%3A/home/me/notes.Rmd', 'rmd', 'candidate'],
  ['untitled:Untitled-2', 'markdown', 'candidate'],
  ['untitled:Untitled-1', 'markdown', 'requested'],
  ['file:///C:/home/me/essays/deep/one.md', 'markdown', 'requested'],
  ['vscode-vfs://github/me/repo/essays/one.md', 'markdown', 'requested'],
  ['file:///c%3A/home/me2/essays/one.md', 'markdown', 'candidate'],
  ['file:///c%3A/home/me/packs/carol/README.md', 'markdown', 'ignored'],
  ['file:///c%3A/home/me/packs/carols/README.md', 'markdown', 'candidate'],
  ['file:///c%3A/home/me/notes.txt', 'plaintext', 'ignored'],
  ['git:/home/me/notes.md?ref', 'markdown', 'ignored'],
  ['vscode-notebook-cell:/home/me/a.ipynb#1', 'markdown', 'ignored'],
  ['close-reading-pack:/bel-canto/sources/overview.md', 'markdown', 'ignored'],
];

test.each(cases)('%s (%s) is %s', (uri, languageId, role) => {
  expect(roleOf(scope, uri, languageId, 'A text.')).toBe(role);
});

test('a numbered list is a source only in a folder for sources', () => {
  const text = '1. First sentence.\n2. Second sentence.\n';
  expect(roleOf(emptyScope, 'file:///x/sources/a.md', 'markdown', text)).toBe('ignored');
  expect(roleOf(emptyScope, 'file:///x/essays/a.md', 'markdown', text)).toBe('candidate');
  expect(roleOf(emptyScope, 'file:///x/sources/a.md', 'markdown', 'An essay on sources.')).toBe('candidate');
});

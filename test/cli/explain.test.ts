// `close-reading explain`: every stage down to the verdict.
import { expect, test } from 'vitest';
import { closeReading } from './run';

test('shows the stages of a sentence, and which fact decides', () => {
  const { code, stdout } = closeReading(['explain', '--work', 'novel', 'There are two generals.']);
  expect(code).toBe(0);
  expect(stdout).toContain('Works     novel');
  expect(stdout).toContain('Tokens    There|are|two|generals|.');
  expect(stdout).toMatch(/Mention {3}"generals": generals \(role, plural/u);
  expect(stdout).toMatch(/Claim {5}count \{/u);
  expect(stdout).toMatch(/contradicted by [\w-]+: The summaries have three generals\./u);
  expect(stdout).toMatch(/sentence 16: /u);
});

test('shows the tree, the claims read from it, and the facts that they are held against', () => {
  const { stdout } = closeReading(['explain', '--work', 'novel', 'Carmen teaches Gen to read.']);
  expect(stdout).toMatch(/^Tree +1 +Carmen +PROPN\/NNP +carmen +nsubj +of 2 teaches +[01]\.\d\d$/mu);
  expect(stdout).toMatch(/Claim {5}teach \{.*agent: carmen.*\} asserted, sure, from the tree at "teaches"/u);
  expect(stdout).toMatch(/ {2}candidate literacy-lessons: .*agent different/u);
});

test('explains one line of a file', () => {
  const { code, stdout } = closeReading(['explain', 'test/vscode/fixtures/novel.md:11']);
  expect(code).toBe(0);
  expect(stdout).toContain('Essay     on Bel Canto: the front matter says so');
  expect(stdout).toContain('Finding   misspelt-name:');
  expect(stdout).not.toContain('two generals');
});

test('says so where there is no prose', () => {
  const { stdout } = closeReading(['explain', 'test/vscode/fixtures/novel.md:4']);
  expect(stdout).toContain('No prose stands there.');
});

test.each([
  [[], 'Give one sentence'],
  [['a', 'b'], 'Give one sentence'],
  [['nowhere.md:3'], 'nowhere.md cannot be read'],
  [['test/vscode/fixtures/novel.md:999'], 'there is no line 999'],
])('%j is wrong use', (args, message) => {
  const { code, stderr } = closeReading(['explain', ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

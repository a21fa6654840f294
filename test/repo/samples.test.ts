// The sample essays: each of the slips that samples/README.md lists is found, and nothing else.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEssay } from '../support/essay';

const sample = (name: string): string =>
  readFileSync(new URL(`../../samples/${name}.md`, import.meta.url), 'utf8');

const listed = (name: string): number =>
  sample('README')
    .split('\n')
    .filter((line) => line.startsWith(`| ${name} |`)).length;

test.each(['novel-essay', 'film-essay', 'book-and-film', 'untitled-thoughts'])('%s', (name) => {
  const { document } = openEssay(sample(name), { pack: 'bel-canto', unasked: true });
  const found = document.reading?.findings.filter(({ severity }) => severity !== 'possible') ?? [];
  expect(found.map(({ message }) => message)).toHaveLength(listed(name));
});

test.each(['music-notes', 'README'])('%s is no essay', (name) => {
  expect(openEssay(sample(name), { pack: 'bel-canto', unasked: true }).document.reading).toBeUndefined();
});

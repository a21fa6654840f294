// Paragraphs of essays in which nothing is wrong, though much looks wrong: false alarms are what users hate most.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../server/src/features/diagnostics';
import { openEssay } from '../support/essay';
import { scenesOf } from '../support/notation';

const quiet = (name: string): string =>
  readFileSync(new URL(`../fixtures/quiet/${name}.txt`, import.meta.url), 'utf8');

describe.each(['novel', 'film', 'both', 'none', 'statements', 'participants', 'redteam'])('%s', (name) => {
  test.each(scenesOf(quiet(name)))('$path', ({ text }) => {
    const { snapshot, document } = openEssay(text, { pack: 'bel-canto' });
    expect(document.reading).toBeDefined();
    expect(
      diagnostics(snapshot, document).map(
        ({ finding }) => `“${text.slice(finding.span.start, finding.span.end)}”: ${finding.message}`,
      ),
    ).toEqual([]);
  });
});

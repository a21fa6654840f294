// Paragraphs of essays in which nothing is wrong, though much looks wrong: false alarms are what users hate most.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../server/src/features/diagnostics';
import { openEssay } from '../support/essay';
import { scenesOf } from '../support/notation';

const folder = new URL('../fixtures/quiet/', import.meta.url);
const quiet = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

describe.each(readdirSync(folder))('%s', (name) => {
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

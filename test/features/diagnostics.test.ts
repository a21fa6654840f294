// Findings as the settings want them: severities by kind and by rule, rules that are off, the cap.
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../server/src/workspace/snapshot';
import { diagnostics } from '../../server/src/features/diagnostics';
import { status } from '../../server/src/features/status';
import { openEssay } from '../support/essay';

const essay = `
  ---
  work: tale
  ---
  The two spirits come. There sits Scroge. Cratchit, a cook, shivers.
`;

/** "severity kind" of every finding. */
function found(settings: Partial<Settings>): readonly string[] {
  const { snapshot, document } = openEssay(essay, { settings });
  return diagnostics(snapshot, document).map(
    ({ severity, finding }) => `${severity} ${finding.kind ?? finding.rule}`,
  );
}

describe('the settings', () => {
  test.each<[string, Partial<Settings>, readonly string[]]>([
    ['leave all as it is', {}, ['warning number', 'information misspelt-name', 'warning attribute']],
    [
      'set a kind',
      { severity: { 'contradiction/number': 'error' } },
      ['error number', 'information misspelt-name', 'warning attribute'],
    ],
    [
      'set a rule',
      { severity: { contradiction: 'hint' } },
      ['hint number', 'information misspelt-name', 'hint attribute'],
    ],
    [
      'let the kind go before its rule',
      { severity: { contradiction: 'off', 'contradiction/number': 'warning' } },
      ['warning number', 'information misspelt-name'],
    ],
    ['switch a rule off', { severity: { 'misspelt-name': 'off' } }, ['warning number', 'warning attribute']],
    ['cap the list', { maxFindings: 1 }, ['warning number']],
    ['show none', { maxFindings: 0 }, []],
  ])('%s', (_, settings, expected) => {
    expect(found(settings)).toEqual(expected);
  });
});

describe('the status', () => {
  test('tells pack, works and findings as they are shown', () => {
    const { snapshot, document } = openEssay(essay, { settings: { severity: { contradiction: 'off' } } });
    expect(status(snapshot, document)).toEqual({ pack: 'A Christmas Carol', works: ['tale'], findings: 1 });
  });

  test('names both works of an essay on both', () => {
    const { snapshot, document } = openEssay('---\nwork: both\n---\nBah.');
    expect(status(snapshot, document)).toMatchObject({ works: ['tale', 'play'], findings: 0 });
  });

  test('has nothing to say of other texts', () => {
    const { snapshot, document } = openEssay('Bah.', { unasked: true });
    expect(status(snapshot, document)).toBeUndefined();
    expect(diagnostics(snapshot, document)).toEqual([]);
  });
});

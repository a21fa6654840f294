// How surely a contradiction is told: what stands far off in a long sentence is only possible.
import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../../server/src/features/diagnostics';
import { openEssay } from '../../support/essay';

const severities = (text: string, showPossible = false): readonly string[] => {
  const { snapshot, document } = openEssay(`---\nwork: tale\n---\n${text}\n`, { settings: { showPossible } });
  return diagnostics(snapshot, document).map(({ severity }) => severity);
};

const LONG =
  'of the old and narrow house in the cold and foggy city in which he has lived for all of these years';

describe('a wrong claim is told', () => {
  test.each([
    ['in a short sentence', 'The clerk sits there, and Tiny Tim dies.'],
    ['in the main clause of a long one', `Tiny Tim dies ${LONG}.`],
    ['of two who are named', `The clerk sits there ${LONG}, and Fezziwig sends the turkey.`],
    ['in a relative clause of a long one', `It is Tiny Tim who dies ${LONG}.`],
    ['in a clause that is added and names its subject', `The clerk sits there ${LONG}, and Tiny Tim dies.`],
    ['behind a colon with its subject', `The clerk sits there ${LONG}: Tiny Tim dies.`],
  ])('%s', (_, text) => {
    expect(severities(text)).toEqual(['warning']);
  });
});

describe('is only possible', () => {
  test.each([
    ['in a clause that shares its subject', `Tiny Tim sits by the cold fire ${LONG}, and dies.`],
    ['behind a colon, of a pronoun', `Tiny Tim sits by the cold fire ${LONG}: he dies.`],
  ])('%s', (_, text) => {
    expect(severities(text)).toEqual([]);
    expect(severities(text, true)).toEqual(['hint']);
  });
});

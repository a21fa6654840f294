// Which slots of a clause fill which slots of a frame's grammar.
import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../server/src/core/claims/clause';
import { slotMatches } from '../../../server/src/core/claims/slotMatches';

const matches = (kind: Clause['kind'], own: string, slot: string): boolean =>
  slotMatches({ slot: own, head: 1, confidence: 1 }, slot, {
    predicate: 0,
    kind,
    arguments: [],
    passive: false,
  });

describe('matches', () => {
  test.each([
    ['verb', 'obj', 'obj'],
    ['verb', 'advcl:of', 'xcomp'],
    ['verb', 'advcl:into', 'obl:into'],
    ['verb', 'obl:with', 'nmod:with'],
    ['nominal', 'nmod:of', 'obj'],
    ['nominal', 'nmod:poss', 'obj'],
    ['nominal', 'nmod:with', 'obl:with'],
  ] as const)('in a %s clause %s for %s', (kind, own, slot) => {
    expect(matches(kind, own, slot)).toBe(true);
    // The second time it is remembered.
    expect(matches(kind, own, slot)).toBe(true);
  });
});

describe('does not match', () => {
  test.each([
    ['verb', 'obj', 'nsubj'],
    ['verb', 'advcl:with', 'xcomp'],
    ['verb', 'advcl:into', 'obl:in'],
    ['verb', 'nmod:of', 'obj'],
    ['verb', 'nmod:with', 'obl:with'],
    ['nominal', 'nmod:with', 'obl:within'],
    ['nominal', 'obl:with', 'nmod:with'],
  ] as const)('in a %s clause %s for %s', (kind, own, slot) => {
    expect(matches(kind, own, slot)).toBe(false);
  });
});

// Whoever is excepted from all, or from none: the contrary is said of him.
import { describe, expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

describe('read', () => {
  test.each([
    ['Every spirit except Marley is buried.', 'bury', 'negated: patient marley'],
    ['Nobody but Fred loves Scrooge.', 'love', 'asserted: experiencer fred, stimulus scrooge'],
    ['Scrooge loves no one except Fred.', 'love', 'asserted: experiencer scrooge, stimulus fred'],
  ])('%s', (text, frame, claim) => {
    expect(treeClaimsIn(text, frame)).toContain(claim);
  });
});

describe('not read', () => {
  test.each([
    ['Would every spirit except Marley be buried?', 'bury'],
    ['Perhaps nobody but Fred loves Scrooge.', 'love'],
    ['If nobody but Fred loved Scrooge, he would be alone.', 'love'],
    ['Fred, but not Marley, loves Scrooge.', 'love'],
    ['Fred is poor but loves Scrooge.', 'love'],
  ])('%s', (text, frame) => {
    const claims = treeClaimsIn(text, frame);
    expect(claims.filter((claim) => /^(?:asserted|negated): \w+ marley/.test(claim))).toEqual([]);
    expect(claims.filter((claim) => claim.startsWith('negated'))).toEqual([]);
  });
});

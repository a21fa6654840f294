// The words of data/english/syntax.yaml, as they are asked for.
import { describe, expect, test } from 'vitest';
import { indexComplements, maybePerson } from '../../../server/src/core/english/syntaxWords';
import { compiledLexicon, lexicon } from '../../support/packs';

test('of two stances that a word gives its complement, the first one listed holds', () => {
  const { complements } = compiledLexicon.syntax;
  const twice = complements.imagined.filter((word) => complements.reported.includes(word));
  expect(twice).toContain('idea');
  expect(lexicon.complementIndex.get('idea')).toBe('imagined');
});

test('each word that is listed is found, and no other', () => {
  expect(lexicon.complementIndex.get('refuse')).toBe('negated');
  expect(lexicon.complementIndex.get('table')).toBeUndefined();
});

test('without the file nothing is known', () => {
  expect(indexComplements(null).size).toBe(0);
});

describe('a noun for persons', () => {
  const { syntax } = lexicon;
  test.each(['pianist', 'guardian', 'policewoman', 'child', 'refugee'])('may be: %s', (noun) => {
    expect(maybePerson(noun, syntax)).toBe(true);
  });
  test.each(['house', 'garden', 'song', ''])('is not: %s', (noun) => {
    expect(maybePerson(noun, syntax)).toBe(false);
  });
});

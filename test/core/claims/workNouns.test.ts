// Nouns that stand for the work itself, and those that stand for another one.
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../support/sentence';

const themesIn = (text: string): readonly string[] =>
  sentencesIn(text, 'bel-canto')
    .flatMap(({ propositions }) => propositions)
    .flatMap(({ frame, roles: { theme } }) =>
      frame === 'begin' &&
      theme?.filler.kind === 'values' &&
      theme.filler.ids.some((id) => /^(?:novel|film)$/.test(id))
        ? [theme.filler.ids.join('+')]
        : [],
    );

describe('the work', () => {
  test.each([
    ['The film begins in Tokyo.', 'film'],
    ['The story of the film begins in Tokyo.', 'film'],
    ["Patchett's novel begins in Tokyo.", 'novel'],
    ['The story begins in Tokyo.', 'novel+film'],
  ])('%s', (text, works) => {
    expect(themesIn(text)).toContain(works);
  });
});

describe('no work of the pack', () => {
  test.each([
    'A film begins in Tokyo.',
    'The second film begins in Tokyo.',
    'Another novel begins in Tokyo.',
    'His book begins in Tokyo.',
    'The films begin in Tokyo.',
    'The opera begins in Tokyo.',
  ])('%s', (text) => {
    expect(themesIn(text)).toEqual([]);
  });
});

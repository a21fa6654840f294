import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../server/src/core/pack/phrases';

describe('phrases with alternatives', () => {
  test('a phrase without any stands for itself', () => {
    expect(phrasesOf('not come')).toEqual(['not come']);
  });

  test('each word has its own alternatives', () => {
    expect(phrasesOf('come|travel party|house')).toEqual([
      'come party',
      'come house',
      'travel party',
      'travel house',
    ]);
  });
});

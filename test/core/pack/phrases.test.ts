import { describe, expect, test } from 'vitest';
import { alternatives, phraseIndex } from '../../../server/src/core/pack/phrases';

describe('phrases with alternatives', () => {
  test('a phrase without any stands for itself', () => {
    expect(alternatives('not come')).toEqual(['not come']);
  });

  test('each word has its own alternatives', () => {
    expect(alternatives('come|travel party|house')).toEqual([
      'come party',
      'come house',
      'travel party',
      'travel house',
    ]);
  });
});

describe('the index of phrases', () => {
  test('holds a phrase under each of its words', () => {
    const index = phraseIndex(['throw party', 'be kill', 'not come', 'by bring house', 'be']);
    expect([...index.keys()].sort()).toEqual(['be', 'bring', 'come', 'house', 'kill', 'party', 'throw']);
    expect(index.get('party')).toEqual([{ words: ['throw', 'party'], mode: 'plain' }]);
    expect(index.get('kill')).toEqual([{ words: ['kill'], mode: 'suffered' }]);
    expect(index.get('come')).toEqual([{ words: ['come'], mode: 'denied' }]);
    expect(index.get('bring')).toEqual([{ words: ['bring', 'house'], mode: 'driven' }]);
    expect(index.get('be')).toEqual([{ words: ['be'], mode: 'plain' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { phraseIndex } from '../../../server/src/core/pack/phrases';

describe('the index of phrases', () => {
  test('holds a phrase under each of its words', () => {
    const index = phraseIndex(['throw party', 'be kill', 'not come', 'by bring house', 'be']);
    expect([...index.keys()].sort()).toEqual(['be', 'bring', 'come', 'house', 'kill', 'party', 'throw']);
    expect(index.get('party')).toEqual([{ words: [['throw'], ['party']], mode: 'plain' }]);
    expect(index.get('kill')).toEqual([{ words: [['kill']], mode: 'suffered' }]);
    expect(index.get('come')).toEqual([{ words: [['come']], mode: 'denied' }]);
    expect(index.get('bring')).toEqual([{ words: [['bring'], ['house']], mode: 'driven' }]);
    expect(index.get('be')).toEqual([{ words: [['be']], mode: 'plain' }]);
  });

  test('gives each word its own alternatives, and holds the phrase once under each', () => {
    const index = phraseIndex(['come|fly party|house|fly']);
    const phrase = {
      words: [
        ['come', 'fly'],
        ['party', 'house', 'fly'],
      ],
      mode: 'plain',
    };
    expect([...index]).toEqual([
      ['come', [phrase]],
      ['fly', [phrase]],
      ['party', [phrase]],
      ['house', [phrase]],
    ]);
  });
});

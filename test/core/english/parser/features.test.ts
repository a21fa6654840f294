import { describe, expect, it } from 'vitest';
import { hash, normalise, shapeOf } from '../../../../server/src/core/english/parser/features';
import { readWordClasses, wordClassOf } from '../../../../server/src/core/english/parser/wordClasses';

describe('features', () => {
  it('fold case, digits and quotes, and nothing else', () => {
    expect(normalise('McÉwan’s “1984”')).toBe('mcÉwan\'s "0000"');
  });

  it('tell the shape of a word', () => {
    expect(['McGregor', '1990s', "O'Neill", 'naïve', 'U.S.'].map(shapeOf)).toEqual([
      'XxXx',
      'dx',
      "X'Xx",
      'xux',
      'X.X.',
    ]);
  });

  it('hash as the trainer does', () => {
    expect([hash('', 8192), hash('<the', 8192), hash('é😀', 4096)]).toEqual([8188, 4428, 1081]);
  });
});

describe('word classes', () => {
  const classes = readWordClasses('0mopNV2veV2thN0tryNV');

  it('are front coded', () => {
    expect(['mop', 'move', 'moth', 'try'].map((word) => classes.get(word))).toEqual([3, 2, 1, 3]);
    for (const word of ['mo', 'm', 'tr', 'mot', 'mope', 'zoo', '']) expect(classes.get(word)).toBeUndefined();
  });

  it('are found under every beginning, a letter alone among them', () => {
    const letters = readWordClasses('0aN1bV1cN2tV0bA1yR');
    expect(['a', 'ab', 'ac', 'act', 'b', 'by'].map((word) => letters.get(word))).toEqual([1, 2, 1, 2, 4, 8]);
    expect(['at', 'ba', 'c'].map((word) => letters.get(word))).toEqual([undefined, undefined, undefined]);
  });

  it('see through the endings of verbs', () => {
    const classOf = (word: string): number => wordClassOf(word, classes);
    expect(
      ['mop', 'mops', 'mopped', 'moving', 'tries', 'tried', 'moths', 'less', 's', ''].map(classOf),
    ).toEqual([3, 16, 32, 64, 16, 32, 0, 0, 0, 0]);
  });
});

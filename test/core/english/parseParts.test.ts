// What semicolons part is parsed one by one, and yet is one tree.
import { describe, expect, test } from 'vitest';
import { parsePartwise } from '../../../server/src/core/english/parseParts';
import type { Parse } from '../../../server/src/core/english/parser/parse';

/** A parser whose trees are chains: each word hangs from the one before. */
function partsOf(sentence: string): { readonly parts: readonly string[]; readonly parse: Parse } {
  const parts: string[] = [];
  const tokens = sentence.split(' ');
  const parse = parsePartwise(
    (words) => {
      parts.push(words.join(' '));
      return {
        upos: words.map(() => 'X'),
        xpos: words.map(() => 'FW'),
        heads: words.map((_, at) => at - 1),
        labels: words.map((_, at) => (at === 0 ? 'root' : 'dep')),
        confidence: words.map(() => 1),
      };
    },
    { words: tokens, names: tokens.map(() => false) },
  );
  return { parts, parse };
}

describe('a semicolon', () => {
  test('parts the sentence, and the second root hangs from the first', () => {
    const { parts, parse } = partsOf('she sings well ; he listens there .');
    expect(parts).toEqual(['she sings well ;', 'he listens there .']);
    expect(parse.heads).toEqual([-1, 0, 1, 2, 0, 4, 5, 6]);
    expect(parse.labels.filter((label) => label !== 'dep')).toEqual(['root', 'parataxis']);
    expect([parse.upos, parse.xpos, parse.confidence].map(({ length }) => length)).toEqual([8, 8, 8]);
  });

  test('parts it as often as it stands there', () => {
    expect(partsOf('a b c ; d e f ; g h i .').parts).toEqual(['a b c ;', 'd e f ;', 'g h i .']);
  });
});

describe('one parse has', () => {
  test.each(['she sings , he listens .', 'a ; b ; c ; d .', 'she sings well ;', 'so she sings ; he too'])(
    '%s',
    (sentence) => {
      expect(partsOf(sentence).parts).toEqual([sentence]);
    },
  );
});

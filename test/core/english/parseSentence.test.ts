import { describe, expect, test } from 'vitest';
import { createParseSentence, parseWith } from '../../../server/src/core/english/parseSentence';
import type { Parse } from '../../../server/src/core/english/parser/parse';
import { tokenize } from '../../../server/src/core/english/tokens';
import { lemmaExceptions, mending, modelBytes } from '../../support/parses';

const words = (text: string) => tokenize(text, new Set());

describe('a model', () => {
  test('gives trees with lemmas', () => {
    const tree = createParseSentence(
      { model: modelBytes(), mending: mending() },
      lemmaExceptions(),
    )?.({ tokens: words('She was taught.'), names: [] });
    expect(tree?.lemmas).toEqual(['she', 'be', 'teach', '.']);
    expect(tree?.labels).toEqual(['nsubj:pass', 'aux:pass', 'root', 'punct']);
    expect(tree?.children[2]).toEqual([0, 1, 3]);
  });

  test.each([
    ['is empty', new Uint8Array()],
    ['is no model', new Uint8Array(5000).fill(7)],
    ['is cut off in its header', modelBytes().subarray(0, 5000)],
    ['is cut off in its tensors', modelBytes().subarray(0, 1_500_000)],
  ])('that %s gives nothing', (_, bytes) => {
    expect(createParseSentence({ model: bytes, mending: mending() }, '')).toBeUndefined();
  });
});

describe('a sentence', () => {
  const asked: string[] = [];
  const flat: Parse = { upos: ['X'], xpos: ['FW'], heads: [-1], labels: ['root'], confidence: [1] };
  const parse = parseWith(
    {
      parse({ words: asWords }) {
        asked.push(asWords.join(' '));
        return flat;
      },
    },
    (form) => form,
  );

  test('is parsed once, wherever it stands, and anew when other words are names', () => {
    const first = parse({ tokens: words('Hush'), names: [false] });
    const [later] = words('   Hush');
    const second = parse({ tokens: later ? [later] : [], names: [false] });
    expect(asked).toEqual(['Hush']);
    expect([first?.tokens[0]?.start, second?.tokens[0]?.start]).toEqual([0, 3]);
    parse({ tokens: words('Hush'), names: [true] });
    expect(asked).toEqual(['Hush', 'Hush']);
  });
});

import { expect, it } from 'vitest';
import { splitLong } from '../../../../server/src/core/english/parser/split';

const ranges = (text: string, limit: number) => {
  const tokens = text === '' ? [] : text.split(' ');
  return splitLong(tokens, limit).map(({ start, end }) => tokens.slice(start, end).join(' '));
};

it('cuts long sentences where a clause may end', () => {
  expect(ranges('', 4)).toEqual([]);
  expect(ranges('a b c d', 4)).toEqual(['a b c d']);
  expect(ranges('a b c ; d , e f g', 6)).toEqual(['a b c ;', 'd , e f g']);
  expect(ranges('a b c d , e f g', 6)).toEqual(['a b c d ,', 'e f g']);
  expect(ranges('a b c d e', 2)).toEqual(['a b', 'c d', 'e']);
});

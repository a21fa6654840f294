// The short character classes hold what the long ones of Unicode hold, among the characters that they are for.
import { expect, test } from 'vitest';
import { isLatin, LATIN, LATIN_NUMBERS } from '../../../server/src/core/text/latin';

const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const latin = characters.filter(isLatin);

test.each([
  ['letters', LATIN, /\p{L}/u],
  ['numbers', LATIN_NUMBERS, /\p{N}/u],
  ['marks', '', /\p{M}/u],
])('%s are those of Unicode', (_, own, unicode) => {
  const pattern = own === '' ? /(?!)/ : new RegExp(`[${own}]`);
  expect(latin.filter((one) => pattern.test(one))).toEqual(latin.filter((one) => unicode.test(one)));
});

test('what English is written in is Latin, and other scripts are not', () => {
  expect(isLatin('“Café” — naïve, 3½; it’s…')).toBe(true);
  for (const other of ['Владимир', 'cafe\u0301', '漢字', '👻', '\ud83d', 'ﬁ'])
    expect(isLatin(other)).toBe(false);
});

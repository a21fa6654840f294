// Front matter: the three keys of ours, wherever it stands whole, half or not at all.
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../server/src/core/prose/frontMatter';
import { sliceOf } from '../../../server/src/core/text/span';

const works = (text: string): readonly string[] | undefined =>
  readFrontMatter(text)?.works.map(({ value }) => value);

describe('reads the work', () => {
  test.each([
    ['---\nwork: tale\n---\n', ['tale']],
    ['---\r\nwork: tale\r\n---\r\n', ['tale']],
    ['\uFEFF---\nwork: tale\n---\n', ['tale']],
    ['---\nwork: [tale, play]\n---\n', ['tale', 'play']],
    ['---\nwork:\n  - tale\n  - play\n---\n', ['tale', 'play']],
    ['---\nwork: "A Christmas Carol"\n...\n', ['A Christmas Carol']],
    ['---\ntitle: Bah\nwork: tale # the book\n---\n', ['tale']],
    ['---\nwork:\n---\n', []],
    ['---\ntitle: Bah\n---\n', []],
    ['---\nwork: {a: 1}\n---\n', []],
  ])('%j', (text, expected) => {
    expect(works(text)).toEqual(expected);
  });
});

describe('is none', () => {
  test.each([
    'Bah.',
    '',
    '--- work: tale ---',
    '\n---\nwork: tale\n---\n',
    ' ---\nwork: tale\n---\n',
    '----\nwork: tale\n',
  ])('%j', (text) => {
    expect(readFrontMatter(text)).toBeUndefined();
  });
});

test('a value is found where it stands, quotation marks included', () => {
  const text = '---\npack: "christmas-carol"\nwork: tale\n---\nBah.';
  const found = readFrontMatter(text);
  expect(found?.pack && sliceOf(text, found.pack.span)).toBe('"christmas-carol"');
  expect(found?.works.map(({ span }) => sliceOf(text, span))).toEqual(['tale']);
  expect(found && text.slice(found.span.end)).toBe('\nBah.');
});

test.each([
  ['off', true],
  ['"off"', true],
  ['false', true],
  ['on', false],
  ['', false],
])('close-reading: %s', (value, off) => {
  expect(readFrontMatter(`---\nclose-reading: ${value}\n---\n`)?.off).toBe(off);
});

test('a block without its end reaches to the first blank line', () => {
  const text = '---\nwork: tale\n\nScrooge sits.';
  const found = readFrontMatter(text);
  expect(found).toMatchObject({ closed: false, works: [{ value: 'tale' }] });
  expect(found && text.slice(0, found.span.end)).toBe('---\nwork: tale');
});

test('broken YAML gives what can be read and throws nothing', () => {
  expect(readFrontMatter('---\nwork: tale\nx: [1\n---\n')?.closed).toBe(true);
  expect(readFrontMatter('---\n\t: : :\n---\n')?.works).toEqual([]);
});

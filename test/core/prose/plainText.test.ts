// The map from plain text back to Markdown: every plain character stands for source text that reads as this character.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, type Block } from '../../../server/src/core/prose/markdown';
import {
  plainTextBuilder,
  toPlain,
  toSource,
  withoutLineMarks,
} from '../../../server/src/core/prose/plainText';
import { markdownDocument } from '../../support/markdown';
import { holds } from '../../support/property';

/** The entities that the generator writes. */
const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&eacute;', 'é'],
  ['&#128126;', '👾'],
]);

/** One source character for one plain one, or the source of an entity, or markup left out of the prose. */
function readsAs(source: string, character: string): boolean {
  if (source === character) return true;
  if (ENTITIES.get(source) === character) return true;
  // A line break of the source, and what was left out, read as white space.
  return /^\s$/.test(character) && (source === '' || /^(?:\s|\\|`|~|!|\r\n)/.test(source));
}

/** Every code point of the blocks, with the source that it comes from. */
function places(blocks: readonly Block[], source: string): readonly [string, string][] {
  return blocks.flatMap(({ plain }) => {
    let at = 0;
    return Array.from(plain.text, (character): [string, string] => {
      const span = toSource(plain, { start: at, end: at + character.length });
      at += character.length;
      return [character, source.slice(span.start, span.end)];
    });
  });
}

test('holds for every construct of Markdown', () => {
  const exact = (source: string): void => {
    const wrong = places(blocksOf(source, ''), source).filter(
      ([character, from]) => !readsAs(from, character),
    );
    expect(wrong).toEqual([]);
  };
  holds(markdownDocument, exact, 25);
});

test('holds for arbitrary text, lone surrogates among it', () => {
  const characters = fc.constantFrom(
    ...['a', 'B', ' ', '\n', '\r\n', '&amp;', '&', ';', '&#233;', '&ngE;', '\\', '*', '_', '👻', '\ud83d'],
    ...['\udc7b', '[', ']', '(', ')', '`', '>', '- ', '1. ', '|', '\t', '\u00a0', 'é', '"', '<', '\0'],
  );
  const exact = (source: string): void => {
    for (const { plain } of blocksOf(source, '')) {
      const all = toSource(plain, { start: 0, end: plain.text.length });
      expect(all.start).toBeGreaterThanOrEqual(0);
      expect(all.end).toBeLessThanOrEqual(source.length);
      const spans = Array.from({ length: plain.text.length }, (_, at) =>
        toSource(plain, { start: at, end: at + 1 }),
      );
      const disordered = spans.filter(
        ({ start, end }, i) => start < (spans[i - 1]?.start ?? all.start) || end < start,
      );
      expect(disordered).toEqual([]);
    }
  };
  holds(fc.string({ unit: characters, maxLength: 24 }), exact, 80);
});

describe('the plain text of', () => {
  test.each([
    ['emphasis', 'A *very* **old** man', 'A very old man'],
    ['an entity', 'Scrooge &amp; Marley', 'Scrooge & Marley'],
    ['a numeric entity', 'a &#x1F47B; ghost', 'a 👻 ghost'],
    ['an entity of two letters', 'a &ngE; b', 'a \u2267\u0338 b'],
    ['what only looks like an entity', 'Scrooge &nobody; Marley & co', 'Scrooge &nobody; Marley & co'],
    ['an escape', '\\*Bah\\*', '*Bah*'],
    ['a soft break', 'one\ntwo', 'one\ntwo'],
    ['a soft break in a quote', '> one\n> two', 'one\ntwo'],
    ['a soft break in an item', '- one\n  two', 'one\ntwo'],
    ['a hard break', 'one  \ntwo', 'one\ntwo'],
    ['a link', 'the [clerk](https://x.org "t") sits', 'the clerk sits'],
    ['a reference', 'the [clerk][a] sits\n\n[a]: x', 'the clerk sits'],
    ['code', 'a`code`b', 'a b'],
    ['struck-out text', 'two ~~three~~ spirits', 'two   spirits'],
    ['an image', 'see ![alt](x.png) here', 'see   here'],
    ['inline HTML', 'two <b>spirits</b>', 'two spirits'],
    ['a footnote mark', 'spirits[^1]\n\n[^1]: x', 'spirits'],
    ['a lone surrogate', 'a \ud83d b', 'a \ud83d b'],
  ])('%s', (_, source, text) => {
    expect(blocksOf(source, '')[0]?.plain.text).toBe(text);
  });
});

describe('a span of the plain text stands in the source', () => {
  test.each([
    ['beside markup, without it', 'The **clerk** sits', 'clerk', 'clerk'],
    ['across markup', 'The *old* clerk', 'old clerk', 'old* clerk'],
    ['from inside an entity, as a whole', 'A &eacute;t&eacute; B', 'été', '&eacute;t&eacute;'],
    ['after an escape', '\\*Bah\\* Humbug', 'Humbug', 'Humbug'],
    ['across a quote’s line break', '> the old\n> clerk', 'old\nclerk', 'old\n> clerk'],
    ['after an emoji', '👻👻 clerk', 'clerk', 'clerk'],
    ['before CRLF', 'the clerk\r\nsits', 'clerk', 'clerk'],
  ])('%s', (_, source, words, expected) => {
    const plain = blocksOf(source, '')[0]!.plain;
    const start = plain.text.indexOf(words);
    const span = toSource(plain, { start, end: start + words.length });
    expect(source.slice(span.start, span.end)).toBe(expected);
  });
});

test('source offsets lead back to the plain text, markup to nothing', () => {
  const plain = blocksOf('A **clerk**', '')[0]!.plain;
  expect(toPlain(plain, 4)).toBe(2);
  expect(toPlain(plain, 50)).toBeUndefined();
});

test('an empty text has no places', () => {
  const plain = plainTextBuilder().build();
  expect(toSource(plain, { start: 0, end: 5 })).toEqual({ start: 0, end: 0 });
});

describe('a span without the marks of lines', () => {
  const kept = (source: string): string => {
    const plain = blocksOf(source, '')[0]?.plain;
    if (plain === undefined) throw new Error('The source has no block.');
    const { start, end } = toSource(plain, withoutLineMarks(plain, { start: 0, end: plain.text.length }));
    return source.slice(start, end);
  };

  test('keeps to the longest line of a quotation', () => {
    expect(kept('> Marley was dead:\n> to begin with, as everybody knew.')).toBe(
      'to begin with, as everybody knew.',
    );
  });

  test('leaves plain lines whole', () => {
    expect(kept('Marley was dead:\nto begin with.')).toBe('Marley was dead:\nto begin with.');
  });

  test('leaves emphasis inside a line whole', () => {
    expect(kept('Marley was *dead* to begin with.')).toBe('Marley was *dead* to begin with.');
  });
});

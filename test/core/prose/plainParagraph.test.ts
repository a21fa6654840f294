// What is taken for a plain paragraph reads so in Markdown too.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown, spanOfNode } from '../../../server/src/core/prose/markdown';
import { plainParagraph } from '../../../server/src/core/prose/plainParagraph';
import { markdownBlock } from '../../support/markdown';
import { holds } from '../../support/property';

const pieces = fc.constantFrom(
  ...[
    'Gen',
    'é',
    '12',
    '1.',
    '-',
    '---',
    ' ',
    '  ',
    '"',
    '’',
    ',',
    '(',
    ')',
    ':',
    '?',
    '!',
    'www',
    '.',
    '…',
    '\n',
  ],
  ...['*', '_', '#', '[', ']', '&amp;', '<', '|', '@', '/', '\\', '\t', '\r\n', 'http', 'mailto'],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  markdownBlock,
);

test('a plain paragraph is one text in Markdown, at the same place', () => {
  holds(
    text,
    (source) => {
      const span = plainParagraph(source);
      if (span === undefined) return;
      const [paragraph, ...rest] = parseMarkdown(source).children;
      expect(rest).toEqual([]);
      if (paragraph?.type !== 'paragraph') throw new Error(`no paragraph: ${JSON.stringify(source)}`);
      const [only, ...others] = paragraph.children;
      expect(others).toEqual([]);
      expect(only).toMatchObject({ type: 'text', value: source.slice(span.start, span.end) });
      expect(only && spanOfNode(only)).toEqual(span);
    },
    2000,
  );
});

test.each([
  ['Gen translates, and so she listens.\n\n', true],
  ['“Nobody knows,” he says (in 1996) — “not even Roxane Coss!”\n', true],
  ['\n\nA first paragraph.\r\n', true],
  ['One line\nand another.\n', false],
  ['See www.example.org for it.', false],
  ['The film of *Bel Canto* differs.', false],
  ['1996. It was a good year.', false],
  ['- Gen sings.', false],
  ['', false],
])('%j', (source, plain) => {
  expect(plainParagraph(source) !== undefined).toBe(plain);
});

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
    '*a*',
    ' *b c* ',
    '# ',
    '### ',
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
const starred = fc.constantFrom('a', '\na', 'é', '1', ' ', '*', '*', ',', '”', '(', '-', '# ', '\n');
const text = fc.oneof(
  fc.array(starred, { maxLength: 12 }).map((all) => all.join('')),
  fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  markdownBlock,
);

test('a plain paragraph or heading has the same texts in Markdown, at the same places', () => {
  holds(
    text,
    (source) => {
      const plain = plainParagraph(source);
      if (plain === undefined) return;
      const [block, ...rest] = parseMarkdown(source).children;
      if (block?.type !== 'paragraph' && block?.type !== 'heading')
        throw new Error(`no paragraph: ${JSON.stringify(source)}`);
      const runs = block.children.map((node) => {
        const [only, ...others] = node.type === 'emphasis' ? node.children : [node];
        if (only?.type !== 'text') throw new Error(`no text: ${JSON.stringify(source)}`);
        const span = spanOfNode(only);
        return { ...span, emphasis: node.type === 'emphasis', text: only.value, others };
      });
      expect({ rest, depth: block.type === 'heading' ? block.depth : 0, runs }).toEqual({
        rest: [],
        depth: plain.depth,
        runs: plain.runs.map((run) => ({ ...run, text: source.slice(run.start, run.end), others: [] })),
      });
    },
    4000,
  );
});

test.each([
  ['Gen translates, and so she listens.\n\n', true],
  ['“Nobody knows,” he says (in 1996) — “not even Roxane Coss!”\n', true],
  ['\n\nA first paragraph.\r\n', true],
  ['One line\nand another.\n', true],
  ['One line \nand another.\n', false],
  ['One line\n and another.\n', false],
  ['One line\n- and another.\n', false],
  ['One line\r\nand another.\n', false],
  ['## 1. Setting\n', true],
  ['## Setting\nIt is a house.\n', false],
  ['See www.example.org for it.', false],
  ['The film of *Bel Canto* differs.', true],
  ['*Bel Canto* (and *Middlemarch*) differ.', true],
  ['# The film of *Bel Canto*\n', true],
  ['### Silence', true],
  ['####### Silence', false],
  ['#Silence', false],
  ['# Silence #', false],
  ['The film of **Bel Canto** differs.', false],
  ['The film of *Bel Canto *differs.', false],
  ['The *film*s and * the rest* differ.', false],
  ['* The film.', false],
  ['1996. It was a good year.', false],
  ['- Gen sings.', false],
  ['', false],
])('%j', (source, plain) => {
  expect(plainParagraph(source) !== undefined).toBe(plain);
});

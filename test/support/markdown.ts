// Generators of Markdown for property tests: every construct that may hold, end or interrupt prose.
import fc from 'fast-check';

const words = fc
  .array(
    fc.constantFrom(
      'Scrooge',
      'the clerk',
      'three spirits',
      '*Carol*',
      '**Marley:**',
      '`code`',
      '~~gone~~',
      '&amp;',
      '&eacute;',
      '&#128126;',
      '\\*',
      '“Bah”',
      '👻',
      'ℵ\u0301',
      '[note][a]',
      '[a]',
      '[^1]',
      '![image](x.png)',
      '<https://example.org>',
      '<b>bold</b>',
      '2 < 3',
      '| bar',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));

const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

/** Blocks that are whole in themselves, several of them with blank lines inside. */
export const markdownBlock: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: lines, weight: 4 },
  words.map((text) => `## ${text}`),
  words.map((text) => `${text}\n===`),
  lines.map((text) => `- ${text.replaceAll('\n', '\n  ')}\n- second`),
  fc.tuple(words, lines).map(([first, more]) => `1. ${first}\n\n${indented(more, '   ')}\n\n   - inner`),
  words.map((text) => `- ${text}\n\n- loose\n\n      code in an item`),
  words.map((text) => `- item\n\n  ~~~\n  ${text}\n\n  ${text}\n  ~~~`),
  lines.map((text) => indented(text, '> ')),
  fc.tuple(words, words).map(([a, b]) => `> ${a}\n>\n> ${b}\nlazy ${a}`),
  words.map((text) => `> \`\`\`\n> ${text}\n>\n> ${text}\n> \`\`\``),
  fc
    .tuple(fc.constantFrom('```', '~~~', '````'), words)
    .map(([fence, text]) => `${fence} md\n${text}\n\n# ${text}\n${fence}`),
  words.map((text) => `    ${text}\n\n    more code`),
  words.map((text) => `<!-- ${text}\n\n${text} -->`),
  // Only a blank line ends such a block.
  words.map((text) => `<div>\n${text}\n</div>\n`),
  words.map((text) => `<script>\n\n${text}\n\n</script>`),
  fc.constant('***'),
  fc.tuple(words, words).map(([a, b]) => `| ${escaped(a)} | number |\n| --- | --- |\n| ${escaped(b)} | 3 |`),
  // Right under other text a line like this would be no definition.
  fc.constantFrom(
    '\n[a]: https://example.org',
    '\n[A]: <x> "title"',
    '\n[^1]: A note.\n\n    Its second part.',
  ),
);

/** A bar in a cell would end it. */
const escaped = (text: string): string => text.replaceAll('|', '\\|');

/** Whole documents of such blocks, with the line ends of any system. */
export const markdownDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(markdownBlock, fc.constantFrom('\n', '\n\n', '\n\n\n', '\n \t\n')), {
      maxLength: 7,
    }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([blocks, end]) => blocks.flat().join('').replaceAll('\n', end));

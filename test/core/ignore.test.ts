// Ignore comments: which block they silence in every kind of Markdown, and what is told of useless ones.
import { describe, expect, test } from 'vitest';
import { checkDiagnostics, checkSilent } from '../support/diagnostics';
import { readText } from '../support/essay';

const tale = (text: string): string => `---\nwork: tale\n---\n${text}`;
const ignore = '<!-- close-reading ignore -->';

describe('a comment silences the next', () => {
  test.each([
    ['paragraph', `${ignore}\nThe two spirits come.`],
    ['paragraph after a blank line', `${ignore}\n\nThe two spirits come.`],
    ['heading', `${ignore}\n# The two spirits come`],
    ['heading that is underlined', `${ignore}\nThe two spirits come\n===`],
    ['list', `${ignore}\n- The two spirits come.\n- The five spirits go.`],
    [
      'list with blank lines in it',
      `${ignore}\n\n- The two spirits come.\n\n- Bah.\n\n- The five spirits go.`,
    ],
    ['list item', `- Bah.\n  ${ignore}\n- The two spirits come.\n\n  The five spirits go.\n- Bah.`],
    ['list item after a blank line', `- Bah.\n\n  ${ignore}\n\n- The two spirits come.`],
    ['part of a list item', `1. ${ignore}\n   The two spirits come.`],
    ['nested list', `- Bah.\n\n  ${ignore}\n  - The two spirits come.\n  - The five spirits go.`],
    ['table', `${ignore}\n| a | b |\n| --- | --- |\n| Bah | The two spirits come. |`],
    ['quote', `${ignore}\n> There sits Scroge.\n>\n> There sits Scroge.`],
    ['part of a quote', `> ${ignore}\n> There sits Scroge.`],
    ['list in a quote', `> ${ignore}\n> - There sits Scroge.\n> - There sits Scroge.`],
    ['footnote', `Bah.[^1]\n\n${ignore}\n[^1]: The two spirits come.`],
    ['block after other comments', `${ignore}\n<!-- a note -->\n\n<!-- one more -->\nThe two spirits come.`],
    ['block in MDX', '{/* close-reading ignore */}\nThe two spirits come.'],
    ['block in MDX after a blank line', '{/* close-reading ignore */}\n\nThe two spirits come.'],
    ['item in MDX', '- Bah.\n  {/* close-reading ignore: number */}\n- The two spirits come.'],
    ['block at the end of a file', `Bah.\n\n${ignore}\nThe two spirits come.\n`],
  ])('%s', (_, text) => {
    checkSilent(tale(text));
    checkSilent(tale(text.replaceAll('\n', '\r\n')));
  });

  test.each([
    ['cell', `| a | b |\n| --- | --- |\n| Bah | The two spirits come. ${ignore} |`],
    ['heading', `# The two spirits come ${ignore}`],
    ['paragraph', `Bah! ${ignore} The two spirits come.`],
    ['task', `- [ ] ${ignore} The two spirits come.`],
  ])('%s, where it stands in its text', (_, text) => {
    checkSilent(tale(text));
  });
});

test('a comment silences no more than that', () => {
  checkDiagnostics(`
    ---
    work: tale
    ---
    <!-- close-reading ignore -->
    - The two spirits come.

    The two spirits come.
        ^^^^^^^^^^^ warning number
    - Bah.
      <!-- close-reading ignore -->
    - The two spirits come.
    - The two spirits come.
          ^^^^^^^^^^^ warning number
  `);
});

describe('a comment that names', () => {
  const both = (names: string): string =>
    tale(`<!-- close-reading ignore: ${names} -->\nThe two spirits see Scroge.`);
  test.each([
    ['a rule', 'contradiction', ['misspelt-name']],
    ['a kind of contradiction', 'contradiction/number', ['misspelt-name']],
    ['a kind alone', 'number', ['misspelt-name']],
    ['a fact', 'fact three-spirits', ['misspelt-name']],
    ['several', 'number,  misspelt-name', []],
    ['another rule', 'misspelt-name', ['contradiction']],
    ['an unknown rule', 'numbers, number', ['ignore-comment', 'misspelt-name']],
    ['an unknown fact', 'fact nobody, number', ['ignore-comment', 'misspelt-name']],
    [
      'a known fact that nothing runs against',
      'fact six-children',
      ['ignore-comment', 'contradiction', 'misspelt-name'],
    ],
  ])('%s silences that alone', (_, names, left) => {
    expect(readText(both(names))?.findings.map(({ rule }) => rule)).toEqual(left);
  });
});

describe('from start to end', () => {
  const start = '<!-- close-reading ignore-start -->';
  const end = '<!-- close-reading ignore-end -->';
  test.each([
    ['across blocks', `${start}\n# The two spirits\n\nThe two spirits come.\n\n${end}\nBah.`],
    ['without an end, to that of the file', `${start}\n\nThe two spirits come.\n\n- The two spirits go.`],
    ['inside a list', `- ${start}\n  The two spirits come.\n- The two spirits go.\n  ${end}`],
    ['inside a paragraph', `Bah. ${start} The two spirits come. ${end} Bah.`],
    [
      'of a rule',
      '<!-- close-reading ignore-start: number -->\nThe two spirits come.\n<!-- close-reading ignore-end: number -->',
    ],
    [
      'in MDX',
      '{/* close-reading ignore-start */}\n\nThe two spirits come.\n\n{/* close-reading ignore-end */}',
    ],
  ])('%s', (_, text) => {
    checkSilent(tale(text));
    checkSilent(tale(text.replaceAll('\n', '\r\n')));
  });

  test('nested: each end belongs to the innermost start that it names', () => {
    checkDiagnostics(`
      ---
      work: tale
      ---
      <!-- close-reading ignore-start: number -->
      <!-- close-reading ignore-start: misspelt-name -->
      The two spirits see Scroge.
      <!-- close-reading ignore-end: number -->
      The two spirits see Scroge.
          ^^^^^^^^^^^ warning number
      <!-- close-reading ignore-end -->
      There sits Scroge.
                 ^^^^^^ information misspelt-name
    `);
  });
});

describe('what is of no use is told once', () => {
  test.each([
    ['a comment over a sound block', 'Nothing is found there', `${ignore}\nThe three spirits come.`],
    ['a comment at the end of the file', 'Nothing is found there', `Bah.\n\n${ignore}`],
    ['an end without a start', 'Nothing was being ignored', 'Bah.\n\n<!-- close-reading ignore-end -->'],
    ['unknown rules', '"sum" is no rule', '<!-- close-reading ignore: sum, total -->\nThe two spirits come.'],
  ])('%s', (_, message, text) => {
    const found = readText(tale(text))?.findings.filter(({ rule }) => rule === 'ignore-comment');
    expect(found?.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['in code', `\`\`\`\n${ignore}\n\`\`\`\n\n\`${ignore}\``],
    ['for somebody else', '<!-- close-reading ignored -->\n\n<!-- close-reading-list ignore -->'],
  ])('but nothing of comments %s', (_, text) => {
    checkSilent(tale(text));
  });

  test('unless the rule is off', () => {
    checkSilent(tale(`${ignore}\nBah.`), { settings: { severity: { 'ignore-comment': 'off' } } });
  });
});

test('claims are counted as if nothing were ignored', () => {
  const text = 'The two spirits come.';
  expect(readText(tale(`${ignore}\n${text}`))?.claims).toEqual(readText(tale(text))?.claims);
});

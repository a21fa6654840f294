// Quick fixes: offered where the finding stands, and what the essay reads like afterwards.
import { describe, test } from 'vitest';
import { checkSilent } from '../support/diagnostics';
import { checkActions, checkEdit } from '../support/edit';

const IGNORE = 'Ignore this finding here';
const tale = (line: string): string => `---\nwork: tale\n---\n${line}`;

describe('mends', () => {
  test.each([
    ['a misspelt name', 'Here sits Scro$0ge.', 'Change to "Scrooge"', 'Here sits Scrooge.'],
    [
      'a wrong surname',
      'Scrooge pays Bob $0Wilkins.',
      'Change to "Bob Cratchit"',
      'Scrooge pays Bob Cratchit.',
    ],
    [
      'the other work’s surname',
      'Mr. Fair$0weather shivers.',
      'Change to "Cratchit"',
      'Mr. Cratchit shivers.',
    ],
    ['across markup', 'Here sits **Scro$0ge**.', 'Change to "Scrooge"', 'Here sits **Scrooge**.'],
    ['after CRLF and an emoji', 'x\r\n👻 Sits Scro$0ge.', 'Change to "Scrooge"', 'x\r\n👻 Sits Scrooge.'],
  ])('%s', (_, line, title, after) => {
    checkEdit(tale(line), title, tale(after));
  });

  test('a work that the pack does not know', () => {
    const essay = (work: string): string => `---\npack: christmas-carol\nwork: ${work}\n---\nBah.`;
    checkEdit(essay('ta$0il'), 'Change to "tale"', essay('tale'));
    checkActions(essay('ham$0let'), ['Change to "tale"', 'Change to "play"', 'Change to "both"']);
  });
});

describe('offers', () => {
  test.each([
    ['nothing off the finding', 'He$0re sits Scroge.', []],
    ['no mend for a number, which nobody can guess', 'The two spi$0rits come.', [IGNORE]],
    [
      'the mends of all that a selection holds, and then the silencers',
      '$0There sits Scroge by Crachit.$0',
      ['Change to "Scrooge"', 'Change to "Cratchit"', IGNORE, IGNORE],
    ],
  ])('%s', (_, line, titles) => {
    checkActions(tale(line), titles);
  });

  test('nothing for a rule that is off', () => {
    checkActions(tale('Here sits Scro$0ge.'), [], { settings: { severity: { 'misspelt-name': 'off' } } });
  });
});

describe('an ignore comment is put above', () => {
  const fact = '<!-- close-reading ignore: fact three-spirits -->';
  const spelling = '<!-- close-reading ignore: misspelt-name -->';
  test.each([
    ['a paragraph', 'Bah.\n\nThe two spi$0rits come.', `Bah.\n\n${fact}\nThe two spirits come.`],
    ['a later line of it', 'Bah!\nThe two spi$0rits come.', `${fact}\nBah!\nThe two spirits come.`],
    ['a heading', '# The two spi$0rits', `${fact}\n# The two spirits`],
    ['an item', '- Bah.\n- The two spi$0rits come.', `- Bah.\n- ${fact}\n  The two spirits come.`],
    ['a numbered item', '1. The two spi$0rits come.', `1. ${fact}\n   The two spirits come.`],
    [
      'a nested item',
      '- Bah.\n  * The two spi$0rits come.',
      `- Bah.\n  * ${fact}\n    The two spirits come.`,
    ],
    ['a second part', '- Bah.\n\n  The two spi$0rits come.', `- Bah.\n\n  ${fact}\n  The two spirits come.`],
    ['a quote', '> There sits Scro$0ge.', `> ${spelling}\n> There sits Scroge.`],
    ['an item in a quote', '> - There sits Scro$0ge.', `> - ${spelling}\n>   There sits Scroge.`],
    [
      'a table',
      'x\n\n| a |\n| --- |\n| The two spi$0rits come. |',
      `x\n\n${fact}\n| a |\n| --- |\n| The two spirits come. |`,
    ],
    [
      'a footnote',
      'x[^1]\n\n[^1]: The two spi$0rits come.',
      `x[^1]\n\n[^1]: ${fact}\n    The two spirits come.`,
    ],
    ['a paragraph after CRLF', 'x\r\n\r\nThe two spi$0rits come.', `x\r\n\r\n${fact}\nThe two spirits come.`],
    ['the text of a task', '- [ ] The two spi$0rits come.', `- [ ] ${fact} The two spirits come.`],
  ])('%s, and silences it', (_, line, after) => {
    checkEdit(tale(line), IGNORE, tale(after));
    checkSilent(tale(after));
  });

  test('in an essay with CRLF throughout', () => {
    const crlf = (text: string): string => tale(text).replaceAll('\n', '\r\n');
    checkEdit(crlf('The two spi$0rits come.'), IGNORE, crlf(`${fact}\nThe two spirits come.`));
  });
});

test('a useless ignore comment is removed', () => {
  checkEdit(tale('<!-- close-reading ig$0nore -->\nBah.'), 'Remove the comment', tale('\nBah.'));
});

// Quick fixes: offered where the finding stands, and what the essay reads like afterwards.
import { describe, test } from 'vitest';
import { checkActions, checkEdit } from '../support/edit';

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
    ['nothing for a number, which nobody can guess', 'The two spi$0rits come.', []],
    [
      'the mends of all that a selection holds',
      '$0Scroge sits by Scroge and Crachit.$0',
      ['Change to "Scrooge"', 'Change to "Cratchit"'],
    ],
  ])('%s', (_, line, titles) => {
    checkActions(tale(line), titles);
  });

  test('nothing for a rule that is off', () => {
    checkActions(tale('Here sits Scro$0ge.'), [], { settings: { severity: { 'misspelt-name': 'off' } } });
  });
});

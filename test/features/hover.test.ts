// Hover: cards on mentions, what the summaries say on findings, verdicts on sentences, and nothing anywhere else.
import { describe, test } from 'vitest';
import { checkHover, checkNoHover } from '../support/hover';

const tale = (line: string): string => `---\nwork: tale\n---\n${line}`;

describe('stands over exactly the mention', () => {
  test.each([
    ['a name', 'Here sits Ebenezer Scr$0ooge.', 'Ebenezer Scrooge'],
    ['a part of a name', 'Here sits $0Bob.', 'Bob'],
    ['a title and name', 'Here sits Mr$0. Scrooge.', 'Mr. Scrooge'],
    ['a possessive', 'It is Scroo$0ge’s coal.', 'Scrooge'],
    ['a role noun', 'The cl$0erk shivers.', 'clerk'],
    ['an event', 'On Christmas mor$0ning he laughs.', 'Christmas morning'],
    ['a place', 'It is cold in the counting-$0house.', 'counting-house'],
    ['a name across markup', 'Here sits Ebe$0nezer **Scrooge**.', 'Ebenezer **Scrooge'],
    ['a name in a table', '| who |\n| --- |\n| Scro$0oge |', 'Scrooge'],
    ['the end of a name', 'Here sits Scrooge$0.', 'Scrooge'],
    ['after an entity and an emoji', '&eacute; 👻 Scro$0oge', 'Scrooge'],
    ['on the second line', 'One line\r\nand Scro$0oge.', 'Scrooge'],
  ])('%s', (_, line, over) => {
    checkHover(tale(line), { over, says: [] });
  });
});

describe('the card', () => {
  test('of a person: name, summary, facts, events, evidence', () => {
    checkHover(tale('Here sits Tiny $0Tim.'), {
      over: 'Tiny Tim',
      says: ['**Tiny Tim**', 'walks with a crutch', 'Fate:', 'Tiny Tim survives.', 'Evidence:', '[9]'],
    });
  });

  test('sets the works side by side', () => {
    checkHover(tale('The $0clerk shivers.'), {
      over: 'clerk',
      says: ['**Bob Cratchit**', 'also Bob Fairweather', 'Evidence:'],
    });
    checkHover(tale('Here sits Scro$0oge.'), {
      over: 'Scrooge',
      says: ['*Tale:* A merchant', '*Play:* A banker'],
    });
  });

  test('names somebody as the work at hand does', () => {
    checkHover('---\nwork: play\n---\nThe $0clerk shivers.', {
      over: 'clerk',
      says: ['**Bob Fairweather**'],
    });
  });

  test('of an event: who takes part and what happens', () => {
    checkHover(tale('After the invi$0tation he is alone.'), {
      over: 'invitation',
      says: ['**the invitation**', 'Fred invites Scrooge', 'Fred', 'Ebenezer Scrooge', 'refuses to dine'],
    });
  });

  test('of a finding: what the summaries say comes first', () => {
    checkHover(tale('The two spi$0rits come.'), {
      over: 'spirits',
      says: ['The summaries have three spirits.', '> Three spirits visit him', '---', '**spirit**'],
    });
  });
});

describe('over a sentence, between its names', () => {
  test.each([
    [
      'supported',
      'The three spirits co$0me.',
      ['**Supported by**: Three spirits visit Scrooge.', '[6](sources/'],
    ],
    [
      'contradicted, though the comment silences it',
      '<!-- close-reading ignore -->\nThe two spirits co$0me.',
      ['**Contradicted by**: Three spirits visit Scrooge.', '[6](sources/'],
    ],
    ['supported by a name', 'Bob Cratchit shi$0vers.', ['**Supported by**: Bob Cratchit', '(']],
  ])('its verdict: %s', (_, line, says) => {
    const [over = ''] = line.replace('$0', '').split('\n').slice(-1);
    checkHover(tale(line), { over, says });
  });

  test('contradictions come first', () => {
    checkHover(tale('<!-- close-reading ignore -->\nBob Cratchit sees the two spirits co$0me.'), {
      over: 'Bob Cratchit sees the two spirits come.',
      says: ['**Contradicted by**', '**Supported by**'],
    });
  });
});

describe('there is none on', () => {
  test.each([
    ['other words', 'The f$0og is thick.'],
    ['a sentence of which the summaries say nothing', 'Scrooge sin$0gs.'],
    ['excluded phrases', 'Bob Mar$0ley!'],
    ['silent names', 'Here comes Top$0per.'],
    ['the title', '*A Christ$0mas Carol*.'],
    ['code', '`Scro$0oge`'],
    ['a link’s target', '[x](Scro$0oge)'],
    ['comments', '<!-- Scro$0oge -->'],
  ])('%s', (_, line) => {
    checkNoHover(tale(line));
  });

  test('the front matter', () => {
    checkNoHover('---\ntitle: Scro$0oge\nwork: tale\n---\nBah.');
  });

  test('a text that is no essay', () => {
    checkNoHover('Scro$0oge', { unasked: true });
  });
});

// Go to definition: to the entry and its source lines, from a finding to its proof first.
import { describe, test } from 'vitest';
import { checkDefinition, checkNoDefinition } from '../support/definition';

const tale = (line: string): string => `---\nwork: tale\n---\n${line}`;

describe('leads from', () => {
  test('a name to the entry and its lines', () => {
    checkDefinition(tale('Mr. Scro$0oge sits.'), {
      from: 'Mr. Scrooge',
      leadsTo: [
        'characters.yaml: scrooge',
        'sources/summary.md: 1. On Christmas',
        'sources/summary.md: 10. The Ghost',
        'sources/summary.md: 12. Tiny Tim',
      ],
    });
  });

  test('the lines of the work at hand', () => {
    checkDefinition('---\nwork: play\n---\nThe cl$0erk shivers.', {
      from: 'clerk',
      leadsTo: ['characters.yaml: cratchit', 'sources/programme.md: 2. His clerk'],
    });
  });

  test('an event to the timeline', () => {
    checkDefinition(tale('After the invitation$0 he is alone.'), {
      from: 'invitation',
      leadsTo: ['timeline.yaml: invitation', 'sources/summary.md: 4. Fred, the'],
    });
  });

  test('a finding to its proof first', () => {
    checkDefinition(tale('The two spi$0rits come.'), {
      from: 'spirits',
      leadsTo: ['sources/summary.md: 6. Three spirits', 'characters.yaml: spirits'],
    });
  });

  test('a finding that touches no mention', () => {
    checkDefinition(tale('There sits Scro$0ge.'), {
      from: 'Scroge',
      leadsTo: [
        'sources/summary.md: 1. On Christmas',
        'sources/summary.md: 10. The Ghost',
        'sources/summary.md: 12. Tiny Tim',
      ],
    });
  });
});

describe('leads nowhere from', () => {
  test.each([
    ['other words', 'The f$0og is thick.'],
    ['excluded phrases', 'Bob Mar$0ley sings.'],
    ['code', '`Scro$0oge`'],
  ])('%s', (_, line) => {
    checkNoDefinition(tale(line));
  });

  test('a finding without evidence', () => {
    checkNoDefinition('---\npack: christmas-carol\nwork: ta$0il\n---\nBah.');
  });

  test('a text that is no essay', () => {
    checkNoDefinition('Scro$0oge', { unasked: true });
  });
});

// Completion: names by any of their words, roles and events, at "@" and on demand, and the keys of the front matter.
import { describe, expect, test } from 'vitest';
import { completionDocumentation } from '../../server/src/features/completion';
import { checkCompletions, checkNoCompletions, completionsAt } from '../support/completions';
import { openEssay } from '../support/essay';

const tale = (line: string): string => `---\nwork: tale\n---\n${line}`;
const first = (line: string, becomes: string): void => {
  checkCompletions(tale(line), { becomes: tale(becomes) });
};

describe('completes', () => {
  test.each([
    ['a name', 'Here sits Eben$0', 'Here sits Ebenezer'],
    ['a surname', 'Here sits Fezz$0', 'Here sits Fezziwig'],
    ['a full name over a space', 'Here sits Ebenezer Scr$0', 'Here sits Ebenezer Scrooge'],
    ['small letters', 'Here sits fezz$0', 'Here sits Fezziwig'],
    ['a slip of the keys', 'Here sits Fezziwg$0', 'Here sits Fezziwig'],
    ['a role, by the name', 'Here sits neph$0', 'Here sits Fred'],
    ['in a list', '- Fezz$0', '- Fezziwig'],
    ['before what follows', 'Here sits Fezz$0 and dances.', 'Here sits Fezziwig and dances.'],
  ])('%s', (_, line, becomes) => {
    first(line, becomes);
  });
});

describe('at "@"', () => {
  const at = { trigger: '@' } as const;
  test.each([
    ['replaces the "@"', 'Here sits @Fezz$0', 'Here sits Fezziwig'],
    ['takes words with spaces', 'Here sits @tiny t$0', 'Here sits Tiny Tim'],
    ['opens a line', '@Fezz$0', 'Fezziwig'],
    ['stands after a bracket', '(@Fezz$0', '(Fezziwig'],
  ])('%s', (_, line, becomes) => {
    checkCompletions(tale(line), { becomes: tale(becomes) }, at);
  });

  test('lists everybody, the leading persons first', () => {
    checkCompletions(
      tale('Here sits @$0'),
      { first: ['Ebenezer Scrooge', 'Jacob Marley', 'Bob Cratchit'] },
      at,
    );
  });

  test.each([
    ['an email address', 'Write to bob@$0'],
    ['Pandoc’s citation', 'As shown [@$0'],
    ['a second one of Pandoc’s', 'As shown [@a; @$0'],
    ['the front matter', '---\nwork: @$0\n---\n'],
  ])('keeps out of %s', (_, line) => {
    checkNoCompletions(line.startsWith('---') ? line : tale(line), at);
  });
});

describe('offers', () => {
  test('what the work at hand has', () => {
    checkCompletions(tale('Here sits Bob$0'), { without: ['Bob Fairweather'] });
    checkCompletions('---\nwork: play\n---\nHere sits Bob $0', { without: ['Bob Cratchit', 'Tiny Tim'] });
  });

  test('what the line speaks of', () => {
    checkCompletions('---\nwork: both\n---\nIn the play sits Fairw$0', { first: ['Fairweather'] });
  });

  test('an entry once, though several of its names fit', () => {
    const labels = completionsAt(tale('Here sits @Scroo$0'))?.items.map(({ label }) => label) ?? [];
    expect(labels).toEqual([...new Set(labels)]);
    expect(labels).toContain('Ebenezer Scrooge');
  });

  test('nothing that fits nothing', () => {
    checkCompletions(tale('Here sits xqzw$0'), { exactly: [] });
  });

  test('each entry with its kind, a line about it and its card', () => {
    const { snapshot } = openEssay(tale('x'));
    const [entry] = completionsAt(tale('Here sits Fezz$0'))?.items ?? [];
    expect(entry).toMatchObject({ kind: 'person', detail: 'The master to whom Scrooge was bound as a boy.' });
    expect(completionDocumentation(snapshot, entry!.ref!)).toContain('**Fezziwig**');
    expect(completionDocumentation(snapshot, { pack: 'none', id: 'x' })).toBeUndefined();
    expect(completionDocumentation(snapshot, { pack: 'christmas-carol', id: 'x' })).toBeUndefined();
  });
});

describe('keeps out of', () => {
  test.each([
    ['code', 'See `Fezz$0`'],
    ['a fence', '```\nFezz$0\n```'],
    ['a comment', '<!-- Fezz$0 -->'],
    ['a link’s target', '[x](Fezz$0)'],
  ])('%s', (_, line) => {
    checkNoCompletions(tale(line));
  });

  test('a text that is no essay', () => {
    checkNoCompletions('Fezz$0', { unasked: true });
  });
});

describe('in the front matter', () => {
  test.each([
    ['keys', '---\n$0\nwork: tale\n---\n', ['work', 'pack', 'close-reading']],
    ['a key that is begun', '---\nclo$0\nwork: tale\n---\n', ['close-reading']],
    ['works', '---\nwork: $0\n---\nEbenezer Scrooge, Bob Cratchit', ['tale', 'play', 'both']],
    ['a work that is begun', '---\nwork: pl$0\n---\nEbenezer Scrooge, Bob Cratchit', ['play']],
    ['a second work', '---\nwork: [tale, p$0]\n---\n', ['play']],
    ['packs', '---\npack: $0\nwork: tale\n---\n', ['christmas-carol']],
    ['off', '---\nclose-reading: $0\nwork: tale\n---\n', ['off']],
  ])('%s', (_, text, exactly) => {
    checkCompletions(text, { exactly });
  });

  test.each([
    ['values of other keys', '---\ntitle: $0\nwork: tale\n---\n'],
    ['the fences', '---$0\nwork: tale\n---\n'],
    ['text that is no key', '---\nsome words $0\nwork: tale\n---\n'],
  ])('nothing for %s', (_, text) => {
    checkNoCompletions(text);
  });
});

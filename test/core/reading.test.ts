// The whole way of an essay: an edit reads as a fresh text does, and nothing makes the reader stumble.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginReading, createReadingCache, readEssay, type Reading } from '../../server/src/core/reading';
import { checkDiagnostics } from '../support/diagnostics';
import { readText } from '../support/essay';
import { markdownDocument } from '../support/markdown';
import { knowledgeOf } from '../support/packs';
import { holds } from '../support/property';

const knowledge = knowledgeOf('christmas-carol');
const options = { requested: true, defaultWork: undefined };

/** All that a reading says, without the objects that a cache may share. */
const told = (reading: Reading | undefined): unknown =>
  reading && {
    works: reading.works,
    claims: reading.claims,
    findings: reading.findings,
    sentences: reading.sentences.map(({ span, works, claims }) => ({ span, works, claims })),
  };

const sentences = fc.constantFrom(
  'The two spirits come.',
  'On the stage there are four spirits.',
  'Scrooge, a cook, sits.',
  'Bob Wilkins, the clerk, waits.',
  'He fears Scrooge.',
  '“Four spirits come.”',
  '*Four* spirits come.',
  'False.',
  'There sits Scroge.',
  '# The play',
  'See [a].',
  '[a]: https://example.org',
  '```',
  '> Four spirits.',
  '---\nwork: tale\n---',
  '<!--',
  '-->',
);

test('an edited essay reads like a fresh one', () => {
  // Beside each other in a paragraph, too: there one sentence is read again, and those around it are remembered.
  const joined = fc.tuple(sentences, fc.constantFrom('\n\n', ' ', '\n'));
  const essay = fc.array(joined, { maxLength: 8 }).map((all) => all.flat().join(''));
  const edits = fc.array(
    fc.tuple(fc.nat(), fc.nat(20), fc.oneof(sentences, fc.constantFrom('', '\n\n', 'x'))),
    {
      maxLength: 4,
    },
  );
  holds(
    fc.tuple(essay, edits),
    ([start, all]) => {
      const cache = createReadingCache();
      let text = start;
      for (const [at, length, by] of [[0, 0, ''] as const, ...all]) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + by + text.slice(from + length);
        const fresh = readEssay(knowledge, text, options, createReadingCache());
        expect(told(readEssay(knowledge, text, options, cache))).toEqual(told(fresh));
      }
    },
    15,
  );
});

describe('an essay that is read step by step', () => {
  const essay = `The two spirits come.

On the stage there are four spirits.

# The tale

There are four spirits.

There sits Scroge.
`;
  const begin = () => beginReading(knowledge, essay, options, createReadingCache());
  const whole = readEssay(knowledge, essay, options, createReadingCache());

  test('reads the same in any order', () => {
    const begun = begin();
    const places = [essay.length, 0, essay.indexOf('stage'), essay.length];
    for (const at of places) begun.step(at);
    while (begun.step());
    expect(told(begun.soFar())).toEqual(told(whole));
    expect(begun.soFar()?.complete).toBe(true);
  });

  test('has no finding on the way that it does not have at the end', () => {
    const begun = begin();
    const counts = [0];
    do {
      const found = begun.soFar()?.findings ?? [];
      expect(whole?.findings).toEqual(expect.arrayContaining([...found]));
      counts.push(found.length);
    } while (begun.step());
    expect(counts.at(-1)).toBeGreaterThan(1);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  test('reads first where it is asked to', () => {
    const begun = begin();
    begun.step(essay.indexOf('Scroge'));
    expect(begun.soFar()).toMatchObject({ complete: false, findings: [{ rule: 'misspelt-name' }] });
  });

  test('tells of useless ignore comments at the end only', () => {
    const text = '<!-- close-reading ignore -->\n\nThere sits Scroge.\n';
    const begun = beginReading(knowledge, text, options, createReadingCache());
    expect(begun.soFar()?.findings).toEqual([]);
    while (begun.step());
    expect(begun.soFar()?.findings).toEqual([]);
  });
});

test('no Markdown and no string makes it throw, and everything found lies inside the text', () => {
  const wild = fc.string({
    unit: fc.constantFrom(
      '\0',
      '\ud83d',
      '\udc7b',
      '\r',
      '\n',
      '---\n',
      'work: ',
      '&#0;',
      '\u2028',
      '[',
      '|',
      '*',
      'Scrooge ',
    ),
  });
  holds(
    fc.oneof(markdownDocument, wild),
    (text) =>
      (readText(text)?.sentences ?? []).every(
        ({ span }) => span.start <= span.end && span.end <= text.length,
      ),
    30,
  );
});

describe('bad input', () => {
  test('binary bytes', () => {
    const bytes = Array.from({ length: 4096 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('');
    expect(readText(bytes)?.findings).toEqual([]);
  });

  test('an essay of 5 MB with a slip at its end', () => {
    const filler = `${'a'.repeat(50_000)}\n\n`;
    const text = `${filler.repeat(100)}There sits Scroge.`;
    expect(readText(text)?.findings.map(({ rule }) => rule)).toEqual(['misspelt-name']);
  });

  test('lone surrogates beside a slip', () => {
    checkDiagnostics('\ud83d There sits Scroge. \udc7b\n             ^^^^^^ information misspelt-name');
  });

  test('an empty text', () => {
    expect(readText('')?.findings).toEqual([]);
  });
});

describe('front matter', () => {
  test('an unknown work', () => {
    checkDiagnostics(`
      ---
      pack: christmas-carol
      work: tail
            ^^^^ warning front-matter: "tail" is no work of A Christmas Carol. Known: tale, play, both.
      ---
      There are three spirits.
    `);
  });

  test('an unknown pack', () => {
    checkDiagnostics(`
      ---
      pack: hamlet
            ^^^^^^ warning front-matter: No pack called "hamlet" is loaded. Loaded: christmas-carol.
      ---
      There are three spirits.
    `);
  });

  test('an end that is missing', () => {
    checkDiagnostics(`
      ---
      ^^^ warning front-matter: The front matter has no closing "---".
      work: tale

      The two spirits come.
          ^^^^^^^^^^^ warning number
    `);
  });
});

describe('is an essay', () => {
  test.each([
    ['that names two persons in full', 'Ebenezer Scrooge pays Bob\nCratchit.', 'names'],
    ['whose front matter names a work', '---\nwork: tale\n---\nBah.', 'front-matter'],
    ['whose front matter names a pack', '---\npack: christmas-carol\n---\nBah.', 'front-matter'],
    ['whose front matter names a title', '---\nwork: A Christmas Carol\n---\nBah.', 'front-matter'],
    ['whose front matter nearly names a work', '---\nwork: A Christmas Carrol\n---\nBah.', 'front-matter'],
  ])('a text %s', (_, text, reason) => {
    expect(readText(text, { unasked: true })?.essay.reason).toBe(reason);
  });

  test('a text that the user asks for', () => {
    expect(readText('Bah.')?.essay.reason).toBe('requested');
  });
});

describe('is none of our business', () => {
  test.each([
    ['a text without names', 'Bah, humbug.'],
    ['the title alone', '*A Christmas Carol* is on again.'],
    ['one person, twice', 'Ebenezer Scrooge is Ebenezer Scrooge.'],
    ['parts of names', 'Scrooge pays Bob.'],
    ['names inside words', 'Ebenezer Scroogesque and xBob Cratchit'],
    ['another work', '---\nwork: hamlet\n---\nBah.'],
    ['both works of nothing', '---\nwork: both\n---\nBah.'],
    [
      'an essay that is switched off',
      '---\nwork: tale\nclose-reading: off\n---\nEbenezer Scrooge, Bob Cratchit',
    ],
  ])('%s', (_, text) => {
    expect(readText(text, { unasked: true })).toBeUndefined();
  });
});

test('claims are counted by their verdicts', () => {
  expect(
    readText('---\nwork: tale\n---\nThe three spirits come. There are two spirits. Are there?')?.claims,
  ).toEqual({
    supported: 1,
    contradicted: 1,
    notCovered: 1,
  });
});

test('what follows the first sentence of an essay may be parsed elsewhere meanwhile', () => {
  const asked: string[][] = [];
  const parse = Object.assign((...given: Parameters<typeof knowledge.parse>) => knowledge.parse(...given), {
    expect: (inputs: readonly { readonly tokens: readonly { readonly text: string }[] }[]) =>
      asked.push(inputs.map(({ tokens }) => tokens[0]?.text ?? '')),
  });
  const text = 'Scrooge waits. Bob comes. Marley dies.\n\nFred laughs. Scrooge sings.';
  readEssay({ ...knowledge, parse }, text, options, createReadingCache());
  expect(asked).toEqual([
    ['Bob', 'Marley'],
    ['Fred', 'Scrooge'],
  ]);
});

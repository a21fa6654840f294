// Compiling: the result is plain JSON with every position, whatever the files hold.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePack, lineStartsOf, type FileCache } from '../../../server/src/core/pack/compile';
import { lostInJson } from '../../support/json';
import { packFiles } from '../../support/packs';
import { holds } from '../../support/property';

const files = packFiles('christmas-carol');
const compiled = compilePack(files);

test('the compiled pack is plain JSON', () => {
  expect(lostInJson(compiled)).toEqual([]);
});

test('every entry stands where it says', () => {
  const { entities, events, facts } = compiled;
  const all = [...entities, ...events, ...facts];
  expect(all.length).toBeGreaterThan(30);
  for (const { entry, file, span } of all)
    expect(files.get(file)?.slice(span.start, span.end)).toBe(entry.id);
});

/** Enough of the pack to see what happens when one file of it changes. */
const few = new Map([...files].filter(([path]) => /^(?:pack|places|silent)\.yaml$/.test(path)));
const broken = new Map([...few, ['places.yaml', '- { id: inn }']]);

test('after a change only the file that has changed is read', () => {
  const cache: FileCache = new Map();
  const before = compilePack(few, cache);
  const place = '- { id: inn, kind: place, names: [The Inn], summary: An inn., evidence: { summary: [1] } }';
  const changed = new Map([...few, ['places.yaml', place]]);
  const after = compilePack(changed, cache);
  expect(after).toEqual(compilePack(changed));
  expect(after.entities.map(({ entry }) => entry.id)).toEqual(['inn']);
  expect(after.silent.length).toBeGreaterThan(0);
  expect(after.silent.every(({ entry }, i) => entry === before.silent[i]?.entry)).toBe(true);
});

test('the problems of a file that stays broken are told again', () => {
  const cache: FileCache = new Map();
  const { problems } = compilePack(broken, cache);
  expect(problems.map(({ location }) => location.file)).toContain('places.yaml');
  expect(compilePack(broken, cache).problems).toEqual(problems);
});

test('under another id of the pack every file is read anew', () => {
  const cache: FileCache = new Map();
  compilePack(broken, cache);
  const manifest = (files.get('pack.yaml') ?? '').replace(/^id: .*$/m, 'id: carol');
  const { problems } = compilePack(new Map([...broken, ['pack.yaml', manifest]]), cache);
  expect(new Set(problems.map(({ location }) => location.pack))).toContain('carol');
});

test.each([
  ['', [0]],
  ['a\nb\n', [0, 2, 4]],
  ['a\r\nb', [0, 3]],
])('lines of %j start at %j', (text, starts) => {
  expect(lineStartsOf(text)).toEqual(starts);
});

test('no file can make it throw', () => {
  const path = fc.constantFrom(...files.keys(), 'facts/x.yml', 'notes.txt');
  const yaml = fc.array(
    fc.constantFrom(
      '- ',
      'id: ',
      'x',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      '&a ',
      '*a',
      '!!int ',
      '|',
      '#',
      '\0',
    ),
    { maxLength: 12 },
  );
  const cache: FileCache = new Map();
  holds(
    fc.tuple(path, yaml),
    ([broken, parts]) => {
      const { problems } = compilePack(
        new Map([
          ['pack.yaml', files.get('pack.yaml') ?? ''],
          [broken, parts.join('')],
        ]),
        cache,
      );
      return problems.every(({ message }) => message.length > 0);
    },
    60,
  );
});

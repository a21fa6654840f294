// Compiling: the result is plain JSON with every position, whatever the files hold.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePack, lineStartsOf } from '../../../server/src/core/pack/compile';
import { packFiles } from '../../support/packs';
import { holds } from '../../support/property';

const files = packFiles('christmas-carol');

test('the compiled pack is plain JSON', () => {
  const compiled = compilePack(files);
  expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
});

test('every entry stands where it says', () => {
  const { entities, events, facts } = compilePack(files);
  const all = [...entities, ...events, ...facts];
  expect(all.length).toBeGreaterThan(30);
  for (const { entry, file, span } of all)
    expect(files.get(file)?.slice(span.start, span.end)).toBe(entry.id);
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
  holds(
    fc.tuple(path, yaml),
    ([broken, parts]) => {
      const { problems } = compilePack(
        new Map([
          ['pack.yaml', files.get('pack.yaml') ?? ''],
          [broken, parts.join('')],
        ]),
      );
      return problems.every(({ message }) => message.length > 0);
    },
    60,
  );
});

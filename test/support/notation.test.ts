// The notation itself: what is stripped, where things stand, and that a mismatch fails both ways.
import { expect, test } from 'vitest';
import { checkDiagnostics, checkSilent } from './diagnostics';
import { scenesOf } from './notation';

test('files, carets and annotations are told apart and stripped', () => {
  const [essay, pack] = scenesOf(`
    one $0two$0
        ^^^ warning number: part
      three
    --- facts/x.yaml
    - id: x
  `);
  expect(essay).toEqual({
    path: 'essay.md',
    text: 'one two\n  three',
    selection: { start: 4, end: 7 },
    annotations: [{ span: { start: 4, end: 7 }, note: 'warning number: part' }],
  });
  expect(pack).toMatchObject({ path: 'facts/x.yaml', text: '- id: x\n', selection: undefined });
});

test.each([
  ['a finding that nobody expects', 'There sits Scroge.', /unexpected.*Scroge/s],
  ['an expected one that is not found', 'There sits he.\n^^^^^ warning number', /missed.*There/s],
  ['another place', 'There sits Scroge.\n          ^^^^^ information misspelt-name', /missed.*unexpected/s],
  ['another kind', 'There sits Scroge.\n           ^^^^^^ warning number', /missed.*unexpected/s],
  ['another message', 'There sits Scroge.\n           ^^^^^^ information misspelt-name: Bah', /missed/],
])('%s fails', (_, text, message) => {
  expect(() => {
    checkDiagnostics(text);
  }).toThrow(/deeply equal/);
  try {
    checkDiagnostics(text);
  } catch (error) {
    expect(JSON.stringify((error as { actual?: unknown }).actual)).toMatch(message);
  }
});

test('silence is told only of a text that is read', () => {
  expect(() => {
    checkSilent('Bah.', { unasked: true });
  }).toThrow(/read as an essay/);
});

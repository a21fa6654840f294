// Exceptions: which findings they cover, and what is wrong in them.
import { describe, expect, test } from 'vitest';
import { exceptionFor, nearest, readExceptions, withExceptions } from '../../server/src/workspace/exceptions';
import { readText } from '../support/essay';

const folder = 'file:///c%C3%B4te/essays';
const text = '---\nwork: tale\n---\nThe *two*\nspirits see Scroge.';
const entry = (more = ''): string =>
  `- fact: three-spirits\n  work: tale\n  words: "two spirits"\n  reason: "stave two"\n${more}`;

/** The rules of what is left when the file holds these entries. */
function left(yaml: string, uri = `${folder}/%C3%A9t%C3%A9/one.md`): readonly string[] {
  const reading = readText(text);
  if (reading === undefined) throw new Error('The text is no essay.');
  return withExceptions(reading, text, uri, readExceptions(folder, yaml)).findings.map(({ rule }) => rule);
}

describe('an entry covers', () => {
  test.each([
    ['the same words, whatever stands between them', entry(), ['misspelt-name']],
    ['the same words in other letters', entry().replace('two spirits', 'TWO  Spírits'), ['misspelt-name']],
    ['one file', entry('  file: été/one.md\n'), ['misspelt-name']],
    ['no other file', entry('  file: two.md\n'), ['contradiction', 'misspelt-name']],
    ['no other words', entry().replace('two', 'five'), ['contradiction', 'misspelt-name']],
    ['no other fact', entry().replace('three', 'four'), ['contradiction', 'misspelt-name']],
    ['no spelling', entry().replace('three-spirits', 'scrooge'), ['contradiction', 'misspelt-name']],
  ])('%s', (_, yaml, expected) => {
    expect(left(yaml)).toEqual(expected);
  });
});

describe('a file', () => {
  test.each([
    ['that is empty', '', 0],
    ['with nothing but a comment', '# Mine.\n', 0],
    ['that is no list', 'fact: x\n', 1],
    ['that is no YAML', '- "unclosed\n', 1],
    ['with binary bytes', '\u0000\uFFFD', 1],
  ])('%s covers nothing', (_, yaml, problems) => {
    expect(left(yaml)).toEqual(['contradiction', 'misspelt-name']);
    expect(readExceptions(folder, yaml).problems.length).toBeGreaterThanOrEqual(problems);
  });

  test('keeps its sound entries beside a broken one', () => {
    const yaml = `- fact: three-spirits\n${entry()}`;
    expect(left(yaml)).toEqual(['misspelt-name']);
    expect(readExceptions(folder, yaml).problems.length).toBeGreaterThan(0);
  });
});

test('what is written for a finding covers it, with the reason filled in', () => {
  const [finding] = readText(text)?.findings ?? [];
  const lines = finding && exceptionFor(finding, text, ['tale']);
  expect(left(`${lines ?? ''}"because"\n`)).toEqual(['misspelt-name']);
  expect(finding && exceptionFor(finding, text, ['tale', 'play'])).toContain('work: both');
});

test('of several files the nearest one counts', () => {
  const folders = ['file:///a', 'file:///a/b', 'file:///a/bc'].map((one) => ({ folder: one }));
  expect(nearest(folders, 'file:///a/b/essay.md')?.folder).toBe('file:///a/b');
  expect(nearest(folders, 'file:///a/essay.md')?.folder).toBe('file:///a');
  expect(nearest(folders, 'file:///z.md')).toBeUndefined();
});

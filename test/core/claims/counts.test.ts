// Counts: which numbers count which group, the whole of it or a part, and which count nothing of the story.
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../support/sentence';

const counts = (text: string): readonly string[] => claimsIn(text, 'count');

describe('the whole group', () => {
  test.each([
    ['There are two spirits.', 'asserted: of spirits, number 2 whole'],
    ['The two spirits come.', 'asserted: of spirits, number 2 whole'],
    ['All four spirits come.', 'asserted: of spirits, number 4 whole'],
    ['He is haunted by two spirits.', 'asserted: of spirits, number 2 whole'],
    ['One of four spirits is silent.', 'asserted: of spirits, number 4 whole'],
    ['Two spirits in all come.', 'asserted: of spirits, number 2 whole'],
    ['There are more than five spirits.', 'asserted: of spirits, number 5.1-Infinity whole'],
    ['These two pale, silent spirits come.', 'asserted: of spirits, number 2 whole'],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual([expected]);
  });
});

describe('a part of the group', () => {
  test.each([
    ['Two spirits come.', 'asserted: of spirits, number 2 part'],
    ['Two of the spirits come.', 'asserted: of spirits, number 2 part'],
    ['The other two spirits come.', 'asserted: of spirits, number 2 part'],
    ['The two remaining spirits come.', 'asserted: of spirits, number 2 part'],
    ['The two spirits who speak are kind.', 'asserted: of spirits, number 2 part'],
    ['The two spirits with torches are kind.', 'asserted: of spirits, number 2 part'],
    ['The two spirits Scrooge fears most are silent.', 'asserted: of spirits, number 2 whole'],
    ['The two spirits he fears most are silent.', 'asserted: of spirits, number 2 part'],
    ['They are known to the two spirits having them.', 'asserted: of spirits, number 2 part'],
    ['There remain two spirits, each bereaved of a friend.', 'asserted: of spirits, number 2 part'],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual([expected]);
  });
});

describe('nothing', () => {
  test.each([
    'One spirit remarks on it.',
    'One of the spirits remarks on it.',
    'The third spirit points.',
    'A two-spirit theory',
    'Two hours, and the spirits are gone.',
    'In 1843 spirits were common.',
    'Two men and the spirits come.',
    'They number fourteen, spirits included.',
    'He hears fifty spirits and clerks.',
    'Spirits come at two.',
    'Scrooge has two ledgers.',
  ])('%s', (text) => {
    expect(counts(text)).toEqual([]);
  });
});

describe('whose statement it is', () => {
  test.each([
    ['If there were two spirits, he would laugh.', 'hypothetical'],
    ['There were two spirits.', 'asserted'],
    ['Are there two spirits?', 'question'],
    ['He says “There are two spirits.”', 'quoted'],
    ['> There are two spirits.', 'quoted'],
    ['There are not two spirits.', 'modal'],
    ['He dreams of the two spirits.', 'imagined'],
    ['One critic claims that there are two spirits.', 'reported'],
    ['In *Ghosts at Sea* there are two spirits.', 'elsewhere'],
    ['In Paris there are two spirits.', 'elsewhere'],
    ['In *A Christmas Carol* there are two spirits.', 'asserted'],
    ['There are *Two* spirits.', 'asserted'],
  ])('%s: %s', (text, stance) => {
    expect(counts(text)).toEqual([expect.stringContaining(`${stance}: of spirits, number 2`)]);
  });
});

describe('in tables', () => {
  const table = (column: string, cell: string): string =>
    `| group | ${column} |\n| --- | --- |\n| spirits | ${cell} |`;
  test.each([
    ['Number', '2', ['asserted: of spirits, number 2 whole']],
    ['How many?', 'two', ['asserted: of spirits, number 2 whole']],
    ['Number', '2 or 3', ['asserted: of spirits, number 2-3 whole']],
    ['Number', '2, later 3', []],
    ['Stave', '2', []],
  ])('under %s, %s', (column, cell, expected) => {
    expect(counts(table(column, cell))).toEqual(expected);
  });
});

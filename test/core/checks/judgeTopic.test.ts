// What a pack's topics settle: another value of the family, said of the same topic, is the wrong one.
import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../../server/src/features/diagnostics';
import { openEssay } from '../../support/essay';

/** The kinds of what is found in a sentence about the tale. */
function kinds(text: string): readonly string[] {
  const { snapshot, document } = openEssay(`---\nwork: tale\n---\n${text}\n`);
  return diagnostics(snapshot, document).map(({ finding }) => finding.kind ?? '');
}

describe('fires on', () => {
  test.each([
    ['another value of the topic', 'At the Easter dinner Scrooge is merry.', 'attribute'],
    ['a value in a cleft', 'It is a wedding that Scrooge and Cratchit celebrate.', 'attribute'],
    ['another year', 'The tale of Scrooge is set in 1943.', 'time'],
    ['a value of the doer', 'Tiny Tim is a pensioner, and Scrooge pities him.', 'attribute'],
  ])('%s: %s', (_, text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });
});

describe('leaves alone', () => {
  test.each([
    ['the right value', 'At the Christmas dinner Scrooge is merry.'],
    ['the right value beside another', 'Scrooge thinks of Easter at the Christmas dinner.'],
    ['another topic', 'Scrooge buys an Easter bonnet.'],
    ['what stands beside another topic', 'Fezziwig gives an Easter dinner for Scrooge.'],
    ['a denial', 'Scrooge celebrates no wedding.'],
    ['what is set aside', 'Unlike a wedding dinner, it makes Scrooge merry.'],
    ['a possibility', 'Scrooge might celebrate a wedding.'],
    ['a wish', 'Fred wants to celebrate a wedding with Scrooge.'],
    ['a question', 'Do Scrooge and Cratchit celebrate a wedding?'],
    ['another year of something else', 'The tale of Scrooge was filmed in 1951.'],
    ['a value of somebody else', 'Scrooge is an old man who pities Tiny Tim.'],
    ['a report', 'Some say that Scrooge and Cratchit celebrate a wedding.'],
  ])('%s: %s', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });
});

// Names: a foreign part beside a right one, another work's name, and the strangers who share a name by chance.
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../support/sentence';

/** Each claim about a name as "the name (how sure)". */
const names = (text: string): readonly string[] =>
  sentencesIn(text)
    .flatMap(({ propositions }) => propositions)
    .filter(({ frame }) => frame === 'named')
    .map(({ roles, confidence }) => {
      const filler = roles.name?.filler;
      return `${filler?.kind === 'name' ? filler.text : '?'} (${confidence})`;
    });

describe('is claimed', () => {
  test.each([
    ['Bob Wilkins, the clerk, shivers.', 'Bob Wilkins (sure)'],
    ['Scrooge underpays Bob Wilkins.', 'Bob Wilkins (sure)'],
    ['Marcus Scrooge sits by the clerk.', 'Marcus Scrooge (sure)'],
    ['Marcus Scrooge sits alone.', 'Marcus Scrooge (likely)'],
    ['There sits Archibald Cratchit, a clerk.', 'Archibald Cratchit (sure)'],
    ['Bob Fairweather shivers.', 'Bob Fairweather (sure)'],
    ['*Bob Wilkins* is what Scrooge calls him.', 'Bob Wilkins (sure)'],
    ['Bob Wilkins shivers.', 'Bob Wilkins (likely)'],
    ['Bob Wilkins met Jacob Stone.', 'Bob Wilkins (likely)'],
  ])('%s', (text, expected) => {
    expect(names(text)).toContain(expected);
  });
});

describe('is not claimed', () => {
  test.each([
    ['a right name', 'Jacob Marley and Ebenezer Scrooge'],
    ['a given name alone', 'Bob shivers.'],
    ['a title', 'Mr. Marley and Captain Scrooge'],
    ['the first word of a sentence', 'Poor Scrooge sleeps. When Scrooge wakes, it is late.'],
    ['a nationality', 'the English Scrooge'],
    ['a word of another sentence', 'He pays Bob. Wilkins laughs.'],
    ['a name in emphasis of its own', 'Bob *Wilkins* laughs at Scrooge.'],
    ['a writer on the work', 'The critic Bob Wilkins writes that Scrooge is ill.'],
    ['an actor', 'Bob Wilkins plays Scrooge.'],
    ['a heading in Title Case', '# How Bob Wilkins Met Ebenezer Scrooge Again'],
    ['an excluded phrase', 'Bob Marley has nothing to do with Scrooge.'],
    ['a list', 'Bob, Wilkins and Scrooge'],
  ])('%s: %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });
});

// What somebody is called, in so many words.
import { describe, expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

const namings = (text: string): readonly string[] => treeClaimsIn(text, 'named');

describe('is read as a name', () => {
  test.each([
    ["Scrooge's clerk is called Oliver.", 'asserted: holder cratchit, name “Oliver”'],
    ['The clerk, whose name is Oliver, shivers.', 'asserted: holder cratchit, name “Oliver”'],
    ["The clerk's full name is Oliver Brown.", 'asserted: holder cratchit, name “Oliver Brown”'],
    ['Oliver is the first name of the clerk.', 'asserted: holder cratchit, name “Oliver”'],
    ["The clerk's name is not Oliver.", 'negated: holder cratchit, name “Oliver”'],
    ['The clerk is named Wimple.', 'asserted: holder cratchit, name “Wimple”'],
    ['The clerk, a man named Oliver, shivers.', 'asserted: holder cratchit, name “Oliver”'],
    ['The clerk is a man by the name of Wimple.', 'asserted: holder cratchit, name “Wimple”'],
  ])('%s', (text, claim) => {
    expect(namings(text)).toEqual([claim]);
  });
});

describe('is not read as a name', () => {
  test.each([
    ['a nickname', "The clerk's nickname is Oliver."],
    ['a stage name', "The clerk's stage name is Oliver."],
    ['a title', 'The clerk is called Sir.'],
    ['somebody outside the story', "The novel's clerk is called Oliver by its author."],
    ['somebody unknown', 'A dog called Oliver barks at Scrooge.'],
    ['a right name', 'The clerk is called Bob.'],
    ['what some call him', 'The clerk is called Humbug by the boys.'],
    ['what he is known as', 'The clerk is known as Wimple.'],
    ['another one', 'The other clerk is named Oliver.'],
    ['the one he is modelled on', 'The real clerk is called Oliver.'],
    ['one of a list', 'The clerk, a man named Oliver, and Marley shiver.'],
    ['no name', 'The clerk is called to the door by Oliver.'],
  ])('%s: %s', (_, text) => {
    expect(namings(text)).toEqual([]);
  });
});

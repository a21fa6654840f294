// Mentions: names and parts of names, titles, role nouns, groups, events, and phrases that mean nobody of the work.
import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../../support/sentence';

describe('names', () => {
  test.each([
    ['Ebenezer Scrooge sits.', ['Ebenezer Scrooge = scrooge']],
    ['Scrooge sits.', ['Scrooge = scrooge']],
    ['Ebenezer sits.', ['Ebenezer = scrooge']],
    ['Scrooge’s ledger', ['Scrooge = scrooge']],
    ['Ébenezer Scrooge', ['Ébenezer Scrooge = scrooge']],
    ['Tiny Tim sings.', ['Tiny Tim = tiny-tim']],
    ['Tim sings tinily.', []],
    ['scrooge sits.', []],
    ['the counting-house', ['counting-house = counting-house']],
    ['The Counting-House', ['Counting-House = counting-house']],
    ['the Ghost of Christmas Past', ['Ghost of Christmas Past = past']],
    ['the Ghost of Christmas Yet to Come', ['Ghost of Christmas Yet to Come = yet-to-come']],
    ['the Ghost of Christmas', []],
    ['Cratchits eat.', []],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe('titles before names', () => {
  test.each([
    ['Mr. Scrooge sits.', ['Mr. Scrooge = scrooge']],
    ['Old Fezziwig dances.', ['Old Fezziwig = fezziwig']],
    ['Mr. Bob Cratchit', ['Mr. Bob Cratchit = cratchit']],
    ['Captain Scrooge', ['Captain Scrooge = scrooge']],
    ['the old Fezziwig', ['Fezziwig = fezziwig']],
    ['Poor Scrooge', ['Scrooge = scrooge']],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe('role nouns stand with a determiner', () => {
  test.each([
    ['The clerk sits.', ['clerk = cratchit']],
    ['His nephew laughs.', ['nephew = fred']],
    ["Scrooge's clerk", ['Scrooge = scrooge', 'clerk = cratchit']],
    ['the cold, hungry clerk', ['clerk = cratchit']],
    ['the father of Tiny Tim', ['father of Tiny Tim = cratchit']],
    ['A clerk sits.', []],
    ['Clerk or not', []],
    ['Every clerk is cold.', []],
    ['the house of a clerk', []],
    ['the clerks of London', []],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe('groups', () => {
  test.each([
    ['Three spirits come.', ['spirits = spirits']],
    ['A spirit comes.', ['spirit = spirits']],
    ['Phantoms come.', ['Phantoms = spirits']],
    ['the Cratchit children', ['Cratchit children = children']],
    ['The children sit round the Cratchit table.', ['children = children', 'Cratchit = cratchit']],
    ['The children sit round a table.', []],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe('nobody of the work', () => {
  test.each([
    ['Bob Marley sings.', ['Bob Marley = excluded']],
    ['Scrooge McDuck swims.', ['Scrooge McDuck = excluded']],
    ['in high spirits', ['high spirits = excluded']],
    ['Mrs. Dilber and Topper', ['Mrs. Dilber = silent', 'Topper = silent']],
    ['*A Christmas Carol* ends.', ['A Christmas Carol = title']],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe('events', () => {
  test.each([
    ['On Christmas morning he wakes.', ['Christmas morning = christmas-morning']],
    ["After Marley's warning", ["Marley's warning = warning"]],
    ['one morning at Christmas', []],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });
});

describe('which work decides between readings', () => {
  test.each([
    ['Fairweather writes.', ['play'], ['Fairweather = cratchit']],
    ['Bob writes.', ['tale'], ['Bob = cratchit']],
    ['The clerk writes.', ['play'], ['clerk = cratchit']],
    // A name that only the other work has still leads to its bearer.
    ['Fairweather writes.', ['tale'], ['Fairweather = cratchit']],
  ])('%s in %j', (text, works, expected) => {
    expect(mentionsIn(text, works)).toEqual(expected);
  });
});

// Counts that a predicate makes: how many of a group are of a kind, and how many a group numbers.
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../support/sentence';

/** The counts of the whole of a group, as "group number". */
const countsIn = (text: string): readonly string[] =>
  sentencesIn(text, 'bel-canto')
    .flatMap(({ propositions }) => propositions)
    .flatMap(({ frame, roles: { of, number } }) =>
      frame === 'count' &&
      of?.filler.kind === 'mention' &&
      number?.filler.kind === 'number' &&
      number.filler.of === 'whole'
        ? [`${of.filler.mention.readings[0]?.id ?? ''} ${String(number.filler.quantity.min)}`]
        : [],
    );

describe('counted', () => {
  test.each([
    ['Three of the terrorists are girls.', 'girl-terrorists 3'],
    ['Only one of the terrorists is a girl.', 'girl-terrorists 1'],
    ['The number of the generals is five.', 'generals 5'],
    ['Ninety is the number of the terrorists.', 'terrorists 90'],
    ['The terrorists come to ninety.', 'terrorists 90'],
    ['The band of terrorists has two generals.', 'generals 2'],
    ['Carmen is the only girl in the band.', 'girl-terrorists 1'],
    ['A lone general is in command.', 'generals 1'],
    ['There is only one girl among the terrorists.', 'girl-terrorists 1'],
    ['Two of the rebels turn out to be young girls.', 'girl-terrorists 2'],
    ['The generals number three.', 'generals 3'],
    ['The generals are three in number.', 'generals 3'],
  ])('%s', (text, count) => {
    expect(countsIn(text)).toContain(count);
  });
});

describe('not counted', () => {
  test.each([
    'Three of the terrorists love girls.',
    'Three of the terrorists are not far from the generals.',
    'Three of the hostages are generals.',
    'The generals are three weeks late.',
    'The generals number among the dead.',
  ])('%s', (text) => {
    expect(countsIn(text)).toEqual([]);
  });
});

// Reasons that are given their due, each beside a sentence of the same build that gives none.
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../support/sentence';

const reasons = (text: string): readonly string[] =>
  sentencesIn(text)
    .flatMap(({ propositions }) => propositions)
    .filter(({ frame }) => frame === 'because')
    .map(({ roles, stance, span }) => {
      const filler = roles['reason']?.filler;
      return `${stance}: ${text.slice(span.start, span.end)}; ${filler?.kind === 'values' ? filler.ids.join(', ') : ''}`;
    });

describe('is read as a reason', () => {
  test.each([
    ['If Marley is free, he has a bribe to thank for it.', 'asserted: a bribe; money'],
    ['To a bribe Marley owes his freedom.', 'asserted: a bribe; money'],
    ["The credit for Marley's return belongs to a bribe.", 'asserted: a bribe; money'],
    ["A bribe must take the credit for Marley's return.", 'modal: A bribe; money'],
    ["Behind Marley's command lies boredom.", 'asserted: boredom; boredom'],
    ['Moved by pity, Marley pays Fred.', 'asserted: pity; pity'],
    ["Marley's visit was meant to earn him money.", 'asserted: earn him money; money'],
    ["Marley's visit has one purpose, which is to earn money.", 'asserted: earn money; money'],
    ['If Marley stays, it is because he is ill.', 'asserted: he is ill; illness'],
    ['If Marley does not stay, it is because he is ill.', 'negated: he is ill; illness'],
    ['If Marley stays, the reason is a fever.', 'asserted: a fever; illness'],
  ])('%s', (text, expected) => {
    expect(reasons(text)).toContain(expected);
  });
});

describe('is not read as a reason', () => {
  test.each([
    ['somebody who is thanked', 'If Marley is free, he has Fred to thank for it.'],
    ['what is owed to somebody', 'Marley owes Fred a fortune.'],
    ['a place behind something', 'Behind the house lies a garden.'],
    ['somebody who moves another', 'Moved by Fred, Marley pays.'],
    ['a time', 'It is only a year after his illness that Marley pays.'],
    ['a purpose that is not told', 'Marley has one purpose.'],
  ])('%s: %s', (_, text) => {
    expect(reasons(text)).toEqual([]);
  });

  test('what only would be explained stays a supposition', () => {
    const found = reasons('If Marley had come, he would have had a bribe to thank for it.');
    expect(found.filter((one) => one.startsWith('asserted'))).toEqual([]);
  });
});

// Explicit reasons: what opens one, what the grammar gives for one, and what is no reason of the story.
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../support/sentence';

/** Each reason as "stance: its words; its classes; not: the classes that are denied". */
const reasons = (text: string): readonly string[] =>
  sentencesIn(text)
    .flatMap(({ propositions }) => propositions)
    .filter(({ frame }) => frame === 'because')
    .map(({ roles, stance, span }) => {
      const classes = (role: string): string => {
        const filler = roles[role]?.filler;
        return filler?.kind === 'values' ? filler.ids.join(', ') : '';
      };
      const denied = classes('denied');
      const words = text.slice(span.start, span.end);
      return `${stance}: ${words}; ${classes('reason')}${denied === '' ? '' : `; not: ${denied}`}`;
    });

describe('is read as a reason', () => {
  test.each([
    ['Marley stays because he is ill.', 'asserted: he is ill; illness'],
    ['Hoping for money, Marley stays.', 'asserted: for money; money'],
    ['For financial reasons Marley stays.', 'asserted: financial; money'],
    ['Marley stays with a ransom in mind.', 'asserted: a ransom; ransom'],
    ['Because he is ill, Marley stays.', 'asserted: he is ill; illness'],
    ['Marley stays because of an illness.', 'asserted: an illness; illness'],
    ['Marley pays Fred out of pity.', 'asserted: pity; pity'],
    ['Marley travels in order to earn a fortune.', 'asserted: earn a fortune; money'],
    ['Marley dies of hunger.', 'asserted: hunger; hunger'],
    ['A fever keeps Marley at home.', 'asserted: A fever; illness'],
    ['A fever is what keeps Marley at home.', 'asserted: A fever; illness'],
    ['It is a fever that keeps Marley at home.', 'asserted: a fever; illness'],
    ['What keeps Marley at home is a fever.', 'asserted: a fever; illness'],
    ["Greed is the motive of Marley's visit.", 'asserted: Greed; money'],
    ["The reason for Marley's absence is a fever.", 'asserted: a fever; illness'],
    ["Marley's death was an accident.", 'asserted: an accident; accident'],
    ['Marley does not come because he is ill.', 'negated: he is ill; illness'],
    ['Marley stays because the soldiers storm the house.', 'asserted: the soldiers storm the house; gunfire'],
    ['Marley pays so that Fred will buy a factory.', 'asserted: Fred will buy a factory; investment'],
    ['Marley stays because of a storm.', 'asserted: a storm; weather'],
    ['Marley comes not out of greed.', 'asserted: greed; ; not: money'],
    [
      'Greed, and certainly no pity, drives Marley to Scrooge.',
      'asserted: Greed, and certainly no pity; money; not: pity',
    ],
  ])('%s', (text, expected) => {
    expect(reasons(text)).toContain(expected);
  });
});

describe('is not read as a reason', () => {
  test.each([
    ['a part of a reason', 'Marley stays partly because he is ill.'],
    ['a guess', 'Marley stays, perhaps out of pity.'],
    ['what is not all', 'Marley stays not only because he is ill.'],
    ["the author's own reason", 'The novelist kills Marley because he is ill.'],
    ['a reason of the art', 'Marley dies because the plot needs a fever.'],
    ['somebody who acts', 'Scrooge keeps Marley at home.'],
    ['words of no class', 'Marley stays because of a doorknob.'],
    ['what takes place', "Marley's illness takes place in London."],
    ['how something comes into a tale', 'Marley comes into the story by accident.'],
    ['a lawyer who acts', 'A lawyer keeps Marley at home.'],
    ['a manner of speaking', 'Marley dies, so to speak, at home.'],
    ['a chief who acts', 'The chief, Scrooge, keeps Marley at home.'],
    ['whoever it is by', 'Marley is not set free by his success.'],
  ])('%s: %s', (_, text) => {
    expect(reasons(text)).toEqual([]);
  });

  test.each([
    ['a report', 'Fred says that Marley stays because he is ill.', 'reported'],
    ['a supposition', 'If Marley stays because he is ill, Scrooge pays.', 'hypothetical'],
    [
      'what another reason follows',
      'Marley does not come because he is ill but because of a storm.',
      'modal asserted',
    ],
    ['a question', 'Does Marley stay because he is ill?', 'question'],
  ])('%s', (_, text, stance) => {
    expect(
      reasons(text)
        .map((reason) => reason.split(':')[0])
        .join(' '),
    ).toBe(stance);
  });
});

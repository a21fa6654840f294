// Which of two events a sentence puts first: conjunctions, prepositions, "by the time", "first … only then".
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../support/sentence';

/** Each order as "stance: earlier word < later word". */
const ordersIn = (text: string): readonly string[] =>
  sentencesIn(text).flatMap(({ propositions, reading }) =>
    propositions.flatMap(({ frame, roles, stance }) => {
      const word = (role: string): string => {
        const filler = roles[role]?.filler;
        return filler?.kind === 'clause' ? (reading.tokens[filler.predicate]?.text ?? '') : '';
      };
      return frame === 'sequence' ? [`${stance}: ${word('earlier')} < ${word('later')}`] : [];
    }),
  );

describe('found', () => {
  test.each([
    ['Scrooge sleeps before the ghost comes.', 'asserted: sleeps < comes'],
    ['After the ghost has left, Scrooge sleeps.', 'asserted: left < sleeps'],
    ['Scrooge does not sleep until the ghost has left.', 'asserted: left < sleep'],
    ['By the time the ghost came, Scrooge had eaten.', 'asserted: eaten < came'],
    ['Scrooge had already eaten when the ghost came.', 'asserted: eaten < came'],
    ['Scrooge wakes after the funeral.', 'asserted: funeral < wakes'],
    ['First the miser eats; only then does the ghost come.', 'asserted: eats < come'],
  ])('%s', (text, order) => {
    expect(ordersIn(text)).toContain(order);
  });
});

describe('not found, or not asserted', () => {
  test.each([
    'Scrooge sleeps until the ghost comes.',
    'Scrooge slept when the ghost came.',
    'The reader meets Scrooge before the ghost comes.',
    'Had Scrooge slept before the ghost came, he would have missed it?',
    'Scrooge would have slept before the ghost came.',
    'Did Scrooge sleep before the ghost came?',
    'First, Scrooge is a miser.',
  ])('%s', (text) => {
    expect(ordersIn(text).filter((order) => order.startsWith('asserted'))).toEqual([]);
  });
});

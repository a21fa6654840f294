// Words that come to the same, for the deeds and topics of a pack.
import { expect, test } from 'vitest';
import { widened } from '../../../server/src/core/pack/widened';
import type { FactEntry } from '../../../server/src/core/pack/types';

const fields = {
  deeds: [['sing', 'croon']],
  beside: [
    ['song', 'aria'],
    ['sing', 'chant'],
  ],
};
const fact: FactEntry = {
  id: 'ann-sings',
  says: 'Ann sings.',
  works: ['novel'],
  frame: 'perform',
  roles: {},
  deeds: [{ by: 'ann', words: ['sing|hum song sing'], unless: ['song'] }],
  topics: [{ words: ['sing'], unless: ['sing'] }],
  evidence: {},
};

test('the words of a deed are widened, its head by words for the same deed alone', () => {
  expect(widened(fields)(fact).deeds).toEqual([
    { by: 'ann', words: ['sing|croon|hum song|aria sing|chant'], unless: ['song'] },
  ]);
});

test('topics are widened, and words beside which something else is meant are not', () => {
  expect(widened(fields)(fact).topics).toEqual([{ words: ['sing|chant'], unless: ['sing'] }]);
});

test('a fact without deeds and topics stays as it is', () => {
  const plain: FactEntry = { ...fact, deeds: [], topics: [] };
  expect(widened(fields)(plain)).toEqual(plain);
});

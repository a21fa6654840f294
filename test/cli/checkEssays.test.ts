// One essay after the other: what fails in one is told, and the others are checked.
import { expect, test } from 'vitest';
import { checkEssays } from '../../server/src/cli/checkEssays';
import type { Input } from '../../server/src/cli/inputs';
import { openEssay } from '../support/essay';

const { snapshot } = openEssay('Scrooge sleeps.');
const { knowledge } = snapshot;
const faulty = {
  ...snapshot,
  knowledge: {
    ...knowledge,
    parse: (sentence: Parameters<typeof knowledge.parse>[0]) => {
      if (sentence.tokens.some(({ text }) => text === 'sneezes')) throw new RangeError('There is no end');
      return knowledge.parse(sentence);
    },
  },
};

const essay = (name: string, sentence: string): Input => ({
  kind: 'essay',
  name,
  text: `---\nwork: tale\n---\n\n${sentence}\n`,
  requested: true,
});

async function* inputs(): AsyncGenerator<Input> {
  yield essay('first.md', 'The two spirits come.');
  yield essay('second.md', 'Scrooge sneezes.');
  yield { kind: 'unreadable', name: 'third.md', why: 'it holds binary data' };
  yield essay('fourth.md', 'Scrooge sleeps. The two spirits come.');
}

test('an essay in which the check fails is told like one that cannot be read, and the next is checked', async () => {
  const { essays, failures } = await checkEssays(faulty, inputs(), undefined);
  expect(essays.map(({ name, found }) => [name, found.length])).toEqual([
    ['first.md', 1],
    ['fourth.md', 1],
  ]);
  expect(failures).toEqual([
    'second.md cannot be checked, which is a fault of Close Reading: RangeError: There is no end.',
    'third.md cannot be read: it holds binary data.',
  ]);
});

test('without the fault all are checked', async () => {
  const { essays, failures } = await checkEssays(snapshot, inputs(), undefined);
  expect(essays.map(({ name }) => name)).toEqual(['first.md', 'second.md', 'fourth.md']);
  expect(failures).toHaveLength(1);
});

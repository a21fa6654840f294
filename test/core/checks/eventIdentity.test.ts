// Which event of the timeline a clause is about: by its name, its people and its words, and nobody where two are near.
import { describe, expect, test } from 'vitest';
import { meantEvents } from '../../../server/src/core/checks/eventIdentity';
import { knowledgeOf } from '../../support/packs';
import { sentencesIn } from '../../support/sentence';

/** The events that the sentence's first clause is surely about. */
function eventsIn(text: string, works: readonly string[] = ['novel']): readonly string[] {
  const knowledge = knowledgeOf('bel-canto');
  const [indexed] = knowledge.packs;
  const [sentence] = sentencesIn(text, 'bel-canto');
  const predicate = sentence?.reading.clauses[0]?.predicate;
  if (indexed === undefined || sentence === undefined || predicate === undefined) return [];
  const { best } = meantEvents(
    { predicate },
    {
      ...indexed,
      lexicon: knowledge.lexicon,
      sentence: sentence.reading,
      pronouns: new Map(),
      unnamed: new Map(),
      works,
    },
  );
  return best.map(({ id }) => id);
}

describe('meant', () => {
  test.each([
    ['The lessons take place in the kitchen.', 'lessons'],
    ['Carmen bends over her alphabet beside Gen.', 'lessons'],
    ['In the kitchen Carmen learns to spell with Gen.', 'lessons'],
    ['Benjamin sets up the chessboard for Hosokawa.', 'chess'],
    ['Messner knocks on the fourth day.', 'messner-arrival'],
    ['The soldiers storm the house and shoot the terrorists.', 'raid'],
  ])('%s', (text, event) => {
    expect(eventsIn(text)).toContain(event);
  });

  test('the event of the work in question', () => {
    expect(eventsIn('Carmen takes lessons from Gen.', ['film'])).toEqual(['english-lessons']);
  });
});

describe('not meant', () => {
  test.each([
    'Gen drinks coffee in the kitchen.',
    'The reader shuts the book at night.',
    'Hosokawa is a businessman.',
    'A critic has read the novel twice.',
    'In the garden a bird is singing.',
    'They talk.',
  ])('%s', (text) => {
    expect(eventsIn(text)).toEqual([]);
  });
});

// Whom a pronoun may stand for of whom nothing was told yet: of the right gender and number, and only such a pronoun.
import { describe, expect, test } from 'vitest';
import { mayMean } from '../../../server/src/core/checks/unnamed';
import { openingDiscourse } from '../../../server/src/core/mentions/discourse';
import { resolvePronouns } from '../../../server/src/core/mentions/pronouns';
import { knowledgeOf } from '../../support/packs';
import { sentencesIn } from '../../support/sentence';

const { lexicon, packs } = knowledgeOf('bel-canto');

interface Asked {
  /** Something is told of several together. */
  readonly together?: boolean;
  /** Look at the words from here on alone. */
  readonly from?: number;
}

/** Whether a pronoun of the sentence, the first of its essay, may mean one of these. */
function means(text: string, one: string | readonly string[], { together = false, from = 0 }: Asked = {}) {
  const [sentence] = sentencesIn(text, 'bel-canto');
  const [indexed] = packs;
  if (sentence === undefined || indexed === undefined) throw new Error('There is no sentence.');
  const { reading } = sentence;
  const { pack } = indexed;
  const { unnamed } = resolvePronouns(reading.tree, reading.tokens, reading.mentions, openingDiscourse, {
    pack,
    works: ['novel'],
    words: lexicon.syntax,
  });
  const tokens = reading.tokens.map((_, at) => at).slice(from);
  return mayMean(one, together, tokens, { unnamed, sentence: reading, pack });
}

describe('may mean', () => {
  test.each([
    ['a woman', 'She wants to learn.', 'carmen', {}],
    ['a man', 'He wants to learn.', 'gen', {}],
    ['one of several', 'She wants to learn.', ['gen', 'carmen'], {}],
    ['a group', 'They want to leave.', 'hostages', {}],
    ['two of whom something is told together', 'They fall in love.', ['gen', 'carmen'], { together: true }],
  ])('%s: %s', (_, text, one, asked) => {
    expect(means(text, one, asked)).toBe(true);
  });
});

describe('does not mean', () => {
  test.each([
    ['somebody of the other gender', 'She wants to learn.', 'gen', {}],
    ['only men', 'She wants to learn.', ['gen', 'hosokawa'], {}],
    ['a group by the pronoun for one', 'She wants to learn.', 'hostages', {}],
    ['one of two by the pronoun for several', 'They fall in love.', 'carmen', {}],
    ['one by the pronoun for one, told together', 'She falls in love.', 'gen', { together: true }],
    ['what is no person', 'She wants to learn.', 'mansion', {}],
    ['whom the pack does not know', 'She wants to learn.', 'nobody', {}],
    ['where the pronoun stands elsewhere', 'She wants to learn.', 'carmen', { from: 1 }],
    ['where somebody is named before', 'Carmen says that she wants to learn.', 'roxane', {}],
    ['where there is no pronoun', 'The lessons take place at night.', 'carmen', {}],
  ])('%s: %s', (_, text, one, asked) => {
    expect(means(text, one, asked)).toBe(false);
  });
});

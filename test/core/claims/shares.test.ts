// How much of a group a claim takes, in claims read from the tree.
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../support/sentence';

/** The shares in the claims of a frame, as "stance least-most". */
const sharesIn = (text: string, frame: string): readonly string[] =>
  sentencesIn(text)
    .flatMap(({ propositions }) => propositions)
    .filter((proposition) => proposition.frame === frame)
    .flatMap(({ stance, roles }) =>
      Object.values(roles).flatMap(({ share }) =>
        share === undefined ? [] : [`${stance} ${String(share.min)}-${String(share.max)}`],
      ),
    );

describe('a quantifier says how much', () => {
  test.each([
    ['None of the spirits visits Scrooge.', 'negated 0-0'],
    ['Not one of the spirits visits Scrooge.', 'negated 0-0'],
    ['No spirit visits Scrooge.', 'negated 0-0'],
    ['One of the spirits visits Scrooge.', 'asserted 0.01-1'],
    ['Some of the spirits visit Scrooge.', 'asserted 0.02-1'],
    ['Most of the spirits visit Scrooge.', 'asserted 0.5-1'],
    ['All the spirits visit Scrooge.', 'asserted 1-1'],
    ['Every spirit visits Scrooge.', 'asserted 1-1'],
    ['Only a few of the spirits visit Scrooge.', 'asserted 0.01-0.3'],
    ['Not all of the spirits visit Scrooge.', 'negated 0-0.99'],
    ['Nobody visits Scrooge.', 'negated 0-0'],
  ])('%s', (text, share) => {
    expect(sharesIn(text, 'visit')).toEqual([share]);
  });
});

describe('nothing is said of the whole group', () => {
  test.each([
    'The spirits visit Scrooge.',
    'Marley visits Scrooge.',
    'None of the angry spirits visits Scrooge.',
    'All the spirits who pity him visit Scrooge.',
  ])('%s', (text) => {
    expect(sharesIn(text, 'visit')).toEqual([]);
  });
});

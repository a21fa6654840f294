// Names and nouns that several bear: all of them are meant, until the work or an anchor decides.
import { describe, expect, test } from 'vitest';
import { indexPack } from '../../../server/src/core/knowledge';
import { findMentions } from '../../../server/src/core/mentions/findMentions';
import { possibleTargets, targetsOf } from '../../../server/src/core/mentions/mention';
import { tokenize } from '../../../server/src/core/english/tokens';
import { lexicon, loadPack, packFiles } from '../../support/packs';

const characters = `
- { id: jack-hall, kind: person, names: [Jack Hall], summary: One., evidence: { summary: [1] }, works: [tale] }
- { id: jack-hill, kind: person, names: [Jack Hill], summary: Another., evidence: { summary: [1] }, works: [play] }
- { id: mr-hill, kind: person, names: [Tom Hill], roles: [porter], summary: A third., evidence: { summary: [1] } }
- { id: crowd, kind: group, names: [], roles: [person], anchors: [street, crowd], summary: Outside., evidence: { summary: [1] } }
- { id: guests, kind: group, names: [], roles: [person], anchors: [dance], summary: Inside., evidence: { summary: [1] } }
- { id: old, kind: person, names: [Old Joe], roles: [porter], exclude: [new porter], summary: X., evidence: { summary: [1] } }
- { id: new, kind: person, names: [Young Joe], roles: [new porter], summary: X., evidence: { summary: [1] } }
`;

const { pack } = loadPack(new Map([...packFiles('christmas-carol'), ['characters.yaml', characters]]));
const index = indexPack(pack!, lexicon).mentions;

function targets(text: string, works: readonly string[], of = targetsOf): readonly string[] {
  const [mention] = findMentions(tokenize(text, lexicon.abbreviations), index, lexicon);
  return mention === undefined ? [] : of(mention, works);
}

describe('a mention means', () => {
  test.each([
    ['Jack waits.', ['tale', 'play'], ['jack-hall', 'jack-hill']],
    ['Jack waits.', ['tale'], ['jack-hall']],
    ['Jack waits.', ['play'], ['jack-hill']],
    ['Hill waits.', ['play'], ['jack-hill', 'mr-hill']],
    ['Jack Hall waits.', ['tale', 'play'], ['jack-hall']],
    ['People fill the street.', ['tale'], ['crowd']],
    ['People dance.', ['tale'], ['guests']],
    ['People dance in the street.', ['tale'], ['crowd', 'guests']],
    ['The crowd of people in the street dances.', ['tale'], ['crowd']],
    ['After a dance, people fill the street.', ['tale'], ['crowd']],
    ['In the street, people dance.', ['tale'], ['guests']],
    ['People talk.', ['tale'], []],
    ['The porter waits.', ['tale'], ['mr-hill', 'old']],
    ['The new porter waits.', ['tale'], ['new']],
  ])('%s in %j: %j', (text, works, expected) => {
    expect(targets(text, works)).toEqual(expected);
  });
});

test('the less likely readings stay possible', () => {
  const text = 'The crowd of people in the street dances.';
  expect(targets(text, ['tale'], possibleTargets)).toEqual(['crowd', 'guests']);
});

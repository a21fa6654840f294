import { describe, expect, test } from 'vitest';
import { clausesIn, treeIn } from '../../support/clauses';

const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a verb that looks like a plural noun': [
    ['Bruno dreams of adopting Clara.', ['dream(Bruno, _)', 'adopt(Bruno, Clara)']],
    ['He neither sings nor dances.', ['sing(He, _)', 'dance(He, _)']],
    [
      'Anna paints, sculpts, and sleeps in the barn.',
      ['paint(Anna, _)', 'sculpt(Anna, _)', 'sleep(Anna, _)'],
    ],
    ['The lodger stays.', ['stay(lodger, _)']],
    ['The accompanist suffers from diabetes.', ['suffer(accompanist, _)']],
    ['Her voice enchants every guest.', ['enchant(voice, guest)']],
    ['The vice president imagines adopting Clara.', ['imagine(president, _)', 'adopt(president, Clara)']],
    ['Her lessons and his songs were secret.', ['secret(lessons, _)']],
  ],
  'what somebody is told or made to do': [
    [
      'The captains forbid the lodgers to enter the barn.',
      ['forbid(captains, lodgers)', 'enter(lodgers, barn)'],
    ],
    [
      'Anna keeps telling the rebels that the king will spare them.',
      ['keep(Anna, _)', 'tell(Anna, rebels)', 'spare(king, them)'],
    ],
    ['Anna likes the songs that the king will sing.', ['like(Anna, songs)', 'sing(king, songs)']],
  ],
  'a subject behind its verb': [
    ['Into the room walks Bruno.', ['walk(Bruno, _)']],
    ['In the cellar sit Anna and Bruno.', ['sit(Anna, _)']],
    ['Enter Emma Bell, the baker.', ['enter(Emma, _)']],
    ['In the evening Bruno sings an aria.', ['sing(Bruno, aria)']],
  ],
  'an object before its subject': [
    ['Music he has loved since childhood.', ['love(he, Music)']],
    ['Chess, Bruno learns by watching.', ['learn(Bruno, Chess)', 'watch(Bruno, _)']],
    ['Bruno as well as Anna learns from the lessons.', ['learn(Bruno, _)']],
  ],
  'a passive': [
    [
      'Anna meets David and Bruno, who have each been robbed of Clara.',
      ['meet(Anna, David)', 'rob(_, David)'],
    ],
    [
      'The rebels, led by three captains, expected to find Bruno.',
      ['lead(captains, rebels)', 'expect(rebels, _)', 'find(rebels, Bruno)'],
    ],
    [
      'The letters were written by Bruno and typed up by the lodgers.',
      ['write(Bruno, letters)', 'type(lodgers, letters)'],
    ],
    ['The lodger was seen by Bruno and stayed by the door.', ['see(Bruno, lodger)', 'stay(lodger, _)']],
    ['Anna gets shot by a soldier.', ['shoot(soldier, Anna)']],
    ['Anna was shot by a soldier.', ['shoot(soldier, Anna)']],
  ],
  'absolute constructions': [
    ['With Clara watching, David tells Anna of his love.', ['watch(Clara, _)', 'tell(David, Anna, _)']],
    [
      'The talks go on, with Emma carrying messages between the camps.',
      ['go(talks, _)', 'carry(Emma, messages)'],
    ],
    ['With Emma watching, David waits.', ['watch(Emma, _)', 'wait(David, _)']],
    ['With his hands tied, Bruno waits.', ['tie(_, hands)', 'wait(Bruno, _)']],
    [
      'David sends his thanks, with Emma, his sister, writing the letters.',
      ['send(David, thanks)', 'write(Emma, letters)'],
    ],
  ],
  'what is no pronoun of its own': [
    ['The two fall in love.', ['fall(two, _)']],
    ['They are secretly meeting.', ['meet(They, _)']],
    ['The dog finds Anna and Bruno and bites them both.', ['find(dog, Anna)', 'bite(dog, them)']],
  ],
};

describe.each(Object.entries(cases))('%s', (_, sentences) => {
  test.each(sentences)('%s', (text, clauses) => {
    expect(clausesIn(text)).toEqual(clauses);
  });
});

test('what is mended stays a tree', () => {
  const sentences = Object.values(cases)
    .flat()
    .map(([text]) => text);
  for (const text of [...sentences, 'What unites these people is music.', 'What sings is a bird.']) {
    const { heads } = treeIn(text);
    expect(heads.filter((head) => head < 0)).toHaveLength(1);
    const circling = heads.filter((_, start) => {
      let at = start;
      for (let steps = 0; at >= 0 && steps < heads.length; steps++) at = heads[at] ?? -1;
      return at >= 0;
    });
    expect(circling).toEqual([]);
  }
});

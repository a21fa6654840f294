import { describe, expect, test } from 'vitest';
import { clausesIn } from '../../support/clauses';

const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a cleft is about whom it brings to the front': [
    ['It is Bruno who teaches Anna.', ['teach(Bruno, Anna)']],
    ['It is Anna whom Bruno loves.', ['love(Bruno, Anna)']],
    [
      'It was Clara, not Emma, who crept into the cellar and asked David.',
      ['creep(Clara, _)', 'ask(Clara, David, _)'],
    ],
    ['It was for the sake of the house that David came.', ['come(David, _)']],
    ['It is for Anna that David paints.', ['paint(David, _)']],
  ],
  'whoever is identified does what the relative clause says': [
    ['The one who teaches Anna is Bruno.', ['teach(Bruno, Anna)', 'bruno(one, _)']],
    ['Bruno is the one who teaches Anna.', ['one(Bruno, _)', 'teach(Bruno, Anna)']],
    ['Emma is a baker who loves music.', ['baker(Emma, _)', 'love(Emma, music)']],
    ['The person who dies first is the lodger.', ['die(lodger, _)', 'lodger(person, _)']],
    ['The man who loves Emma is a baker.', ['love(man, Emma)', 'baker(man, _)']],
    ['This is the man who teaches Anna.', ['man(This, _)', 'teach(man, Anna)']],
  ],
  'whose task it is does it': [
    ['It falls to Bruno to teach Anna.', ['fall(It, _)', 'teach(Bruno, Anna, _)']],
  ],
  'what somebody wants or does is a pseudo-cleft': [
    ['What Bruno wants is to hear Anna.', ['want(Bruno, What)', 'hear(Bruno, Anna)']],
    ['The only thing David wants is to paint Clara.', ['want(David, thing)', 'paint(David, Clara)']],
    ['His plan is to marry Emma.', ['marry(His, Emma)']],
    ['The aim of the rebels is to kidnap Emma.', ['kidnap(rebels, Emma)']],
    ['The plan is to marry Emma.', ['marry(_, Emma)']],
  ],
  'an adjective tells in what state somebody comes back': [
    ['Bruno comes out of it alive.', ['come(Bruno, _)', 'alive(Bruno, _)']],
    ['Bruno returns to the village unhurt.', ['return(Bruno, _)', 'unhurt(Bruno, _)']],
    ['Bruno comes alive.', ['come(Bruno, _)']],
  ],
  'whoever is let or made to do something does it': [
    ['The author lets Anna die in the snow.', ['let(author, Anna)', 'die(Anna, _)']],
  ],
  'relative clauses': [
    ['The woman that Bruno adores is a singer.', ['adore(Bruno, woman)', 'singer(woman, _)']],
    ['The songs Emma loves are sad.', ['love(Emma, songs)', 'sad(songs, _)']],
    ['Emma keeps the broom that Bruno gave her.', ['keep(Emma, broom)', 'give(Bruno, her, broom)']],
    ['The rumour that Emma killed David is false.', ['kill(Emma, David)', 'false(rumour, _)']],
    ['The house in which Anna sings belongs to David.', ['sing(Anna, _)', 'belong(house, _)']],
  ],
  'a passive with two objects': [
    ['Emma was given a broom by the cook.', ['give(cook, Emma, broom)']],
    ['Emma is taught Spanish by Bruno.', ['teach(Bruno, Emma, Spanish)']],
    ['A broom is given to Emma by Bruno.', ['give(Bruno, broom)']],
    ['David was elected president by the guests.', ['elect(guests, David, president)']],
    ['Emma was given a song by Schubert.', ['give(_, Emma, song)']],
  ],
  control: [
    ['The soldiers prevent Bruno from leaving.', ['prevent(soldiers, Bruno)', 'leave(Bruno, _)']],
    ['Emma talks David into staying.', ['talk(Emma, David)', 'stay(David, _)']],
    ['Bruno dreams of leaving.', ['dream(Bruno, _)', 'leave(Bruno, _)']],
    ['Bruno succeeds in persuading Clara.', ['succeed(Bruno, _)', 'persuade(Bruno, Clara)']],
  ],
};

describe.each(Object.entries(cases))('%s', (_, sentences) => {
  test.each(sentences)('%s', (text, clauses) => {
    expect(clausesIn(text)).toEqual(clauses);
  });
});

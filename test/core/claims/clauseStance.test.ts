import { describe, expect, test } from 'vitest';
import { stancesIn } from '../../support/clauses';

const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  negation: [
    ['Neither Emma nor David understands Anna.', ['understand negated']],
    ['She neither sings nor paints.', ['sing negated', 'paint negated']],
    ['Anna does not sing, nor does she paint.', ['sing negated', 'paint negated']],
    ['Neither does Bruno love Anna.', ['love negated']],
    ['In no version does Bruno love Anna.', ['love negated']],
    ['In neither book nor film does Bruno love Anna.', ['love negated']],
    ['Bruno does love Anna in no small measure.', ['love asserted']],
    ['For no other reason does Bruno love Anna.', ['love asserted']],
    ['Not without reason does Bruno love Anna.', ['love asserted']],
    ['It is not for nothing that Bruno loves Anna.', ['love asserted']],
    ['Anna not only sings but also paints.', ['sing asserted', 'paint asserted']],
    ['Not only does Bruno sing, he also paints.', ['sing asserted', 'paint asserted']],
  ],
  'a denial that no negation makes': [
    ['Instead of leaving Anna, Bruno stayed.', ['leave negated', 'stay asserted']],
    ['A world in which Anna sings would be a kinder one.', ['sing modal', 'one modal']],
    ['A girl who sings teaches Bruno.', ['sing asserted', 'teach asserted']],
    ['Bruno has yet to sing.', ['have asserted', 'sing imagined']],
    ['Bruno forgets to sing.', ['forget asserted', 'sing negated']],
    ['Bruno forgets that Anna sings.', ['forget asserted', 'sing asserted']],
    ['Bruno all but kills Anna.', ['kill modal']],
    ['Bruno acts as though he loved Anna.', ['act asserted', 'love hypothetical']],
    ['Bruno has no time to sing.', ['have negated', 'sing negated']],
    ['Nothing could induce Bruno to sing.', ['induce modal', 'sing negated']],
    ['Bruno cannot be persuaded to sing.', ['persuade modal', 'sing negated']],
    ['Bruno finds time to sing.', ['find asserted', 'sing imagined']],
    ['It never occurs to Bruno to sing.', ['occur negated', 'sing negated']],
    ['It occurs to Bruno to sing.', ['occur asserted', 'sing imagined']],
    ['Bruno will not hear of singing.', ['hear negated', 'sing negated']],
    ['Bruno never gets round to singing.', ['get negated', 'sing negated']],
    ['Bruno would sooner die than sing.', ['die modal', 'sing negated']],
    ['Anna scorns to sing.', ['scorn asserted', 'sing negated']],
  ],
  'what all of them say': [
    ['Everybody agrees that Anna sings.', ['agree asserted', 'sing asserted']],
    ['All the lodgers admit that Anna sings.', ['admit asserted', 'sing asserted']],
    ['Bruno agrees that Anna sings.', ['agree asserted', 'sing reported']],
    ['Everybody thinks that Anna sings.', ['think asserted', 'sing reported']],
    ['Not everybody agrees that Anna sings.', ['agree negated', 'sing reported']],
  ],
  'what is done, and what is only intended': [
    ["Bruno's habit is to mock Anna.", ['mock asserted']],
    ["Bruno's plan is to mock Anna.", ['mock imagined']],
    ["Bruno's habit is not to mock Anna.", ['mock imagined']],
  ],
  'a denial of less than the whole': [
    ['Anna no longer sings.', ['sing modal']],
    ['Anna does not love Bruno any more.', ['love modal']],
    ['Anna does not speak until the end.', ['speak modal']],
    ['Bruno does not leave because he loves Anna.', ['leave modal', 'love asserted']],
    ['Nobody except Bruno understands Anna.', ['understand modal']],
  ],
  'what a verb says of its gerund': [
    ['Bruno dreams of leaving.', ['dream asserted', 'leave imagined']],
    ['Anna is afraid of losing Bruno.', ['afraid asserted', 'lose imagined']],
    ['Anna is afraid of being mocked.', ['afraid asserted', 'mock imagined']],
    ['The soldiers prevent Anna from being freed.', ['prevent asserted', 'free negated']],
    ['Anna is proud of being loved.', ['proud asserted', 'love asserted']],
    ['The soldiers are accused of killing David.', ['accuse asserted', 'kill reported']],
    ['The soldiers prevent Bruno from leaving.', ['prevent asserted', 'leave negated']],
    ['Bruno succeeds in persuading Clara.', ['succeed asserted', 'persuade asserted']],
    ['Anna passes the time by singing.', ['pass asserted', 'sing asserted']],
  ],
  'what nobody knows': [
    ['Nobody knows that Bruno loves Anna.', ['know negated', 'love asserted']],
    ['There is no doubt that Bruno loves Anna.', ['be asserted', 'love asserted']],
    ['It is beyond doubt that Bruno loves Anna.', ['doubt asserted', 'love asserted']],
    ['It is no accident that Bruno loves Anna.', ['accident negated', 'love asserted']],
    ['There is no sign that Bruno loves Anna.', ['be negated', 'love modal']],
    ['The claim that Bruno loves Anna is false.', ['love reported', 'false asserted']],
    ['It would be hard to deny that Bruno loves Anna.', ['hard modal', 'deny imagined', 'love modal']],
    ['Bruno does not tell Anna that he is ill.', ['tell negated', 'ill modal']],
    ['Clara does not realise that Bruno loves Anna.', ['realise negated', 'love asserted']],
    ['Bruno does not manage to persuade Anna.', ['manage negated', 'persuade negated']],
  ],
  'what a noun says of its clause': [
    ['The rumour that Emma killed David is false.', ['kill reported', 'false asserted']],
    ['The fear of losing Anna drives Bruno.', ['lose imagined', 'drive asserted']],
    ['Their plan to kill David fails miserably.', ['kill imagined', 'fail asserted']],
    ['The fact that Emma loves David surprises Anna.', ['love asserted', 'surprise asserted']],
  ],
  'purposes and pseudo-clefts': [
    ['Anna sings so that the soldiers will rest.', ['sing asserted', 'rest imagined']],
    ['Bruno would have gone, had Anna come.', ['go modal', 'have hypothetical', 'come hypothetical']],
    ['Bruno came in order to hear Anna.', ['come asserted', 'hear imagined']],
    ['What Bruno wants is to hear Anna.', ['want asserted', 'hear imagined']],
    ['His plan is to marry Emma.', ['marry imagined']],
    ['It is a myth that Emma killed David.', ['kill reported']],
    ['Anna is too proud to ask Bruno.', ['proud asserted', 'ask imagined']],
  ],
  'a denied identity': [
    ['It is not Bruno who teaches Anna.', ['teach negated']],
    ['Bruno is not the one who teaches Anna.', ['one negated', 'teach negated']],
    ['The one who teaches Anna is not Bruno.', ['teach negated', 'bruno negated']],
    ['The one who teaches Anna is Bruno.', ['teach asserted', 'bruno asserted']],
    ['That is the number of dancers taught.', ['number asserted', 'teach modal']],
  ],
};

describe.each(Object.entries(cases))('%s', (_, sentences) => {
  test.each(sentences)('%s', (text, stances) => {
    expect(stancesIn(text)).toEqual(stances);
  });
});

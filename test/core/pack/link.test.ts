// Broken packs: every problem at its place, with a way to mend it; one broken entry never disables the rest.
import { describe, expect, test } from 'vitest';
import { loadPack, packFiles } from '../../support/packs';
import { checkProblems } from '../../support/packProblems';

test('the fixture pack is sound', () => {
  expect(loadPack(packFiles('christmas-carol')).problems).toEqual([]);
});

describe('a pack without a usable manifest is none', () => {
  test('missing', () => {
    const { pack, problems } = loadPack(new Map([['characters.yaml', '[]']]));
    expect(pack).toBeUndefined();
    expect(problems).toMatchObject([
      { location: { file: 'pack.yaml' }, message: 'The folder has no pack.yaml, so it is no pack.' },
    ]);
  });

  test('empty', () => {
    const { pack, problems } = loadPack(new Map([['pack.yaml', '']]));
    expect(pack).toBeUndefined();
    expect(problems).toMatchObject([{ message: 'pack.yaml is empty.' }]);
  });

  test('an empty folder', () => {
    expect(loadPack(new Map()).problems).toHaveLength(1);
  });

  test('without sources', () => {
    const pack = checkProblems(`
      --- pack.yaml
      id: x
      title: X
      version: 1.0.0
      licence: MIT
      defaultWork: tale
      works: [{ id: tale, title: T, form: tale }]
      sources: []
      ^^^^^^^ error: "sources" must NOT have fewer than 1 items.
    `);
    expect(pack).toBeUndefined();
  });
});

describe('a broken entry is left out, and its neighbours stay', () => {
  test('YAML that is none', () => {
    const pack = checkProblems(`
      --- silent.yaml
      - { name: Topper, note: A guest. }
      - { name: Mrs. Dilber, note: A laundress. ]
                                                ^ error: This is not YAML
    `);
    expect(pack?.silent.map(({ name }) => name)).toContain('Topper');
    expect(pack?.entities.has('scrooge')).toBe(true);
  });

  test('an unknown key', () => {
    const pack = checkProblems(`
      --- places.yaml
      - id: house
        kind: place
        names: [The House]
        sumary: Where he lives.
        ^^^^^^ error: sumary is not a key that is known here. Known keys: id
        summary: Where he lives.
        evidence: { summary: [1] }
      - { id: street, kind: place, names: [The Street], summary: Outside., evidence: { summary: [1] } }
    `);
    expect([...(pack?.entities.keys() ?? [])]).toContain('street');
    expect([...(pack?.entities.keys() ?? [])]).not.toContain('house');
  });

  test('an alias', () => {
    checkProblems(`
      --- silent.yaml
      - { name: Topper, note: *guest }
                              ^^^^^^ error: A pack has no aliases.
    `);
  });

  test('a missing key', () => {
    checkProblems(`
      --- places.yaml
      - id: house
            ^^^^^ error: Entry 1 lacks "evidence".
        kind: place
        names: [The House]
        summary: Where he lives.
    `);
  });

  test('a value of the wrong kind', () => {
    checkProblems(`
      --- places.yaml
      - id: house
        kind: palace
        ^^^^ error: "kind" must be one of: person, group, place
        names: [The House]
        summary: Where he lives.
        evidence: { summary: [1] }
    `);
  });

  test('an id that is taken', () => {
    const pack = checkProblems(`
      --- places.yaml
      - { id: scrooge, kind: place, names: [The House], summary: A house., evidence: { summary: [1] } }
              ^^^^^^^ error: The id "scrooge" is taken already
    `);
    expect(pack?.entities.get('scrooge')?.kind).toBe('person');
  });

  test('a name that another one bears', () => {
    const pack = checkProblems(`
      --- places.yaml
      - { id: inn, kind: place, names: [Ebenezer Scrooge], works: [tale], summary: An inn., evidence: { summary: [1] } }
              ^^^ error: "Ebenezer Scrooge" is a name of "scrooge" too. Give the name to one of them
    `);
    expect(pack?.entities.has('inn')).toBe(true);
  });

  test('the same name in different works', () => {
    checkProblems(`
      --- places.yaml
      - { id: inn, kind: place, names: [Jacob Marley], works: [play], summary: An inn., evidence: { summary: [1] } }
    `);
  });
});

describe('references that lead nowhere', () => {
  test('a class of reasons', () => {
    checkProblems(`
      --- facts/people.yaml
      - id: one
            ^^^ error: "illnes" is no class of reasons. Did you mean illness
        says: Marley is dead.
        works: [tale]
        frame: die
        roles: { patient: marley }
        explains: { kind: cause, who: [marley], words: [die], by: [illnes] }
        evidence: { summary: [2] }
    `);
  });

  test('a role, a frame and a work of facts', () => {
    const pack = checkProblems(`
      --- facts/people.yaml
      - id: one
            ^^^ error: "scrouge" is no entity, event, work or value of a family. Did you mean scrooge
        says: Scrouge is dead.
        works: [tale]
        frame: die
        roles: { patient: scrouge }
        evidence: { summary: [1] }
      - id: two
            ^^^ error: "dye" is no known frame.
        says: Marley is dead.
        works: [tale]
        frame: dye
        roles: { patient: marley }
        evidence: { summary: [2] }
      - id: three
            ^^^^^ error: "opera" is no work of this pack. Works: tale, play.
        says: Marley is dead.
        works: [opera]
        frame: die
        roles: { patient: marley }
        evidence: { summary: [2] }
      - id: four
        says: Marley is dead.
        works: [tale]
        frame: die
        roles: { patient: marley }
        evidence: { summary: [2] }
    `);
    const ids = pack?.facts.map(({ id }) => id) ?? [];
    expect(ids).toContain('four');
    expect(ids.filter((id) => /^(?:one|two|three)$/.test(id))).toEqual([]);
  });

  test('deep inside a proposition', () => {
    checkProblems(`
      --- facts/people.yaml
      - id: one
            ^^^ error: "nobody" is no entity
        says: Scrooge hopes that somebody dies.
        works: [tale]
        frame: hope
        roles: { experiencer: scrooge, content: { frame: die, patient: nobody } }
        evidence: { summary: [1] }
    `);
  });

  test('a member, a participant and a place are dropped from their entries', () => {
    const pack = checkProblems(`
      --- places.yaml
      - id: street
            ^^^^^^ error: "town" under partOf is no entity or event of this pack.
        kind: place
        names: [The Street]
        partOf: [town]
        summary: Outside.
        evidence: { summary: [1] }
      --- timeline.yaml
      - id: invitation
            ^^^^^^^^^^ error: "freddy" under participants
            ^^^^^^^^^^ error: "house" under place
        name: the invitation
        works: [tale]
        summary: Fred invites Scrooge.
        names: []
        anchors: []
        participants: [freddy, scrooge]
        place: house
        evidence: { summary: [4] }
    `);
    expect(pack?.entities.get('street')?.partOf).toEqual([]);
    expect(pack?.events.get('invitation')?.participants).toEqual(['scrooge']);
    expect(pack?.events.get('invitation')?.place).toBeUndefined();
  });

  test('evidence', () => {
    checkProblems(`
      --- places.yaml
      - { id: inn, kind: place, names: [The Inn], summary: An inn., evidence: { summary: [1, 99] } }
              ^^^ error: The evidence names summary 99, which is not there. Sources: summary, programme.
      - { id: pub, kind: place, names: [The Pub], summary: A pub., evidence: { sumary: [1] } }
              ^^^ error: The evidence names sumary 1
    `);
  });
});

describe('names are parted', () => {
  const names = (entry: string): unknown =>
    loadPack(new Map([...packFiles('christmas-carol'), ['places.yaml', entry]])).pack?.entities.get('x')
      ?.names;
  const person = (name: string): string =>
    `- { id: x, kind: person, names: [${name}], summary: X., works: [tale], evidence: { summary: [1] } }`;

  test.each([
    ['Martha', { text: 'Martha' }],
    ['Martha Bell', { text: 'Martha Bell', given: 'Martha', surname: 'Bell' }],
    ['Martha Ann Bell', { text: 'Martha Ann Bell', given: 'Martha Ann', surname: 'Bell' }],
    ['{ text: Old Martha }', { text: 'Old Martha' }],
    [
      '{ given: Martha, surname: Bell, works: [tale] }',
      { text: 'Martha Bell', given: 'Martha', surname: 'Bell' },
    ],
    ['{ text: the nurse, case: any }', { text: 'the nurse', case: 'any' }],
  ])('%s', (name, expected) => {
    expect(names(person(name))).toEqual([{ works: ['tale'], case: 'exact', ...expected }]);
  });
});

test('CRLF changes no place and no text', () => {
  const files = packFiles('christmas-carol');
  const crlf = new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
  const { pack, problems } = loadPack(crlf, new Map());
  expect(problems).toEqual([]);
  const scrooge = pack!.entities.get('scrooge')!.location;
  expect(crlf.get(scrooge.file)?.slice(scrooge.span.start, scrooge.span.end)).toBe('scrooge');
  expect(pack?.sentences.get('summary:2')?.text).toBe(loadPack(files).pack?.sentences.get('summary:2')?.text);
});

// A rehearsal goes the whole way with each pack's own words, and changes nothing for what is read after it.
import { expect, test } from 'vitest';
import { rehearse } from '../../server/src/core/rehearsal';
import { createReadingCache, readEssay } from '../../server/src/core/reading';
import { knowledgeOf } from '../support/packs';

const knowledge = knowledgeOf('christmas-carol');

test('the parser is asked for facts of every pack, and not for all of them', () => {
  const parsed: string[] = [];
  rehearse({
    ...knowledge,
    packs: [...knowledgeOf('bel-canto').packs, ...knowledge.packs],
    parse: (sentence) => {
      parsed.push(sentence.tokens.map(({ text }) => text).join(' '));
      return knowledge.parse(sentence);
    },
  });
  expect(parsed.some((words) => words.includes('Scrooge'))).toBe(true);
  expect(parsed.some((words) => words.includes('Gen'))).toBe(true);
  expect(parsed.length).toBeLessThan(60);
});

test('an essay reads after it as it did before', () => {
  const essay = '---\nwork: novel\n---\n\nTwo spirits visit Scrooge. Cratchit, a cook, fears him.\n';
  const read = () =>
    readEssay(knowledge, essay, { requested: false, defaultWork: undefined }, createReadingCache())?.findings;
  const before = read();
  rehearse(knowledge);
  expect(read()).toEqual(before);
});

test('a pack without facts is no obstacle', () => {
  const packs = knowledge.packs.map((indexed) => ({ ...indexed, pack: { ...indexed.pack, facts: [] } }));
  expect(() => {
    rehearse({ ...knowledge, packs });
    rehearse({ ...knowledge, packs: [] });
  }).not.toThrow();
});

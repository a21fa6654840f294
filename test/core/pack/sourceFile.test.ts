// Sources: numbered lines are sentences, everything else is furniture, and no number stands twice.
import { expect, test } from 'vitest';
import { passagesOf } from '../../../server/src/core/pack/passages';
import { readSourceFile } from '../../../server/src/core/pack/sourceFile';
import { loadPack, packFiles } from '../../support/packs';
import { checkProblems } from '../../support/packProblems';

test('reads numbered lines where they stand', () => {
  const text = '# Title\r\n\r\n1. One.\r\n12. Twelve, see 3.\r\n- 4. no\r\n5.no\r\n';
  const { sentences, problems } = readSourceFile('pack', 'summary', 's.md', text);
  expect(problems).toEqual([]);
  expect(sentences.map(({ sentence, text: own }) => `${String(sentence)} ${own}`)).toEqual([
    '1 One.',
    '12 Twelve, see 3.',
  ]);
  expect(sentences.map(({ location: { span } }) => text.slice(span.start, span.end))).toEqual([
    '1. One.',
    '12. Twelve, see 3.',
  ]);
});

test('a number that stands twice is reported', () => {
  checkProblems(`
    --- sources/programme.md
    1. One.
    2. Two.
    2. Two again.
    ^^^^^^^^^^^^^ error: Sentence 2 stands here a second time. Number the lines
    3. Three.
    4. Four.
    5. Five.
  `);
});

test('a source without its file is reported in the manifest', () => {
  const files = new Map(packFiles('christmas-carol'));
  files.delete('sources/programme.md');
  const [problem] = loadPack(files).problems;
  expect(problem).toMatchObject({
    location: { file: 'pack.yaml' },
    message: 'The source "programme" names sources/programme.md, and there is no such file.',
  });
});

test('passages are those of the works in question, or all where they have none', () => {
  const pack = loadPack(packFiles('christmas-carol')).pack!;
  const evidence = { programme: [1], summary: [1, 2, 99] };
  const told = (works: readonly string[]): readonly string[] =>
    passagesOf(pack, evidence, works).map(({ source, sentence }) => `${source} ${String(sentence)}`);
  expect(told(['play'])).toEqual(['programme 1']);
  expect(told(['tale'])).toEqual(['summary 1', 'summary 2']);
  expect(told(['opera'])).toEqual(['summary 1', 'summary 2', 'programme 1']);
});

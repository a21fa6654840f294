// `close-reading pack check`: what is wrong in a pack is told with its line, and its tests are run.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeReading, root } from './run';

let pack: string;
const check = () => closeReading(['pack', 'check', pack]);

beforeEach(() => {
  pack = join(mkdtempSync(join(tmpdir(), 'close-reading-')), 'carol');
  cpSync(join(root, 'test/fixtures/christmas-carol'), pack, { recursive: true });
});
afterEach(() => {
  rmSync(join(pack, '..'), { recursive: true });
});

test('a sound pack passes', () => {
  expect(check()).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('christmas-carol: 0 errors, 0 warnings') as string,
  });
});

test('the built-in pack is sound', { timeout: 60_000 }, () => {
  expect(closeReading(['pack', 'check', 'data/bel-canto']).stdout).toContain('bel-canto: 0 errors');
});

test('a dangling id and broken YAML are told with file, line and what to do', () => {
  const objects =
    '- id: cane\n  kind: object\n  names: [cane]\n  summary: A cane.\n  partOf: [nobody]\n  evidence: { summary: [1] }\n';
  writeFileSync(join(pack, 'objects.yaml'), objects);
  writeFileSync(join(pack, 'places.yaml'), '- id: [unclosed\n');
  const { code, stdout } = check();
  expect(code).toBe(1);
  expect(stdout).toMatch(/objects\.yaml:1:\d+: error: .*"nobody"/u);
  expect(stdout).toMatch(/places\.yaml:\d+:\d+: error: This is not YAML/u);
});

test('claims that come out otherwise are failures', () => {
  writeFileSync(
    join(pack, 'tests.yaml'),
    [
      'flag:',
      '  - { work: tale, text: Three spirits visit Scrooge., kind: number }',
      '  - { work: tale, text: Scrooge leaves before the spirits come., kind: order }',
      'agree:',
      '  - { work: tale, text: Scrooge lives in London. }',
      'paraphrases: { no-such-fact: [One way to say it., Another way.] }',
      '',
    ].join('\n'),
  );
  const { code, stdout } = check();
  expect(code).toBe(1);
  expect(stdout).toContain('"Three spirits visit Scrooge." must be flagged as number, but nothing is found.');
  expect(stdout).toContain('There is no fact "no-such-fact" to paraphrase.');
  expect(stdout).toContain('tests: 1 passed, 3 failed.');
});

test('facts that do not bear out what they say are counted, and listed with the reason', () => {
  writeFileSync(
    join(pack, 'tests.yaml'),
    'flag: []\nagree: []\nparaphrases: { three-spirits: [There are three spirits., Spirits come to him.] }\n',
  );
  expect(check().stdout).toMatch(/what facts say is supported: \d+ of \d+ by their own fact/u);
  const { stdout } = closeReading(['pack', 'check', pack, '--facts']);
  expect(stdout).toMatch(
    /none: three-spirits \(paraphrase\): "Spirits come to him\."\n {4}no claim of count/u,
  );
  expect(stdout).not.toContain('There are three spirits');
});

test('a tests.yaml of the wrong shape is told', () => {
  writeFileSync(join(pack, 'tests.yaml'), 'flag: everything\nagree: []\n');
  const { code, stdout } = check();
  expect(code).toBe(1);
  expect(stdout).toMatch(/tests\.yaml:1:\d+: error: /u);
});

test.each([[['pack']], [['pack', 'check']], [['pack', 'check', 'nowhere']], [['pack', 'mend', 'x']]])(
  '%j is wrong use',
  (args) => {
    expect(closeReading(args).code).toBe(2);
  },
);

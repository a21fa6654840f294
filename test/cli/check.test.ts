// `close-reading check`: formats, exit codes and bad input.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeReading } from './run';

const wrong = '---\nwork: novel\n---\n\n🎼 Roxane Coss sings; there are two generals.\r\n';
const right = '---\nwork: novel\n---\n\nThere are three generals.\n';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'close-reading-'));
  mkdirSync(file('pack/sources'), { recursive: true });
  mkdirSync(file('node_modules'));
  mkdirSync(file('.bad'));
  writeFileSync(file('wrong.md'), wrong);
  writeFileSync(file('right one.md'), right);
  writeFileSync(file('README.md'), '# Carmen\n\nTwo generals, Gen and Cesar, talk to the pool.\n');
  writeFileSync(file('.bad/binary.md'), new Uint8Array([0x23, 0x00, 0xff, 0x0a]));
  writeFileSync(file('.bad/latin1.md'), new Uint8Array([0x5a, 0x6f, 0xeb, 0x0a]));
  writeFileSync(file('.bad/huge.md'), wrong + 'Roxane Coss sings again.\n'.repeat(210_000));
  writeFileSync(file('half.md'), '---\nwork: novel\n\nThere are two generals.\n');
  writeFileSync(file('unknown.md'), '---\nwork: opera\npack: bel-canto\n---\n\nThere are three generals.\n');
  writeFileSync(file('pack/pack.yaml'), 'id: other\n');
  writeFileSync(file('pack/sources/overview.md'), wrong);
  writeFileSync(file('node_modules/essay.md'), wrong);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Checked {
  readonly file: string;
  readonly diagnostics: readonly Readonly<Record<string, unknown>>[];
  readonly claims: Readonly<Record<string, number>>;
}

const checkJson = (...args: readonly string[]) => {
  const outcome = closeReading(['check', '--format', 'json', ...args]);
  return { ...outcome, results: JSON.parse(outcome.stdout) as readonly Checked[] };
};

describe('JSON', () => {
  test('has the documented shape, with lines and characters in UTF-16 from 0', () => {
    const { code, results } = checkJson(file('wrong.md'));
    expect(code).toBe(1);
    expect(results).toEqual([
      {
        file: file('wrong.md'),
        diagnostics: [
          {
            rule: 'contradiction',
            kind: 'number',
            severity: 'warning',
            message: expect.stringContaining('three generals') as string,
            range: {
              start: { line: 4, character: 32 },
              end: { line: 4, character: expect.any(Number) as number },
            },
            fact: expect.any(String) as string,
            evidence: expect.arrayContaining([
              { source: 'study-guide', sentence: 16, work: 'novel' },
            ]) as unknown,
          },
        ],
        claims: {
          supported: expect.any(Number) as number,
          contradicted: 1,
          notCovered: expect.any(Number) as number,
        },
      },
    ]);
  });

  test('tells of every file that was named, in order, whatever is found in it', () => {
    const { code, results } = checkJson(file('right one.md'), file('README.md'));
    expect(code).toBe(0);
    expect(results.map((result) => result.file)).toEqual([file('right one.md'), file('README.md')]);
  });

  test('tells of two hundred files in one call', () => {
    const many = Array.from({ length: 200 }, () => file('wrong.md'));
    expect(checkJson(...many).results).toHaveLength(200);
  });
});

describe('exceptions', () => {
  const exception = '- fact: three-generals\n  work: novel\n  words: two generals\n  reason: p. 12\n';

  test('of the nearest folder above a file silence its findings; a broken entry is told once', () => {
    mkdirSync(file('.kept/.close-reading'), { recursive: true });
    mkdirSync(file('.kept/essays'));
    writeFileSync(file('.kept/.close-reading/exceptions.yaml'), `${exception}- fact: three-generals\n`);
    writeFileSync(file('.kept/essays/a.md'), wrong);
    writeFileSync(file('.kept/essays/b.md'), wrong);
    const { code, results, stderr } = checkJson(file('.kept/essays/a.md'), file('.kept/essays/b.md'));
    expect(code).toBe(0);
    expect(results.map(({ diagnostics }) => diagnostics)).toEqual([[], []]);
    expect(results[0]?.claims).toMatchObject({ contradicted: 1 });
    expect(stderr.match(/exceptions\.yaml:5:\d+: error/g)).toHaveLength(1);
  });
});

describe('folders', () => {
  test('are searched for essays; packs, packages, hidden folders and other Markdown are passed over', () => {
    const { results } = checkJson(folder);
    expect(results.map((result) => result.file)).toEqual(
      ['half.md', 'right one.md', 'unknown.md', 'wrong.md'].map(file),
    );
  });

  test('without an essay say so', () => {
    const { code, stdout } = closeReading(['check', file('node_modules/../pack')]);
    expect(code).toBe(0);
    expect(stdout).toContain('No essay on a known work was found.');
  });
});

test('text names the place as editors count it, and quotes the proof', () => {
  const { code, stdout } = closeReading(['check', file('wrong.md')]);
  expect(code).toBe(1);
  expect(stdout).toContain(`${file('wrong.md')}:5:33: warning: The summaries have three generals.`);
  expect(stdout).toMatch(/^ {4}.*, sentence \d+: /mu);
  expect(stdout).toMatch(/1 essay, 1 finding; claims: \d+ supported, 1 contradicted/u);
});

test('--no-claims leaves what sentences say alone', () => {
  const sentence = '---\nwork: novel\n---\n\nCarmen teaches Gen to read and write. There are two generals.\n';
  const found = (...options: readonly string[]): readonly string[] =>
    closeReading(['check', ...options, '-'], sentence).stdout.match(/\[contradiction\/[\w-]+\]/gu) ?? [];
  expect(found()).toEqual(['[contradiction/role-swap]', '[contradiction/number]']);
  expect(found('--no-claims')).toEqual(['[contradiction/number]']);
});

test('SARIF places each result in a file', () => {
  const { code, stdout } = closeReading(['check', '--format', 'sarif', file('wrong.md')]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Close Reading', rules: [{ id: 'contradiction/number' }] } },
        results: [
          {
            ruleId: 'contradiction/number',
            level: 'warning',
            locations: [{ physicalLocation: { region: { startLine: 5, startColumn: 33 } } }],
          },
        ],
      },
    ],
  });
});

test('standard input is an essay too, about the work that --work names', () => {
  expect(closeReading(['check', '--work', 'novel', '-'], 'There are two generals.').code).toBe(1);
  expect(closeReading(['check', '--work', 'novel', '-'], 'There are three generals.').code).toBe(0);
});

test("a pack of the user's own is read with --pack", () => {
  const pack = 'test/fixtures/christmas-carol';
  const essay = '---\npack: christmas-carol\n---\n\nEbenezer Scrooge lives.\n';
  expect(closeReading(['check', '--pack', pack, '-'], essay)).toMatchObject({ code: 0, stderr: '' });
  expect(closeReading(['check', '-'], essay).code).toBe(1);
});

describe('bad input', () => {
  test.each([
    ['nowhere.md', 'there is no such file'],
    ['.bad/binary.md', 'binary data'],
    ['.bad/latin1.md', 'not in UTF-8'],
    ['.bad/huge.md', 'longer than'],
  ])('%s cannot be read; the other files are checked all the same', (name, why) => {
    const { code, stdout, stderr } = closeReading(['check', file(name), file('wrong.md')]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${file(name)} cannot be read: `);
    expect(stderr).toContain(why);
    expect(stdout).toContain('three generals');
  });

  test('half a front matter and an unknown work are findings of their own', () => {
    const { results } = checkJson(file('half.md'), file('unknown.md'));
    for (const { diagnostics } of results) {
      expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'front-matter' }));
    }
  });

  test.each([
    [['check'], 'Name the essays'],
    [['check', '--format', 'xml', 'a.md'], 'There is no format "xml"'],
    [['check', '--work', 'opera', 'a.md'], 'No pack knows a work "opera". Known: novel, film, both.'],
    [['check', '--pack', 'nowhere', 'a.md'], 'There is no pack folder nowhere.'],
    [['check', '--loud', 'a.md'], "Unknown option '--loud'"],
    [['frobnicate'], 'There is no command "frobnicate".'],
    [['constructor'], 'There is no command "constructor".'],
    [['lsp'], 'lsp --stdio'],
  ])('%j is wrong use', (args, message) => {
    const { code, stdout, stderr } = closeReading(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  test('help is no wrong use', () => {
    expect(closeReading(['--help'])).toMatchObject({ code: 0, stderr: '' });
    expect(closeReading([]).code).toBe(2);
  });

  test.each([
    [['check', '--help'], 'check'],
    [['check', '-h', 'nowhere.md'], 'check'],
    [['explain', '--work', 'novel', '--help'], 'explain'],
    [['pack', '-h'], 'pack'],
    [['pack', 'check', '--help'], 'pack'],
    [['lsp', '--help'], 'lsp'],
  ])('%j tells how that command is used, and no other', (args, command) => {
    const { code, stdout, stderr } = closeReading(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/(?<=^ {2}close-reading )\w+/gm)).toEqual([command]);
    expect(/--no-claims only/.test(stdout)).toBe(command === 'check');
  });

  test('what follows -- is no option', () => {
    expect(closeReading(['explain', '--', '--help']).stdout).not.toContain('Usage:');
  });
});

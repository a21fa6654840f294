// What V8 compiled of a bundle serves the next start, and nothing that is kept can change what runs.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runWithCodeCache } from '../../server/src/node/codeCache';

let home = '';
let bundle = '';
let folder = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'close-reading-code-'));
  bundle = join(home, 'bundle.js');
  folder = join(home, 'kept', 'code');
  await write('first');
});
afterEach(() => rm(home, { recursive: true }));

const write = (word: string) =>
  writeFile(
    bundle,
    `const path = require('node:path'); exports.say = () => '${word} in ' + path.basename(__dirname);`,
  );

const run = (where: string | undefined = folder) => runWithCodeCache(bundle, where);
const said = ({ exports }: ReturnType<typeof run>): string => (exports as { say: () => string }).say();
const kept = () => readdir(folder);
const inHome = (word: string) => `${word} in ${home.split(/[\\/]/).at(-1) ?? ''}`;

test('a bundle runs as any other, and nothing is kept before it is asked for', async () => {
  expect(said(run())).toBe(inHome('first'));
  await expect(kept()).rejects.toThrow('ENOENT');
});

test('what is kept serves the next start, and is not written again', async () => {
  const first = run();
  said(first);
  first.save();
  const [file = ''] = await kept();
  const { mtimeMs, ino } = await stat(join(folder, file));
  first.save();
  const second = run();
  expect(said(second)).toBe(inHome('first'));
  second.save();
  expect(await kept()).toEqual([file]);
  expect(await stat(join(folder, file))).toMatchObject({ mtimeMs, ino });
});

test('another bundle of the same length is compiled anew, and takes the place of the old one', async () => {
  run().save();
  const before = await kept();
  await write('other');
  const next = run();
  expect(said(next)).toBe(inHome('other'));
  next.save();
  expect(await kept()).toHaveLength(1);
  expect(await kept()).not.toEqual(before);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    'changed',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
  ],
  ['empty', () => Buffer.alloc(0)],
])('kept code that is %s is not run, and is mended', async (_, damage) => {
  run().save();
  const [name = ''] = await kept();
  const file = join(folder, name);
  const damaged = damage(await readFile(file));
  await writeFile(file, damaged);
  const next = run();
  expect(said(next)).toBe(inHome('first'));
  next.save();
  expect((await readFile(file)).equals(damaged)).toBe(false);
});

test('where there is no folder, or none can be made, the bundle runs all the same', async () => {
  const none = run('');
  const homeless = runWithCodeCache(bundle, undefined);
  const blocked = run(join(bundle, 'no-folder'));
  for (const one of [none, homeless, blocked]) {
    one.save();
    expect(said(one)).toBe(inHome('first'));
  }
  expect(await readdir(home)).toEqual(['bundle.js']);
});

// A thread parses what is expected; whatever becomes of it, every sentence is parsed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WordsParser } from '../../server/src/core/english/parseWords';
import type { Parse } from '../../server/src/core/english/parser/parse';
import { parseAhead } from '../../server/src/node/parseAhead';

const parse = (label: string): Parse => ({
  upos: [],
  xpos: [],
  heads: [],
  labels: [label],
  confidence: [],
});

/** A thread that says that it was itself, and ends on "bye". */
const thread = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', (inputs) => {
  if (inputs[0].words[0] === 'bye') return parentPort.close();
  for (const { words } of inputs)
    workerData.answers.postMessage({ key: words[0], parse: { upos: [], xpos: [], heads: [], labels: ['thread'], confidence: [] } });
});
`;

let folder = '';
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'close-reading-thread-'));
  file = join(folder, 'thread.js');
  await writeFile(file, thread);
});
afterAll(() => rm(folder, { recursive: true }));

const withThread = (script: string): WordsParser =>
  parseAhead({ parse: () => parse('own') }, new Uint8Array(), script);

const input = (...words: readonly string[]) => ({ words, names: words.map(() => false) });

/** Who parses the sentence, if it is expected a while before. */
async function parsedBy(parser: WordsParser, word: string): Promise<string | undefined> {
  parser.expect?.([input(word)]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return parser.parse(input(word)).labels[0];
}

test('what is expected comes from the thread, once; all else is parsed here', async () => {
  const parser = withThread(file);
  await vi.waitFor(async () => {
    expect(await parsedBy(parser, 'expected')).toBe('thread');
  });
  expect(parser.parse(input('expected')).labels).toEqual(['own']);
  expect(parser.parse(input('other')).labels).toEqual(['own']);
});

test('the same words as a name are another sentence', async () => {
  const parser = withThread(file);
  await vi.waitFor(async () => {
    expect(await parsedBy(parser, 'warm')).toBe('thread');
  });
  parser.expect?.([input('Gen')]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(parser.parse({ words: ['Gen'], names: [true] }).labels).toEqual(['own']);
});

test('a thread that has ended begins again when there is something to expect', async () => {
  const parser = withThread(file);
  await parsedBy(parser, 'bye');
  await vi.waitFor(async () => {
    expect(await parsedBy(parser, 'again')).toBe('thread');
  });
});

test.each([
  ['is missing', () => join(folder, 'missing.js')],
  ['no thread can be started from', () => 'thread.js'],
])('where the file %s every sentence is parsed here', async (_, script) => {
  const parser = withThread(script());
  expect(await parsedBy(parser, 'expected')).toBe('own');
  expect(await parsedBy(parser, 'expected')).toBe('own');
});

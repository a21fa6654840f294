// A thread parses what is expected; whatever becomes of it, every sentence is parsed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WordsParser } from '../../server/src/core/english/parseWords';
import type { Parse } from '../../server/src/core/english/parser/parse';
import { parseAhead } from '../../server/src/node/parseAhead';
import { isOvertaken, startParserWorker, type ParserWorker } from '../../server/src/node/parserWorker';
import { mending } from '../support/parses';

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
  if ('model' in inputs) return;
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
  parseAhead(
    { parse: () => parse('own') },
    { data: { model: new Uint8Array(), mending: mending() }, start: () => startParserWorker(script) },
  );

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

/** A thread that never answers, and writes down what it is sent and what was parsed without it. */
function silentWorker(): {
  readonly worker: ParserWorker;
  readonly sent: unknown[];
  readonly overtaken: number[];
} {
  const [sent, overtaken]: [unknown[], number[]] = [[], []];
  const worker: ParserWorker = {
    send: (request) => sent.push(request),
    answers: () => [],
    overtake: (number) => overtaken.push(number),
    whenOver: () => undefined,
  };
  return { worker, sent, overtaken };
}

const data = { model: new Uint8Array([1]), mending: mending() };

test('the thread is told what it need not parse any more', () => {
  const { worker, overtaken } = silentWorker();
  const parser = parseAhead({ parse: () => parse('own') }, { data, start: () => worker });
  parser.expect?.([input('one'), input('two'), input('three')]);
  parser.parse(input('two'));
  parser.parse(input('unexpected'));
  parser.expect?.([input('four')]);
  parser.parse(input('four'));
  expect(overtaken).toEqual([2, 4]);
});

test('a thread is sent the model and the words to mend by, but for one that was started with them', () => {
  const [own, started] = [silentWorker(), silentWorker()];
  parseAhead({ parse: () => parse('own') }, { data, start: () => own.worker });
  expect(own.sent).toEqual([data]);
  const help = { data, start: () => own.worker, started: started.worker };
  parseAhead({ parse: () => parse('own') }, help).expect?.([input('one')]);
  expect(started.sent).toEqual([[{ ...input('one'), number: 1 }]]);
});

test.each([
  [3, true],
  [1027, false],
  [4, false],
])('after 3 was overtaken, whether %i was: %s', (number, expected) => {
  const overtaken = new Int32Array(1024);
  overtaken[3] = 3;
  expect(isOvertaken(overtaken, number)).toBe(expected);
});

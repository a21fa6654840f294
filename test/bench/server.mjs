// Times the built language server over stdio, as an editor would use it.
import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../../tools/process.mjs';
import { medianOf, percentileOf } from './statistics.mjs';

const uri = 'file:///bench/essay.md';
const starts = 5;
const edits = 100;
const requests = 50;
/** As client/node.ts starts the server. */
const frugal = JSON.parse(await readFile(join(root, 'client/serverProcess.json'), 'utf8'));
/** Milliseconds in which a server that has told its first findings asks for another pull, if it has more to tell. */
const afterthought = 400;

/** Where what was compiled is kept, as the client has the server keep it: see server/src/node/codeCache.ts. */
const code = join(root, '.cache/bench-code');

export async function benchServer(essay) {
  await firstStart(essay);
  const started = [];
  const opened = [];
  for (let i = 0; i < starts; i++) {
    started.push(await fromStart(essay));
    opened.push(await fromOpening(essay));
  }
  const median = (runs, key) => medianOf(runs.flatMap((run) => run[key] ?? []));
  return {
    startToHover: median(started, 'hover'),
    startToFirst: median(started, 'first'),
    startToLast: median(started, 'last'),
    openToHover: median(opened, 'hover'),
    openToFirst: median(opened, 'first'),
    openToLast: median(opened, 'last'),
    openCpu: median(opened, 'cpu'),
    openMemory: median(opened, 'memory'),
    ...(await session(essay)),
  };
}

/** The first start after an installation: it leaves compiled code for all others. */
async function firstStart(essay) {
  await rm(code, { recursive: true, force: true });
  const server = await startServer();
  await server.modelIsRead;
  await server.open(essay);
  await findings(server, performance.now());
  while ((await readdir(code).catch(() => [])).every((file) => !file.endsWith('.code')))
    await new Promise((resolve) => setTimeout(resolve, afterthought));
  server.stop();
}

/** From the start of the process, with all that it has to fetch and to build. */
async function fromStart(essay) {
  const start = performance.now();
  const server = await startServer();
  await server.open(essay);
  await server.ask('textDocument/hover', at(essay, 'Hosokawa'));
  const hover = performance.now() - start;
  await server.modelIsRead;
  const { first, last } = await findings(server, start);
  server.stop();
  return { hover, first, last };
}

/** From the opening of the essay in a server that is ready and has read nothing yet. */
async function fromOpening(essay) {
  const server = await startServer();
  await server.modelIsRead;
  const before = await server.usage();
  const start = performance.now();
  await server.open(essay);
  const hover = server.ask('textDocument/hover', at(essay, 'Hosokawa')).then(() => performance.now() - start);
  const { first, last, all } = await findings(server, start);
  const after = await server.usage();
  server.stop();
  return { hover: await hover, first, last, all, cpu: after.cpu - before.cpu, memory: after.memory };
}

/** Pulls as an editor does: once, and again whenever the server asks for it. */
async function findings(server, start) {
  let first;
  for (;;) {
    const more = server.nextRefresh();
    const { items } = await server.ask('textDocument/diagnostic');
    const last = performance.now() - start;
    if (items.length > 0) first ??= last;
    const goesOn = await Promise.race([
      more.then(() => true),
      new Promise((resolve) => setTimeout(resolve, afterthought, false)),
    ]);
    if (!goesOn) return { first, last, all: items.length };
  }
}

/** A writer at work: the essay is checked, edited letter by letter, asked about. */
async function session(essay) {
  const server = await startServer();
  await server.modelIsRead;
  await server.open(essay);
  const { ask } = server;
  const { all } = await findings(server, performance.now());

  // Letters typed in the middle of the essay, at the end of a word.
  const place = at(essay, ' ', Math.floor(essay.length / 2)).position;
  const edit = [];
  for (let i = 0; i < edits; i++) {
    const position = { line: place.line, character: place.character + i };
    const start = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: 'a' }],
    });
    await ask('textDocument/diagnostic');
    edit.push(performance.now() - start);
  }

  const completion = await repeat(() => ask('textDocument/completion', at(essay, 'Hosokawa', 0, 4)));
  const definition = await repeat(() => ask('textDocument/definition', at(essay, 'Hosokawa')));
  const hover = await repeat(() => ask('textDocument/hover', at(essay, 'Hosokawa')));
  const { peak } = await server.usage();
  server.stop();
  return {
    findings: all,
    edits,
    edit: medianOf(edit),
    edit95: percentileOf(edit, 95),
    completion: medianOf(completion),
    definition: medianOf(definition),
    hover: medianOf(hover),
    peak,
  };
}

async function repeat(ask) {
  const taken = [];
  for (let i = 0; i < requests; i++) {
    const start = performance.now();
    await ask();
    taken.push(performance.now() - start);
  }
  return taken;
}

/** The parameters that point at some words, so many characters from their start. */
function at(text, words, from = 0, within = 2) {
  const before = text.slice(0, text.indexOf(words, from) + within).split('\n');
  return { position: { line: before.length - 1, character: before.at(-1).length } };
}

async function startServer() {
  const child = spawn(process.execPath, [...frugal.execArgv, join(root, 'dist/server/node.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...frugal.env, CLOSE_READING_CODE_CACHE: code },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = [];
  const nextRefresh = () => new Promise((resolve) => waiting.push(resolve));
  connection.onRequest('workspace/diagnostic/refresh', () => {
    for (const resolve of waiting.splice(0)) resolve();
    return null;
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
      workspace: { diagnostics: { refreshSupport: true } },
    },
  });
  // The server asks for a pull when it knows the settings, and again when it has the parser's model.
  const modelIsRead = nextRefresh().then(nextRefresh);
  await connection.sendNotification('initialized', {});
  return {
    connection,
    modelIsRead,
    nextRefresh,
    ask: (method, params = {}) => connection.sendRequest(method, { textDocument: { uri }, ...params }),
    open: (text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      }),
    usage: () => usageOf(child.pid),
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}

/** What a process holds in memory, in megabytes, and has taken of its cores, in milliseconds: only Linux tells. */
async function usageOf(pid) {
  const read = (file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const status = await read('status');
  const megabytes = (key) => Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  // Of what follows the name in parentheses, user and system time in hundredths of a second.
  const [user, system] = (await read('stat')).split(') ').at(-1).split(' ').slice(11, 13);
  return { memory: megabytes('VmRSS'), peak: megabytes('VmHWM'), cpu: 10 * (Number(user) + Number(system)) };
}

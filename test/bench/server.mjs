// Times the built language server over stdio, as an editor would use it.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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

export async function benchServer(essay) {
  const firstHover = [];
  const coldCheck = [];
  for (let i = 0; i < starts; i++) {
    firstHover.push(await timeToFirst(essay, 'textDocument/hover', at(essay, 'Hosokawa')));
    coldCheck.push(await timeToFirst(essay, 'textDocument/diagnostic', {}));
  }
  return { firstHover: medianOf(firstHover), coldCheck: medianOf(coldCheck), ...(await session(essay)) };
}

/** From the start of the process to the answer to a first request. */
async function timeToFirst(essay, method, params) {
  const start = performance.now();
  const server = await open(essay);
  await server.connection.sendRequest(method, { textDocument: { uri }, ...params });
  const taken = performance.now() - start;
  server.stop();
  return taken;
}

/** A writer at work: the essay is checked, edited letter by letter, asked about. */
async function session(essay) {
  const server = await open(essay);
  const ask = (method, params = {}) =>
    server.connection.sendRequest(method, { textDocument: { uri }, ...params });
  const { items } = await ask('textDocument/diagnostic');

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
  const memory = await residentMegabytes(server.process.pid);
  server.stop();
  return {
    findings: items.length,
    edit: medianOf(edit),
    edit95: percentileOf(edit, 95),
    completion: medianOf(completion),
    definition: medianOf(definition),
    hover: medianOf(hover),
    memory,
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

async function open(essay) {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: essay },
  });
  return {
    connection,
    process: child,
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}

/** What the system holds in memory for a process; only Linux says so in a file. */
async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = /^VmHWM:\s+(\d+) kB/m.exec(status);
  return found ? Number(found[1]) / 1024 : NaN;
}

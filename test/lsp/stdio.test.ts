// The built server as a process of its own, over standard input and output: what every other editor starts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { HoverRequest, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { bareClient, connectTo, positionIn, rangeOf } from './client';

const dist = join(import.meta.dirname, '../../dist');
const uri = 'file:///essays/voice.md';
const essay = '---\nwork: novel\n---\n\n🎼 Gen Watanabe translates for Mr. Hosakawa.\n';

test.each([
  ['close-reading lsp --stdio', ['cli.js', 'lsp', '--stdio']],
  ['the server of the extension', ['server/node.js', '--stdio']],
])('%s answers, publishes and ends in order', async (_, [script = '', ...args]) => {
  const server = spawn(process.execPath, [join(dist, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const client = await connectTo(server.stdout, server.stdin, { capabilities: bareClient });
  expect(client.initialized.serverInfo?.name).toBe('close-reading');
  await client.open(uri, essay);
  const position = positionIn(essay, 'Gen Watanabe');
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  expect(hover?.range).toEqual(rangeOf(essay, 'Gen Watanabe'));
  const shown = await client.waitFor<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
  expect(shown.diagnostics[0]?.range).toEqual(rangeOf(essay, 'Hosakawa'));
  await client.shutdown();
  expect(await ended).toEqual([0, null]);
});

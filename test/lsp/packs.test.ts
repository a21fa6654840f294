// Packs of the user's own: sent by the client or read from disk, mended and broken while essays are open.
import { mkdtemp, rm, writeFile, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HoverRequest, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { createNodeHost } from '../../server/src/node/host';
import { packFiles } from '../support/packs';
import { bareClient, positionIn, startInProcess, type TestClient } from './client';

const uri = 'file:///essays/carol.md';
const essay = '---\npack: christmas-carol\n---\n\nEbenezer Scrooge hates Christmas.\n';
const folder = 'file:///packs/carol';
const files = Object.fromEntries(packFiles('christmas-carol'));
const broken = { ...files, 'pack.yaml': `${files['pack.yaml'] ?? ''}\nworks: [unclosed\n` };

const cardOf = async (client: TestClient): Promise<string> =>
  JSON.stringify(
    await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: positionIn(essay, 'Ebenezer Scrooge'),
    }),
  );

const problemsIn = (client: TestClient, file: string, fits: (count: number) => boolean) =>
  client.waitFor<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    ({ uri: at, diagnostics }) => at.endsWith(`/${file}`) && fits(diagnostics.length),
  );

test('a pack sent by the client is read with; broken, its last good version stays and the problem is shown', async () => {
  const client = await startInProcess({ initializationOptions: { sendsPackFiles: true } });
  await client.open(uri, essay);
  expect(await cardOf(client)).toBe('null');

  await client.connection.sendNotification('closeReading/packFiles', { folder, files });
  expect(await cardOf(client)).toContain('Scrooge');

  await client.connection.sendNotification('closeReading/packFiles', { folder, files: broken });
  const shown = await problemsIn(client, 'pack.yaml', (count) => count > 0);
  expect(shown.uri).toBe(`${folder}/pack.yaml`);
  expect(shown.diagnostics[0]).toMatchObject({ source: 'Close Reading', severity: 1 });
  expect(shown.diagnostics[0]?.range.start.line).toBeGreaterThan(5);
  expect(await cardOf(client)).toContain('Scrooge');

  await client.connection.sendNotification('closeReading/packFiles', { folder, files });
  await problemsIn(client, 'pack.yaml', (count) => count === 0);

  await client.connection.sendNotification('closeReading/packFiles', { folder, files: null });
  expect(await cardOf(client)).toBe('null');
  await client.shutdown();
});

test('the problems of a pack file stay shown when the file is opened and closed', async () => {
  const client = await startInProcess({
    capabilities: bareClient,
    initializationOptions: { sendsPackFiles: true },
  });
  await client.connection.sendNotification('closeReading/packFiles', { folder, files: broken });
  await problemsIn(client, 'pack.yaml', (count) => count > 0);
  await client.open(`${folder}/pack.yaml`, broken['pack.yaml'], 'yaml');
  await client.close(`${folder}/pack.yaml`);
  await client.open(uri, essay);
  await client.waitFor<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    (params) => params.uri === uri,
  );
  const told = client.told.filter(({ params }) => (params as { uri?: string }).uri?.endsWith('/pack.yaml'));
  expect(told.map(({ params }) => (params as PublishDiagnosticsParams).diagnostics)).not.toContainEqual([]);
  await client.shutdown();
});

test('a pack that was never sound is read as far as it is', async () => {
  const client = await startInProcess({ initializationOptions: { sendsPackFiles: true } });
  await client.open(uri, essay);
  const dangling = `${files['characters.yaml'] ?? ''}\n- id: nobody\n  kind: person\n`;
  const params = { folder, files: { ...files, 'characters.yaml': dangling } };
  await client.connection.sendNotification('closeReading/packFiles', params);
  await problemsIn(client, 'characters.yaml', (count) => count > 0);
  expect(await cardOf(client)).toContain('Scrooge');
  await client.shutdown();
});

test.each([
  ['an empty folder', {}],
  ['an empty pack.yaml', { 'pack.yaml': '' }],
  ['a pack.yaml that is no map', { 'pack.yaml': '- 1\n- 2\n' }],
  ['binary bytes', { 'pack.yaml': '\u0000\u0001\uFFFD' }],
])('%s is told in pack.yaml and breaks nothing else', async (_, odd) => {
  const client = await startInProcess({ initializationOptions: { sendsPackFiles: true } });
  await client.open(uri, essay);
  await client.connection.sendNotification('closeReading/packFiles', { folder, files });
  const odds = { folder: 'file:///packs/odd', files: odd };
  await client.connection.sendNotification('closeReading/packFiles', odds);
  await problemsIn(client, 'odd/pack.yaml', (count) => count > 0);
  expect(await cardOf(client)).toContain('Scrooge');
  await client.shutdown();
});

test('other editors name the folder in their settings, and a saved file is read again', async () => {
  const home = await mkdtemp(join(tmpdir(), 'close-reading-'));
  const pack = join(home, 'packs/carol');
  await cp(join(import.meta.dirname, '../fixtures/christmas-carol'), pack, { recursive: true });
  const client = await startInProcess({
    capabilities: bareClient,
    folders: [pathToFileURL(home).href],
    initializationOptions: { showsStatus: true, settings: { packs: ['${workspaceFolder}/packs/carol'] } },
    host: createNodeHost(home),
  });
  await client.open(uri, essay);
  await client.waitFor<{ uri: string; status: unknown }>(
    'closeReading/status',
    ({ status }) => status !== null,
  );
  expect(await cardOf(client)).toContain('Scrooge');

  await writeFile(join(pack, 'pack.yaml'), broken['pack.yaml']);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(join(pack, 'pack.yaml')).href, type: 2 }],
  });
  const shown = await problemsIn(client, 'pack.yaml', (count) => count > 0);
  expect(shown.uri).toBe(pathToFileURL(join(pack, 'pack.yaml')).href);
  expect(await cardOf(client)).toContain('Scrooge');
  await client.shutdown();
  await rm(home, { recursive: true });
});

test('a folder that is not there is named in the log', async () => {
  const client = await startInProcess({
    capabilities: bareClient,
    initializationOptions: { settings: { packs: ['/nowhere/at/all'] } },
    host: createNodeHost('/opt/close-reading'),
  });
  await client.waitFor<{ message: string }>('window/logMessage', ({ message }) =>
    message.includes('/nowhere/at/all'),
  );
  await client.shutdown();
});

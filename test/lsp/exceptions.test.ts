// "The claim is right": exceptions sent by the client or read from disk, and how each kind of editor writes one.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DocumentDiagnosticRequest,
  type CodeAction,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { createNodeHost } from '../../server/src/node/host';
import { bareClient, rangeOf, richClient, startInProcess, type TestClient } from './client';

const folder = 'file:///essays';
const uri = `${folder}/carol.md`;
const essay = '---\nwork: novel\n---\n\nThe two generals give orders.\n';
const exception = '- fact: three-generals\n  work: novel\n  words: "Two  Generals"\n  reason: "p. 12"\n';

const codesIn = async (client: TestClient): Promise<readonly unknown[]> => {
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
};

const theClaimIsRight = async (client: TestClient, document = uri): Promise<CodeAction | undefined> => {
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: document },
    range: rangeOf(essay, 'generals'),
    context: { diagnostics: [] },
  });
  return (actions ?? []).find((action): action is CodeAction => action.title === 'The claim is right …');
};

const send = (client: TestClient, text: string | null) =>
  client.connection.sendNotification('closeReading/exceptions', { folder, text });

test('exceptions that the client sends silence the finding until they are gone', async () => {
  const client = await startInProcess({ folders: [folder], initializationOptions: { sendsPackFiles: true } });
  await client.open(uri, essay);
  expect(await codesIn(client)).toEqual(['contradiction/number']);
  await send(client, exception);
  expect(await codesIn(client)).toEqual([]);
  await send(client, '# None.\n');
  expect(await codesIn(client)).toEqual(['contradiction/number']);
  await send(client, exception);
  await send(client, null);
  expect(await codesIn(client)).toEqual(['contradiction/number']);
  await client.shutdown();
});

test('a broken entry is told on its line and breaks no other', async () => {
  const client = await startInProcess({ folders: [folder], initializationOptions: { sendsPackFiles: true } });
  await client.open(uri, essay);
  await send(client, `- fact: three-generals\n  why: none\n${exception}`);
  const told = await client.waitFor<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    (params) => params.diagnostics.length > 0,
  );
  expect(told.uri).toBe(`${folder}/.close-reading/exceptions.yaml`);
  expect(told.diagnostics.map(({ range }) => range.start.line)).toContain(1);
  expect(await codesIn(client)).toEqual([]);
  await send(client, exception);
  await client.waitFor<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    (params) => params.uri === told.uri && params.diagnostics.length === 0,
  );
  await client.shutdown();
});

test('a client that asks for the reason gets its own command', async () => {
  const client = await startInProcess({
    folders: [folder],
    initializationOptions: { sendsPackFiles: true, addExceptionCommand: 'add' },
  });
  await client.open(uri, essay);
  const action = await theClaimIsRight(client);
  expect(action?.edit).toBeUndefined();
  expect(action?.command).toMatchObject({
    command: 'add',
    arguments: [
      {
        uri: `${folder}/.close-reading/exceptions.yaml`,
        entry: '- fact: three-generals\n  work: novel\n  words: "two generals"\n  reason: ',
      },
    ],
  });
  await client.shutdown();
});

const entry = '- fact: three-generals\n  work: novel\n  words: "two generals"\n  reason: ""\n';

test('another editor gets the edit, which makes the file or goes on at its end', async () => {
  const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
  const client = await startInProcess({
    folders: [folder],
    capabilities: { ...richClient, workspace: { ...richClient.workspace, workspaceEdit } },
  });
  await client.open(uri, essay);
  const file = `${folder}/.close-reading/exceptions.yaml`;
  const insert = (line: number, newText: string) => ({
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
    newText,
  });
  expect((await theClaimIsRight(client))?.edit).toEqual({
    documentChanges: [
      { kind: 'create', uri: file, options: { ignoreIfExists: true } },
      { textDocument: { uri: file, version: null }, edits: [insert(0, entry)] },
    ],
  });
  await send(client, '# Mine.\n');
  expect((await theClaimIsRight(client))?.edit).toEqual({ changes: { [file]: [insert(1, entry)] } });
  await client.shutdown();
});

test('an essay in no folder has no place for exceptions', async () => {
  const client = await startInProcess({ folders: [folder] });
  await client.open('untitled:Untitled-1', essay);
  expect(await theClaimIsRight(client, 'untitled:Untitled-1')).toBeUndefined();
  await client.shutdown();
});

test('without a client that sends them, the nearest file above the essay is read, and again when it is saved', async () => {
  const home = await mkdtemp(join(tmpdir(), 'close-reading-'));
  const path = join(home, '.close-reading/exceptions.yaml');
  await mkdir(join(home, '.close-reading'));
  await mkdir(join(home, 'a'));
  await writeFile(path, exception);
  const document = pathToFileURL(join(home, 'a/essay.md')).href;
  const client = await startInProcess({ capabilities: bareClient, host: createNodeHost(home) });
  const published = (count: number) =>
    client.waitFor<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (params) => {
      return params.uri === document && params.diagnostics.length === count;
    });
  await client.open(document, essay);
  await published(0);
  await rm(path);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(path).href, type: 3 }],
  });
  await published(1);
  await client.shutdown();
  await rm(home, { recursive: true });
});

// Diagnostics, pulled and pushed, as they follow edits and settings.
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { bareClient, rangeOf, richClient, startInProcess, type TestClient } from './client';

const uri = 'file:///essays/names.md';
const essay = `---
work: novel
---

Roxane Coss sings for Katsumi Hosakawa. 🎻\r
Gen Watanabe and Roxane Coss listen.
`;

const virtual = { virtualPackFiles: true, virtualDocs: true, sendsPackFiles: true, showsStatus: true };

const pull = (client: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });

const itemsOf = (report: DocumentDiagnosticReport): readonly Diagnostic[] =>
  report.kind === 'full' ? report.items : [];

test('a finding stands on exactly its words, with its rule, its help page and its proof', async () => {
  const client = await startInProcess({ initializationOptions: virtual });
  await client.open(uri, essay);
  const [found, ...rest] = itemsOf(await pull(client));
  expect(rest).toEqual([]);
  expect(found).toMatchObject({
    range: rangeOf(essay, 'Hosakawa'),
    source: 'Close Reading',
    code: 'misspelt-name',
    codeDescription: { href: 'close-reading-docs:/rules/misspelt-name.md' },
  });
  const [proof] = found?.relatedInformation ?? [];
  expect(proof?.location.uri).toMatch(/^close-reading-pack:\/bel-canto\/sources\//u);
  expect(proof?.message).toMatch(/, sentence \d+: /u);
  await client.shutdown();
});

test('edits inside a line move, mend and bring findings, before and after emoji and CRLF', async () => {
  const client = await startInProcess({ initializationOptions: virtual });
  await client.open(uri, essay);
  await client.change(uri, 2, rangeOf(essay, 'Hosakawa'), 'Hosokawa');
  expect(itemsOf(await pull(client))).toEqual([]);

  const mended = essay.replace('Hosakawa', 'Hosokawa');
  await client.change(uri, 3, rangeOf(mended, '🎻\r\nGen'), '🎻🎻 Wow, Gen');
  const joined = mended.replace('🎻\r\nGen', '🎻🎻 Wow, Gen');
  await client.change(uri, 4, rangeOf(joined, 'Watanabe'), 'Watanebe');
  const [found] = itemsOf(await pull(client));
  expect(found?.range).toEqual(rangeOf(joined.replace('Watanabe', 'Watanebe'), 'Watanebe'));
  await client.shutdown();
});

test('a second pull of the same text gets "unchanged", and one after an edit does not', async () => {
  const client = await startInProcess({ initializationOptions: virtual });
  await client.open(uri, essay);
  await client.waitFor('workspace/diagnostic/refresh');
  const first = await pull(client);
  const second = await pull(client, first.resultId);
  expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await client.change(uri, 2, rangeOf(essay, 'listen'), 'hum');
  expect((await pull(client, first.resultId)).kind).toBe('full');
  await client.shutdown();
});

test('a pull from before the document was closed and opened again is not believed', async () => {
  const client = await startInProcess({ initializationOptions: virtual });
  await client.open(uri, essay);
  const { resultId } = await pull(client);
  await client.close(uri);
  await client.open(uri, essay.replace('Hosakawa', 'Hosokawa'));
  const report = await pull(client, resultId);
  expect(report).toMatchObject({ kind: 'full', items: [] });
  await client.shutdown();
});

test('a cancelled request is answered as cancelled', async () => {
  const client = await startInProcess({ initializationOptions: virtual });
  await client.open(uri, essay);
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(
    DocumentDiagnosticRequest.type,
    { textDocument: { uri } },
    source.token,
  );
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  await client.shutdown();
});

test('changed settings ask the client to pull again, and hold from then on', async () => {
  let settings: unknown = {};
  const client = await startInProcess({ initializationOptions: virtual, settings: () => settings });
  await client.open(uri, essay);
  await client.waitFor('workspace/diagnostic/refresh');
  expect(itemsOf(await pull(client))).toHaveLength(1);
  settings = { severity: { 'misspelt-name': 'off' } };
  const before = client.told.length;
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await client.waitFor('workspace/diagnostic/refresh', () =>
    client.told.slice(before).some(({ method }) => method === 'workspace/diagnostic/refresh'),
  );
  expect(itemsOf(await pull(client))).toEqual([]);
  await client.shutdown();
});

test('a setting of the wrong shape is named in the log and changes nothing', async () => {
  const client = await startInProcess({
    initializationOptions: virtual,
    settings: () => ({ severity: { 'misspelt-name': 'deafening' }, maxFindings: -1 }),
  });
  await client.open(uri, essay);
  await client.waitFor<{ message: string }>('window/logMessage', ({ message }) =>
    message.includes('closeReading.severity'),
  );
  expect(itemsOf(await pull(client))).toHaveLength(1);
  await client.shutdown();
});

test('the status follows the findings and ends with the document', async () => {
  const client = await startInProcess({ initializationOptions: virtual });
  await client.open(uri, essay);
  await client.waitFor<StatusParams>('closeReading/status', ({ status }) => status?.findings === 1);
  await client.change(uri, 2, rangeOf(essay, 'Hosakawa'), 'Hosokawa');
  await client.waitFor<StatusParams>('closeReading/status', ({ status }) => status?.findings === 0);
  await client.close(uri);
  await client.waitFor<StatusParams>('closeReading/status', ({ status }) => status === null);
  await client.shutdown();
});

test('a client that does not pull is sent the findings, and their end when it closes the document', async () => {
  const client = await startInProcess({ capabilities: bareClient });
  await client.open(uri, essay);
  const shown = await client.waitFor<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
  expect(shown).toMatchObject({ uri, version: 1, diagnostics: [{ range: rangeOf(essay, 'Hosakawa') }] });
  // It can show neither proof nor help page.
  expect(shown.diagnostics[0]).not.toHaveProperty('relatedInformation');
  expect(shown.diagnostics[0]).not.toHaveProperty('codeDescription');
  await client.change(uri, 2, rangeOf(essay, 'Hosakawa'), 'Hosokowa');
  await client.waitFor<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    ({ version, diagnostics }) => version === 2 && diagnostics.length === 1,
  );
  await client.close(uri);
  await client.waitFor<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    ({ version, diagnostics }) => version === undefined && diagnostics.length === 0,
  );
  expect(client.told.map(({ method }) => method)).not.toContain('closeReading/status');
  await client.shutdown();
});

test('a text too long for an essay is left alone, and the log says so', async () => {
  const client = await startInProcess({ capabilities: richClient, initializationOptions: virtual });
  await client.open(uri, essay + 'Roxane Coss sings again.\n'.repeat(45_000));
  await client.waitFor<{ message: string }>('window/logMessage', ({ message }) =>
    message.includes('longer than'),
  );
  expect(itemsOf(await pull(client))).toEqual([]);
  await client.shutdown();
});

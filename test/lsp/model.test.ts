// The parser's model comes after the server answers: what was read without it is read again, and a broken one is told.
import { afterEach, expect, test } from 'vitest';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { modelBytes } from '../support/parses';
import { nowhere, startInProcess, type TestClient } from './client';

const uri = 'file:///essays/lessons.md';
const essay = '---\nwork: novel\n---\n\nCarmen teaches Gen Watanabe to read and write.\n';

/** Each status is told when the findings are known. */
const shown = { initializationOptions: { showsStatus: true } };

let client: TestClient;
afterEach(() => client.shutdown());

const status = (findings: number) =>
  client.waitFor<StatusParams>('closeReading/status', (told) => told.status?.findings === findings);

const asked = (method: string) => client.told.some((told) => told.method === method);

test('a model that is read from disk changes the findings when it comes', async () => {
  let deliver: (bytes: Uint8Array) => void = () => undefined;
  const bytes = new Promise<Uint8Array>((resolve) => {
    deliver = resolve;
  });
  client = await startInProcess({ ...shown, host: { ...nowhere, readModel: () => bytes } });
  await client.open(uri, essay);
  await status(0);
  deliver(modelBytes());
  await status(1);
  expect(asked('workspace/diagnostic/refresh')).toBe(true);
});

test('a worker asks its client for the model', async () => {
  client = await startInProcess({ initializationOptions: { sendsModel: true } });
  await client.open(uri, essay);
  await client.waitFor('closeReading/model');
});

test.each([
  ['that is cut off', () => Promise.resolve(modelBytes().subarray(0, 1_000_000)), /cannot be used/u],
  [
    'that is missing',
    () => Promise.reject(new Error('ENOENT')),
    /Reading the parser's model failed: .*ENOENT/su,
  ],
])('a model %s is told, and the rest works', async (_, readModel, message) => {
  client = await startInProcess({ ...shown, host: { ...nowhere, readModel } });
  await client.open(uri, essay.replace('Carmen', 'There are two generals. Carmen'));
  await client.waitFor<{ message: string }>('window/logMessage', (told) => message.test(told.message));
  await status(1);
});

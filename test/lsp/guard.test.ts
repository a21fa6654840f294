// A feature that fails takes nothing else with it.
import { CancellationToken, ResponseError } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { guardRequest, guardRun } from '../../server/src/lsp/guard';

const fail = () => {
  throw new Error('the feature is broken');
};

test('a request whose feature fails is answered with the neutral value, and logged', () => {
  const logged: string[] = [];
  const answer = guardRequest(
    'textDocument/hover',
    (message) => logged.push(message),
    () => null,
    fail,
  );
  expect(answer({}, CancellationToken.None)).toBeNull();
  expect(logged).toEqual([
    expect.stringContaining('textDocument/hover failed: Error: the feature is broken'),
  ]);
});

test('a cancelled request does not reach its feature', () => {
  const answer = guardRequest('textDocument/hover', fail, () => null, fail);
  expect(answer({}, CancellationToken.Cancelled)).toBeInstanceOf(ResponseError);
});

test('what nobody waits for is logged when it fails, at once or later', async () => {
  const logged: string[] = [];
  const log = (message: string) => logged.push(message);
  guardRun('now', log, fail);
  guardRun('later', log, () => Promise.reject(new Error('late')));
  guardRun('well', log, () => 1);
  await Promise.resolve();
  expect(logged).toEqual([
    expect.stringContaining('now failed: Error: the feature is broken'),
    expect.stringContaining('later failed: Error: late'),
  ]);
});

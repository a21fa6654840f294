// A long essay is read a little at a time: what is asked meanwhile is answered, and the first findings come early.
import { CompletionRequest, DocumentDiagnosticRequest, HoverRequest } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { createReadAhead } from '../../server/src/lsp/readAhead';
import { nowhere, rangeOf, startInProcess } from './client';

/** A machine that reads on only when the test says so. */
function slowHost() {
  const waiting: (() => void)[] = [];
  return {
    host: { ...nowhere, soon: (run: () => void) => void waiting.push(run) },
    /** Lets everything that waits run, until nothing waits any more. */
    async goOn(): Promise<void> {
      while (waiting.length > 0) {
        waiting.splice(0).forEach((run) => {
          run();
        });
        await Promise.resolve();
      }
    },
    waits: () => waiting.length > 0,
  };
}

describe('reading ahead', () => {
  /** Five slices of reading. */
  const workspace = () => {
    let left = 5;
    return {
      readOn: () => {
        left -= 1;
        return left <= 0;
      },
    };
  };

  test('goes on until nothing is left', async () => {
    const { host, goOn, waits } = slowHost();
    const read = createReadAhead(workspace(), host)('file:///a.md', Infinity);
    expect(waits()).toBe(true);
    await goOn();
    expect(await read).toBe(true);
  });

  test('stops when its time is over', async () => {
    const { host, waits } = slowHost();
    expect(await createReadAhead(workspace(), host)('file:///a.md', 0)).toBe(false);
    expect(waits()).toBe(false);
  });
});

describe('a long essay', () => {
  const uri = 'file:///essays/long.md';
  const paragraphs = Array.from(
    { length: 600 },
    (_, i) => `Page ${String(i)}. Roxane Coss sings again for them.`,
  );
  const essay = [
    '---\nwork: novel\n---',
    'Katsumi Hosakawa waits.',
    ...paragraphs,
    'Gen Watanebe waits.',
  ].join('\n\n');

  test('answers hovers and completions before it is read, and has every finding at the end', async () => {
    const { host, goOn, waits } = slowHost();
    const client = await startInProcess({ host, capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(uri, essay);
    const pulled = client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    const at = { textDocument: { uri }, position: rangeOf(essay, 'Watanebe').start };
    expect(await client.connection.sendRequest(CompletionRequest.type, at)).not.toBeNull();
    const start = rangeOf(essay, 'Page 599. Roxane').end;
    const hover = { textDocument: { uri }, position: { ...start, character: start.character - 2 } };
    expect(await client.connection.sendRequest(HoverRequest.type, hover)).not.toBeNull();
    expect(waits()).toBe(true);

    let report: unknown;
    void pulled.then((answer) => {
      report = answer;
    });
    while (report === undefined) {
      await goOn();
      await new Promise(setImmediate);
    }
    expect(report).toMatchObject({
      kind: 'full',
      items: [{ code: 'misspelt-name' }, { code: 'misspelt-name' }],
    });
    await client.shutdown();
  });
});

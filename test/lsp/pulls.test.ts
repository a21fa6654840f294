// How long a pull waits: the first finding of an essay is told at once, the others after a while.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, test } from 'vitest';
import { answerPulls } from '../../server/src/lsp/diagnostics';
import type { Session } from '../../server/src/lsp/session';
import { builtIn } from '../../server/src/workspace/builtIn';
import { createWorkspace } from '../../server/src/workspace/workspace';

const uri = 'file:///essays/essay.md';
const essay = '---\nwork: novel\n---\n\nRoxane Coss sings.\n\nGen Watanebe waits.\n';

type Pull = (params: unknown, token: unknown) => Promise<{ readonly items: readonly unknown[] }>;

/** A session that reads a paragraph at each pull, and says whether a finding would have ended it. */
function session() {
  const workspace = createWorkspace({ builtIn, packFolders: [], linkTo: () => undefined });
  workspace.setText({ uri, languageId: 'markdown', version: 1, text: essay });
  const handlers: Pull[] = [];
  const endsWithFinding: boolean[] = [];
  const parts = {
    workspace,
    client: { pullDiagnostics: true, refreshDiagnostics: true },
    connection: {
      onRequest: (_: string, handler: Pull) => handlers.push(handler),
      languages: { diagnostics: { refresh: () => undefined } },
    },
    log: () => undefined,
    readAhead: (_: string, patience: number, isEnough: (found: number) => boolean) => {
      if (patience === Infinity) return Promise.resolve(true);
      endsWithFinding.push(isEnough(1));
      workspace.readOn(uri, () => false);
      return Promise.resolve(false);
    },
    text: () => TextDocument.create(uri, 'markdown', 1, essay),
    locate: () => undefined,
    helpPage: () => undefined,
  };
  const { closed } = answerPulls(parts as unknown as Session);
  const pull = async (): Promise<number | undefined> => {
    const report = await handlers[0]?.({ textDocument: { uri } }, { isCancellationRequested: false });
    return report?.items.length;
  };
  return { pull, endsWithFinding, closed };
}

test('a finding ends the wait of a client that knows of none yet, though it came before', async () => {
  const { pull, endsWithFinding } = session();
  const found = [await pull(), await pull(), await pull()];
  expect(found).toEqual([0, 1, 1]);
  expect(endsWithFinding).toEqual([true, true, false]);
});

test('of an essay that was closed the client is taken to know nothing any more', async () => {
  const { pull, endsWithFinding, closed } = session();
  expect([await pull(), await pull()]).toEqual([0, 1]);
  closed(uri);
  await pull();
  expect(endsWithFinding).toEqual([true, true, true]);
});

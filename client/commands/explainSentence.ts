// "Explain Sentence": how the sentence under the caret, or a selection, is read, as a document beside the essay.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../../server/src/lsp/protocol';

export const explainSentenceCommand = 'closeReading.explainSentence';

type Explain = ClientRequests['closeReading/explain'];

/** One document for all explanations, so that a second one takes the place of the first. */
const address = vscode.Uri.from({ scheme: 'close-reading-explain', path: '/Explanation' });

export function registerExplainSentence(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let text = '';
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(address.scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => text,
    }),
    vscode.commands.registerCommand(explainSentenceCommand, async () => {
      const editor = vscode.window.activeTextEditor;
      const found = editor && (await explanationOf(client, editor));
      if (found === undefined) {
        await vscode.window.showInformationMessage('Put the caret into a sentence of an essay first.');
        return;
      }
      text = found;
      changed.fire(address);
      await vscode.window.showTextDocument(address, {
        viewColumn: vscode.ViewColumn.Beside,
        preview: true,
        preserveFocus: true,
      });
    }),
  );
}

async function explanationOf(
  client: BaseLanguageClient,
  { document, selection }: vscode.TextEditor,
): Promise<string | undefined> {
  // Plain objects: VS Code's own positions lose their lines on the way to a worker.
  const range = client.code2ProtocolConverter.asRange(selection);
  const params: Explain['params'] = { textDocument: { uri: document.uri.toString() }, range };
  const method = 'closeReading/explain' satisfies keyof ClientRequests;
  return (await client.sendRequest<Explain['result']>(method, params)) ?? undefined;
}

// Reads the parser's model for a server that is a worker: where the extension's files are, only VS Code knows.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerRequests } from '../server/src/lsp/protocol';

export function sendModel(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  const method = 'closeReading/model' satisfies keyof ServerRequests;
  const file = vscode.Uri.joinPath(extension, 'dist/model.bin');
  return client.onRequest(method, async (): Promise<ServerRequests[typeof method]> => {
    return vscode.workspace.fs.readFile(file);
  });
}

// Starts the extension on the desktop and on remote machines: the server is a Node process.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, clientId, clientName } from './extension';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/node.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return activateWith(
    context,
    { sendsModel: false },
    (options) => new LanguageClient(clientId, clientName, { run, debug: run }, options),
  );
}

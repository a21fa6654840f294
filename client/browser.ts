// Starts the extension in a browser: the server is a web worker.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, clientId, clientName } from './extension';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  // A worker for each start, so that "Restart Server" has a fresh one.
  const server = () => Promise.resolve(new Worker(script));
  return activateWith(context, (options) => new LanguageClient(clientId, clientName, server, options));
}

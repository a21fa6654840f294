// Starts the extension on the desktop and on remote machines: the server is a Node process.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, clientId, clientName } from './extension';
import frugal from './serverProcess.json';

/*
 * The bench starts the server with the same flags. `execArgv`: reading leaves much short-lived behind; V8 would keep up
 * to 48 MB for it, and half of that does as well. `env`: glibc, where it is the system's library, keeps room for each
 * thread and what was freed in large pieces, 8 MB.
 */
const { execArgv } = frugal;

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/node.js').fsPath;
  // What was compiled at an earlier start; see server/src/node/codeCache.ts.
  const env = {
    ...frugal.env,
    CLOSE_READING_CODE_CACHE: vscode.Uri.joinPath(context.globalStorageUri, 'code').fsPath,
  };
  const run = { module, transport: TransportKind.ipc, options: { execArgv, env } };
  return activateWith(
    context,
    { sendsModel: false },
    (options) => new LanguageClient(clientId, clientName, { run, debug: run }, options),
  );
}

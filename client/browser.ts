// Starts the extension in a browser: the server is a web worker.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, clientId, clientName } from './extension';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  let worker: Worker | undefined;
  // A fresh worker for each start. Extension hosts wrap the Worker class, so that the library would not know
  // one of theirs by its class: it is given the two ends instead.
  const server = () => {
    worker?.terminate();
    worker = new Worker(script);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  return activateWith(
    context,
    { sendsModel: true },
    (options) => new LanguageClient(clientId, clientName, server, options),
  );
}

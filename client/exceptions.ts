// Sends the server the exceptions of each workspace folder, as they stand in an open editor or on disk.
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { ClientNotifications } from '../server/src/lsp/protocol';

const path = '.close-reading/exceptions.yaml';

export function sendExceptions(client: BaseLanguageClient): vscode.Disposable {
  const method = 'closeReading/exceptions' satisfies keyof ClientNotifications;

  const send = async (folder: vscode.Uri) => {
    const params: ClientNotifications[typeof method] = {
      folder: folder.toString(),
      text: (await read(vscode.Uri.joinPath(folder, path))) ?? null,
    };
    if (client.isRunning()) await client.sendNotification(method, params);
  };

  /** One after the other, so that what was read last is also sent last. */
  let sent = Promise.resolve();
  const sendLater = (folder: vscode.Uri) => {
    sent = sent
      .then(() => send(folder))
      .catch((error: unknown) => {
        client.warn(`The exceptions were not sent: ${String(error)}`);
      });
  };

  const sendAll = () => {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) sendLater(uri);
  };

  const changed = (uri: vscode.Uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (folder && vscode.Uri.joinPath(folder, path).toString() === uri.toString()) sendLater(folder);
  };

  const watcher = vscode.workspace.createFileSystemWatcher(`**/${path}`);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    // An undo need not be saved to count.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      changed(document.uri);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of added) sendLater(uri);
      for (const { uri } of removed) {
        if (client.isRunning()) void client.sendNotification(method, { folder: uri.toString(), text: null });
      }
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) sendAll();
    }),
  );
}

/** The text of the file; undefined where there is none. */
async function read(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return open.getText();
  return Promise.resolve(vscode.workspace.fs.readFile(uri)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

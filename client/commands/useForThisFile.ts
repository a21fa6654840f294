// "Use Close Reading for This File": read a file though nothing in it names a work. Remembered per workspace.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientNotifications } from '../../server/src/lsp/protocol';

const key = 'requestedFiles';

export interface RequestedFiles {
  uris(): readonly string[];
  register(client: BaseLanguageClient): vscode.Disposable;
}

export function createRequestedFiles(memory: vscode.Memento): RequestedFiles {
  const uris = () => memory.get<readonly string[]>(key, []);

  const toggle = async (client: BaseLanguageClient) => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) {
      await vscode.window.showInformationMessage('Open the essay first, then use this command.');
      return;
    }
    const uri = document.uri.toString();
    const before = uris();
    const isOn = !before.includes(uri);
    await memory.update(key, isOn ? [...before, uri] : before.filter((other) => other !== uri));
    const params: ClientNotifications['closeReading/requestedFiles'] = { uris: uris() };
    await client.sendNotification('closeReading/requestedFiles' satisfies keyof ClientNotifications, params);
    vscode.window.setStatusBarMessage(
      isOn
        ? 'Close Reading reads this file.'
        : 'Close Reading leaves this file alone unless it names a work.',
      4000,
    );
  };

  return {
    uris,
    register: (client) =>
      vscode.commands.registerCommand('closeReading.useForThisFile', () => toggle(client)),
  };
}

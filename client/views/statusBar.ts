// The status bar item: which work the open essay is about and how many findings it has. Hidden for other files.
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { EssayStatus, ServerNotifications } from '../../server/src/lsp/protocol';

export function createStatusBar(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('closeReading.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Close Reading';
  item.command = 'workbench.actions.view.problems';
  const statuses = new Map<string, EssayStatus>();

  const update = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : statuses.get(uri);
    if (!status) {
      item.hide();
      return;
    }
    show(item, status);
  };

  return vscode.Disposable.from(
    item,
    client.onNotification(
      'closeReading/status' satisfies keyof ServerNotifications,
      ({ uri, status }: ServerNotifications['closeReading/status']) => {
        // The server may spell a URI otherwise than the editor does.
        const key = vscode.Uri.parse(uri, true).toString();
        if (status) statuses.set(key, status);
        else statuses.delete(key);
        update();
      },
    ),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) return;
      statuses.clear();
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

function show(item: vscode.StatusBarItem, { pack, works, findings }: EssayStatus): void {
  const count = findings === 1 ? '1 finding' : `${findings} findings`;
  item.text = `$(book) ${pack}: ${findings}`;
  item.tooltip = `Close Reading: ${pack} (${works.join(', ')}), ${count}. Click to see the problems.`;
  item.accessibilityInformation = { label: `Close Reading, ${pack}, ${count}`, role: 'button' };
  item.show();
}

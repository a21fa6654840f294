// "Open the passage": what the links in hover cards do.
import * as vscode from 'vscode';
import type { PassageTarget } from '../../server/src/lsp/protocol';

export const openPassageCommand = 'closeReading.openPassage';

export const registerOpenPassage = (): vscode.Disposable =>
  vscode.commands.registerCommand(openPassageCommand, openPassage);

async function openPassage({ uri, line, character }: PassageTarget): Promise<void> {
  const start = new vscode.Position(line, character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
    // Beside the essay, which keeps its place on the screen.
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
    selection: new vscode.Range(start, start),
  });
}

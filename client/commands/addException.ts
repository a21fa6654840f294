// "The claim is right": asks for the reason and adds the exception to its file, as an edit that can be undone.
import * as vscode from 'vscode';
import type { NewException } from '../../server/src/lsp/protocol';

export const addExceptionCommand = 'closeReading.addException';

const heading =
  '# Claims that are right although a summary says otherwise. Close Reading is silent about them.\n';

export const registerAddException = (): vscode.Disposable =>
  vscode.commands.registerCommand(addExceptionCommand, addException);

/** `known`: the reason, where it need not be asked for. */
async function addException({ uri, entry }: NewException, known?: string): Promise<void> {
  const prompt = 'Why is the claim right? The reason is kept in .close-reading/exceptions.yaml.';
  const reason = known ?? (await vscode.window.showInputBox({ title: 'The claim is right', prompt }));
  if (reason === undefined) return;
  const document = await openOrCreate(vscode.Uri.parse(uri, true));
  const text = document.getText();
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(text.length), `${gap}${entry}${JSON.stringify(reason)}\n`);
  if (await vscode.workspace.applyEdit(edit)) await document.save();
}

async function openOrCreate(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const isThere = await Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
  if (!isThere) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(heading));
  return vscode.workspace.openTextDocument(uri);
}

// A finding that is wrong: ignored by a comment, or excepted with a reason; either is undone.
import * as assert from '../assert.ts';
import * as vscode from 'vscode';
import { eventually, findingOn, findings, open } from '../support.ts';

const words = 'two generals';
const isFound = (document: vscode.TextDocument) => () =>
  findings(document).some(({ range }) => document.getText(range).includes(words));

async function quickFix(document: vscode.TextDocument, title: string): Promise<vscode.CodeAction> {
  const { range } = await findingOn(document, words);
  const actions = await eventually(
    () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      ),
    (answer) => answer.some((action) => action.title === title),
  );
  return actions.find((action) => action.title === title)!;
}

suite('a finding that is wrong', () => {
  test('is ignored by the quick fix, and comes back with undo', async () => {
    const document = await open('novel.md');
    const { edit } = await quickFix(document, 'Ignore this finding here');
    await vscode.workspace.applyEdit(edit!);
    assert.match(
      document.getText(),
      /<!-- close-reading ignore: fact three-generals -->\nIn the first chapter/,
    );
    await eventually(isFound(document), (found) => !found);
    await vscode.commands.executeCommand('undo');
    await eventually(isFound(document), (found) => found);
  });

  test('is excepted with a reason, and comes back with undo', async () => {
    const document = await open('novel.md');
    const { command } = await quickFix(document, 'The claim is right …');
    const file = vscode.Uri.joinPath(document.uri, '../.close-reading/exceptions.yaml');
    try {
      // With the reason at hand, since nobody is there to answer the input box.
      await vscode.commands.executeCommand(command!.command, ...command!.arguments!, 'It is "right".');
      await eventually(isFound(document), (found) => !found);
      const exceptions = await vscode.workspace.openTextDocument(file);
      assert.match(exceptions.getText(), /words: "two generals"\n {2}reason: "It is \\"right\\"\."\n$/);
      assert.equal(exceptions.isDirty, false);

      await vscode.window.showTextDocument(exceptions);
      await vscode.commands.executeCommand('undo');
      await eventually(isFound(document), (found) => found);
      await exceptions.save();
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
    }
  });
});

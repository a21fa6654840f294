// Quick fixes: a misspelt name is mended in one step.
import * as assert from '../assert.ts';
import * as vscode from 'vscode';
import { eventually, findingOn, open } from '../support.ts';

suite('quick fix', () => {
  test('a misspelt name is put right', async () => {
    const document = await open('novel.md');
    const finding = await findingOn(document, 'Hosakawa');
    const actions = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          finding.range,
          vscode.CodeActionKind.QuickFix.value,
        ),
      (answer) => answer.some(({ edit }) => edit !== undefined),
    );
    const fix = actions.find(({ edit }) => edit !== undefined)!;
    await vscode.workspace.applyEdit(fix.edit!);
    assert.match(document.getText(), /Everyone listens to Mr\. Hosokawa, and/);
    await vscode.commands.executeCommand('undo');
  });
});

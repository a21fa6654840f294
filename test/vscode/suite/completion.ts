// Completion: by name, alias and role, on request and after an @.
import * as assert from '../assert.ts';
import * as vscode from 'vscode';
import { append, completionsAt, eventually, labelOf, namesAt, open, untitled } from '../support.ts';

const essay = '---\nwork: novel\n---\n\nRoxane Coss and Katsumi Hosokawa listen.\n\n';

/** What is offered for the words typed at the end of an essay. */
async function offered(typed: string, trigger?: string): Promise<vscode.CompletionItem[]> {
  const document = await untitled(essay);
  const position = await append(document, typed);
  return eventually(
    () => namesAt(document, position, trigger),
    (items) => items.length > 0,
  );
}

suite('completion', () => {
  test('Ctrl+Space completes a name', async () => {
    const items = await offered('Rox');
    assert.ok(items.some((item) => labelOf(item) === 'Roxane Coss'));
  });

  test('a role finds the person who has it', async () => {
    const items = await offered('translator');
    assert.ok(items.some((item) => /Gen/.test(labelOf(item))));
  });

  test('an @ offers names and is replaced by the one chosen', async () => {
    const document = await untitled(essay);
    await append(document, '@Hoso');
    const end = document.positionAt(document.getText().length);
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(end, end);
    await eventually(
      () => completionsAt(document, end, '@'),
      (items) => items.some((item) => labelOf(item).includes('Hosokawa')),
    );
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await eventually(
      async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return document.getText();
      },
      (text) => /\n[^@]*Hosokawa$/.test(text),
    );
  });

  test('the card comes with the item', async () => {
    const [item] = await offered('Roxane');
    const card = typeof item?.documentation === 'string' ? item.documentation : item?.documentation?.value;
    assert.match(card ?? '', /soprano/i);
  });

  test('front matter knows its works', async () => {
    const document = await open('film.md');
    const position = document.positionAt(document.getText().indexOf('film'));
    const items = await eventually(
      () => completionsAt(document, position),
      (answer) => answer.some((item) => labelOf(item) === 'novel'),
    );
    assert.ok(items.some((item) => labelOf(item) === 'film'));
  });
});

// The commands of the extension: reading a file on request, opening a passage, and a fresh server.
import * as assert from '../assert.ts';
import * as vscode from 'vscode';
import { after, eventually, hoverAt, open } from '../support.ts';

suite('commands', () => {
  test('a README is read once the user asks for it, and left alone again', async () => {
    const document = await open('README.md');
    const onTranslator = () => hoverAt(document, after(document, 'translator', 3));
    await vscode.commands.executeCommand('closeReading.useForThisFile');
    await eventually(onTranslator, (card) => card.includes('Gen Watanabe'));
    await vscode.commands.executeCommand('closeReading.useForThisFile');
    await eventually(onTranslator, (card) => card === '');
  });

  test('a passage is opened at its line, beside the essay', async () => {
    await open('novel.md');
    const uri = 'close-reading-pack:/bel-canto/sources/overview.md';
    await vscode.commands.executeCommand('closeReading.openPassage', { uri, line: 4, character: 0 });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri);
    assert.equal(editor?.selection.active.line, 4);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('a sentence is explained beside the essay, down to the verdict', async () => {
    const document = await open('novel.md');
    const caret = after(document, 'two generals');
    const shown = await eventually(
      async () => {
        // The editor may still be taking over the selection, so that the first try explains another place.
        await vscode.window.showTextDocument(document, { selection: new vscode.Range(caret, caret) });
        await vscode.commands.executeCommand('closeReading.explainSentence');
        const { textDocuments } = vscode.workspace;
        return textDocuments.find(({ uri }) => uri.scheme === 'close-reading-explain')?.getText() ?? '';
      },
      (text) => /^Sentence {2}.*two generals/m.test(text),
    );
    assert.match(shown, /contradicted by three-generals/);
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });

  test('a restarted server goes on with the open essay', async () => {
    const document = await open('novel.md');
    await vscode.commands.executeCommand('closeReading.restartServer');
    const card = await eventually(
      () => hoverAt(document, after(document, 'Gen Watanabe', 5)),
      (answer) => answer !== '',
    );
    assert.match(card, /Gen Watanabe/);
  });
});

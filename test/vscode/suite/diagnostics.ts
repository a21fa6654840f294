// Diagnostics: a wrong name, a wrong title and a wrong number are marked, each with the passage that proves it.
import * as assert from '../assert.ts';
import * as vscode from 'vscode';
import { after, eventually, findingOn, findings, open, untitled } from '../support.ts';

suite('diagnostics', () => {
  test('a wrong number is marked, with the source line', async () => {
    const document = await open('novel.md');
    const finding = await findingOn(document, 'two generals');
    assert.match(finding.message, /three generals/);
    assert.ok((finding.relatedInformation?.length ?? 0) > 0);
    assert.match(finding.relatedInformation![0]!.location.uri.path, /\/sources\//);
  });

  test("the other work's name is marked", async () => {
    const document = await open('novel.md');
    const finding = await findingOn(document, 'Ochoa');
    assert.match(finding.message, /Iglesias/);
  });

  test('a wrong office is marked', async () => {
    const document = await open('novel.md');
    const finding = await findingOn(document, 'Italian');
    assert.match(finding.message, /French/);
  });

  test('a role swap is marked, with the source line', async () => {
    const document = await untitled('---\nwork: novel\n---\n\nCarmen teaches Gen to read and write.\n');
    const finding = await findingOn(document, 'Carmen teaches Gen');
    assert.match(finding.message, /Gen teaches Carmen/);
    assert.match(finding.relatedInformation![0]!.location.uri.path, /\/sources\//);
  });

  test("the film's names are right in an essay on the film", async () => {
    const film = await open('film.md');
    const novel = await open('novel.md');
    await findingOn(novel, 'Ochoa');
    assert.equal(findings(film), []);
  });

  test('mending the number takes the warning away', async () => {
    const document = await untitled(
      '---\nwork: novel\n---\n\nRoxane Coss sings. The terrorists are led by two generals.\n',
    );
    await findingOn(document, 'two generals');
    const edit = new vscode.WorkspaceEdit();
    const start = after(document, 'two generals', 0);
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, 3)), 'three');
    await vscode.workspace.applyEdit(edit);
    await eventually(
      () => findings(document),
      (left) => left.length === 0,
    );
  });
});

// Go to definition: to the entry in the pack and to the source lines behind it.
import * as assert from '../assert.ts';
import * as vscode from 'vscode';
import { after, definitionsAt, eventually, findingOn, open } from '../support.ts';

suite('definition', () => {
  test('a name leads to its entry and to the sources', async () => {
    const document = await open('novel.md');
    const position = after(document, 'Gen Watanabe', 2);
    const links = await eventually(
      () => definitionsAt(document, position),
      (answer) => answer.length > 0,
    );
    const paths = links.map(({ targetUri }) => targetUri.path);
    assert.ok(
      paths.some((path) => path.endsWith('characters.yaml')),
      paths.join(' '),
    );
    assert.ok(
      paths.some((path) => /\/sources\/[\w-]+\.md$/.test(path)),
      paths.join(' '),
    );
  });

  test('the entry can be read and names the person', async () => {
    const document = await open('novel.md');
    const links = await eventually(
      () => definitionsAt(document, after(document, 'Gen Watanabe', 2)),
      (answer) => answer.length > 0,
    );
    const entry = links.find(({ targetUri }) => targetUri.path.endsWith('characters.yaml'))!;
    const pack = await vscode.workspace.openTextDocument(entry.targetUri);
    assert.match(pack.lineAt(entry.targetRange.start.line).text, /gen/i);
  });

  test('a warning leads to the source line that contradicts it', async () => {
    const document = await open('novel.md');
    await findingOn(document, 'two generals');
    const links = await eventually(
      () => definitionsAt(document, after(document, 'two generals', 1)),
      (answer) => answer.some(({ targetUri }) => targetUri.path.includes('/sources/')),
    );
    const source = links.find(({ targetUri }) => targetUri.path.includes('/sources/'))!;
    const text = await vscode.workspace.openTextDocument(source.targetUri);
    assert.match(text.lineAt(source.targetRange.start.line).text, /generals/i);
  });
});

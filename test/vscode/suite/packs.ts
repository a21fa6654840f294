// A pack of the user's own: named in the settings, read through VS Code's file system, followed as it is edited.
import * as assert from '../assert.ts';
import * as vscode from 'vscode';
import { after, eventually, findings, hoverAt, untitled } from '../support.ts';

const files = {
  'pack.yaml': `id: tiny
title: A Tiny Tale
version: 1.0.0
licence: MIT
defaultWork: tale
works: [{ id: tale, title: A Tiny Tale, form: novel }]
sources: [{ id: notes, title: Notes, works: [tale], file: sources/notes.md }]
`,
  'characters.yaml': `- id: ada
  kind: person
  names: [Ada Quill]
  summary: She keeps the lighthouse.
  evidence: { notes: [1] }
`,
  'sources/notes.md': '1. Ada Quill keeps the lighthouse.\n',
};

const folder = () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (!workspace) throw new Error('The suite needs a workspace.');
  return vscode.Uri.joinPath(workspace.uri, 'tiny-pack');
};

const write = (path: string, text: string) =>
  vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), path), new TextEncoder().encode(text));

const setPacks = (packs: readonly string[] | undefined) =>
  vscode.workspace.getConfiguration('closeReading').update('packs', packs, vscode.ConfigurationTarget.Global);

suite("a pack of the user's own", () => {
  suiteSetup(async () => {
    for (const [path, text] of Object.entries(files)) await write(path, text);
    await setPacks(['tiny-pack']);
  });
  suiteTeardown(async () => {
    await setPacks(undefined);
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  test('is read with, and goes on to be while its newest version is broken', async () => {
    const document = await untitled('---\npack: tiny\n---\n\nAda Quill waits.\n');
    const onAda = () => hoverAt(document, after(document, 'Ada Quill', 2));
    assert.match(await eventually(onAda, (card) => card !== ''), /lighthouse/);

    const characters = vscode.Uri.joinPath(folder(), 'characters.yaml');
    await write('characters.yaml', '- id: ada\n  kind: planet\n');
    const problems = () => vscode.languages.getDiagnostics(characters);
    await eventually(problems, (found) => found.some(({ source }) => source === 'Close Reading'));
    assert.match(await onAda(), /lighthouse/);

    await write('characters.yaml', files['characters.yaml']);
    await eventually(problems, (found) => found.length === 0);
    assert.equal(findings(document), []);
  });
});

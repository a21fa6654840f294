// How the suite opens essays, points into them and asks VS Code what it shows there.
import * as vscode from 'vscode';

/** Opens a file of test/vscode/fixtures. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The suite needs test/vscode/fixtures as its workspace.');
  return show(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name)));
}

/** An essay that was never saved. */
export async function untitled(content: string): Promise<vscode.TextDocument> {
  return show(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.window.showTextDocument(document);
  return document;
}

/** The position right after the first occurrence of some words, or inside them, so many characters from their start. */
export function after(document: vscode.TextDocument, words: string, within = words.length): vscode.Position {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in ${document.uri.toString()}`);
  return document.positionAt(start + within);
}

/** Types at the end of the document, as an edit of the open editor. */
export async function append(document: vscode.TextDocument, words: string): Promise<vscode.Position> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), words);
  await vscode.workspace.applyEdit(edit);
  return document.positionAt(document.getText().length);
}

/** Asks until the answer is good; when time runs out, the last answer goes into the error. */
export async function eventually<T>(
  ask: () => T | Thenable<T>,
  good: (answer: T) => boolean,
  seconds = 10,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > end) throw new Error(`still not as expected: ${JSON.stringify(answer)?.slice(0, 1500)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri);
}

/** The finding on some words, once it is there. */
export async function findingOn(document: vscode.TextDocument, words: string): Promise<vscode.Diagnostic> {
  const on = () => findings(document).find(({ range }) => document.getText(range).includes(words));
  const found = await eventually(
    () => on() ?? findings(document).map(({ message }) => message),
    (answer) => !Array.isArray(answer),
  );
  return found as vscode.Diagnostic;
}

export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

export async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
    // So many items are resolved, which brings their documentation.
    5,
  );
  return list.items;
}

/** What the extension offers; the words that the editor itself takes from the text are left out. */
export async function namesAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const items = await completionsAt(document, position, trigger);
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

export function labelOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}

export async function definitionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  return links.map((link) => ('uri' in link ? { targetUri: link.uri, targetRange: link.range } : link));
}

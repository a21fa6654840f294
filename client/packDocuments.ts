// Shows the packs and the help pages that ship with the extension as read-only documents, in every kind of host.
import * as vscode from 'vscode';

/** Scheme → the folder of the extension that stands behind it. */
const folders = { 'close-reading-pack': 'data', 'close-reading-docs': 'docs' };

export function registerPackDocuments(extension: vscode.Uri): vscode.Disposable {
  const providers = Object.entries(folders).map(([scheme, folder]) => {
    const base = vscode.Uri.joinPath(extension, folder);
    return vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async (uri) => {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(base, uri.path));
        return new TextDecoder().decode(bytes);
      },
    });
  });
  return vscode.Disposable.from(...providers);
}

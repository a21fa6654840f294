// Reads the users' pack folders through VS Code's file system, which knows remote and virtual workspaces too, and
// sends them to the server whenever they or the setting change.
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { ClientNotifications } from '../server/src/lsp/protocol';

/** Deep enough for `facts/` and `sources/`, shallow enough for a folder set by mistake. */
const deepest = 3;

/** A save, a branch switch or an unpacked archive touches many files at once. */
const pause = 150;

type Watch = vscode.Disposable;

export function sendPackFiles(client: BaseLanguageClient): vscode.Disposable {
  const watches = new Map<string, Watch>();

  const send = async (folder: vscode.Uri, files: ReadonlyMap<string, string> | undefined) => {
    const params: ClientNotifications['closeReading/packFiles'] = {
      folder: folder.toString(),
      files: files ? Object.fromEntries(files) : null,
    };
    await client.sendNotification('closeReading/packFiles' satisfies keyof ClientNotifications, params);
  };

  const read = async (folder: vscode.Uri) => {
    const files = await readPack(folder);
    if (!files) client.warn(`There is no pack folder ${folder.toString(true)}.`);
    await send(folder, files);
  };

  /** Sends every folder anew: the setting has changed or the server has just started. */
  const sendAll = async () => {
    const folders = new Map(packFolders().map((folder) => [folder.toString(), folder]));
    for (const [uri, watch] of watches) {
      if (folders.has(uri)) continue;
      watch.dispose();
      watches.delete(uri);
      await send(vscode.Uri.parse(uri, true), undefined);
    }
    for (const [uri, folder] of folders) {
      if (!watches.has(uri))
        watches.set(
          uri,
          watchFolder(folder, () => read(folder)),
        );
      await read(folder);
    }
  };

  return vscode.Disposable.from(
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void sendAll();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('closeReading.packs') && client.isRunning()) void sendAll();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (client.isRunning()) void sendAll();
    }),
    { dispose: () => vscode.Disposable.from(...watches.values()).dispose() },
  );
}

/** Each workspace folder has a setting of its own, and its paths are relative to it. */
function packFolders(): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.flatMap((folder) =>
    vscode.workspace
      .getConfiguration('closeReading', folder)
      .get<readonly string[]>('packs', [])
      .map((path) => resolve(folder.uri, path)),
  );
}

function resolve(folder: vscode.Uri, path: string): vscode.Uri {
  const plain = path.replace(/^\$\{workspaceFolder\}[\\/]?/u, '').replace(/[\\/]+$/u, '');
  if (/^[a-z]:[\\/]/iu.test(plain)) return vscode.Uri.file(plain);
  if (plain.startsWith('/')) return folder.with({ path: plain });
  return vscode.Uri.joinPath(folder, plain.replaceAll('\\', '/'));
}

function watchFolder(folder: vscode.Uri, changed: () => Promise<void>): Watch {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, '**/*.{yaml,yml,md}'),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void changed(), pause);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(soon),
    watcher.onDidCreate(soon),
    watcher.onDidDelete(soon),
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
  );
}

/** Paths inside the folder and their texts; undefined when the folder cannot be read. */
async function readPack(folder: vscode.Uri): Promise<ReadonlyMap<string, string> | undefined> {
  const listing = await list(folder);
  if (!listing) return undefined;
  const paths = await packPaths(folder, '', listing, 1);
  const files = paths.map(async (path) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path));
    return [path, new TextDecoder().decode(bytes)] as const;
  });
  return new Map(await Promise.all(files));
}

type Listing = readonly [name: string, type: vscode.FileType][];

const list = (folder: vscode.Uri): Promise<Listing | undefined> =>
  Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => undefined);

async function packPaths(
  folder: vscode.Uri,
  prefix: string,
  listing: Listing,
  depth: number,
): Promise<readonly string[]> {
  const inside = listing.map(async ([name, type]) => {
    const path = `${prefix}${name}`;
    if (type & vscode.FileType.File) return /\.(?:ya?ml|md)$/u.test(name) ? [path] : [];
    if (!(type & vscode.FileType.Directory) || depth >= deepest) return [];
    const deeper = await list(vscode.Uri.joinPath(folder, path));
    return packPaths(folder, `${path}/`, deeper ?? [], depth + 1);
  });
  return (await Promise.all(inside)).flat();
}

// The Node host: finds the installed package and reads pack folders and other files from disk.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FoundFile, Host, PackFolder } from '../lsp/host';
import { parseAhead } from './parseAhead';
import { startParserWorker } from './parserWorker';

/** Deep enough for `facts/` and `sources/`, shallow enough for a folder set by mistake. */
const deepest = 3;

/**
 * `home` is the folder of the installed package, which holds `data/` and `docs/`; `onRead` is told whenever an essay was
 * read that is long enough for a thread to help.
 */
export function createNodeHost(home: string, onRead: () => void = () => undefined): Host {
  const start = () => startParserWorker(join(home, 'dist/server/parserThread.js'));
  // A thread takes a tenth of a second to start, in which the model is read here.
  const started = start();
  return {
    home: uriOf(home),
    readPackFolder: (path, workspaceFolder) => readPackFolder(resolveFolder(path, workspaceFolder)),
    readAbove: async (uri, path) =>
      uri.startsWith('file:') ? readAbove(fileURLToPath(uri), path) : undefined,
    async readModel(mending) {
      const model = shared(await readFile(modelFile(home)));
      started?.send({ model, mending });
      return model;
    },
    helpParser: (parser, data) => parseAhead(parser, { data, start, started, onEnd: onRead }),
    soon: setImmediate,
  };
}

/** The file with this relative path in the nearest folder above a file that has one. */
export async function readAbove(file: string, path: string): Promise<FoundFile | undefined> {
  const folder = dirname(file);
  if (folder === file) return undefined;
  const found = join(folder, path);
  const isThere = statSync(found, { throwIfNoEntry: false })?.isFile() === true;
  return isThere ? { folder: uriOf(folder), text: await readFile(found, 'utf8') } : readAbove(folder, path);
}

/** The build puts it there once, for every bundle. */
const modelFile = (home: string): string => join(home, 'dist/model.bin');

/** In memory that the parser's thread can look at as well, so that it is there once. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** The parser's model, at once, for the command line; undefined where it is missing. */
export function readModel(home: string): Uint8Array | undefined {
  const file = modelFile(home);
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** Reads a pack's files off the disk, with forward slashes in their paths on every system. */
export async function readPackFolder(folder: string): Promise<PackFolder> {
  const uri = uriOf(folder);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return { folder: uri, files: undefined };
  }
  const files = (await packFilesIn(folder, 1)).map(
    async (file) => [relative(folder, file).split(sep).join('/'), await readFile(file, 'utf8')] as const,
  );
  return { folder: uri, files: new Map(await Promise.all(files)) };
}

async function packFilesIn(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inside = entries.map((entry): Promise<readonly string[]> | readonly string[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth < deepest ? packFilesIn(path, depth + 1) : [];
    return /\.(?:ya?ml|md)$/u.test(entry.name) ? [path] : [];
  });
  return (await Promise.all(inside)).flat();
}

function resolveFolder(path: string, workspaceFolder: string | undefined): string {
  const base = workspaceFolder?.startsWith('file:') ? fileURLToPath(workspaceFolder) : process.cwd();
  const plain = path.replaceAll('${workspaceFolder}', base);
  return isAbsolute(plain) ? resolve(plain) : resolve(base, plain);
}

const uriOf = (folder: string): string => pathToFileURL(folder).href.replace(/\/$/u, '');

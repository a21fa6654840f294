// What stands on the command line: essays by name, folders to search, and standard input.
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { longestEssay } from '../workspace/workspace';

export type Input =
  | {
      readonly kind: 'essay';
      /** As the user would name it. */
      readonly name: string;
      readonly text: string;
      /** Named by the user rather than found in a folder. */
      readonly requested: boolean;
    }
  | { readonly kind: 'unreadable'; readonly name: string; readonly why: string };

export const standardInput = '-';

const essayName = /\.(?:md|markdown|qmd|rmd|mdx)$/iu;

/** All inputs, in the order of the command line; folders are searched in alphabetical order. */
export async function readInputs(names: readonly string[]): Promise<readonly Input[]> {
  return (await Promise.all(names.map(readInput))).flat();
}

async function readInput(name: string): Promise<readonly Input[]> {
  if (name === standardInput)
    return [{ kind: 'essay', name, text: await readStream(process.stdin), requested: true }];
  const kind = await attempt(name, async () => ((await stat(name)).isDirectory() ? 'folder' : 'file'));
  if (typeof kind !== 'string') return [kind];
  if (kind === 'file') return [await readEssayFile(name, true)];
  const files = await attempt(name, () => essaysIn(name));
  return 'kind' in files ? [files] : Promise.all(files.map((file) => readEssayFile(file, false)));
}

/** Markdown under a folder, without what is hidden, installed or part of a pack. */
async function essaysIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.name === 'pack.yaml')) return [];
  const found = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry): Promise<readonly string[]> | readonly string[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return essaysIn(path);
      return entry.isFile() && essayName.test(entry.name) ? [path] : [];
    });
  return (await Promise.all(found)).flat();
}

const readEssayFile = async (name: string, requested: boolean): Promise<Input> => {
  const bytes = await attempt(name, () => readFile(name));
  return bytes instanceof Uint8Array ? decode(name, bytes, requested) : bytes;
};

function decode(name: string, bytes: Uint8Array, requested: boolean): Input {
  if (bytes.includes(0)) return { kind: 'unreadable', name, why: 'it holds binary data' };
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\uFFFD')) return { kind: 'unreadable', name, why: 'it is not in UTF-8' };
  if (text.length > longestEssay) {
    return { kind: 'unreadable', name, why: `it is longer than ${longestEssay} characters` };
  }
  return { kind: 'essay', name, text, requested };
}

/** The one place of the command line that catches: what cannot be read is told and the rest goes on. */
async function attempt<T>(
  name: string,
  read: () => Promise<T>,
): Promise<T | Extract<Input, { kind: 'unreadable' }>> {
  try {
    return await read();
  } catch (error) {
    return { kind: 'unreadable', name, why: reasonOf(error) };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return reasons[code] ?? error.message;
}

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

/** All inputs, in the order of the command line, one at a time; folders are searched in alphabetical order. */
export async function* readInputs(names: readonly string[]): AsyncGenerator<Input> {
  for (const name of names) {
    if (name === standardInput) {
      yield { kind: 'essay', name, text: await readStream(process.stdin), requested: true };
      continue;
    }
    const kind = await attempt(name, async () => ((await stat(name)).isDirectory() ? 'folder' : 'file'));
    if (typeof kind !== 'string') yield kind;
    else if (kind === 'file') yield await readEssayFile(name, true);
    else yield* essaysIn(name);
  }
}

/** Markdown under a folder, without what is hidden, installed or part of a pack. */
async function* essaysIn(folder: string): AsyncGenerator<Input> {
  const entries = await attempt(folder, () => readdir(folder, { withFileTypes: true }));
  if ('kind' in entries) {
    yield entries;
    return;
  }
  if (entries.some((entry) => entry.name === 'pack.yaml')) return;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) yield* essaysIn(path);
    else if (entry.isFile() && essayName.test(entry.name)) yield await readEssayFile(path, false);
  }
}

export async function readEssayFile(name: string, requested: boolean): Promise<Input> {
  const bytes = await attempt(name, () => readFile(name));
  return bytes instanceof Uint8Array ? decode(name, bytes, requested) : bytes;
}

function decode(name: string, bytes: Uint8Array, requested: boolean): Input {
  if (bytes.includes(0)) return { kind: 'unreadable', name, why: 'it holds binary data' };
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\uFFFD')) return { kind: 'unreadable', name, why: 'it is not in UTF-8' };
  if (text.length > longestEssay) {
    return { kind: 'unreadable', name, why: `it is longer than ${longestEssay} characters` };
  }
  return { kind: 'essay', name, text, requested };
}

/** What cannot be read is told, and the rest goes on. */
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

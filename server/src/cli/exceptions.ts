// The exceptions that hold for a checked file: those of the nearest folder above it that keeps any.
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readAbove } from '../node/host';
import { exceptionsPath, readExceptions, type ExceptionsFile } from '../workspace/exceptions';
import { problemLines } from './knowledge';

/** What comes on standard input counts as a file of the working directory. */
export const uriOf = (name: string): string => pathToFileURL(resolve(name)).href;

/** Gives the exceptions for one file after the other; what is wrong in them is told once. */
export function exceptionsReader(): (name: string) => Promise<ExceptionsFile | undefined> {
  const known = new Map<string, ExceptionsFile>();
  return async (name) => {
    const found = await readAbove(resolve(name), exceptionsPath);
    if (!found) return undefined;
    const { folder, text } = found;
    const before = known.get(folder);
    if (before) return before;
    const file = readExceptions(folder, text);
    known.set(folder, file);
    const lineStarts = new Map([...file.files].map(([path, { lineStarts: starts }]) => [path, starts]));
    for (const line of problemLines(fileURLToPath(folder), lineStarts, file.problems)) console.error(line);
    return file;
  };
}

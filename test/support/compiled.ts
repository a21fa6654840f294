// What the compilers make of data/, kept in .cache/ from run to run: each worker would read the YAML for two seconds.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Files = ReadonlyMap<string, string>;

const folder = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));

/** A compiler, and the module of server/src/core that holds it. */
export interface Compiler<T> {
  readonly module: string;
  readonly compile: (files: Files) => T;
}

/** `name`: one result is kept for each, with the code and the files that it was made by and from. */
export function compiledOnce<T>(name: string, { module, compile }: Compiler<T>, files: Files): T {
  // While Vitest watches, nothing is built that could tell whether the compiler is still the same.
  const built = process.env.BUILT_SOURCES;
  if (built === undefined) return compile(files);
  // The module names all that it imports with a fingerprint, so that it stands for the whole compiler.
  const code = readFileSync(join(built, `${module}.mjs`), 'utf8');
  const origin = createHash('sha1')
    .update(JSON.stringify([code, ...files]))
    .digest('hex');
  const file = join(folder, `${name}.json`);
  const known = readKept<T>(file);
  if (known?.origin === origin) return known.compiled;
  const compiled = compile(files);
  keep(file, { origin, compiled });
  return compiled;
}

interface Kept<T> {
  readonly origin: string;
  readonly compiled: T;
}

function readKept<T>(file: string): Kept<T> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept<T>;
  } catch {
    return undefined;
  }
}

/** Several workers may do so at once: each writes a file of its own, and the last one takes the place. */
function keep<T>(file: string, kept: Kept<T>): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, JSON.stringify(kept));
  renameSync(unfinished, file);
}

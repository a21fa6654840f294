// Keeps what V8 has compiled of a bundle, so that the next start need not do it again.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

export interface CachedBundle {
  /** What the bundle exports. */
  readonly exports: unknown;
  /** Keeps the code compiled by now, unless there is some already; to be called in a quiet moment. */
  readonly save: () => void;
}

/**
 * Runs a CommonJS bundle. `folder`: where its code is kept, one file that serves this bundle on this engine; without a
 * folder, or where code cannot be read or kept, the bundle is compiled as any other.
 */
export function runWithCodeCache(bundle: string, folder: string | undefined): CachedBundle {
  const source = readFileSync(bundle, 'utf8');
  const file = folder && join(folder, `${basename(bundle)}-${fingerprint(source, process.versions.v8)}.code`);
  const cachedData = file === undefined ? undefined : readSealed(file);
  const script = new Script(wrap(source), { filename: bundle, ...(cachedData && { cachedData }) });
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  const module = { exports: {} };
  run.call(module.exports, module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  let isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    exports: module.exports,
    save() {
      if (folder === undefined || file === undefined || isKept) return;
      isKept = true;
      keepSealed(folder, file, script.createCachedData());
    },
  };
}

/** The letters of a fingerprint. */
const SEAL = 32;

/** V8 itself knows a source by its length only. */
const fingerprint = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest('hex').slice(0, SEAL);
};

/** The bytes behind their own fingerprint; undefined where there are none, or others. */
function readSealed(file: string): Buffer | undefined {
  try {
    const sealed = readFileSync(file);
    const data = sealed.subarray(SEAL);
    return sealed.toString('latin1', 0, SEAL) === fingerprint(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the place of what was kept for earlier versions. A full or forbidden disk costs the next start its head start. */
function keepSealed(folder: string, file: string, data: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder)) if (old.endsWith('.code')) rmSync(join(folder, old));
    const unfinished = `${file}.${String(process.pid)}`;
    writeFileSync(unfinished, Buffer.concat([Buffer.from(fingerprint(data), 'latin1'), data]));
    renameSync(unfinished, file);
  } catch {
    // Nothing depends on it.
  }
}

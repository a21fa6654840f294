// The core as the tests run it: bundled anew for each run, as it is for users, and imported by Node itself. Vitest's own
// way with a module takes each import through a getter, which costs the core's tests a quarter of their time.
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, '.cache/built-core');

/** What Vitest's configuration needs so that tests, and the sources around the core, import what was built of it. */
export const builtCore = {
  alias: [{ find: /^(?:\.\.\/)+(?:server\/src\/)?core\/(.+)$/, replacement: join(outdir, '$1.mjs') }],
  external: [/[\\/]\.cache[\\/]built-core[\\/]/],
  env: { BUILT_CORE: outdir },
};

/** Builds each source into a module of its own; what several of them need they share. */
export async function buildCore(): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['server/src/core/**/*.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    outbase: 'server/src/core',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    // Some packages are CommonJS and ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'warning',
    write: false,
  });
  await Promise.all(outputFiles.map(({ path, contents }) => writeIfChanged(path, contents)));
  await removeOthers(new Set(outputFiles.map(({ path }) => path)));
}

/** Another run may be reading: it sees the old file or the new one. */
async function writeIfChanged(file: string, contents: Uint8Array): Promise<void> {
  const old = await readFile(file).catch(() => undefined);
  if (old?.equals(contents) === true) return;
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, file);
}

/** What was built of earlier sources. */
async function removeOthers(built: ReadonlySet<string>): Promise<void> {
  const files = await readdir(outdir, { recursive: true, withFileTypes: true });
  const others = files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !built.has(file));
  await Promise.all(others.map((file) => rm(file, { force: true })));
}

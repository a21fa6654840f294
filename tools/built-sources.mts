// The sources as the tests run them: bundled after each change, as they are for users, and run by Node itself. Vitest's
// own way with a module takes each import through a getter, and fetches and compiles the files one by one.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { build, version, type BuildOptions, type Metafile } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'server/src');
/** What is bundled. The entry points around it the tests start themselves. */
const folders = ['core', 'features', 'workspace'];
const outdir = join(root, '.cache/built');
const bundle = join(outdir, 'bundle.cjs');
const runner = join(outdir, 'run.cjs');
const stamp = join(outdir, 'stamp.json');

/** What Vitest's configuration needs so that tests, and the sources around, import what was built. */
export const builtSources = {
  alias: [
    {
      find: new RegExp(`^(?:\\.\\./)+(?:server/src/)?((?:${folders.join('|')})/.+)$`),
      replacement: join(outdir, '$1.mjs'),
    },
  ],
  external: [/[\\/]\.cache[\\/]built[\\/]/],
  env: { BUILT_SOURCES: outdir },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  write: false,
} satisfies BuildOptions;

/** One script with all sources in it, and for each source a module that hands out what it exports. */
export async function buildSources(): Promise<void> {
  const modules = await sourceModules();
  if (await isBuilt(modules)) return;
  const { outputFiles, metafile } = await build({
    ...shared,
    stdin: {
      contents: modules.map((module) => `export * as '${module}' from './${module}';`).join('\n'),
      resolveDir: sources,
    },
    outfile: bundle,
    format: 'cjs',
    sourcemap: true,
    metafile: true,
  });
  const script = outputFiles.find(({ path }) => path === bundle)?.text ?? '';
  await rm(stamp, { force: true });
  // What V8 keeps of the script serves for as long as it is the same.
  if ((await readFile(bundle, 'utf8').catch(() => undefined)) !== script)
    await rm(outdir, { recursive: true, force: true });
  const fingerprint = await fingerprints(metafile);
  const files = Object.entries(namesIn(script)).map(([module, names]) => {
    const file = join(outdir, `${module}.mjs`);
    const from = relative(dirname(file), runner).replaceAll('\\', '/');
    // What is compiled by the module is kept for as long as its text is the same.
    return write(
      file,
      `// ${fingerprint(`server/src/${module}.ts`)}
import modules from './${from}';
export const { ${names.join(', ')} } = modules['${module}'];
`,
    );
  });
  await Promise.all([...files, write(runner, await runnerText())]);
  await Promise.all(outputFiles.map(({ path, text }) => write(path, text)));
  // It is written last: where it is right, all is there.
  const inputs = [...Object.keys(metafile.inputs), 'tools/built-sources.mts'];
  await write(stamp, JSON.stringify({ inputs, state: await stateOf(modules, inputs) }));
}

/** Whether all that was built is of the sources as they are now. */
async function isBuilt(modules: readonly string[]): Promise<boolean> {
  const text = await readFile(stamp, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const { inputs, state } = JSON.parse(text) as { inputs: readonly string[]; state: string };
  return state === (await stateOf(modules, inputs));
}

async function stateOf(modules: readonly string[], inputs: readonly string[]): Promise<string> {
  const hashes = await Promise.all(inputs.map(hashOf));
  return createHash('sha1')
    .update(JSON.stringify([version, modules, hashes]))
    .digest('hex');
}

/** Of a file's text; what is no file has none. */
async function hashOf(file: string): Promise<string> {
  const text = await readFile(join(root, file)).catch(() => '');
  return createHash('sha1').update(text).digest('hex');
}

/** The sources as paths inside their folder, without an ending. */
async function sourceModules(): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(sources, folder), { recursive: true }))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
        .map((file) => `${folder}/${file.slice(0, -3)}`.replaceAll('\\', '/')),
    ),
  );
  return found.flat().sort();
}

/** What each module exports; modules of types alone export nothing. */
function namesIn(script: string): Readonly<Record<string, readonly string[]>> {
  const module = { exports: {} };
  const run = compileFunction(script, ['module', 'require']) as (...given: readonly unknown[]) => void;
  run(module, createRequire(bundle));
  return Object.fromEntries(
    Object.entries(module.exports).map(([name, exported]) => [name, Object.keys(exported as object)]),
  );
}

/** Tells for a source what it and all that it imports are made of. */
async function fingerprints({ inputs }: Metafile): Promise<(file: string) => string> {
  const texts = new Map(
    await Promise.all(Object.keys(inputs).map(async (file) => [file, await hashOf(file)] as const)),
  );
  const reach = (file: string, reached: Set<string>): Set<string> => {
    if (reached.has(file)) return reached;
    reached.add(file);
    for (const { path } of inputs[file]?.imports ?? []) reach(path, reached);
    return reached;
  };
  return (file) => {
    const parts = [...reach(file, new Set())].sort().map((one) => texts.get(one) ?? one);
    return createHash('sha1').update(parts.join()).digest('hex');
  };
}

/** Runs the script with what V8 kept of it, and has V8 keep it when Vitest is done with the process. */
async function runnerText(): Promise<string> {
  const { outputFiles } = await build({
    ...shared,
    stdin: {
      contents: `
        import { runWithCodeCache } from './node/codeCache';
        const { exports, save } = runWithCodeCache(${JSON.stringify(bundle)}, ${JSON.stringify(outdir)});
        process.once('SIGTERM', () => { save(); process.exit(); });
        module.exports = exports;`,
      resolveDir: sources,
    },
    outfile: runner,
    format: 'cjs',
  });
  return outputFiles[0]?.text ?? '';
}

/** Another run may be reading: it sees the old file or the new one. */
async function write(file: string, contents: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, file);
}

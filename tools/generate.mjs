// Writes server/src/generated/ from data/: validators out of the JSON schemas, and the built-in packs with
// the English lexicon, compiled by the project's own pure code. Runs before every type check, test and build.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { importCore } from './core-code.mjs';
import { root } from './process.mjs';

const target = join(root, 'server/src/generated');

export async function generate() {
  await mkdir(target, { recursive: true });
  await generateValidators();
  await generateKnowledge();
}

/** One module with one validator per schema, named after it: character.schema.json gives `character`. */
async function generateValidators() {
  const folder = join(root, 'data/schema');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.schema.json')).sort();
  const schemas = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'))),
  );
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  const names = files.map((file) =>
    file.replace('.schema.json', '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
  );
  const code = standalone.default(ajv, Object.fromEntries(names.map((name, i) => [name, schemas[i].$id])));
  await writeIfChanged('schemas.js', await bundled(code));
  await writeIfChanged(
    'schemas.d.ts',
    [
      "import type { ErrorObject } from 'ajv';",
      'export interface Validate { (data: unknown): boolean; errors?: ErrorObject[] | null }',
      ...names.map((name) => `export declare const ${name}: Validate;`),
      '',
    ].join('\n'),
  );
}

/** Ajv's standalone code requires two or three helpers out of ajv itself; bundled in, the module stands alone. */
async function bundled(code) {
  const result = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

/** The English lexicon and the packs, read by the very code that reads a user's pack. */
async function generateKnowledge() {
  const data = join(root, 'data');
  const { compileLexicon, compilePack } = await importCore(
    'generate',
    `export { compileLexicon } from './english/lexicon';
     export { compilePack } from './pack/compile';`,
  );
  const folders = (await readdir(data))
    .filter((folder) => existsSync(join(data, folder, 'pack.yaml')))
    .sort();
  const packs = await Promise.all(
    folders.map(async (folder) => compilePack(await filesOf(join(data, folder)))),
  );
  for (const { severity, location, message } of packs.flatMap(({ problems }) => problems)) {
    console.warn(
      `${severity} in data/${location.pack}/${location.file} at ${location.span.start}: ${message}`,
    );
  }
  const lexicon = compileLexicon(await filesOf(join(data, 'english')));
  const lemmas = await readFile(join(data, 'english/lemmas.txt'), 'utf8');
  await writeIfChanged('knowledge.json', JSON.stringify({ lexicon, packs, lemmas }));
}

/** The text files of a folder: path inside it, with forward slashes → text. */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|md)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])),
  );
}

async function writeIfChanged(name, text) {
  const file = join(target, name);
  if (existsSync(file) && (await readFile(file, 'utf8')) === text) return;
  // Several programs may generate at once; a reader sees the old file or the new one.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await generate();
  console.log(`generated ${relative(root, target)}`);
}

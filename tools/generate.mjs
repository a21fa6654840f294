// Writes server/src/generated/ from data/: validators out of the JSON schemas, and the built-in packs with
// the English lexicon, compiled by the project's own pure code. Runs before every type check, test and build.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
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
  if (!existsSync(folder)) return;
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

/** The packs and the lexicon, read by the code that reads a user's pack, so that both are judged alike. */
async function generateKnowledge() {
  const compile = join(root, 'server/src/core/pack/compile.ts');
  const lexicon = join(root, 'server/src/core/english/lexicon.ts');
  if (!existsSync(compile) || !existsSync(lexicon)) return;
}

async function writeIfChanged(name, text) {
  const file = join(target, name);
  if (existsSync(file) && (await readFile(file, 'utf8')) === text) return;
  await writeFile(file, text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await generate();
  console.log(`generated ${relative(root, target)}`);
}

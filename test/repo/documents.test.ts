// The documents say what is so: tables equal what they are copies of, links lead somewhere, notices name what ships.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { layers } from '../../tools/layers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'docs/writing-a-pack.md',
];

interface Manifest {
  readonly engines: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown }>>;
    };
    readonly commands: readonly { readonly title: string }[];
  };
}

const manifest = JSON.parse(read('package.json')) as Manifest;

/** The rows of the tables in a section of a document: cells without code marks. */
function rowsUnder(file: string, heading: string): string[][] {
  const [, section = ''] = read(file).split(`\n## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => /^\| (?!-)/.test(line))
    .slice(1)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

test('the table of layers is that of tools/layers.mjs', () => {
  const shown = rowsUnder('ARCHITECTURE.md', 'Who may import from whom').map(([folder, allowed]) => [
    folder,
    allowed === 'nothing' ? [] : allowed?.split(', '),
  ]);
  expect(shown).toEqual(Object.entries(layers));
});

test('the table of dependencies is that of package.json, and every version is exact', () => {
  const shown = rowsUnder('ARCHITECTURE.md', 'Dependencies').map(([name, version]) => [name, version]);
  expect(Object.fromEntries(shown)).toEqual(manifest.devDependencies);
  const loose = Object.entries(manifest.devDependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the table of settings is complete, with their defaults', () => {
  const shown = rowsUnder('README.md', 'Settings').map(([name, value]) => [name, value]);
  const settings = Object.entries(manifest.contributes.configuration.properties).map(
    ([name, { default: value }]): [string, string] => [
      name,
      typeof value === 'string' && value !== '' ? value : JSON.stringify(value),
    ],
  );
  expect(shown).toEqual(settings);
});

test('the commands are named', () => {
  const unnamed = manifest.contributes.commands.filter(
    ({ title }) => !read('README.md').includes(`**${title}**`),
  );
  expect(unnamed).toEqual([]);
});

test('the table of initialization options is that of the protocol', () => {
  const [, type = ''] = read('server/src/lsp/protocol.ts').split('export interface InitializationOptions {');
  const options = [...(type.split('\n}')[0] ?? '').matchAll(/readonly (\w+)\?:/g)].map(([, name]) => name);
  const shown = rowsUnder('README.md', 'Other editors').map(([name]) => name);
  expect(shown.sort()).toEqual(options.sort());
});

test('every npm command that a document names is there', () => {
  const named = documents.flatMap((file) =>
    [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, script, plain]) => script ?? plain ?? '',
    ),
  );
  expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
});

test('links lead to files that are there', () => {
  const broken = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)]
      .map((found) => found[1] ?? found[2] ?? '')
      .filter((link) => !/^https?:|^#/.test(link))
      .filter((link) => !existsSync(join(root, dirname(file), link.replace(/#.*$/, ''))))
      .map((link) => `${file}: ${link}`),
  );
  expect(broken).toEqual([]);
});

/** The packages whose code is in a bundle. Their own folders may stand inside another package's. */
async function bundled(entry: string, platform: 'node' | 'browser'): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: '.cache/documents.js',
    bundle: true,
    write: false,
    // As it ships: a form of some package that only warns developers is left out then.
    minify: true,
    metafile: true,
    platform,
    conditions: platform === 'browser' ? ['worker'] : [],
    external: ['vscode'],
    logLevel: 'error',
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => [...path.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1] ?? []);
}

test('the notices name every package in the bundles, and no other', { timeout: 60_000 }, async () => {
  const packages = await Promise.all([
    bundled('client/node.ts', 'node'),
    bundled('client/browser.ts', 'browser'),
    bundled('server/src/cli/main.ts', 'node'),
    bundled('server/src/browser/main.ts', 'browser'),
  ]);
  const named = [...read('NOTICE').matchAll(/^ {4}(?! )(.*)$/gm)]
    .flatMap(([, line = '']) => line.split(','))
    .map((name) => name.trim())
    .filter((name) => /^(?:@[\w.-]+\/)?[a-z][\w.-]*$/.test(name));
  // The compiled validators hold a function of ajv, which is bundled before.
  expect(named.sort()).toEqual([...new Set([...packages.flat(), 'ajv'])].sort());
});

// The shape of the house: imports go one way (tools/layers.mjs), files stay short, and the engine knows no character.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { impure, layers, layerOf, mayImport } from '../../tools/layers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const longest = 400;

/** Every file under a folder whose name ends so, relative to the top level. */
function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('server/src/generated/'));
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const sources = [...filesUnder('server/src', /\.ts$/), ...filesUnder('client', /\.ts$/)];

/** What a file imports: static, dynamic and re-exported alike. */
function importsOf(file: string): { specifier: string; typesOnly: boolean }[] {
  const pattern =
    /\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...read(file).matchAll(pattern)].map((found) => ({
    specifier: found[2] ?? found[3] ?? '',
    typesOnly: found[1] !== undefined,
  }));
}

/** The file that a relative import means; generated ones need not be there yet. */
function resolve(file: string, specifier: string): string {
  const path = posix.join(posix.dirname(file), specifier);
  const candidates = [path, `${path}.ts`, path.replace(/\.js$/, '.ts'), `${path}/index.ts`];
  return (
    candidates.find((candidate) => existsSync(join(root, candidate)) && /\.\w+$/.test(candidate)) ?? path
  );
}

test('every source file has its place in the table of layers', () => {
  expect(sources.filter((file) => layerOf(file) === undefined)).toEqual([]);
});

test('imports go one way', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => resolve(file, specifier))
      .filter((target) => !mayImport(file, target))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the core imports nothing that reaches a machine or an editor', () => {
  const forbidden = impure.map((pattern) => new RegExp(`^${pattern.replace('*', '.*')}$`));
  const wrong = sources
    .filter((file) => file.startsWith('server/src/core/'))
    .flatMap((file) => importsOf(file).map(({ specifier }) => ({ file, specifier })))
    .filter(({ specifier }) => forbidden.some((pattern) => pattern.test(specifier)));
  expect(wrong).toEqual([]);
});

test('the client takes nothing but types from the server', () => {
  const wrong = sources
    .filter((file) => file.startsWith('client/'))
    .flatMap((file) => importsOf(file).map((one) => ({ file, ...one })))
    .filter(({ specifier, typesOnly }) => specifier.includes('server/src/') && !typesOnly);
  expect(wrong).toEqual([]);
});

test('every folder of the table is there', () => {
  const built = Object.keys(layers).filter((folder) => folder !== 'server/src/generated');
  expect(built.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});

test(`no source file is longer than ${String(longest)} lines`, () => {
  expect(sources.filter((file) => read(file).split('\n').length > longest)).toEqual([]);
});

interface Person {
  readonly kind: string;
  readonly names?: readonly (string | Readonly<Record<string, unknown>>)[];
}

/** Every word of every person's name in the packs of data/. */
function namesOfPeople(): string[] {
  const people = filesUnder('data', /^characters\.yaml$/)
    .flatMap((file) => parse(read(file)) as readonly Person[])
    .filter(({ kind }) => kind === 'person');
  const names = people
    .flatMap(({ names = [] }) => names)
    .flatMap((name) => (typeof name === 'string' ? name : nameIn(name)));
  return [...new Set(names.flatMap((name) => name.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []))];
}

function nameIn(entry: Readonly<Record<string, unknown>>): string[] {
  return [entry['text'], entry['given'], entry['surname']].filter((part) => typeof part === 'string');
}

/** Comments may name a character as an example; code may not. */
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

test('the engine knows no character', () => {
  const names = namesOfPeople();
  expect(names).toContain('Watanabe');
  const wordOf = (flags: string): RegExp => new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, flags);
  const engine = filesUnder('server/src', /\.ts$/).map((file) => ({
    file,
    text: withoutComments(read(file)),
  }));
  // The list of given names in use anywhere holds those of characters too.
  const english = filesUnder('data/english', /\.ya?ml$/)
    .filter((file) => !file.endsWith('/given-names.yaml'))
    .map((file) => ({ file, text: read(file).replace(/^\s*#.*$/gm, '') }));
  const named = (files: typeof engine, pattern: RegExp): readonly string[] =>
    files.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([name]) => `${file}: ${name}`));
  expect(named(engine, wordOf('gu'))).toEqual([]);
  // The lexicon's words are in small letters; titles may be a part of a name.
  const { honorifics } = parse(read('data/english/words.yaml')) as { honorifics: readonly string[] };
  expect(
    named(english, wordOf('giu')).filter((one) => !honorifics.includes(one.replace(/^.*: /, ''))),
  ).toEqual([]);
});

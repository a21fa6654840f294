// The knowledge of the tests: the English lexicon and packs, compiled from the files on disk by the real code.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicon, linkLexicon } from '../../server/src/core/english/lexicon';
import { indexLexicon, indexPack, type Knowledge } from '../../server/src/core/knowledge';
import { compilePack, type CompiledPack, type FileCache } from '../../server/src/core/pack/compile';
import { linkPack } from '../../server/src/core/pack/link';
import type { Pack, PackProblem } from '../../server/src/core/pack/types';
import { compiledOnce } from './compiled';
import { parseSentence } from './parses';

type Files = ReadonlyMap<string, string>;

const root = fileURLToPath(new URL('../..', import.meta.url));

const folders = {
  'christmas-carol': 'test/fixtures/christmas-carol',
  'bel-canto': 'data/bel-canto',
} as const;

export type PackId = keyof typeof folders;

/** The lexicon of `data/english`, compiled and linked. */
export const compiledLexicon = compiledOnce(
  'english',
  { module: 'core/english/lexicon', compile: compileLexicon },
  filesOf('data/english'),
);
export const lexicon = linkLexicon(compiledLexicon);
const language = indexLexicon(lexicon);

const files = remembered((id: PackId) => filesOf(folders[id]));

/** A pack's files, path → text. */
export const packFiles = (id: PackId): Files => files(id);

/** The knowledge of one built pack. */
export const knowledgeOf: (id: PackId) => Knowledge = remembered((id: PackId) => {
  const compiler = { module: 'core/pack/compile', compile: (own: Files) => compilePack(own) };
  const { pack, problems } = linked(compiledOnce(id, compiler, packFiles(id)));
  if (pack === undefined || problems.length > 0)
    throw new Error(`The pack ${id} is broken: ${problems[0]?.message ?? 'it has no manifest'}`);
  return { ...language, parse: parseSentence, packs: [indexPack(pack, lexicon)] };
});

interface LoadedPack {
  readonly pack: Pack | undefined;
  readonly problems: readonly PackProblem[];
}

/** Most tests break one file of the fixture pack and leave the others as they are. */
const readFiles: FileCache = new Map();

/** The pack that the files make, and everything that is wrong with it. */
export const loadPack = (files: Files, cache = readFiles): LoadedPack => linked(compilePack(files, cache));

function linked(compiled: CompiledPack): LoadedPack {
  const { pack, problems } = linkPack(compiled, lexicon);
  return { pack, problems: [...compiled.problems, ...problems] };
}

/** The text files under a folder of the repository: path inside the folder, with forward slashes → text. */
export function filesOf(folder: string): Files {
  const base = join(root, folder);
  const paths = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|md)$/.test(entry.name))
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(base, path), 'utf8')]));
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

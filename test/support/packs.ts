// The knowledge of the tests: the English lexicon and packs, compiled from the files on disk by the real code.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicon, linkLexicon } from '../../server/src/core/english/lexicon';
import { buildKnowledge, type Knowledge } from '../../server/src/core/knowledge';
import { compilePack, type CompiledPack } from '../../server/src/core/pack/compile';
import { linkPack } from '../../server/src/core/pack/link';
import type { Pack, PackProblem } from '../../server/src/core/pack/types';
import { compiledOnce } from './compiled';
import { parseSentence } from './parses';

const root = fileURLToPath(new URL('../..', import.meta.url));

const folders = {
  'christmas-carol': 'test/fixtures/christmas-carol',
  'bel-canto': 'data/bel-canto',
} as const;

export type PackId = keyof typeof folders;

/** The lexicon of `data/english`, compiled and linked. */
export const compiledLexicon = compiledOnce(
  'english',
  { module: 'english/lexicon', compile: compileLexicon },
  filesOf('data/english'),
);
export const lexicon = linkLexicon(compiledLexicon);

const files = remembered((id: PackId) => filesOf(folders[id]));

/** A pack's files, path → text. */
export const packFiles = (id: PackId): ReadonlyMap<string, string> => files(id);

/** The knowledge of one built pack. */
export const knowledgeOf: (id: PackId) => Knowledge = remembered((id: PackId) => {
  const compiler = { module: 'pack/compile', compile: compilePack };
  const { pack, problems } = linked(compiledOnce(id, compiler, packFiles(id)));
  if (pack === undefined || problems.length > 0)
    throw new Error(`The pack ${id} is broken: ${problems[0]?.message ?? 'it has no manifest'}`);
  return buildKnowledge(lexicon, [pack], parseSentence);
});

interface LoadedPack {
  readonly pack: Pack | undefined;
  readonly problems: readonly PackProblem[];
}

/** The pack that the files make, and everything that is wrong with it. */
export const loadPack = (files: ReadonlyMap<string, string>): LoadedPack => linked(compilePack(files));

function linked(compiled: CompiledPack): LoadedPack {
  const { pack, problems } = linkPack(compiled, lexicon);
  return { pack, problems: [...compiled.problems, ...problems] };
}

/** The text files under a folder of the repository: path inside the folder, with forward slashes → text. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
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

// Reads a pack's files into one JSON-serialisable value with every position and every problem kept.
import * as schemas from '../../generated/schemas.js';
import { readSourceFile } from './sourceFile';
import type {
  EntityEntry,
  EventEntry,
  FactEntry,
  PackManifest,
  PackProblem,
  SilentEntry,
  SourceSentence,
} from './types';
import { readYamlFile, type SoundEntry, type YamlFile } from './yamlFile';

export interface CompiledFile {
  readonly path: string;
  /** Offset of each line's first character, in UTF-16 units. */
  readonly lineStarts: readonly number[];
}

/** An entry with the file and the place it stands in. */
export interface Placed<T> extends SoundEntry<T> {
  readonly file: string;
}

export interface CompiledPack {
  /** Undefined where `pack.yaml` is missing or broken. */
  readonly id: string | undefined;
  readonly manifest: PackManifest | undefined;
  readonly entities: readonly Placed<EntityEntry>[];
  readonly events: readonly Placed<EventEntry>[];
  readonly facts: readonly Placed<FactEntry>[];
  readonly silent: readonly Placed<SilentEntry>[];
  readonly sentences: readonly SourceSentence[];
  readonly files: readonly CompiledFile[];
  readonly problems: readonly PackProblem[];
}

/** What became of each file, by its path: to change one of a pack's files costs no more than that file. */
export type FileCache = Map<string, ReadFile>;

interface ReadFile {
  readonly pack: string;
  readonly text: string;
  readonly read: YamlFile<unknown>;
}

/** The files with entities; their names are for the author's order only. */
const ENTITY_FILES = ['characters.yaml', 'places.yaml', 'objects.yaml', 'organisations.yaml'];

/**
 * Compiles the files of one pack folder (path → text). Never throws: what is broken is left out and reported.
 * Links between entries are not looked at here; see link.ts.
 */
export function compilePack(files: ReadonlyMap<string, string>, cache: FileCache = new Map()): CompiledPack {
  const { manifest, problems } = readManifest(files.get('pack.yaml'), cache);
  const id = manifest?.id;
  const read = <T>(path: string, validate: schemas.Validate): readonly Placed<T>[] => {
    const text = files.get(path);
    if (text === undefined) return [];
    const file = readOnce<T>(id ?? '', path, text, validate, cache);
    problems.push(...file.problems);
    return file.entries.map((entry) => ({ ...entry, file: path }));
  };
  const facts = [...files.keys()].filter((path) => /^facts\/[^/]+\.ya?ml$/.test(path)).sort();
  const pack: Omit<CompiledPack, 'problems' | 'sentences'> = {
    id,
    manifest,
    entities: ENTITY_FILES.flatMap((path) => read<EntityEntry>(path, schemas.entities)),
    events: read<EventEntry>('timeline.yaml', schemas.timeline),
    facts: facts.flatMap((path) => read<FactEntry>(path, schemas.facts)),
    silent: read<SilentEntry>('silent.yaml', schemas.silent),
    files: [...files].map(([path, text]) => ({ path, lineStarts: lineStartsOf(text) })),
  };
  const sources = (manifest?.sources ?? []).map((source) => {
    const text = files.get(source.file);
    if (text !== undefined) return readSourceFile(id ?? '', source.id, source.file, text);
    problems.push({
      severity: 'error',
      location: { pack: id ?? '', file: 'pack.yaml', span: { start: 0, end: 0 } },
      message: `The source "${source.id}" names ${source.file}, and there is no such file.`,
      hint: 'Add the file or mend its path under "sources".',
    });
    return { sentences: [], problems: [] };
  });
  problems.push(...sources.flatMap((source) => source.problems));
  return { ...pack, sentences: sources.flatMap((source) => source.sentences), problems };
}

function readOnce<T>(
  pack: string,
  path: string,
  text: string,
  validate: schemas.Validate,
  cache: FileCache,
): YamlFile<T> {
  const known = cache.get(path);
  // The path tells of which kind its entries are.
  if (known?.text === text && known.pack === pack) return known.read as YamlFile<T>;
  const read = readYamlFile<T>(pack, path, text, validate);
  cache.set(path, { pack, text, read });
  return read;
}

function readManifest(
  text: string | undefined,
  cache: FileCache,
): {
  manifest: PackManifest | undefined;
  problems: PackProblem[];
} {
  const file =
    text === undefined ? undefined : readOnce<PackManifest>('', 'pack.yaml', text, schemas.pack, cache);
  const manifest = file?.entries[0]?.entry;
  const problems = [...(file?.problems ?? [])];
  if (manifest === undefined && problems.length === 0) {
    problems.push({
      severity: 'error',
      location: { pack: '', file: 'pack.yaml', span: { start: 0, end: 0 } },
      message: text === undefined ? 'The folder has no pack.yaml, so it is no pack.' : 'pack.yaml is empty.',
      hint: 'A pack.yaml needs at least: id, title, version, licence, works, sources, defaultWork.',
    });
  }
  return { manifest, problems };
}

export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

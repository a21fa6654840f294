// The packs in force: the built-in ones and the users', each in its newest usable version.
import { linkLexicon, type Lexicon } from '../core/english/lexicon';
import { parseNothing, type ParseSentence } from '../core/english/parseSentence';
import {
  indexLexicon,
  indexPack,
  type IndexedLexicon,
  type IndexedPack,
  type Knowledge,
} from '../core/knowledge';
import { compilePack, type CompiledPack, type FileCache } from '../core/pack/compile';
import { linkPack } from '../core/pack/link';
import type { PackProblem } from '../core/pack/types';
import type { BuiltIn } from './builtIn';
import type { LoadedPack, PackFile } from './snapshot';

/** One version of a pack that can be read with. */
interface Edition {
  readonly indexed: IndexedPack;
  readonly files: ReadonlyMap<string, PackFile>;
}

interface PackState {
  /** Folder URI of a user's pack; undefined for a built-in one. */
  readonly folder: string | undefined;
  readonly inForce: Edition | undefined;
  /** Files and problems of the newest version, whether or not that one is in force. */
  readonly files: ReadonlyMap<string, PackFile>;
  readonly problems: readonly PackProblem[];
}

interface UsersPack extends PackState {
  /** What became of its files, for when one of them is saved. */
  readonly cache: FileCache;
}

/** Never changed in place: every change of a pack gives a new registry. */
export interface PackRegistry {
  readonly language: IndexedLexicon;
  readonly parse: ParseSentence;
  readonly builtIn: readonly PackState[];
  /** By folder URI. */
  readonly users: ReadonlyMap<string, UsersPack>;
}

/** What is wrong in one users' folder, with the lines of the files as they are now. */
export interface FolderProblems {
  readonly folder: string;
  readonly files: ReadonlyMap<string, PackFile>;
  readonly problems: readonly PackProblem[];
}

export function createRegistry(builtIn: BuiltIn): PackRegistry {
  const lexicon = linkLexicon(builtIn.lexicon);
  return {
    language: indexLexicon(lexicon),
    // The model comes later: see `withParser`.
    parse: parseNothing,
    builtIn: builtIn.packs.map((compiled) => stateOf(lexicon, undefined, compiled, undefined)),
    users: new Map(),
  };
}

export const withParser = (registry: PackRegistry, parse: ParseSentence): PackRegistry => ({
  ...registry,
  parse,
});

/** The registry after a user's pack folder was read; `files` is undefined when the folder is gone. */
export function withFolder(
  registry: PackRegistry,
  folder: string,
  files: ReadonlyMap<string, string> | undefined,
): PackRegistry {
  const users = new Map(registry.users);
  const before = users.get(folder);
  if (files === undefined) users.delete(folder);
  else {
    const cache: FileCache = before?.cache ?? new Map();
    const state = stateOf(registry.language.lexicon, folder, compilePack(files, cache), before);
    users.set(folder, { ...state, cache });
  }
  return { ...registry, users };
}

/** A version with errors takes over only where there is no better one: its sound entries are more than nothing. */
function stateOf(
  lexicon: Lexicon,
  folder: string | undefined,
  compiled: CompiledPack,
  before: PackState | undefined,
): PackState {
  const files = new Map(compiled.files.map((file) => [file.path, file]));
  const linked = linkPack(compiled, lexicon);
  const problems = [...compiled.problems, ...linked.problems];
  const sound = problems.every((problem) => problem.severity !== 'error');
  const better = sound ? undefined : before?.inForce;
  const newest = linked.pack && { indexed: indexPack(linked.pack, lexicon), files };
  return { folder, inForce: better ?? newest, files, problems };
}

/** By pack id. A user's pack takes the place of a built-in one, and a later folder that of an earlier one. */
function statesInForce(registry: PackRegistry): ReadonlyMap<string, PackState> {
  const states = [...registry.builtIn, ...registry.users.values()];
  return new Map(
    states.flatMap((state) => (state.inForce ? [[state.inForce.indexed.pack.id, state] as const] : [])),
  );
}

/** Without `readClaims` no sentence is parsed, and only what the words themselves show is read. */
export const knowledgeOf = (registry: PackRegistry, readClaims: boolean): Knowledge => ({
  ...registry.language,
  parse: readClaims ? registry.parse : parseNothing,
  packs: [...statesInForce(registry).values()].flatMap((state) => state.inForce?.indexed ?? []),
});

export function loadedPacks(registry: PackRegistry): ReadonlyMap<string, LoadedPack> {
  const loaded = [...statesInForce(registry)].map(([id, { folder, inForce, problems }]) => ({
    id,
    folder,
    files: inForce?.files ?? new Map<string, PackFile>(),
    problems,
  }));
  return new Map(loaded.map((pack) => [pack.id, pack]));
}

export const folderProblems = (registry: PackRegistry): readonly FolderProblems[] =>
  [...registry.users].map(([folder, { files, problems }]) => ({ folder, files, problems }));

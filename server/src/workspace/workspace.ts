// What the editor has open and what the reader knows, kept together; features get frozen views of it.
import { createParseSentence } from '../core/english/parseSentence';
import type { ParserData, WordsParser } from '../core/english/parseWords';
import type { PackLocation } from '../core/pack/types';
import {
  beginReading,
  createReadingCache,
  nothingToRead,
  type BegunReading,
  type ReadingCache,
} from '../core/reading';
import { rehearse } from '../core/rehearsal';
import type { BuiltIn } from './builtIn';
import { exceptionsPath, nearest, readExceptions, withExceptions, type ExceptionsFile } from './exceptions';
import {
  createRegistry,
  folderProblems,
  knowledgeOf,
  loadedPacks,
  withFolder,
  withParser,
  type FolderProblems,
} from './packs';
import { emptyScope, roleOf, type Scope } from './scope';
import {
  defaultSettings,
  type Document,
  type ExceptionsPlace,
  type LoadedPack,
  type Settings,
  type Snapshot,
} from './snapshot';

/** An essay of a million characters is a thick book; beyond it a reading would hold up everything else. */
export const longestEssay = 1_000_000;

export interface OpenText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

export interface Workspace {
  /** The same object until packs or settings change. */
  snapshot(): Snapshot;
  /** The same object until its text, the packs or the settings change; undefined for what is never an essay. */
  document(uri: string): Document | undefined;
  /** The same as far as it is read, and surely read at `offset`; the whole one once nothing is left. */
  documentAt(uri: string, offset?: number): Document | undefined;
  /** Reads on in a document, a chunk at least; `goesOn` is told how much is found. True once nothing is left to read. */
  readOn(uri: string, goesOn: (found: number) => boolean): boolean;
  problems(): readonly FolderProblems[];
  setText(text: OpenText): void;
  close(uri: string): void;
  /** `files` is undefined when the folder is gone. */
  setPackFolder(folder: string, files: ReadonlyMap<string, string> | undefined): void;
  /** The exceptions kept in a folder; `text` is undefined when there are none. */
  setExceptions(folder: string, text: string | undefined): void;
  /** Takes over the parser's model; until then sentences are read without trees. False if the bytes are none. */
  setModel(bytes: Uint8Array, helped?: (parser: WordsParser, data: ParserData) => WordsParser): boolean;
  /** Makes the first reading quicker. While a document is open nobody shall wait for that: it does nothing. */
  rehearse(): void;
  setSettings(settings: Settings): void;
  setScope(change: Partial<Scope>): void;
}

export interface WorkspaceOptions {
  readonly builtIn: BuiltIn;
  /** Folder URIs that hold built-in packs, where the client sees them as files. */
  readonly packFolders: readonly string[];
  /** How a passage is linked; see `Snapshot`. */
  readonly linkTo: (packs: ReadonlyMap<string, LoadedPack>, location: PackLocation) => string | undefined;
}

interface OpenDocument {
  readonly text: OpenText;
  readonly cache: ReadingCache;
  /** The reading under way, until something that it rests on changes. */
  begun: BegunReading | undefined;
  /** The view of the whole of it. */
  view: Document | undefined;
}

export function createWorkspace({ builtIn, packFolders, linkTo }: WorkspaceOptions): Workspace {
  let registry = createRegistry(builtIn);
  let settings = defaultSettings;
  let scope: Scope = { ...emptyScope, packFolders };
  let current = takeSnapshot();
  const open = new Map<string, OpenDocument>();
  const exceptions = new Map<string, ExceptionsFile>();

  function takeSnapshot(
    knowledge = knowledgeOf(registry, settings.readClaims),
    packs = loadedPacks(registry),
  ): Snapshot {
    const link = (location: PackLocation) => linkTo(packs, location);
    return Object.freeze({ knowledge, packs, settings, linkTo: link });
  }

  /** Every view is read anew; what the caches remember belongs to one knowledge. */
  const readAnew = (cacheOf: (document: OpenDocument) => ReadingCache) => {
    for (const [uri, document] of open) {
      open.set(uri, { text: document.text, cache: cacheOf(document), begun: undefined, view: undefined });
    }
  };

  const roleIn = ({ uri, languageId, text }: OpenText) => roleOf(scope, uri, languageId, text);

  /** An open document that may be an essay. */
  const wanted = (uri: string): OpenDocument | undefined => {
    const entry = open.get(uri);
    return entry && (entry.begun ?? roleIn(entry.text) !== 'ignored') ? entry : undefined;
  };

  const beginning = (entry: OpenDocument): BegunReading => {
    entry.begun ??= begin(entry);
    return entry.begun;
  };

  const begin = ({ text: source, cache }: OpenDocument): BegunReading => {
    if (source.text.length > longestEssay) return nothingToRead;
    const options = { requested: roleIn(source) === 'requested', defaultWork: settings.defaultWork };
    return beginReading(current.knowledge, source.text, options, cache);
  };

  const viewOf = (entry: OpenDocument): Document => {
    if (entry.view) return entry.view;
    const { uri, text } = entry.text;
    const reading = beginning(entry).soFar();
    const excepted = nearest(exceptions.values(), uri);
    const view = Object.freeze({
      ...entry.text,
      reading: reading && excepted ? withExceptions(reading, text, uri, excepted) : reading,
      exceptions: exceptionsPlace(uri, excepted),
    });
    if (reading?.complete !== false) entry.view = view;
    return view;
  };

  /** The nearest file, else the one that may be made in the workspace folder. */
  const exceptionsPlace = (uri: string, file: ExceptionsFile | undefined): ExceptionsPlace | undefined => {
    const home =
      file ??
      nearest(
        scope.folders.map((folder) => ({ folder: folder.replace(/\/$/u, '') })),
        uri,
      );
    return home && { uri: `${home.folder}/${exceptionsPath}`, text: file?.text };
  };

  const setScope = (change: Partial<Scope>) => {
    const next = { ...scope, ...change };
    if (isSameScope(scope, next)) return;
    scope = next;
    readAnew(({ cache }) => cache);
  };

  return {
    snapshot: () => current,
    document(uri) {
      const entry = wanted(uri);
      while (entry && !entry.view && beginning(entry).step());
      return entry && viewOf(entry);
    },
    documentAt(uri, offset) {
      const entry = wanted(uri);
      if (offset !== undefined && entry && !entry.view) beginning(entry).step(offset);
      return entry && viewOf(entry);
    },
    readOn(uri, goesOn) {
      const entry = wanted(uri);
      if (!entry || entry.view) return true;
      const reading = beginning(entry);
      while (reading.step() && goesOn(reading.found()));
      return reading.complete();
    },
    problems: () => [...folderProblems(registry), ...exceptions.values()],
    setText(text) {
      const cache = open.get(text.uri)?.cache ?? createReadingCache();
      open.set(text.uri, { text, cache, begun: undefined, view: undefined });
    },
    close(uri) {
      open.delete(uri);
    },
    setPackFolder(folder, files) {
      registry = withFolder(registry, folder, files);
      current = takeSnapshot();
      setScope({ packFolders: [...packFolders, ...registry.users.keys()] });
      readAnew(createReadingCache);
    },
    setExceptions(folder, text) {
      const home = folder.replace(/\/$/u, '');
      if (exceptions.get(home)?.text === text) return;
      if (text === undefined) exceptions.delete(home);
      else exceptions.set(home, readExceptions(home, text));
      readAnew(({ cache }) => cache);
    },
    setModel(bytes, helped) {
      const data: ParserData = { model: bytes, mending: builtIn.lexicon.mending };
      const parse = createParseSentence(data, builtIn.lemmas, helped);
      if (!parse) return false;
      registry = withParser(registry, parse);
      current = takeSnapshot();
      readAnew(createReadingCache);
      return true;
    },
    rehearse() {
      if (open.size === 0) rehearse(current.knowledge);
    },
    setSettings(next) {
      if (JSON.stringify(next) === JSON.stringify(settings)) return;
      const sameKnowledge = next.readClaims === settings.readClaims;
      settings = next;
      current = sameKnowledge ? takeSnapshot(current.knowledge, current.packs) : takeSnapshot();
      readAnew(sameKnowledge ? ({ cache }) => cache : createReadingCache);
    },
    setScope,
  };
}

const isSameScope = (a: Scope, b: Scope): boolean => {
  const told = (scope: Scope) => JSON.stringify({ ...scope, requested: [...scope.requested] });
  return told(a) === told(b);
};

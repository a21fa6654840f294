// Which documents may be essays at all, and which ones the user has asked for.
import { globMatcher } from './globs';

/** `ignored` is never read; `candidate` is read if it turns out to be about a work; `requested` is read in any case. */
export type DocumentRole = 'ignored' | 'candidate' | 'requested';

export interface Scope {
  /** URIs of the folders that are open in the editor. */
  readonly folders: readonly string[];
  /** Globs of the files that are always read, relative to those folders. */
  readonly files: readonly string[];
  /** URIs of the files the user asked for by command. */
  readonly requested: ReadonlySet<string>;
  /** URIs of folders that hold packs, whose files are sources and no essays. */
  readonly packFolders: readonly string[];
}

export const emptyScope: Scope = { folders: [], files: [], requested: new Set(), packFolders: [] };

const languages = new Set(['markdown', 'quarto', 'rmd', 'rmarkdown', 'mdx', 'markdown.mdx']);

/** Schemes of views of a text rather than the text: old versions, notebook cells, output, our own pack files. */
const viewSchemes =
  /^(?:git|gitfs|gitlens|gitlens-git|review|pr|vscode-notebook-cell|vscode-interactive-input|chat-editing.*|vscode-chat.*|comment|output|close-reading-.*):/u;

/** A pack's source has a place of its own and nothing but numbered lines, so that it is known in any folder. */
const sourcePath = /\/sources\/[^/]+\.md$/u;
const sourceText = /^\s*1\. \S/u;

export function roleOf(scope: Scope, uri: string, languageId: string, text: string): DocumentRole {
  if (viewSchemes.test(uri) || !languages.has(languageId)) return 'ignored';
  const place = plain(uri);
  if (scope.packFolders.some((folder) => isInside(place, plain(folder)))) return 'ignored';
  if (sourcePath.test(place) && sourceText.test(text)) return 'ignored';
  return scope.requested.has(uri) || matchesFiles(scope, place) ? 'requested' : 'candidate';
}

function matchesFiles(scope: Scope, place: string): boolean {
  if (scope.files.length === 0) return false;
  const paths = scope.folders
    .map(plain)
    .filter((folder) => isInside(place, folder))
    .map((folder) => place.slice(folder.replace(/\/$/u, '').length + 1));
  return scope.files.map(globMatcher).some((matches) => paths.some(matches));
}

const isInside = (place: string, folder: string): boolean => place.startsWith(folder.replace(/\/?$/u, '/'));

/** The path of a document in a folder; undefined where it stands elsewhere. */
export function pathIn(folder: string, uri: string): string | undefined {
  const [place, base] = [plain(uri), plain(folder)];
  return isInside(place, base) ? place.slice(base.replace(/\/$/u, '').length + 1) : undefined;
}

/** Clients differ in what they escape (`c%3A`, `C:`), so URIs are compared without escapes of ASCII characters. */
const plain = (uri: string): string =>
  uri
    .replace(/%[2-7][0-9a-f]/giu, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)))
    .replace(/^file:\/\/\/[A-Z]:/u, (drive) => drive.toLowerCase());

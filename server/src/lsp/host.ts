// What the server asks of the machine that it runs on. The web worker can do none of it.
import type { MendingEntries } from '../core/english/mendingWords';
import type { ParserData, WordsParser } from '../core/english/parseWords';

export interface PackFolder {
  /** The folder's URI. */
  readonly folder: string;
  /** Paths inside the folder and their texts; undefined when there is no such folder. */
  readonly files: ReadonlyMap<string, string> | undefined;
}

export interface FoundFile {
  /** URI of the folder under which it was found. */
  readonly folder: string;
  readonly text: string;
}

export interface Host {
  /** URI of the installed package, which holds `data/` and `docs/`. */
  readonly home: string | undefined;
  /** Reads a pack folder as a user wrote it: absolute, or relative to a workspace folder. */
  readonly readPackFolder:
    ((path: string, workspaceFolder: string | undefined) => Promise<PackFolder>) | undefined;
  /** Reads the file with this relative path in the nearest folder above a document that has one. */
  readonly readAbove: ((uri: string, path: string) => Promise<FoundFile | undefined>) | undefined;
  /**
   * Reads the parser's model, and tells a thread that may help of it and of the words that parses are mended by; undefined
   * where the client must be asked for it.
   */
  readonly readModel: ((mending: MendingEntries) => Promise<Uint8Array>) | undefined;
  /** Has a parser be helped by a thread of its own; undefined where there is none to be had. */
  readonly helpParser: ((parser: WordsParser, data: ParserData) => WordsParser) | undefined;
  /** Runs something once what has come in meanwhile is dealt with. */
  readonly soon: (run: () => void) => void;
}

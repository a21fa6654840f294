// What the client and the server agree on beyond the Language Server Protocol. Types only: the client imports this
// file and nothing else of the server.
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

/** What a client may say of itself in `initializationOptions`. Every part may be missing. */
export interface InitializationOptions {
  /** The client shows built-in pack files as virtual documents `close-reading-pack:/<pack>/<file>`. */
  readonly virtualPackFiles?: boolean;
  /** The client shows the pages of docs/ as virtual documents `close-reading-docs:/<page>`. */
  readonly virtualDocs?: boolean;
  /** The command that opens a passage; its one argument is a `PassageTarget`. */
  readonly openPassageCommand?: string;
  /** The command that asks for the reason of an exception and writes it; its one argument is a `NewException`. */
  readonly addExceptionCommand?: string;
  /** The client reads the users' files itself and sends `closeReading/packFiles` and `closeReading/exceptions`. */
  readonly sendsPackFiles?: boolean;
  /** The client reads the parser's model and answers `closeReading/model`. */
  readonly sendsModel?: boolean;
  /** The client shows what `closeReading/status` tells; others would only log it as unknown. */
  readonly showsStatus?: boolean;
  /** URIs of the files the user asked for by command. */
  readonly requestedFiles?: readonly string[];
  /** The settings under `closeReading`, for clients that do not answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Where "open the passage" leads. Lines and characters count from 0. */
export interface PassageTarget {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** The present state of one pack folder; `files` maps paths inside it to texts and is null when the folder is gone. */
export interface PackFilesParams {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>> | null;
}

/** What "the claim is right" adds to a file of exceptions, which need not be there yet. */
export interface NewException {
  readonly uri: string;
  /** Lines of YAML that lack nothing but the reason at their end. */
  readonly entry: string;
}

/** The present exceptions of a workspace folder; `text` is null when there is no such file. */
export interface ExceptionsParams {
  readonly folder: string;
  readonly text: string | null;
}

/** All files the user asked for by command: the whole list, every time. */
export interface RequestedFilesParams {
  readonly uris: readonly string[];
}

export interface EssayStatus {
  readonly pack: string;
  readonly works: readonly string[];
  readonly findings: number;
}

/** `status` is null for a document that is no essay on a known work, or no longer open. */
export interface StatusParams {
  readonly uri: string;
  readonly status: EssayStatus | null;
}

/** Which part of an essay is to be explained. */
export interface ExplainParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly range: Range;
}

/** Requests from the client that the server answers, by method. */
export interface ClientRequests {
  /** Lines for a person to read; null for a document that is not open. */
  'closeReading/explain': { readonly params: ExplainParams; readonly result: string | null };
}

/** Requests from the server that the client answers, by method: without parameters, with these results. */
export interface ServerRequests {
  /** The bytes of dist/model.bin. Only a worker asks, whose messages may carry bytes. */
  'closeReading/model': Uint8Array;
}

/** Notifications from the client, by method. */
export interface ClientNotifications {
  'closeReading/packFiles': PackFilesParams;
  'closeReading/requestedFiles': RequestedFilesParams;
  'closeReading/exceptions': ExceptionsParams;
}

/** Notifications from the server, by method. */
export interface ServerNotifications {
  'closeReading/status': StatusParams;
}

// What every handler of one client's session works with.
import type { Connection, Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/finding';
import type { PackLocation } from '../core/pack/types';
import type { Document, Snapshot } from '../workspace/snapshot';
import type { Workspace } from '../workspace/workspace';
import type { ClientAbilities } from './capabilities';
import type { Log } from './guard';

export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly client: ClientAbilities;
  readonly log: Log;
  /** Whether the client shows the state of an essay. */
  readonly showsStatus: boolean;
  /** The client's command that writes an exception; undefined where the edit is sent instead. */
  readonly addExceptionCommand: string | undefined;
  /** The text of an open document, for its positions. */
  text(uri: string): TextDocument | undefined;
  locate(location: PackLocation): Location | undefined;
  /** The page that explains a finding's rule. */
  helpPage(finding: Finding): string | undefined;
}

/** What a feature needs to answer about a document that is open and may be an essay. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly text: TextDocument;
}

export function placeOf(session: Session, uri: string): Place | undefined {
  const document = session.workspace.document(uri);
  const text = session.text(uri);
  return document && text && { snapshot: session.workspace.snapshot(), document, text };
}

// What every handler of one client's session works with.
import type { Connection, Location, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/finding';
import type { PackLocation } from '../core/pack/types';
import type { Document, Snapshot } from '../workspace/snapshot';
import type { Workspace } from '../workspace/workspace';
import type { ClientAbilities } from './capabilities';
import { offsetFrom } from './fromLsp';
import type { Log } from './guard';
import type { ReadAhead } from './readAhead';

export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly client: ClientAbilities;
  readonly log: Log;
  /** Reads on in an essay; whoever needs all of it waits for that first. */
  readonly readAhead: ReadAhead;
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

/** The essay as far as it is read. */
export const placeOf = (session: Session, uri: string): Place | undefined =>
  placeIn(session, uri, session.workspace.documentAt(uri));

/** The essay with what stands at a position surely read, and the position in it. */
export function placeAt(
  session: Session,
  uri: string,
  position: Position,
): (Place & { readonly offset: number }) | undefined {
  const text = session.text(uri);
  if (!text) return undefined;
  const offset = offsetFrom(text, position);
  const place = placeIn(session, uri, session.workspace.documentAt(uri, offset));
  return place && { ...place, offset };
}

/** The essay read to its end. */
export async function wholePlace(session: Session, uri: string): Promise<Place | undefined> {
  await session.readAhead(uri, Infinity);
  return placeOf(session, uri);
}

function placeIn(session: Session, uri: string, document: Document | undefined): Place | undefined {
  const text = session.text(uri);
  return document && text && { snapshot: session.workspace.snapshot(), document, text };
}

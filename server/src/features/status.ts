// What the status bar says of an essay.
import type { Document, Snapshot } from '../workspace/snapshot';
import { diagnostics } from './diagnostics';

export interface Status {
  readonly pack: string;
  /** Titles of the works are alike, so their forms tell them apart: "novel", "film". */
  readonly works: readonly string[];
  readonly findings: number;
}

/** Undefined for a document that is no essay on a work we know. */
export function status(snapshot: Snapshot, document: Document): Status | undefined {
  const { reading } = document;
  if (reading === undefined) return undefined;
  const { pack } = reading.pack;
  const works = pack.works.filter((work) => reading.works.includes(work.id)).map((work) => work.form);
  return { pack: pack.title, works, findings: diagnostics(snapshot, document).length };
}

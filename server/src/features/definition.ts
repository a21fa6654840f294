// Go to definition: to the entry in the pack and to the source lines behind it; from a warning to its proof.
import type { PackLocation } from '../core/pack/types';
import { passagesOf } from '../core/pack/passages';
import { touches, type Span } from '../core/text/span';
import type { Document, Snapshot } from '../workspace/snapshot';
import { mentionAt } from './mentionAt';

export interface Definition {
  /** Exactly the words that lead there. */
  readonly origin: Span;
  /** The contradicting source lines first, then the entry, then its source lines. */
  readonly targets: readonly PackLocation[];
}

export function definition(_snapshot: Snapshot, document: Document, offset: number): Definition | undefined {
  const { reading } = document;
  if (reading === undefined) return undefined;
  const finding = reading.findings.find(({ span, evidence }) => evidence.length > 0 && touches(span, offset));
  const found = mentionAt(document, offset);
  const proof = finding?.evidence.map(({ location }) => location) ?? [];
  const { pack } = reading.pack;
  const entries = (found?.ids ?? []).flatMap((id) => {
    const entry = pack.entities.get(id) ?? pack.events.get(id);
    if (entry === undefined) return [];
    const passages = passagesOf(pack, entry.evidence, found?.sentence.works ?? reading.works);
    return [entry.location, ...passages.map(({ location }) => location)];
  });
  const origin = found?.span ?? finding?.span;
  const targets = unique([...proof, ...entries]);
  return origin === undefined || targets.length === 0 ? undefined : { origin, targets };
}

function unique(locations: readonly PackLocation[]): readonly PackLocation[] {
  const key = ({ pack, file, span }: PackLocation): string => `${pack}/${file}:${String(span.start)}`;
  return [...new Map(locations.map((location) => [key(location), location])).values()];
}

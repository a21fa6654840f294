// The source sentences behind something, as passages that can be shown and opened.
import type { Evidence, Pack, PackLocation } from './types';

/** A source sentence that bears something out, restated in the pack's words. */
export interface Passage {
  readonly source: string;
  /** The title of the source. */
  readonly title: string;
  readonly sentence: number;
  readonly works: readonly string[];
  readonly text: string;
  readonly location: PackLocation;
}

/** The passages of the given works, in the order of the pack's sources; those of other works where there are none. */
export function passagesOf(pack: Pack, evidence: Evidence, works: readonly string[]): readonly Passage[] {
  const all = [...pack.sources.values()].flatMap((source) =>
    (evidence[source.id] ?? []).flatMap((sentence): Passage[] => {
      const known = pack.sentences.get(`${source.id}:${String(sentence)}`);
      if (known === undefined) return [];
      const { text, location } = known;
      return [{ source: source.id, title: source.title, sentence, works: source.works, text, location }];
    }),
  );
  const here = all.filter((passage) => passage.works.some((work) => works.includes(work)));
  return here.length > 0 ? here : all;
}

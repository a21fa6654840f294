// What is mended of a parse: its tags, heads and labels, as they are changed from mend to mend.
import type { Token } from './tokens';

export interface Draft {
  readonly tokens: readonly Token[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly heads: number[];
  readonly labels: string[];
}

/** Looks at one token, and changes the draft where it sees its mistake there. */
export type Mend = (draft: Draft, at: number) => void;

export function childrenOf(draft: Draft, at: number, ...labels: readonly string[]): readonly number[] {
  return draft.heads.flatMap((head, child) =>
    head === at && (labels.length === 0 || labels.includes(draft.labels[child] ?? '')) ? [child] : [],
  );
}

// A parse that is being mended, and what the mends look at in it.
import type { Token } from './tokens';

export interface Draft {
  readonly tokens: readonly Token[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly heads: number[];
  readonly labels: string[];
  readonly confidence: number[];
}

/** Looks at one token, and changes the draft where it sees its mistake there. */
export type Mend = (draft: Draft, at: number) => void;

export const norm = ({ tokens }: Draft, at: number): string => tokens[at]?.norm ?? '';

export const isVerb = ({ upos }: Draft, at: number): boolean => upos[at] === 'VERB';

export function children(draft: Draft, at: number, ...labels: readonly string[]): readonly number[] {
  return draft.heads.flatMap((head, child) =>
    head === at && (labels.length === 0 || labels.includes(draft.labels[child] ?? '')) ? [child] : [],
  );
}

export const has = (draft: Draft, at: number, ...labels: readonly string[]): boolean =>
  children(draft, at, ...labels).length > 0;

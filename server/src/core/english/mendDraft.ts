// A parse that is being mended, and what the mends look at in it.
import type { MendingWords } from './mendingWords';

export interface Draft {
  /** The words, folded. */
  readonly norms: readonly string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly heads: number[];
  readonly labels: string[];
  readonly confidence: number[];
  /** By which mistakes are told. */
  readonly words: MendingWords;
}

/** Looks at one token, and changes the draft where it sees its mistake there. */
export type Mend = (draft: Draft, at: number) => void;

export const norm = ({ norms }: Draft, at: number): string => norms[at] ?? '';

export const isVerb = ({ upos }: Draft, at: number): boolean => upos[at] === 'VERB';

export function children(draft: Draft, at: number, ...labels: readonly string[]): readonly number[] {
  const { heads } = draft;
  const found: number[] = [];
  for (let child = 0; child < heads.length; child++) {
    if (heads[child] === at && isAmong(draft, child, labels)) found.push(child);
  }
  return found;
}

/** Whether a token has one of the labels; of none, any. */
const isAmong = (draft: Draft, child: number, labels: readonly string[]): boolean =>
  labels.length === 0 || labels.includes(draft.labels[child] ?? '');

export function has(draft: Draft, at: number, ...labels: readonly string[]): boolean {
  for (let child = 0; child < draft.heads.length; child++) {
    if (draft.heads[child] === at && isAmong(draft, child, labels)) return true;
  }
  return false;
}

/** Whether all words hang from one root, and none from itself by way of others. */
export function isTree(heads: readonly number[]): boolean {
  const isSound = new Uint8Array(heads.length);
  let roots = 0;
  for (let word = 0; word < heads.length; word++) {
    if ((heads[word] ?? -1) < 0) roots++;
    let steps = 0;
    let at = word;
    while (at >= 0 && isSound[at] === 0) {
      if (++steps > heads.length) return false;
      at = heads[at] ?? -1;
    }
    for (at = word; at >= 0 && isSound[at] === 0; at = heads[at] ?? -1) isSound[at] = 1;
  }
  return roots === 1 || heads.length === 0;
}

/** As sure as what is read without any doubt but the label's. */
const MENDED = 0.8;

export function hang(draft: Draft, at: number, head: number, label: string): void {
  draft.heads[at] = head;
  draft.labels[at] = label;
}

export function retag(draft: Draft, at: number, xpos: string): void {
  draft.upos[at] = 'VERB';
  draft.xpos[at] = xpos;
}

export const raise = (draft: Draft, at: number): void => {
  draft.confidence[at] = Math.max(draft.confidence[at] ?? 0, MENDED);
};

/** Nouns for persons, as far as their ending and a few common ones tell. */
export function isPerson({ words: { personEndings, things } }: Draft, noun: string): boolean {
  const singular = noun.endsWith('s') ? noun.slice(0, -1) : noun;
  return !things.has(singular) && (endsAmong(noun, personEndings) || endsAmong(singular, personEndings));
}

function endsAmong(word: string, endings: ReadonlySet<string>): boolean {
  for (let start = 0; start < word.length; start++) if (endings.has(word.slice(start))) return true;
  return false;
}

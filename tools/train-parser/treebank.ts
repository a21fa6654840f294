// Reads the treebanks for the evaluation: words only, without multiword ranges and empty nodes.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One entry of each array for each word; heads are indices, -1 is the root. */
export interface GoldSentence {
  readonly tokens: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}

export function readTreebank(path: string): readonly GoldSentence[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => /^\d+\t/.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const rows = lines.map((line) => line.split('\t'));
      const column = (n: number): readonly string[] => rows.map((row) => row[n] ?? '');
      return {
        tokens: column(1),
        lemmas: column(2),
        upos: column(3),
        xpos: column(4),
        heads: column(6).map((head) => Number(head) - 1),
        labels: column(7),
      };
    });
}

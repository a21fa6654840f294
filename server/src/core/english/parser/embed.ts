// A word's input vector: its rows of the embedding tables side by side, in fixed point.
import { featuresOf } from './features';
import { toActivation } from './layers';
import { EMBEDDINGS, type Embedding, type Model } from './model';

export interface Embedder {
  readonly width: number;
  readonly root: Int16Array;
  /** `isName` says that the form is known to be a name. */
  embed(form: string, isName: boolean): Int16Array;
}

/** Forms recur; this many of them are remembered, about 8 MB. */
const REMEMBERED = 20_000;

export function createEmbedder(model: Model): Embedder {
  const { embeddings } = model;
  const remembered = [new Map<string, Int16Array>(), new Map<string, Int16Array>()] as const;

  const compute = (form: string, isName: boolean): Int16Array => {
    const { ngrams, ...features } = featuresOf(form, model);
    const rows = { ...features, ngrams, name: isName ? 1 : 0 };
    return Int16Array.from(EMBEDDINGS.flatMap((name) => meanOf(embeddings[name], rows[name])));
  };
  return {
    width: embeddings.root.columns,
    root: Int16Array.from(meanOf(embeddings.root, 0)),
    embed(form, isName) {
      const memory = remembered[isName ? 1 : 0];
      const known = memory.get(form);
      if (known !== undefined) return known;
      if (memory.size >= REMEMBERED) memory.clear();
      const vector = compute(form, isName);
      memory.set(form, vector);
      return vector;
    },
  };
}

/** The mean of rows; of no rows, zeroes. Summed in integers, so that no order matters. */
function meanOf({ columns, step, scales, values }: Embedding, rows: number | readonly number[]): number[] {
  const list = typeof rows === 'number' ? [rows] : rows;
  const sums = new Array<number>(columns).fill(0);
  for (const row of list) {
    const scale = scales[row] ?? 0;
    for (let c = 0; c < columns; c++) sums[c] = (sums[c] ?? 0) + scale * (values[row * columns + c] ?? 0);
  }
  return sums.map((sum) => toActivation((sum * step) / Math.max(1, list.length)));
}

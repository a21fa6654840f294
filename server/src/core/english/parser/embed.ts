// A word's input vector: its rows of the embedding tables side by side, in fixed point.
import { featuresOf } from './features';
import { EMBEDDINGS, type Embedding, type Model } from './model';
import { toActivation } from './tables';

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
  const width = embeddings.root.columns;
  const sums = new Float64Array(width);
  const remembered = [new Map<string, Int16Array>(), new Map<string, Int16Array>()] as const;

  /** Puts the mean of rows into a vector; of no rows, zeroes. Summed in integers, so that no order matters. */
  const putMean = (table: Embedding, rows: readonly number[], vector: Int16Array, at: number): number => {
    const { columns, step, scales, values } = table;
    sums.fill(0);
    for (const row of rows) {
      const scale = scales[row] as number;
      const from = row * columns;
      for (let c = 0; c < columns; c++) {
        sums[c] = (sums[c] as number) + scale * (values[from + c] as number);
      }
    }
    const count = Math.max(1, rows.length);
    for (let c = 0; c < columns; c++) vector[at + c] = toActivation(((sums[c] as number) * step) / count);
    return at + columns;
  };

  const compute = (form: string, isName: boolean): Int16Array => {
    const rows = { ...featuresOf(form, model), name: [isName ? 1 : 0] };
    const vector = new Int16Array(width);
    let at = 0;
    for (const name of EMBEDDINGS) at = putMean(embeddings[name], rows[name], vector, at);
    return vector;
  };
  const root = new Int16Array(width);
  putMean(embeddings.root, [0], root, 0);
  return {
    width,
    root,
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

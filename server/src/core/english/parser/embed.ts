// A word's input vector: its rows of the embedding tables side by side, in fixed point.
import { featuresOf } from './features';
import { EMBEDDINGS, type Embedding, type Model } from './model';
import { toActivation } from './tables';

export interface Embedder {
  readonly width: number;
  readonly root: Int16Array;
  /** Puts a word's vector into an array at a place. `isName` says that the form is known to be a name. */
  embed(form: string, isName: boolean, to: Int16Array, at: number): void;
}

/** Forms recur; this many of them are remembered, about 8 MB. */
const REMEMBERED = 20_000;

/** So many vectors lie in one array: an array for each form would cost more than the vector. */
const IN_ONE = 256;

export function createEmbedder(model: Model): Embedder {
  const { embeddings } = model;
  const width = embeddings.root.columns;
  const sums = new Float64Array(width);
  const remembered = [new Map<string, number>(), new Map<string, number>()] as const;
  const pools: Int16Array[] = [];
  let used = 0;

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

  /** The number of the form's vector. */
  const compute = (form: string, isName: boolean): number => {
    const rows = { ...featuresOf(form, model), name: [isName ? 1 : 0] };
    const number = used++;
    const pool = (pools[Math.floor(number / IN_ONE)] ??= new Int16Array(width * IN_ONE));
    let at = (number % IN_ONE) * width;
    for (const name of EMBEDDINGS) at = putMean(embeddings[name], rows[name], pool, at);
    return number;
  };
  const root = new Int16Array(width);
  putMean(embeddings.root, [0], root, 0);
  return {
    width,
    root,
    embed(form, isName, to, at) {
      const memory = remembered[isName ? 1 : 0];
      let number = memory.get(form);
      if (number === undefined) {
        if (used >= REMEMBERED) {
          remembered.forEach((all) => {
            all.clear();
          });
          used = 0;
        }
        number = compute(form, isName);
        memory.set(form, number);
      }
      const from = (number % IN_ONE) * width;
      to.set((pools[Math.floor(number / IN_ONE)] as Int16Array).subarray(from, from + width), at);
    },
  };
}

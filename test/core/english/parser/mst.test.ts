import { describe, expect, it } from 'vitest';
import { bestTree } from '../../../../server/src/core/english/parser/mst';

/** The best tree with one root word, by trying all of them. */
function bestByTrying(size: number, values: Float64Array): number {
  let best = -Infinity;
  const heads = new Array<number>(size).fill(0);
  const visit = (d: number): void => {
    if (d === size) {
      const sum = total(values, heads);
      if (sum > best && isTree(heads)) best = sum;
      return;
    }
    for (let h = 0; h < size; h++) {
      heads[d] = h;
      if (h !== d) visit(d + 1);
    }
  };
  visit(1);
  return best;
}

function isTree(heads: ArrayLike<number>): boolean {
  const words = Array.from({ length: heads.length - 1 }, (_, i) => i + 1);
  const reachesRoot = (word: number): boolean => {
    let node = word;
    for (let steps = 0; node !== 0 && steps < heads.length; steps++) node = heads[node] ?? 0;
    return node === 0;
  };
  return words.filter((word) => heads[word] === 0).length === 1 && words.every(reachesRoot);
}

function total(values: Float64Array, heads: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 1; d < heads.length; d++) sum += values[d * heads.length + (heads[d] ?? 0)] ?? 0;
  return sum;
}

/** Numbers that only look random, so that a failure can be repeated. */
function scores(size: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: size * size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 28 - 8;
  });
}

describe('bestTree', () => {
  it('finds the best tree with one root word', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const size = 2 + (seed % 5);
      const values = scores(size, seed);
      const heads = bestTree({ size, values });
      expect(isTree(heads)).toBe(true);
      expect(total(values, heads)).toBeCloseTo(bestByTrying(size, values), 9);
    }
  });

  it('gives a tree for large matrices and for equal scores', () => {
    expect(isTree(bestTree({ size: 120, values: scores(120, 7) }))).toBe(true);
    expect(isTree(bestTree({ size: 40, values: new Float64Array(1600) }))).toBe(true);
  });

  it('knows what to do without words', () => {
    expect([...bestTree({ size: 1, values: new Float64Array(1) })]).toEqual([0]);
  });
});

// The best dependency tree for a matrix of arc scores: a maximum spanning arborescence with one root word
// (Chu and Liu, 1965; Edmonds, 1967).

/** scores[dependent * size + head]; place 0 is the root, and the diagonal is not read. */
export interface ArcScores {
  readonly size: number;
  readonly values: Float64Array;
}

const NEVER = -1e18;

/** The head of each place; that of place 0 means nothing. */
export function bestTree(arcs: ArcScores): Int32Array {
  const heads = arborescence(arcs);
  let roots = 0;
  for (let d = 1; d < arcs.size; d++) if (heads[d] === 0) roots++;
  return roots <= 1 ? heads : arborescence(withOneRoot(arcs));
}

/**
 * With a penalty on root arcs that outweighs every difference between trees, the best tree has the fewest
 * root arcs, which is one (Stanojević and Cohen, "A Root of the Problem", EMNLP 2021).
 */
function withOneRoot({ size, values }: ArcScores): ArcScores {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let d = 1; d < size; d++) {
    for (let h = 0; h < size; h++) {
      if (h === d) continue;
      lowest = Math.min(lowest, at(values, d * size + h));
      highest = Math.max(highest, at(values, d * size + h));
    }
  }
  const penalty = 1 + size * (highest - lowest);
  const penalised = values.slice();
  for (let d = 1; d < size; d++) penalised[d * size] = at(values, d * size) - penalty;
  return { size, values: penalised };
}

function arborescence(arcs: ArcScores): Int32Array {
  const heads = bestHeads(arcs);
  const cycle = findCycle(heads);
  return cycle === undefined ? heads : breakCycle(arcs, heads, cycle);
}

/** Each word's best head by itself; the first of equals. */
function bestHeads({ size, values }: ArcScores): Int32Array {
  const heads = new Int32Array(size);
  for (let d = 1; d < size; d++) {
    let best = -1;
    for (let h = 0; h < size; h++) {
      if (h !== d && (best < 0 || at(values, d * size + h) > at(values, d * size + best))) best = h;
    }
    heads[d] = best;
  }
  return heads;
}

function findCycle(heads: Int32Array): readonly number[] | undefined {
  const seenFrom = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node !== 0 && seenFrom[node] === 0) {
      seenFrom[node] = start;
      node = at(heads, node);
    }
    if (node === 0 || seenFrom[node] !== start) continue;
    const cycle = [node];
    for (let next = at(heads, node); next !== node; next = at(heads, next)) cycle.push(next);
    return cycle;
  }
  return undefined;
}

/** Solves the graph in which the cycle is one node, the last, and then opens it where that node is entered. */
function breakCycle({ size, values }: ArcScores, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inside = new Set(cycle);
  const outside = Array.from({ length: size }, (_, i) => i).filter((i) => !inside.has(i));
  const score = (dependent: number, head: number): number => at(values, dependent * size + head);
  const gain = (dependent: number, head: number): number =>
    score(dependent, head) - score(dependent, at(heads, dependent));

  const merged = outside.length;
  const contracted = { size: merged + 1, values: new Float64Array((merged + 1) ** 2).fill(NEVER) };
  const leftFrom = new Int32Array(merged); // the node of the cycle that would head the outside node
  const enteredAt = new Int32Array(merged); // the node of the cycle that the outside node would head
  outside.forEach((node, i) => {
    outside.forEach((other, j) => {
      contracted.values[i * contracted.size + j] = score(node, other);
    });
    leftFrom[i] = bestOf(cycle, (member) => score(node, member));
    enteredAt[i] = bestOf(cycle, (member) => gain(member, node));
    contracted.values[i * contracted.size + merged] = score(node, at(leftFrom, i));
    contracted.values[merged * contracted.size + i] = gain(at(enteredAt, i), node);
  });

  const solved = arborescence(contracted);
  const result = heads.slice();
  const entry = at(solved, merged);
  result[at(enteredAt, entry)] = outside[entry] ?? 0;
  for (let i = 1; i < merged; i++) {
    const head = at(solved, i);
    result[outside[i] ?? 0] = head === merged ? at(leftFrom, i) : (outside[head] ?? 0);
  }
  return result;
}

/** The first of the members with the highest value. */
function bestOf(members: readonly number[], value: (member: number) => number): number {
  let best = members[0] ?? 0;
  for (const member of members) if (value(member) > value(best)) best = member;
  return best;
}

/** An element that is known to exist. */
function at(array: Float64Array | Int32Array, index: number): number {
  return array[index] as number;
}

// The network as trained by tools/train-parser: two bidirectional LSTM layers, a tagger on the first, a deep
// biaffine parser on the second (Dozat and Manning, ICLR 2017).
import { type KernelKind } from './kernel';
import {
  applyLayer,
  applyRectified,
  createMachine,
  placeBiLstm,
  runBiLstm,
  type Layer,
  type Machine,
} from './layers';
import { createEmbedder } from './embed';
import { type ArcScores } from './mst';
import { type Matrix, type MatrixName, type Model } from './model';
import { ONE } from './tables';

/** What the network thinks of a sentence. Place 0 is the root, the words follow. */
export interface Scores {
  /** For each place, a row with a score for each tag. */
  readonly tags: Float64Array;
  readonly arcs: ArcScores;
  /** A score for each label of the arc from a head to its dependent. */
  labels(dependent: number, head: number): Float64Array;
}

export interface Network {
  readonly kernel: KernelKind;
  /** Scores at most MAX_WORDS words. What it gave before is void once it is called again. */
  score(words: readonly string[], names: readonly boolean[]): Scores;
}

export function createNetwork(model: Model, kind?: KernelKind): Network {
  const { lower, upper, matrices, hidden } = model;
  const embedder = createEmbedder(model);
  const gates = [lower, upper].flatMap(({ forwards, backwards }) => [
    forwards.input,
    forwards.recurrent,
    backwards.input,
    backwards.recurrent,
  ]);
  const arcWidth = matrices.arcHead.outputs;
  const labelWidth = matrices.labelHead.outputs;
  const labelSumsWidth = matrices.labelBilinear.outputs; // the dependent's side of every label
  const room = {
    activations: embedder.width + 4 * hidden + 2 * arcWidth + 2 * labelWidth,
    sums: labelSumsWidth,
  };
  const machine = createMachine(model, [...gates, ...Object.values(matrices)], room, kind);
  const layers = placeAll(machine, matrices);
  const lowerLayer = placeBiLstm(machine, lower);
  const upperLayer = placeBiLstm(machine, upper);

  const input = machine.rows(embedder.width);
  const lowerOutput = machine.rows(2 * hidden);
  const upperOutput = machine.rows(2 * hidden);
  const arcDependents = machine.rows(arcWidth);
  const arcHeads = machine.rows(arcWidth);
  const labelDependents = machine.rows(labelWidth);
  const labelHeads = machine.rows(labelWidth);
  const labelSums = machine.sumsOf(labelSumsWidth);

  return {
    kernel: machine.kernel.kind,
    score(words, names) {
      const length = words.length + 1;
      input.set(embedder.root, 0);
      words.forEach((word, i) => {
        input.set(embedder.embed(word, names[i] ?? false), (i + 1) * embedder.width);
      });
      runBiLstm(machine, lowerLayer, input, length, lowerOutput);
      runBiLstm(machine, upperLayer, lowerOutput, length, upperOutput);
      applyRectified(machine, layers.arcDependent, upperOutput, length, arcDependents);
      applyRectified(machine, layers.arcHead, upperOutput, length, arcHeads);
      applyRectified(machine, layers.labelDependent, upperOutput, length, labelDependents);
      applyRectified(machine, layers.labelHead, upperOutput, length, labelHeads);
      // The last of the label dimensions is a constant, which gives the bilinear form its linear terms.
      for (let end = labelWidth - 1; end < length * labelWidth; end += labelWidth) {
        labelDependents[end] = labelHeads[end] = ONE;
      }
      machine.kernel.multiply(layers.labelBilinear.weights, labelDependents, length, labelSums);
      return {
        tags: applyLayer(machine, layers.tag, lowerOutput, length),
        arcs: scoreArcs(applyLayer(machine, layers.arcBilinear, arcDependents, length), arcHeads, length),
        labels: (dependent, head) =>
          scoreLabels(
            labelSums.subarray(dependent * labelSumsWidth, (dependent + 1) * labelSumsWidth),
            layers.labelBilinear.scales,
            labelHeads.subarray(head * labelWidth, (head + 1) * labelWidth),
          ),
      };
    },
  };
}

function placeAll(
  machine: Machine,
  matrices: Readonly<Record<MatrixName, Matrix>>,
): Record<MatrixName, Layer> {
  const placed = Object.entries(matrices).map(([name, matrix]) => [name, machine.place(matrix)] as const);
  return Object.fromEntries(placed) as Record<MatrixName, Layer>;
}

/** The product of each dependent's query with each head. */
function scoreArcs(queries: Float64Array, activations: Int16Array, size: number): ArcScores {
  const width = queries.length / size;
  const heads = new Float64Array(activations.subarray(0, queries.length));
  const values = new Float64Array(size * size);
  for (let d = 0, i = 0; d < size; d++) {
    for (let h = 0; h < size; h++, i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) {
        sum += (queries[d * width + j] as number) * (heads[h * width + j] as number);
      }
      values[i] = sum / ONE;
    }
  }
  return { size, values };
}

/** The product of each label's query, still in sums, with the head. */
function scoreLabels(sums: Int32Array, scales: Float64Array, head: Int16Array): Float64Array {
  const width = head.length;
  const scores = new Float64Array(sums.length / width);
  for (let label = 0, i = 0; label < scores.length; label++) {
    let sum = 0;
    for (let j = 0; j < width; j++, i++) {
      sum += (sums[i] as number) * (scales[i] as number) * (head[j] as number);
    }
    scores[label] = sum / ONE;
  }
  return scores;
}

// The network as trained by tools/train-parser: two bidirectional LSTM layers, a tagger on the first, a deep
// biaffine parser on the second (Dozat and Manning, ICLR 2017).
import { type ArcRoom, type KernelKind, type Layer } from './kernel';
import {
  applyLayer,
  applyRectified,
  createMachine,
  MAX_ROWS,
  placeBiLstm,
  runBiLstm,
  scoreArcs,
  type Machine,
} from './layers';
import { createEmbedder } from './embed';
import type { ArcScores } from './mst';
import { type Matrix, type MatrixName, type Model } from './model';
import { ONE } from './tables';

/** What the network thinks of a sentence. Place 0 is the root, the words follow. */
export interface Scores {
  /** For each place, a row with a score for each tag. */
  readonly tags: Float64Array;
  readonly arcs: ArcScores;
  /** A score for each label of the arc from a head to its dependent; void once it is called again. */
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
    numbers: 2 * arcWidth + MAX_ROWS + 1, // queries, heads, arcs, and no more labels than words
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
  const labels = machine.numbers(labelSumsWidth / labelWidth);
  const arcs = machine.numbers(MAX_ROWS * MAX_ROWS);
  const arcRoom: ArcRoom = {
    sums: machine.lstm.sums,
    queries: machine.numbers(MAX_ROWS * arcWidth),
    wideHeads: machine.numbers(MAX_ROWS * arcWidth),
  };

  return {
    kernel: machine.kernel.kind,
    score(words, names) {
      const length = words.length + 1;
      input.set(embedder.root, 0);
      words.forEach((word, i) => {
        embedder.embed(word, names[i] ?? false, input, (i + 1) * embedder.width);
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
        arcs: scoreArcs(machine, layers.arcBilinear, arcRoom, arcDependents, arcHeads, length, arcs),
        labels: (dependent, head) => {
          machine.kernel.scoreLabels(
            labelSums.subarray(dependent * labelSumsWidth, (dependent + 1) * labelSumsWidth),
            layers.labelBilinear.scales,
            labelHeads.subarray(head * labelWidth, (head + 1) * labelWidth),
            labels,
          );
          return labels;
        },
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

// The network's layers in fixed point: activations are 16-bit with 12 bits after the point, weights 8-bit, sums
// 32-bit. A sum of 256 products stays below 2^31.
import {
  createKernel,
  type ArcRoom,
  type Kernel,
  type KernelKind,
  type Layer,
  type LstmRoom,
  type LstmWeights,
  type Weights,
} from './kernel';
import { type BiLstmMatrices, type LstmMatrices, type Matrix, type Model } from './model';
import type { ArcScores } from './mst';
import { CENTRE, ENTRIES, ONE, SIGMOID, STEPS, TANH } from './tables';

/** The most words of one sentence; there is room for the root beside them. */
export const MAX_WORDS = 255;
export const MAX_ROWS = MAX_WORDS + 1;
/** Of arrays in the kernel's memory, for its vectors. */
const ALIGNMENT = 16;

interface LstmLayer extends LstmWeights {
  readonly input: Weights;
}

export interface BiLstmLayer {
  readonly forwards: LstmLayer;
  readonly backwards: LstmLayer;
}

/** The kernel with its memory shared out. */
export interface Machine {
  readonly kernel: Kernel;
  readonly hidden: number;
  /** Its sums serve any layer, for as many rows as a sentence has. */
  readonly lstm: LstmRoom;
  place(matrix: Matrix): Layer;
  /** Numbers that are to lie in the kernel's memory. */
  placeNumbers(numbers: Float64Array): Float64Array;
  /** Room for so many numbers. */
  numbers(count: number): Float64Array;
  /** Room for the activations of every row. */
  rows(width: number): Int16Array;
  /** Room for the sums of a layer for every row. */
  sumsOf(outputs: number): Int32Array;
}

/** What a sentence's row takes, beside the gates: columns of activations, of sums that are kept, of numbers. */
export interface RowRoom {
  readonly activations: number;
  readonly sums: number;
  readonly numbers: number;
}

/** A machine with room for the model's weights and for the longest sentence. */
export function createMachine(
  model: Model,
  matrices: readonly Matrix[],
  room: RowRoom,
  kind?: KernelKind,
): Machine {
  const gates = 4 * model.hidden; // no other layer of which the sums are not kept is wider
  const weights = matrices.reduce((sum, { values, outputs }) => sum + values.length + 2 * 8 * outputs, 0);
  const row = 2 * room.activations + 4 * (room.sums + gates) + 8 * room.numbers;
  const step = 10 * model.hidden + 4 * gates + 8 * ENTRIES;
  const lstms = 4 * 3 * 8 * gates;
  const size = weights + MAX_ROWS * row + step + lstms + ALIGNMENT * (3 * matrices.length + 32);
  const kernel = createKernel(size, kind);
  let used = 0;
  const reserve = (bytes: number): number => {
    const start = used;
    used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return start;
  };
  const shorts = (count: number): Int16Array => new Int16Array(kernel.buffer, reserve(2 * count), count);
  const ints = (count: number): Int32Array => new Int32Array(kernel.buffer, reserve(4 * count), count);
  const doubles = (count: number): Float64Array => new Float64Array(kernel.buffer, reserve(8 * count), count);
  const table = (values: Float32Array): Float32Array => {
    const placed = new Float32Array(kernel.buffer, reserve(4 * values.length), values.length);
    placed.set(values);
    return placed;
  };
  const placeNumbers = (numbers: Float64Array): Float64Array => {
    const placed = doubles(numbers.length);
    placed.set(numbers);
    return placed;
  };
  return {
    kernel,
    hidden: model.hidden,
    lstm: {
      sigmoid: table(SIGMOID),
      tanh: table(TANH),
      sums: ints(MAX_ROWS * gates),
      recurrentSums: ints(gates),
      cells: doubles(model.hidden),
      state: shorts(model.hidden),
    },
    placeNumbers,
    numbers: doubles,
    place({ inputs, outputs, steps, values, bias }) {
      const placed = new Int8Array(kernel.buffer, reserve(values.length), values.length);
      placed.set(values);
      return {
        weights: { inputs, outputs, values: placed },
        scales: placeNumbers(steps.map((step) => step / ONE)),
        bias: placeNumbers(bias),
      };
    },
    rows: (width) => shorts(MAX_ROWS * width),
    sumsOf: (outputs) => ints(MAX_ROWS * outputs),
  };
}

/** Gate layers give places in the activation tables instead of numbers. */
export function placeBiLstm(machine: Machine, { forwards, backwards }: BiLstmMatrices): BiLstmLayer {
  const { place, placeNumbers } = machine;
  const direction = (matrices: LstmMatrices): LstmLayer => {
    const [input, recurrent] = [place(matrices.input), place(matrices.recurrent)];
    return {
      input: input.weights,
      recurrent: recurrent.weights,
      scales: placeNumbers(input.scales.map((scale) => scale * STEPS)),
      recurrentScales: placeNumbers(recurrent.scales.map((scale) => scale * STEPS)),
      bias: placeNumbers(input.bias.map((bias) => bias * STEPS + CENTRE)),
    };
  };
  return { forwards: direction(forwards), backwards: direction(backwards) };
}

/** Both directions over so many rows; each output row has the forward half first. */
export function runBiLstm(
  { kernel, lstm }: Machine,
  layer: BiLstmLayer,
  input: Int16Array,
  rows: number,
  output: Int16Array,
): void {
  for (const direction of ['forwards', 'backwards'] as const) {
    kernel.multiply(layer[direction].input, input, rows, lstm.sums);
    kernel.lstm(layer[direction], lstm, rows, direction, output);
  }
}

/** The layer's outputs as numbers, row by row. */
export function applyLayer(machine: Machine, layer: Layer, input: Int16Array, length: number): Float64Array {
  const { weights, scales, bias } = layer;
  machine.kernel.multiply(weights, input, length, machine.lstm.sums);
  const outputs = new Float64Array(length * weights.outputs);
  for (let row = 0, i = 0; row < length; row++) {
    for (let n = 0; n < weights.outputs; n++, i++)
      outputs[i] = (machine.lstm.sums[i] as number) * (scales[n] as number) + (bias[n] as number);
  }
  return outputs;
}

/** The layer's outputs through a leaky rectifier, as activations. */
export function applyRectified(
  { kernel, lstm: { sums } }: Machine,
  layer: Layer,
  input: Int16Array,
  length: number,
  output: Int16Array,
): void {
  kernel.multiply(layer.weights, input, length, sums);
  kernel.rectify(layer, sums, length, output);
}

/** The product of each dependent's query, which the layer gives, with each head. Void once arcs are scored again. */
export function scoreArcs(
  { kernel }: Machine,
  layer: Layer,
  room: ArcRoom,
  dependents: Int16Array,
  heads: Int16Array,
  length: number,
  output: Float64Array,
): ArcScores {
  kernel.multiply(layer.weights, dependents, length, room.sums);
  kernel.scoreArcs(layer, room, heads, length, output);
  return { size: length, values: output.subarray(0, length * length) };
}

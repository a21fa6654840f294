// The network's layers in fixed point: activations are 16-bit with 12 bits after the point, weights 8-bit, sums
// 32-bit. A sum of 256 products stays below 2^31.
import { createKernel, type Kernel, type KernelKind, type Weights } from './kernel';
import { type BiLstmMatrices, type Matrix, type Model } from './model';
import { CENTRE, ENTRIES, SIGMOID, STEPS, TANH } from './tables';

/** One, in the fixed point of activations. */
export const ONE = 4096;
const HIGHEST = 32767;

/** The most words of one sentence; there is room for the root beside them. */
export const MAX_WORDS = 255;
const MAX_ROWS = MAX_WORDS + 1;
/** Of arrays in the kernel's memory, for its vectors. */
const ALIGNMENT = 16;

/** A layer whose weights lie in the kernel's memory. `sum * scales[n] + bias[n]` is its output as a number. */
export interface Layer {
  readonly weights: Weights;
  readonly scales: Float64Array;
  readonly bias: Float64Array;
}

/** Gates in the order input, forget, output, candidate. */
interface LstmLayer {
  readonly input: Layer;
  readonly recurrent: Layer;
}

export interface BiLstmLayer {
  readonly forwards: LstmLayer;
  readonly backwards: LstmLayer;
}

/** The kernel with its memory shared out. */
export interface Machine {
  readonly kernel: Kernel;
  readonly hidden: number;
  /** Sums of any layer, for as many rows as a sentence has. */
  readonly sums: Int32Array;
  /** The hidden state of an LSTM, and the sums of its recurrent layer. */
  readonly state: Int16Array;
  readonly recurrentSums: Int32Array;
  /** The gates and the cells of one step. */
  readonly gates: Float64Array;
  readonly cells: Float64Array;
  place(matrix: Matrix): Layer;
  /** Room for the activations of every row. */
  rows(width: number): Int16Array;
  /** Room for the sums of a layer for every row. */
  sumsOf(outputs: number): Int32Array;
}

/** What a sentence's row takes, beside the gates: columns of activations, and of sums that are kept. */
export interface RowRoom {
  readonly activations: number;
  readonly sums: number;
}

/** A machine with room for the model's weights and for the longest sentence. */
export function createMachine(
  model: Model,
  matrices: readonly Matrix[],
  room: RowRoom,
  kind?: KernelKind,
): Machine {
  const gates = 4 * model.hidden; // no other layer of which the sums are not kept is wider
  const weights = matrices.reduce((sum, { values }) => sum + values.length, 0);
  const row = 2 * room.activations + 4 * (room.sums + gates);
  const step = 2 * model.hidden + 4 * gates;
  const size = weights + MAX_ROWS * row + step + ALIGNMENT * (matrices.length + 16);
  const kernel = createKernel(size, kind);
  let used = 0;
  const reserve = (bytes: number): number => {
    const start = used;
    used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return start;
  };
  const shorts = (count: number): Int16Array => new Int16Array(kernel.buffer, reserve(2 * count), count);
  const ints = (count: number): Int32Array => new Int32Array(kernel.buffer, reserve(4 * count), count);
  return {
    kernel,
    hidden: model.hidden,
    sums: ints(MAX_ROWS * gates),
    state: shorts(model.hidden),
    recurrentSums: ints(gates),
    gates: new Float64Array(gates),
    cells: new Float64Array(model.hidden),
    place({ inputs, outputs, steps, values, bias }) {
      const placed = new Int8Array(kernel.buffer, reserve(values.length), values.length);
      placed.set(values);
      return { weights: { inputs, outputs, values: placed }, scales: steps.map((step) => step / ONE), bias };
    },
    rows: (width) => shorts(MAX_ROWS * width),
    sumsOf: (outputs) => ints(MAX_ROWS * outputs),
  };
}

/** Gate layers give places in the activation tables instead of numbers. */
export function placeBiLstm(machine: Machine, { forwards, backwards }: BiLstmMatrices): BiLstmLayer {
  const gates = (matrix: Matrix, origin: number): Layer => {
    const layer = machine.place(matrix);
    return {
      weights: layer.weights,
      scales: layer.scales.map((scale) => scale * STEPS),
      bias: layer.bias.map((bias) => bias * STEPS + origin),
    };
  };
  return {
    forwards: { input: gates(forwards.input, CENTRE), recurrent: gates(forwards.recurrent, 0) },
    backwards: { input: gates(backwards.input, CENTRE), recurrent: gates(backwards.recurrent, 0) },
  };
}

/** Both directions over `length` rows; each output row has the forward half first. */
export function runBiLstm(
  machine: Machine,
  layer: BiLstmLayer,
  input: Int16Array,
  length: number,
  output: Int16Array,
): void {
  runLstm(machine, layer.forwards, input, length, output, false);
  runLstm(machine, layer.backwards, input, length, output, true);
}

function runLstm(
  machine: Machine,
  layer: LstmLayer,
  input: Int16Array,
  length: number,
  output: Int16Array,
  backwards: boolean,
): void {
  const { kernel, hidden, sums, state, recurrentSums, gates, cells } = machine;
  state.fill(0);
  cells.fill(0);
  kernel.multiply(layer.input.weights, input, length, sums);
  for (let step = 0; step < length; step++) {
    const row = backwards ? length - 1 - step : step;
    kernel.multiply(layer.recurrent.weights, state, 1, recurrentSums);
    activate(machine, layer, row, SIGMOID, 0, 3 * hidden);
    activate(machine, layer, row, TANH, 3 * hidden, 4 * hidden);
    const to = row * 2 * hidden + (backwards ? hidden : 0);
    for (let j = 0; j < hidden; j++) {
      const kept = (gates[hidden + j] as number) * (cells[j] as number);
      const cell = kept + (gates[j] as number) * (gates[3 * hidden + j] as number);
      const out = (gates[2 * hidden + j] as number) * (TANH[entry(cell * STEPS + CENTRE)] as number);
      cells[j] = cell;
      state[j] = output[to + j] = Math.floor(out * ONE + 0.5);
    }
  }
}

/** Fills a stretch of the gates of one row. */
function activate(
  { hidden, sums, recurrentSums, gates }: Machine,
  { input, recurrent }: LstmLayer,
  row: number,
  table: Float32Array,
  from: number,
  to: number,
): void {
  const { scales, bias } = input;
  const recurrentScales = recurrent.scales;
  const start = row * 4 * hidden;
  for (let n = from; n < to; n++) {
    const fromInput = (sums[start + n] as number) * (scales[n] as number);
    const fromState = (recurrentSums[n] as number) * (recurrentScales[n] as number);
    gates[n] = table[entry(fromInput + fromState + (bias[n] as number))] as number;
  }
}

/** A place in the tables, held to their ends. */
function entry(place: number): number {
  const whole = place | 0;
  return whole < 0 ? 0 : whole >= ENTRIES ? ENTRIES - 1 : whole;
}

/** The layer's outputs as numbers, row by row. */
export function applyLayer(machine: Machine, layer: Layer, input: Int16Array, length: number): Float64Array {
  const { weights, scales, bias } = layer;
  machine.kernel.multiply(weights, input, length, machine.sums);
  const outputs = new Float64Array(length * weights.outputs);
  for (let row = 0, i = 0; row < length; row++) {
    for (let n = 0; n < weights.outputs; n++, i++)
      outputs[i] = (machine.sums[i] as number) * (scales[n] as number) + (bias[n] as number);
  }
  return outputs;
}

const LEAK = 0.1;

/** The layer's outputs through a leaky rectifier, as activations. */
export function applyRectified(
  machine: Machine,
  layer: Layer,
  input: Int16Array,
  length: number,
  output: Int16Array,
): void {
  const numbers = applyLayer(machine, layer, input, length);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    output[i] = toActivation(number < 0 ? number * LEAK : number);
  }
}

/** A number in the fixed point of activations, held to its range. */
export function toActivation(number: number): number {
  return Math.max(-HIGHEST, Math.min(HIGHEST, Math.floor(number * ONE + 0.5)));
}

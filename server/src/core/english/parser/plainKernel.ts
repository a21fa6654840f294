// The kernel's steps in plain code, as tools/kernel/assembly/kernel.ts does them.
import type { ArcRoom, Direction, Layer, LstmRoom, LstmWeights, Weights } from './kernel';
import { CENTRE, ENTRIES, ONE, STEPS, toActivation } from './tables';

/** Two rows and two outputs at a time, so that what is read serves twice; `outputs` is even. */
export function multiplyPlainly(weights: Weights, input: Int16Array, rows: number, output: Int32Array): void {
  const { inputs, outputs, values } = weights;
  for (let row = 0; row + 2 <= rows; row += 2) {
    for (let n = 0; n < outputs; n += 2) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      const first = row * inputs;
      const weight = n * inputs;
      for (let k = 0; k < inputs; k++) {
        const x = input[first + k] as number;
        const y = input[first + inputs + k] as number;
        const v = values[weight + k] as number;
        const w = values[weight + inputs + k] as number;
        a = (a + Math.imul(x, v)) | 0;
        b = (b + Math.imul(x, w)) | 0;
        c = (c + Math.imul(y, v)) | 0;
        d = (d + Math.imul(y, w)) | 0;
      }
      const to = row * outputs + n;
      output[to] = a;
      output[to + 1] = b;
      output[to + outputs] = c;
      output[to + outputs + 1] = d;
    }
  }
  if (rows % 2 === 1) multiplyRow(weights, input, rows - 1, output);
}

function multiplyRow(
  { inputs, outputs, values }: Weights,
  input: Int16Array,
  row: number,
  output: Int32Array,
): void {
  const first = row * inputs;
  for (let n = 0; n < outputs; n += 2) {
    let a = 0;
    let b = 0;
    const weight = n * inputs;
    for (let k = 0; k < inputs; k++) {
      const x = input[first + k] as number;
      a = (a + Math.imul(x, values[weight + k] as number)) | 0;
      b = (b + Math.imul(x, values[weight + inputs + k] as number)) | 0;
    }
    output[row * outputs + n] = a;
    output[row * outputs + n + 1] = b;
  }
}

export function lstmPlainly(
  weights: LstmWeights,
  room: LstmRoom,
  rows: number,
  direction: Direction,
  output: Int16Array,
): void {
  const { sigmoid, tanh, recurrentSums, cells, state } = room;
  const hidden = weights.recurrent.inputs;
  state.fill(0);
  cells.fill(0);
  for (let step = 0; step < rows; step++) {
    const row = direction === 'backwards' ? rows - 1 - step : step;
    const to = row * 2 * hidden + (direction === 'backwards' ? hidden : 0);
    multiplyRow(weights.recurrent, state, 0, recurrentSums);
    for (let j = 0; j < hidden; j++) {
      const input = sigmoid[placeOf(weights, room, row, j)] as number;
      const forget = sigmoid[placeOf(weights, room, row, hidden + j)] as number;
      const out = sigmoid[placeOf(weights, room, row, 2 * hidden + j)] as number;
      const candidate = tanh[placeOf(weights, room, row, 3 * hidden + j)] as number;
      const cell = forget * (cells[j] as number) + input * candidate;
      const shown = out * (tanh[held(cell * STEPS + CENTRE)] as number);
      cells[j] = cell;
      state[j] = output[to + j] = Math.floor(shown * ONE + 0.5);
    }
  }
}

/** The place of a gate of a row in its table. */
function placeOf(weights: LstmWeights, { sums, recurrentSums }: LstmRoom, row: number, n: number): number {
  const { scales, recurrentScales, bias } = weights;
  const fromInput = (sums[row * recurrentSums.length + n] as number) * (scales[n] as number);
  const fromState = (recurrentSums[n] as number) * (recurrentScales[n] as number);
  return held(fromInput + fromState + (bias[n] as number));
}

/** A place held to the ends of the tables. */
function held(place: number): number {
  const whole = place | 0;
  return whole < 0 ? 0 : whole >= ENTRIES ? ENTRIES - 1 : whole;
}

const LEAK = 0.1;

export function rectifyPlainly(
  { weights, scales, bias }: Layer,
  sums: Int32Array,
  rows: number,
  output: Int16Array,
): void {
  for (let row = 0, i = 0; row < rows; row++) {
    for (let n = 0; n < weights.outputs; n++, i++) {
      const number = (sums[i] as number) * (scales[n] as number) + (bias[n] as number);
      output[i] = toActivation(number < 0 ? number * LEAK : number);
    }
  }
}

export function scoreArcsPlainly(
  { weights, scales, bias }: Layer,
  { sums, queries, wideHeads }: ArcRoom,
  heads: Int16Array,
  rows: number,
  output: Float64Array,
): void {
  const width = weights.outputs;
  for (let row = 0, i = 0; row < rows; row++) {
    for (let j = 0; j < width; j++, i++) {
      queries[i] = (sums[i] as number) * (scales[j] as number) + (bias[j] as number);
      wideHeads[i] = heads[i] as number;
    }
  }
  for (let d = 0, i = 0; d < rows; d++) {
    for (let h = 0; h < rows; h++, i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) {
        sum += (queries[d * width + j] as number) * (wideHeads[h * width + j] as number);
      }
      output[i] = sum / ONE;
    }
  }
}

export function scoreLabelsPlainly(
  sums: Int32Array,
  scales: Float64Array,
  head: Int16Array,
  output: Float64Array,
): void {
  const width = head.length;
  for (let label = 0, i = 0; label < output.length; label++) {
    let sum = 0;
    for (let j = 0; j < width; j++, i++) {
      sum += (sums[i] as number) * (scales[i] as number) * (head[j] as number);
    }
    output[label] = sum / ONE;
  }
}

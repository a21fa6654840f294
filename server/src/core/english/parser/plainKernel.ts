// The kernel's steps in plain code, as tools/kernel/assembly/multiply.ts does them.
import type { Direction, LstmRoom, LstmWeights, Weights } from './kernel';
import { CENTRE, ENTRIES, ONE, STEPS } from './tables';

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

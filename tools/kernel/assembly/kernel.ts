// The parser's costly steps in AssemblyScript: the matrix product (16-bit inputs times 8-bit weights into 32-bit sums,
// eight products an instruction), the LSTM, the rectifier, the scores of arcs and labels. `npm run build:kernel`
// compiles it into server/src/core/english/parser/kernelModule.ts. What is done here is done in plain code in
// plainKernel.ts, and what is done in reals is done in the same order: whoever changes one changes both.

/** Four vectors of partial sums become one vector of four sums. */
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(i32x4.shuffle(c, d, 0, 4, 1, 5), i32x4.shuffle(c, d, 2, 6, 3, 7));
  return i32x4.add(i64x2.shuffle(ab, cd, 0, 2), i64x2.shuffle(ab, cd, 1, 3));
}

/** Four outputs of two rows, which share the weights that they load. */
function multiplyTwo(input: usize, weights: usize, inputs: usize, output: usize, outputs: usize): void {
  let a0 = i32x4.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let b0 = a0;
  let b1 = a0;
  let b2 = a0;
  let b3 = a0;
  for (let k: usize = 0; k < inputs; k += 8) {
    const x = v128.load(input + 2 * k);
    const y = v128.load(input + 2 * (inputs + k));
    const from = weights + k;
    let w = v128.load_ext<i8>(from);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x, w));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(y, w));
    w = v128.load_ext<i8>(from + inputs);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x, w));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(y, w));
    w = v128.load_ext<i8>(from + 2 * inputs);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(x, w));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(y, w));
    w = v128.load_ext<i8>(from + 3 * inputs);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(x, w));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(y, w));
  }
  v128.store(output, sums(a0, a1, a2, a3));
  v128.store(output + 4 * outputs, sums(b0, b1, b2, b3));
}

/** Four outputs of one row. */
function multiplyOne(input: usize, weights: usize, inputs: usize, output: usize): void {
  let a0 = i32x4.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  for (let k: usize = 0; k < inputs; k += 8) {
    const x = v128.load(input + 2 * k);
    const from = weights + k;
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x, v128.load_ext<i8>(from)));
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x, v128.load_ext<i8>(from + inputs)));
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(x, v128.load_ext<i8>(from + 2 * inputs)));
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(x, v128.load_ext<i8>(from + 3 * inputs)));
  }
  v128.store(output, sums(a0, a1, a2, a3));
}

/** output[row][n] = Σ input[row][k] · weights[n][k]. `inputs` is a multiple of 8, `outputs` of 4. */
export function multiply(
  input: usize,
  rows: usize,
  weights: usize,
  inputs: usize,
  outputs: usize,
  output: usize,
): void {
  for (let n: usize = 0; n < outputs; n += 4) {
    const from = weights + n * inputs;
    let row: usize = 0;
    for (; row + 2 <= rows; row += 2) {
      multiplyTwo(input + 2 * row * inputs, from, inputs, output + 4 * (row * outputs + n), outputs);
    }
    if (row < rows) multiplyOne(input + 2 * row * inputs, from, inputs, output + 4 * (row * outputs + n));
  }
}

/** As in the parser's tables.ts and layers.ts. */
const STEPS: f64 = 512;
const ENTRIES: i32 = 8192;
const CENTRE: f64 = 4096.5;
const ONE: f64 = 4096;

/** Two values of a table of 32-bit floats, at two places held to its ends. */
function lookUp(table: usize, places: v128): v128 {
  const whole = i32x4.trunc_sat_f64x2_s_zero(places);
  const held = i32x4.min_s(i32x4.max_s(whole, i32x4.splat(0)), i32x4.splat(ENTRIES - 1));
  const first = f64(load<f32>(table + 4 * i32x4.extract_lane(held, 0)));
  const second = f64(load<f32>(table + 4 * i32x4.extract_lane(held, 1)));
  return f64x2.replace_lane(f64x2.splat(first), 1, second);
}

/** Two sums as numbers. */
function scaled(sums: usize, scales: usize, n: usize): v128 {
  return f64x2.mul(f64x2.convert_low_i32x4_s(v128.load_zero<u64>(sums + 4 * n)), v128.load(scales + 8 * n));
}

/**
 * One direction of an LSTM over rows of the sums of its input layer. Gates stand in the order input, forget, output,
 * candidate. `output` is the place of the first row's state, `stride` the bytes from row to row.
 */
export function lstm(
  sums: usize,
  rows: usize,
  backwards: bool,
  hidden: usize,
  weights: usize,
  scales: usize,
  recurrentScales: usize,
  bias: usize,
  sigmoid: usize,
  tanh: usize,
  recurrentSums: usize,
  cells: usize,
  state: usize,
  output: usize,
  stride: usize,
): void {
  memory.fill(state, 0, 2 * hidden);
  memory.fill(cells, 0, 8 * hidden);
  const gates: usize = 4 * hidden;
  for (let step: usize = 0; step < rows; step++) {
    const row = backwards ? rows - 1 - step : step;
    const own = sums + 4 * row * gates;
    for (let n: usize = 0; n < gates; n += 4) {
      multiplyOne(state, weights + n * hidden, hidden, recurrentSums + 4 * n);
    }
    const to = output + row * stride;
    for (let j: usize = 0; j < hidden; j += 2) {
      const forget: usize = hidden + j;
      const out: usize = 2 * hidden + j;
      const candidate: usize = 3 * hidden + j;
      const i = lookUp(sigmoid, placeOf(own, recurrentSums, scales, recurrentScales, bias, j));
      const f = lookUp(sigmoid, placeOf(own, recurrentSums, scales, recurrentScales, bias, forget));
      const o = lookUp(sigmoid, placeOf(own, recurrentSums, scales, recurrentScales, bias, out));
      const c = lookUp(tanh, placeOf(own, recurrentSums, scales, recurrentScales, bias, candidate));
      const cell = f64x2.add(f64x2.mul(f, v128.load(cells + 8 * j)), f64x2.mul(i, c));
      v128.store(cells + 8 * j, cell);
      const place = f64x2.add(f64x2.mul(cell, f64x2.splat(STEPS)), f64x2.splat(CENTRE));
      const shown = f64x2.mul(o, lookUp(tanh, place));
      const rounded = f64x2.floor(f64x2.add(f64x2.mul(shown, f64x2.splat(ONE)), f64x2.splat(0.5)));
      const whole = i32x4.trunc_sat_f64x2_s_zero(rounded);
      const pair = (i32x4.extract_lane(whole, 0) & 0xffff) | (i32x4.extract_lane(whole, 1) << 16);
      store<i32>(state + 2 * j, pair);
      store<i32>(to + 2 * j, pair);
    }
  }
}

/** Two places in the table of a gate. */
function placeOf(
  sums: usize,
  recurrentSums: usize,
  scales: usize,
  recurrentScales: usize,
  bias: usize,
  n: usize,
): v128 {
  const both = f64x2.add(scaled(sums, scales, n), scaled(recurrentSums, recurrentScales, n));
  return f64x2.add(both, v128.load(bias + 8 * n));
}

const LEAK: f64 = 0.1;
const HIGHEST: i32 = 32767;

/** Two sums of a layer as numbers with their bias, through the leaky rectifier, in fixed point. */
function rectified(sums: usize, scales: usize, bias: usize, n: usize): v128 {
  const numbers = f64x2.add(scaled(sums, scales, n), v128.load(bias + 8 * n));
  const leaked = f64x2.mul(numbers, f64x2.splat(LEAK));
  const shown = v128.bitselect(leaked, numbers, f64x2.lt(numbers, f64x2.splat(0)));
  const rounded = f64x2.floor(f64x2.add(f64x2.mul(shown, f64x2.splat(ONE)), f64x2.splat(0.5)));
  return i32x4.trunc_sat_f64x2_s_zero(rounded);
}

/** A layer's sums through the leaky rectifier, as activations. `outputs` is a multiple of 4. */
export function rectify(
  sums: usize,
  rows: usize,
  outputs: usize,
  scales: usize,
  bias: usize,
  output: usize,
): void {
  for (let row: usize = 0; row < rows; row++) {
    const own = sums + 4 * row * outputs;
    const to = output + 2 * row * outputs;
    for (let n: usize = 0; n < outputs; n += 4) {
      const four = i64x2.shuffle(rectified(own, scales, bias, n), rectified(own, scales, bias, n + 2), 0, 2);
      const held = i32x4.min_s(i32x4.max_s(four, i32x4.splat(-HIGHEST)), i32x4.splat(HIGHEST));
      v128.store64_lane(to + 2 * n, i16x8.narrow_i32x4_s(held, held), 0);
    }
  }
}

/**
 * The product of each dependent's query, given as the sums of a layer, with each head. `queries` and `wideHeads` are
 * room for both as numbers. Four products go on at once, since each waits for its own last sum.
 */
export function scoreArcs(
  sums: usize,
  rows: usize,
  width: usize,
  scales: usize,
  bias: usize,
  heads: usize,
  queries: usize,
  wideHeads: usize,
  output: usize,
): void {
  for (let row: usize = 0; row < rows; row++) {
    const at = row * width;
    for (let j: usize = 0; j < width; j += 2) {
      const query = f64x2.add(scaled(sums + 4 * at, scales, j), v128.load(bias + 8 * j));
      v128.store(queries + 8 * (at + j), query);
    }
  }
  for (let i: usize = 0; i < rows * width; i++) {
    store<f64>(wideHeads + 8 * i, f64(load<i16>(heads + 2 * i)));
  }
  const end: usize = 8 * width;
  for (let d: usize = 0; d < rows; d++) {
    const query = queries + d * end;
    const to = output + 8 * d * rows;
    for (let h: usize = 0; h < rows; h += 4) {
      // Past the last head the last one is taken again.
      const last = rows - 1;
      const h1 = min(h + 1, last);
      const h2 = min(h + 2, last);
      const h3 = min(h + 3, last);
      const head0 = wideHeads + h * end;
      const head1 = wideHeads + h1 * end;
      const head2 = wideHeads + h2 * end;
      const head3 = wideHeads + h3 * end;
      let sum0: f64 = 0;
      let sum1: f64 = 0;
      let sum2: f64 = 0;
      let sum3: f64 = 0;
      for (let j: usize = 0; j < end; j += 8) {
        const own = load<f64>(query + j);
        sum0 += own * load<f64>(head0 + j);
        sum1 += own * load<f64>(head1 + j);
        sum2 += own * load<f64>(head2 + j);
        sum3 += own * load<f64>(head3 + j);
      }
      store<f64>(to + 8 * h, sum0 / ONE);
      store<f64>(to + 8 * h1, sum1 / ONE);
      store<f64>(to + 8 * h2, sum2 / ONE);
      store<f64>(to + 8 * h3, sum3 / ONE);
    }
  }
}

/** One product of a label's query, still in sums, with the head. */
function product(sums: usize, scales: usize, head: usize, i: usize, j: usize): f64 {
  return f64(load<i32>(sums + 4 * i)) * load<f64>(scales + 8 * i) * f64(load<i16>(head + 2 * j));
}

/** The product of each label's query with the head, four at once. There are at least four labels. */
export function scoreLabels(
  sums: usize,
  scales: usize,
  labels: usize,
  width: usize,
  head: usize,
  output: usize,
): void {
  for (let next: usize = 0; next < labels; next += 4) {
    // The last four may take some labels again.
    const label = min(next, labels - 4);
    const at = label * width;
    let sum0: f64 = 0;
    let sum1: f64 = 0;
    let sum2: f64 = 0;
    let sum3: f64 = 0;
    for (let j: usize = 0; j < width; j++) {
      sum0 += product(sums, scales, head, at + j, j);
      sum1 += product(sums, scales, head, at + width + j, j);
      sum2 += product(sums, scales, head, at + 2 * width + j, j);
      sum3 += product(sums, scales, head, at + 3 * width + j, j);
    }
    const to = output + 8 * label;
    store<f64>(to, sum0 / ONE);
    store<f64>(to + 8, sum1 / ONE);
    store<f64>(to + 16, sum2 / ONE);
    store<f64>(to + 24, sum3 / ONE);
  }
}

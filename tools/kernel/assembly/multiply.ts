// The parser's matrix product in AssemblyScript: 16-bit inputs times 8-bit weights into 32-bit sums, eight
// products an instruction. `npm run build:kernel` compiles it into server/src/core/english/parser/kernelModule.ts.

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

import { describe, expect, it } from 'vitest';
import { createKernel, type KernelKind } from '../../../../server/src/core/english/parser/kernel';

/** A product of extreme and of ordinary numbers, in one of the kernels. */
function product(kind: KernelKind, inputs: number, outputs: number, rows: number): readonly number[] {
  const kernel = createKernel(65536, kind);
  expect(kernel.kind).toBe(kind);
  const values = new Int8Array(kernel.buffer, 0, inputs * outputs);
  const input = new Int16Array(kernel.buffer, 16384, inputs * rows);
  const output = new Int32Array(kernel.buffer, 32768, outputs * rows);
  values.forEach((_, i) => (values[i] = i % 11 === 0 ? -128 : ((i * 7919) % 255) - 127));
  input.forEach((_, i) => (input[i] = i % 13 === 0 ? -32768 : ((i * 104729) % 65535) - 32767));
  kernel.multiply({ inputs, outputs, values }, input, rows, output);
  return [...output];
}

/** Sums, scales, biases and heads that leave no range out, and what a kernel makes of them. */
function scores(kind: KernelKind, rows: number) {
  const [width, labels] = [8, 5];
  const kernel = createKernel(65536, kind);
  expect(kernel.kind).toBe(kind);
  let used = 0;
  const take = (bytes: number): number => {
    used += Math.ceil(bytes / 16) * 16;
    return used - Math.ceil(bytes / 16) * 16;
  };
  const doubles = (count: number) => new Float64Array(kernel.buffer, take(8 * count), count);
  const ints = (count: number) => new Int32Array(kernel.buffer, take(4 * count), count);
  const shorts = (count: number) => new Int16Array(kernel.buffer, take(2 * count), count);
  const values = new Int8Array(kernel.buffer, take(0), 0);
  const layer = {
    weights: { inputs: 0, outputs: width, values },
    scales: doubles(width),
    bias: doubles(width),
  };
  for (let i = 0; i < width; i++) {
    layer.scales[i] = 1 / (i + 3);
    layer.bias[i] = i / 7 - 0.5;
  }
  const sums = ints(rows * width);
  sums.forEach((_, i) => (sums[i] = ((i * 104729) % 61) - 30));
  const heads = shorts(rows * width);
  heads.forEach((_, i) => (heads[i] = ((i * 7919) % 65535) - 32767));
  const output = shorts(rows * width);
  const room = { sums, queries: doubles(rows * width), wideHeads: doubles(rows * width) };
  const arcs = doubles(rows * rows);
  const labelSums = ints(labels * width);
  labelSums.forEach((_, i) => (labelSums[i] = i * 7919 - 90000));
  const labelScales = doubles(labels * width);
  labelScales.forEach((_, i) => (labelScales[i] = 1 / (i + 11)));
  const labelScores = doubles(labels);
  kernel.rectify(layer, sums, rows, output);
  kernel.scoreArcs(layer, room, heads, rows, arcs);
  kernel.scoreLabels(labelSums, labelScales, heads.subarray(0, width), labelScores);
  return { output: [...output], arcs: [...arcs], labelScores: [...labelScores] };
}

describe('the kernels', () => {
  it.each([1, 2, 4, 7])('give the same activations and scores to the last bit, %d rows', (rows) => {
    const plain = scores('plain', rows);
    expect(scores('simd', rows)).toEqual(plain);
    expect(new Set(plain.arcs).size).toBe(rows * rows);
    if (rows > 1) expect(Math.max(...plain.output)).toBe(32767);
    expect(new Set(plain.labelScores).size).toBe(5);
  });

  it.each([
    [8, 4, 1],
    [48, 12, 2],
    [128, 32, 3],
    [176, 8, 5],
  ])('give the same sums for %d inputs, %d outputs, %d rows', (inputs, outputs, rows) => {
    expect(product('simd', inputs, outputs, rows)).toEqual(product('plain', inputs, outputs, rows));
  });

  it('multiply', () => {
    const kernel = createKernel(65536, 'plain');
    const values = new Int8Array(kernel.buffer, 0, 16).fill(2);
    const input = new Int16Array(kernel.buffer, 64, 8).fill(3);
    const output = new Int32Array(kernel.buffer, 128, 2);
    kernel.multiply({ inputs: 8, outputs: 2, values }, input, 1, output);
    expect([...output]).toEqual([48, 48]);
  });
});

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

describe('the kernels', () => {
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

// The one costly step, integer matrix products: in WebAssembly SIMD where the engine has it, else in plain
// code. Sums of integers do not depend on their order, so both give the same numbers.
import { KERNEL } from './kernelModule';

/** A layer's weights: for each output, a row with one byte for each input. */
export interface Weights {
  readonly inputs: number;
  readonly outputs: number;
  readonly values: Int8Array;
}

/** Memory in which the kernel works, and the product itself. */
export interface Kernel {
  readonly kind: 'simd' | 'plain';
  readonly buffer: ArrayBuffer;
  /** output[row][n] = Σ input[row][k] · weights[n][k]; all three lie in the kernel's buffer. */
  multiply(weights: Weights, input: Int16Array, rows: number, output: Int32Array): void;
}

export type KernelKind = Kernel['kind'];

type Multiply = (
  input: number,
  rows: number,
  weights: number,
  inputs: number,
  outputs: number,
  output: number,
) => void;

/** What the core uses of WebAssembly; its own tsconfig knows neither the DOM nor Node. */
interface WebAssemblyApi {
  readonly Memory: new (limits: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

const PAGE = 65536;

/** A kernel with room for `size` bytes: the fastest that works here, or the plain one if asked for. */
export function createKernel(size: number, kind: KernelKind = 'simd'): Kernel {
  return (kind === 'simd' ? simdKernel(size) : undefined) ?? plainKernel(size);
}

/** Undefined where WebAssembly is missing, lacks SIMD, or is forbidden by a content security policy. */
function simdKernel(size: number): Kernel | undefined {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssemblyApi };
  if (WebAssembly === undefined) return undefined;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
    const module = new WebAssembly.Module(KERNEL);
    const instance = new WebAssembly.Instance(module, { env: { memory } });
    const { multiply } = instance.exports as { multiply: Multiply };
    return {
      kind: 'simd',
      buffer: memory.buffer,
      multiply({ values, inputs, outputs }, input, rows, output) {
        multiply(input.byteOffset, rows, values.byteOffset, inputs, outputs, output.byteOffset);
      },
    };
  } catch {
    // There is no way to ask beforehand whether a policy forbids it.
    return undefined;
  }
}

function plainKernel(size: number): Kernel {
  return { kind: 'plain', buffer: new ArrayBuffer(size), multiply: multiplyPlainly };
}

/** Two rows and two outputs at a time, so that what is read serves twice; `outputs` is even. */
function multiplyPlainly(weights: Weights, input: Int16Array, rows: number, output: Int32Array): void {
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

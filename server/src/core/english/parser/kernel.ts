// The costly steps, integer matrix products, LSTMs and scores: in WebAssembly SIMD where the engine has it, else in
// plain code. Sums of integers do not depend on their order, and what is done in reals is done in the same order, so
// that both give the same numbers.
import { KERNEL } from './kernelModule';
import {
  lstmPlainly,
  multiplyPlainly,
  rectifyPlainly,
  scoreArcsPlainly,
  scoreLabelsPlainly,
} from './plainKernel';

/** A layer's weights: for each output, a row with one byte for each input. */
export interface Weights {
  readonly inputs: number;
  readonly outputs: number;
  readonly values: Int8Array;
}

/** A layer. `sum * scales[n] + bias[n]` is its output as a number. All of it lies in the kernel's buffer. */
export interface Layer {
  readonly weights: Weights;
  readonly scales: Float64Array;
  readonly bias: Float64Array;
}

/** One direction of an LSTM. A sum times its scale, with the bias, is a place in the table of its gate. */
export interface LstmWeights {
  readonly recurrent: Weights;
  readonly scales: Float64Array;
  readonly recurrentScales: Float64Array;
  readonly bias: Float64Array;
}

/** What an LSTM works in. All of it lies in the kernel's buffer. */
export interface LstmRoom {
  readonly sigmoid: Float32Array;
  readonly tanh: Float32Array;
  /** Sums of the input layer, row by row; gates in the order input, forget, output, candidate. */
  readonly sums: Int32Array;
  readonly recurrentSums: Int32Array;
  readonly cells: Float64Array;
  readonly state: Int16Array;
}

/** What arcs are scored in. All of it lies in the kernel's buffer. */
export interface ArcRoom {
  /** Sums of the layer that gives the dependents' queries, row by row. */
  readonly sums: Int32Array;
  readonly queries: Float64Array;
  /** The heads' activations as numbers. */
  readonly wideHeads: Float64Array;
}

export type Direction = 'forwards' | 'backwards';

/** Memory in which the kernel works, and the steps themselves. */
export interface Kernel {
  readonly kind: 'simd' | 'plain';
  readonly buffer: ArrayBuffer;
  /** output[row][n] = Σ input[row][k] · weights[n][k]; all three lie in the kernel's buffer. */
  multiply(weights: Weights, input: Int16Array, rows: number, output: Int32Array): void;
  /** The states of so many rows; each output row has the forward half first. */
  lstm(weights: LstmWeights, room: LstmRoom, rows: number, direction: Direction, output: Int16Array): void;
  /** The sums of a layer through the leaky rectifier, as activations. */
  rectify(layer: Layer, sums: Int32Array, rows: number, output: Int16Array): void;
  /** output[row][head] = the product of a row's query, which a layer gives, with a head. */
  scoreArcs(layer: Layer, room: ArcRoom, heads: Int16Array, rows: number, output: Float64Array): void;
  /** output[label] = the product of a label's query, still in sums that have a scale each, with one head. */
  scoreLabels(sums: Int32Array, scales: Float64Array, head: Int16Array, output: Float64Array): void;
}

export type KernelKind = Kernel['kind'];

/** The functions of tools/kernel/assembly/kernel.ts, which take addresses and counts. */
type Exported = Readonly<
  Record<
    'multiply' | 'lstm' | 'rectify' | 'scoreArcs' | 'scoreLabels',
    (...numbers: readonly number[]) => void
  >
>;

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
    const { multiply, lstm, rectify, scoreArcs, scoreLabels } = instance.exports as Exported;
    return {
      kind: 'simd',
      buffer: memory.buffer,
      multiply({ values, inputs, outputs }, input, rows, output) {
        multiply(input.byteOffset, rows, values.byteOffset, inputs, outputs, output.byteOffset);
      },
      lstm({ recurrent, scales, recurrentScales, bias }, room, rows, direction, output) {
        const hidden = recurrent.inputs;
        const half = 2 * hidden; // bytes
        lstm(
          room.sums.byteOffset,
          rows,
          direction === 'backwards' ? 1 : 0,
          hidden,
          recurrent.values.byteOffset,
          scales.byteOffset,
          recurrentScales.byteOffset,
          bias.byteOffset,
          room.sigmoid.byteOffset,
          room.tanh.byteOffset,
          room.recurrentSums.byteOffset,
          room.cells.byteOffset,
          room.state.byteOffset,
          output.byteOffset + (direction === 'backwards' ? half : 0),
          2 * half,
        );
      },
      rectify({ weights, scales, bias }, sums, rows, output) {
        const { outputs } = weights;
        rectify(sums.byteOffset, rows, outputs, scales.byteOffset, bias.byteOffset, output.byteOffset);
      },
      scoreArcs({ weights, scales, bias }, room, heads, rows, output) {
        scoreArcs(
          room.sums.byteOffset,
          rows,
          weights.outputs,
          scales.byteOffset,
          bias.byteOffset,
          heads.byteOffset,
          room.queries.byteOffset,
          room.wideHeads.byteOffset,
          output.byteOffset,
        );
      },
      scoreLabels(sums, scales, head, output) {
        const { length } = head;
        const { byteOffset } = sums;
        scoreLabels(byteOffset, scales.byteOffset, output.length, length, head.byteOffset, output.byteOffset);
      },
    };
  } catch {
    // There is no way to ask beforehand whether a policy forbids it.
    return undefined;
  }
}

const plainKernel = (size: number): Kernel => ({
  kind: 'plain',
  buffer: new ArrayBuffer(size),
  multiply: multiplyPlainly,
  lstm: lstmPlainly,
  rectify: rectifyPlainly,
  scoreArcs: scoreArcsPlainly,
  scoreLabels: scoreLabelsPlainly,
});

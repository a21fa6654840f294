// Reads the model file that tools/train-parser writes: a JSON header with the inventories, then the tensors.
import { readWordClasses, type WordClasses } from './wordClasses';

const MAGIC = 0x4d505243; // "CRPM"
const VERSION = 1;
const HEADER_AT = 12;

/** A row of bytes for each entry; a value is its byte × its row's scale × the table's step. */
export interface Embedding {
  readonly rows: number;
  readonly columns: number;
  readonly step: number;
  readonly scales: Uint8Array;
  readonly values: Int8Array;
}

/** For each output, a row of bytes; a weight is its byte × its output's step. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly steps: Float64Array;
  readonly values: Int8Array;
  readonly bias: Float64Array;
}

export interface LstmMatrices {
  readonly input: Matrix;
  readonly recurrent: Matrix;
}

export interface BiLstmMatrices {
  readonly forwards: LstmMatrices;
  readonly backwards: LstmMatrices;
}

export interface Model {
  readonly hidden: number;
  /** "UPOS XPOS". */
  readonly tags: readonly string[];
  /** Universal Dependencies relations; the first is `root`. */
  readonly labels: readonly string[];
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly wordClasses: WordClasses;
  readonly embeddings: Readonly<Record<EmbeddingName, Embedding>>;
  readonly lower: BiLstmMatrices;
  readonly upper: BiLstmMatrices;
  readonly matrices: Readonly<Record<MatrixName, Matrix>>;
}

/** In the order in which they stand in a word's input vector; `root` is the whole vector of the root. */
export const EMBEDDINGS = [
  'word',
  'ngrams',
  'suffix3',
  'suffix2',
  'prefix3',
  'shape',
  'wordClass',
  'name',
] as const;
export type EmbeddingName = (typeof EMBEDDINGS)[number] | 'root';

const MATRICES = [
  'tag',
  'arcDependent',
  'arcHead',
  'labelDependent',
  'labelHead',
  'arcBilinear',
  'labelBilinear',
] as const;
export type MatrixName = (typeof MATRICES)[number];

interface Header {
  readonly hidden: number;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly words: string;
  readonly wordClasses: string;
  readonly tensors: readonly (readonly [name: string, rows: number, columns: number])[];
}

/** The model, or undefined if the bytes are not a model file of this version. */
export function readModel(bytes: Uint8Array): Model | undefined {
  if (bytes.length < HEADER_AT) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) return undefined;
  const end = HEADER_AT + view.getUint32(8, true);
  const header = JSON.parse(asciiOf(bytes.subarray(HEADER_AT, end))) as Header;
  const { embeddings, weights, biases } = readTensors(view, end, header);

  const matrix = (name: string, bias = `${name}Bias`): Matrix => {
    const found = weights.get(name) ?? EMPTY_MATRIX;
    return { ...found, bias: biases.get(bias) ?? new Float64Array(found.outputs) };
  };
  const lstm = (name: string): LstmMatrices => ({
    input: matrix(`${name}Input`, `${name}Bias`),
    recurrent: matrix(`${name}Recurrent`),
  });
  const biLstm = (name: string): BiLstmMatrices => ({
    forwards: lstm(`${name}Forwards`),
    backwards: lstm(`${name}Backwards`),
  });
  return {
    hidden: header.hidden,
    tags: header.tags,
    labels: header.labels,
    vocabulary: numbered(header.words.split(' ')),
    wordClasses: readWordClasses(header.wordClasses),
    embeddings: Object.fromEntries(embeddings) as Record<EmbeddingName, Embedding>,
    lower: biLstm('lower'),
    upper: biLstm('upper'),
    matrices: Object.fromEntries(MATRICES.map((name) => [name, matrix(name)])) as Record<MatrixName, Matrix>,
  };
}

const EMPTY_MATRIX = { inputs: 0, outputs: 0, steps: new Float64Array(), values: new Int8Array() };

/** What a tensor is, follows from its name and its shape: embeddings, one-row biases, weights. */
function readTensors(view: DataView, start: number, header: Header) {
  const embeddings = new Map<string, Embedding>();
  const weights = new Map<string, Omit<Matrix, 'bias'>>();
  const biases = new Map<string, Float64Array>();
  let at = start;
  const reals = (count: number): Float64Array => {
    const from = at;
    at += 4 * count;
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = view.getFloat32(from + 4 * i, true);
    return values;
  };
  const bytes = (count: number): Int8Array => {
    at += count;
    return new Int8Array(view.buffer, view.byteOffset + at - count, count);
  };
  for (const [name, rows, columns] of header.tensors) {
    if (name === 'root' || (EMBEDDINGS as readonly string[]).includes(name)) {
      const [step = 0] = reals(1);
      const scales = new Uint8Array(bytes(rows));
      embeddings.set(name, { rows, columns, step, scales, values: bytes(rows * columns) });
    } else if (rows === 1) {
      biases.set(name, reals(columns));
    } else {
      const steps = reals(columns);
      weights.set(name, { inputs: rows, outputs: columns, steps, values: bytes(rows * columns) });
    }
  }
  return { embeddings, weights, biases };
}

/** Each word and its number, from 1 on. */
function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  words.forEach((word, i) => numbers.set(word, i + 1));
  return numbers;
}

function asciiOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const step = 8192; // a call takes only so many arguments
  for (let i = 0; i < bytes.length; i += step)
    pieces.push(String.fromCharCode(...bytes.subarray(i, i + step)));
  return pieces.join('');
}

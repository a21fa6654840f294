// The parser of the house: tokens in, Universal Dependencies out. Nobody else knows of networks.
import { type KernelKind } from './kernel';
import { MAX_WORDS } from './layers';
import { readModel, type Model } from './model';
import { bestTree, type ArcScores } from './mst';
import { createNetwork, type Network, type Scores } from './network';
import { splitLong } from './split';
import { expOfMinus } from './tables';

/** One entry of each array for each token. */
export interface Parse {
  readonly upos: readonly string[];
  /** Penn Treebank tags. */
  readonly xpos: readonly string[];
  /** The index of each token's head, or ROOT. One token of a sentence, and one only, is headed by the root. */
  readonly heads: readonly number[];
  /** Universal Dependencies relations, with their subtypes ("nsubj:pass"). */
  readonly labels: readonly string[];
  /** How probable head and label are, from 0 to 1: p(arc) × p(label). */
  readonly confidence: readonly number[];
}

export interface Parser {
  /** Which kernel computes: both give the same parses, at different speeds. */
  readonly kernel: KernelKind;
  /** `names[i]` says that token i is known to be (part of) a name: it is tagged PROPN. */
  parse(tokens: readonly string[], names: readonly boolean[]): Parse;
}

export const ROOT = -1;

const EMPTY: Parse = { upos: [], xpos: [], heads: [], labels: [], confidence: [] };

/** A model that is what it says finds the verb of this, and the engine has then seen all that parsing takes. */
const TRIAL = ['The', 'clerk', 'sees', 'a', 'ghost', '.'];
const VERB = 2;

/** The parser, or undefined if the bytes are not a model file of this version, or no model that parses. */
export function createParser(modelBytes: Uint8Array, kernel?: KernelKind): Parser | undefined {
  const model = readModel(modelBytes);
  if (model === undefined) return undefined;
  const parser = parserOf(model, createNetwork(model, kernel));
  return parser.parse(TRIAL, []).heads[VERB] === ROOT ? parser : undefined;
}

function parserOf(model: Model, network: Network): Parser {
  return {
    kernel: network.kernel,
    parse: (tokens, names) =>
      splitLong(tokens, MAX_WORDS)
        .map(({ start, end }) =>
          parsePiece(model, network, tokens.slice(start, end), names.slice(start, end)),
        )
        .reduce(joinPieces, EMPTY),
  };
}

function parsePiece(
  model: Model,
  network: Network,
  tokens: readonly string[],
  names: readonly boolean[],
): Parse {
  const scores = network.score(tokens, names);
  const tree = bestTree(scores.arcs);
  const tags = tokens.map((_, i) => splitTag(bestTag(model, scores, i + 1, names[i] ?? false) ?? 'X FW'));
  const arcs = tokens.map((_, i) => labelArc(model, scores, i + 1, tree[i + 1] ?? 0));
  return {
    upos: tags.map(({ upos }) => upos),
    xpos: tags.map(({ xpos }) => xpos),
    heads: tokens.map((_, i) => (tree[i + 1] ?? 0) - 1),
    labels: arcs.map(({ label }) => label),
    confidence: arcs.map(({ confidence }) => confidence),
  };
}

interface Tag {
  readonly upos: string;
  readonly xpos: string;
}

const tagsSplit = new Map<string, Tag>();

/** There are few tags, and every word has one: all words share the parts of each. */
function splitTag(tag: string): Tag {
  const known = tagsSplit.get(tag);
  if (known !== undefined) return known;
  const [upos = 'X', xpos = 'FW'] = tag.split(' ');
  const split = { upos, xpos };
  tagsSplit.set(tag, split);
  return split;
}

function bestTag({ tags }: Model, scores: Scores, place: number, isName: boolean): string | undefined {
  const start = place * tags.length;
  let best = -1;
  let highest = -Infinity;
  for (let i = 0; i < tags.length; i++) {
    const score = scores.tags[start + i] as number;
    if (score <= highest || (isName && tags[i]?.startsWith('PROPN ') !== true)) continue;
    best = i;
    highest = score;
  }
  return tags[best];
}

/** The root's only label is `root`, the first, and no other head has it. */
function labelArc({ labels }: Model, scores: Scores, dependent: number, head: number) {
  const arc = probabilityOfHead(scores.arcs, dependent, head);
  if (head === 0) return { label: labels[0] ?? 'root', confidence: arc };
  const labelScores = scores.labels(dependent, head);
  const best = bestOf(labelScores, 0);
  return { label: labels[best] ?? 'dep', confidence: arc * probability(labelScores, best, 0) };
}

/** No word heads itself. */
const probabilityOfHead = ({ size, values }: ArcScores, dependent: number, head: number): number =>
  probability(values, head, dependent, dependent * size, size);

/** Softmax, from tables, of all places but one that cannot be, in the row that begins at `from`. */
function probability(
  scores: Float64Array,
  chosen: number,
  never: number,
  from = 0,
  size = scores.length,
): number {
  const highest = scores[from + bestOf(scores, never, from, size)] as number;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    if (i !== never) sum += expOfMinus(highest - (scores[from + i] as number));
  }
  return expOfMinus(highest - (scores[from + chosen] as number)) / sum;
}

/** The place of the highest score in the row, the first of equals, but for one that cannot be. */
function bestOf(scores: Float64Array, never: number, from = 0, size = scores.length): number {
  let best = never === 0 ? 1 : 0;
  for (let i = best + 1; i < size; i++) {
    if (i !== never && (scores[from + i] as number) > (scores[from + best] as number)) best = i;
  }
  return best;
}

/** The root of a later piece hangs from that of the first as a loosely joined clause. */
function joinPieces(first: Parse, next: Parse): Parse {
  const offset = first.heads.length;
  if (offset === 0) return next;
  const root = first.heads.indexOf(ROOT);
  return {
    upos: [...first.upos, ...next.upos],
    xpos: [...first.xpos, ...next.xpos],
    heads: [...first.heads, ...next.heads.map((head) => (head === ROOT ? root : head + offset))],
    labels: [
      ...first.labels,
      ...next.labels.map((label, i) => (next.heads[i] === ROOT ? 'parataxis' : label)),
    ],
    confidence: [...first.confidence, ...next.confidence.map((p, i) => (next.heads[i] === ROOT ? 0 : p))],
  };
}

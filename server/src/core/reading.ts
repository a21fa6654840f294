// The way of an essay through the house: Markdown to blocks, sentences, claims, verdicts and findings.
import {
  chunkWords,
  expectChunk,
  readChunkWords,
  type ChunkReading,
  type ChunkWords,
  type SentenceCache,
} from './chunkReading';
import type { Judgement } from './checks/check';
import type { Proposition } from './claims/proposition';
import { citedWorks } from './claims/workScope';
import { recogniseEssay, type Essay, type ReadOptions } from './essay';
import type { Finding } from './finding';
import { withoutIgnored } from './ignore';
import {
  beginJudging,
  foundIn,
  sentencesIn,
  type BlockInEssay,
  type Judged,
  type JudgedReading,
  type PlacedBlock,
  type SentenceInEssay,
} from './judging';
import type { IndexedPack, Knowledge } from './knowledge';
import type { CommentCache } from './prose/comments';
import { chunksOf, definitionsOf } from './prose/chunks';
import { readFrontMatter, type FrontMatter, type FrontMatterCache } from './prose/frontMatter';
import { forgetOldest, recall } from './text/recentlyUsed';
import { remembered } from './text/remembered';
import { touches } from './text/span';

export type { ReadOptions } from './essay';
export { inEssay, type BlockInEssay, type JudgedClaim, type SentenceInEssay } from './judging';

export interface Reading {
  readonly essay: Essay;
  readonly frontMatter: FrontMatter | undefined;
  readonly pack: IndexedPack;
  /** The works that the essay as a whole is about: declared, or gathered from its cues and names. */
  readonly works: readonly string[];
  readonly sentences: readonly SentenceInEssay[];
  readonly findings: readonly Finding[];
  /** Whether the whole essay is read; until then sentences and findings are missing, and none is there too many. */
  readonly complete: boolean;
  readonly claims: { readonly supported: number; readonly contradicted: number; readonly notCovered: number };
}

/** Remembers chunks and sentences by their text, so that an edit costs one sentence. Belongs to one knowledge. */
export interface ReadingCache {
  readonly frontMatter: FrontMatterCache;
  readonly chunks: Map<string, ChunkReading>;
  readonly sentences: SentenceCache;
  readonly comments: CommentCache;
  readonly judged: Judged;
}

export const createReadingCache = (): ReadingCache => ({
  frontMatter: new Map(),
  chunks: new Map(),
  sentences: new Map(),
  comments: new Map(),
  judged: { blocks: new WeakMap(), sentences: new WeakMap() },
});

/** So many chunks are remembered beside those of the essay, for what is undone; the oldest go first. */
const SPARE_CHUNKS = 8;

/** So many chunks are made known to the parser before they are read: more than it has parsed by then. */
const CHUNKS_AHEAD = 4;
/** So many of them at a time, so that the first finding does not wait for more. */
const CHUNKS_AT_ONCE = 2;

/** Reads a text; undefined where it is no essay on a work of a known pack. */
export function readEssay(
  knowledge: Knowledge,
  text: string,
  options: ReadOptions,
  cache: ReadingCache,
): Reading | undefined {
  const begun = beginReading(knowledge, text, options, cache);
  while (begun.step());
  return begun.soFar();
}

/** A reading under way: a chunk at a step, so that whoever takes the steps may do something else in between. */
export interface BegunReading {
  /** Reads one chunk more: that at an offset, else the first that is left. False if nothing was left. */
  step(at?: number): boolean;
  /** Whether nothing is left. */
  complete(): boolean;
  /** How many findings there are in what is read without a gap from the beginning. */
  found(): number;
  /** What has been read; undefined where the text is no essay on a work of a known pack. */
  soFar(): Reading | undefined;
}

/** The reading of a text that is none of our business. */
export const nothingToRead: BegunReading = {
  step: () => false,
  complete: () => true,
  found: () => 0,
  soFar: () => undefined,
};

/** Begins what `readEssay` does in one go; what the cache remembers is read already. */
export function beginReading(
  knowledge: Knowledge,
  text: string,
  options: ReadOptions,
  cache: ReadingCache,
): BegunReading {
  const frontMatter = readFrontMatter(text, cache.frontMatter);
  const essay = recogniseEssay(knowledge, text, frontMatter, options);
  if (essay === undefined) return nothingToRead;
  const { pack } = essay;
  const chunks = chunksOf(text, frontMatter?.span.end ?? 0);
  const definitions = definitionsOf(chunks);
  const keys = chunks.map((chunk) => `${pack.pack.id}\n${definitions}\n${chunk.text}`);
  const read = keys.map((key) => recall(cache.chunks, key));
  const blocksIn = (i: number): readonly BlockInEssay[] =>
    (read[i]?.blocks ?? []).map((readBlock) => ({ readBlock, offset: chunks[i]?.span.start ?? 0 }));
  const isComplete = (): boolean => !read.includes(undefined);
  let next = 0;

  // Where sentences can be parsed beforehand, the words of the next chunks are read before the rest of this one.
  const words = new Map<number, ChunkWords>();
  const wordsOf = (i: number): ChunkWords =>
    words.get(i) ?? chunkWords(chunks[i]?.text ?? '', definitions, pack, knowledge, cache.sentences);
  const lookAhead = (from: number): void => {
    if (knowledge.parse.expect === undefined) return;
    let left = CHUNKS_AT_ONCE;
    for (let i = from + 1; left > 0 && i < read.length && i <= from + CHUNKS_AHEAD; i++) {
      if (read[i] !== undefined || words.has(i)) continue;
      left--;
      const own = wordsOf(i);
      words.set(i, own);
      expectChunk(own, pack, knowledge);
    }
  };
  const readNow = (i: number): ChunkReading => {
    const own = wordsOf(i);
    // While the first sentence of a chunk that nobody expected is parsed here, the others may be parsed elsewhere.
    if (!words.delete(i)) expectChunk(own, pack, knowledge, 1);
    lookAhead(i);
    return readChunkWords(own, pack, knowledge, cache.sentences);
  };

  // What is read without a gap is judged at once: it comes in small portions, and the end has little left to do.
  // While some of the essay is unread, it may turn out to be about any work.
  const anyWorks = essay.declared ?? pack.pack.works.map(({ id }) => id);
  const familiar = new Set<string>();
  const judge = beginJudging({ works: anyWorks, familiar, indexed: pack, knowledge }, cache.judged);
  let judgedTo = 0;
  let found = 0;
  const judgeAhead = (): void => {
    for (; read[judgedTo] !== undefined; judgedTo++) {
      for (const block of blocksIn(judgedTo)) {
        block.readBlock.familiar.forEach((id) => familiar.add(id));
        found += judge(block).found.length;
      }
    }
  };

  return {
    step(at) {
      while (next < read.length && read[next] !== undefined) next++;
      const asked = at === undefined ? -1 : chunks.findIndex(({ span }, i) => !read[i] && touches(span, at));
      const i = asked < 0 ? next : asked;
      const [chunk, key] = [chunks[i], keys[i]];
      if (chunk === undefined || key === undefined) return false;
      read[i] = recall(cache.chunks, key) ?? readNow(i);
      cache.chunks.set(key, read[i]);
      forgetOldest(cache.chunks, keys.length + SPARE_CHUNKS);
      // After an edit nothing is left, and which works the essay is about can be told.
      if (!isComplete()) judgeAhead();
      return true;
    },
    complete: isComplete,
    found: () => found,
    soFar() {
      const complete = isComplete();
      const blocks = read.flatMap((_, i) => blocksIn(i));
      const works = complete && !essay.declared ? gatherWorks(blocks, pack, options.defaultWork) : anyWorks;
      const named = new Set(blocks.flatMap(({ readBlock }) => readBlock.familiar));
      const judged = blocks.map(
        beginJudging({ works, familiar: named, indexed: pack, knowledge }, cache.judged),
      );
      const findings = [...essay.problems, ...judged.flatMap(foundIn)].sort(
        (a, b) => a.span.start - b.span.start,
      );
      let sentences: readonly SentenceInEssay[] | undefined;
      return {
        essay,
        frontMatter,
        pack,
        works,
        // Nobody asks for them at every edit.
        get sentences() {
          return (sentences ??= judged.flatMap(sentencesIn));
        },
        findings: withoutIgnored(text, chunks, pack.pack, findings, complete, cache.comments),
        complete,
        claims: countVerdicts(judged),
      };
    },
  };
}

/** The works that an essay without front matter speaks of: the one that alone is cited or named, else all. */
function gatherWorks(
  blocks: readonly BlockInEssay[],
  { pack, cues }: IndexedPack,
  defaultWork: string | undefined,
): readonly string[] {
  const all = pack.works.map((work) => work.id);
  const cited = new Set<string>();
  for (const { readBlock } of blocks) {
    for (const sentence of readBlock.sentences) {
      citedWorks(sentence.reading.tokens, cues).forEach((work) => cited.add(work));
      for (const mention of sentence.reading.mentions) {
        const works = new Set(mention.readings.flatMap((reading) => reading.works));
        const [only] = works;
        if (works.size === 1 && only !== undefined && mention.readings[0]?.form !== 'event') cited.add(only);
      }
    }
  }
  if (cited.size === 1) return [...cited];
  if (cited.size > 1) return all;
  return defaultWork !== undefined && all.includes(defaultWork) ? [defaultWork] : all;
}

type Verdicts = Readonly<Record<Judgement['verdict'], number>>;

function countVerdicts(blocks: readonly PlacedBlock[]): Verdicts {
  const counts = { supported: 0, contradicted: 0, notCovered: 0 };
  for (const { readings } of blocks) {
    const own = verdictsOf(readings);
    counts.supported += own.supported;
    counts.contradicted += own.contradicted;
    counts.notCovered += own.notCovered;
  }
  return counts;
}

/** The readings of one clause are one claim: contradicted if one of them is, else supported if one of them is. */
const verdictsOf = remembered((readings: readonly JudgedReading[]): Verdicts => {
  const counts = { supported: 0, contradicted: 0, notCovered: 0 };
  for (const { claims } of readings) {
    const clauses = new Map<number | Proposition, Set<Judgement['verdict']>>();
    for (const { proposition, judgement } of claims) {
      const key = proposition.predicate ?? proposition;
      clauses.set(key, (clauses.get(key) ?? new Set()).add(judgement.verdict));
    }
    for (const verdicts of clauses.values()) {
      const verdict = (['contradicted', 'supported', 'notCovered'] as const).find((one) => verdicts.has(one));
      if (verdict !== undefined) counts[verdict]++;
    }
  }
  return counts;
});

// The way of an essay through the house: Markdown to blocks, sentences, claims, verdicts and findings.
import { readChunk, type ChunkReading, type ReadBlock } from './chunkReading';
import { checks } from './checks/checks';
import type { CheckContext, Judgement, Objection, WordCheck } from './checks/check';
import { judgeClaim } from './checks/judgeClaim';
import { familiarPersons, withFamiliarity } from './claims/familiarity';
import type { Proposition, RoleFiller } from './claims/proposition';
import type { SentenceReading } from './claims/sentenceReading';
import {
  afterHeading,
  blockWorks,
  citedWorks,
  openingScope,
  sentenceWorks,
  clauseWorks,
} from './claims/workScope';
import { recogniseEssay, type Essay, type ReadOptions } from './essay';
import type { Edit, Finding } from './finding';
import { withoutIgnored } from './ignore';
import type { IndexedPack, Knowledge } from './knowledge';
import { openingDiscourse, resolvePronouns } from './mentions/pronouns';
import { passagesOf } from './pack/passages';
import type { CommentCache } from './prose/comments';
import { chunksOf, definitionsOf, type Chunk } from './prose/chunks';
import { readFrontMatter, type FrontMatter } from './prose/frontMatter';
import { toSource } from './prose/plainText';
import { overlaps, shift, type Span } from './text/span';

export type { ReadOptions } from './essay';

/** A judged claim, for `explain`, coverage and the counts. */
export interface JudgedClaim {
  readonly proposition: Proposition;
  readonly judgement: Judgement;
}

export interface SentenceInEssay {
  /** Offsets in the essay. */
  readonly span: Span;
  readonly block: BlockInEssay;
  readonly reading: SentenceReading;
  readonly works: readonly string[];
  readonly claims: readonly JudgedClaim[];
}

export interface BlockInEssay {
  readonly readBlock: ReadBlock;
  /** What to add to the source offsets of the block's map. */
  readonly offset: number;
}

export interface Reading {
  readonly essay: Essay;
  readonly frontMatter: FrontMatter | undefined;
  readonly pack: IndexedPack;
  /** The works that the essay as a whole is about: declared, or gathered from its cues and names. */
  readonly works: readonly string[];
  readonly sentences: readonly SentenceInEssay[];
  readonly findings: readonly Finding[];
  readonly claims: { readonly supported: number; readonly contradicted: number; readonly notCovered: number };
}

/** Remembers chunks by their text, so that an edit costs one paragraph. Belongs to one knowledge. */
export interface ReadingCache {
  readonly chunks: Map<string, ChunkReading>;
  readonly comments: CommentCache;
  /** What became of a sentence the last time, and what it rested on: its works and whom its pronouns meant. */
  readonly judged: WeakMap<SentenceReading, { readonly basis: string; readonly judged: JudgedReading }>;
}

/** The judgement of one sentence, wherever in the essay it stands. */
interface JudgedReading {
  readonly claims: readonly JudgedClaim[];
  readonly objections: readonly (readonly [Objection, Pick<Finding, 'rule' | 'kind'>])[];
}

export const createReadingCache = (): ReadingCache => ({
  chunks: new Map(),
  comments: new Map(),
  judged: new WeakMap(),
});

/** More chunks than any open essay has; the oldest go first. */
const CACHED_CHUNKS = 4000;

/** Reads a text; undefined where it is no essay on a work of a known pack. */
export function readEssay(
  knowledge: Knowledge,
  text: string,
  options: ReadOptions,
  cache: ReadingCache,
): Reading | undefined {
  const frontMatter = readFrontMatter(text);
  const essay = recogniseEssay(knowledge, text, frontMatter, options);
  if (essay === undefined) return undefined;
  const chunks = chunksOf(text, frontMatter?.span.end ?? 0);
  const definitions = definitionsOf(chunks);
  const read = chunks.map((chunk) => cachedChunk(chunk, definitions, essay.pack, knowledge, cache));
  const blocks = read.flatMap((reading, i) =>
    reading.blocks.map((readBlock): BlockInEssay => ({ readBlock, offset: chunks[i]?.span.start ?? 0 })),
  );
  const works = essay.declared ?? gatherWorks(blocks, essay.pack, options.defaultWork);
  const sentences = judgeSentences(blocks, works, essay.pack, knowledge, cache);
  const findings = [...essay.problems, ...sentences.flatMap(({ found }) => found)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  return {
    essay,
    frontMatter,
    pack: essay.pack,
    works,
    sentences: sentences.map(({ sentence }) => sentence),
    findings: withoutIgnored(text, chunks, essay.pack.pack, findings, cache.comments),
    claims: countVerdicts(sentences.map(({ sentence }) => sentence)),
  };
}

function cachedChunk(
  chunk: Chunk,
  definitions: string,
  pack: IndexedPack,
  knowledge: Knowledge,
  { chunks }: ReadingCache,
): ChunkReading {
  const key = `${pack.pack.id}\n${definitions}\n${chunk.text}`;
  const known = chunks.get(key);
  // Taking it out and in again keeps the map in the order of use.
  if (known) chunks.delete(key);
  const reading = known ?? readChunk(chunk.text, definitions, pack, knowledge);
  chunks.set(key, reading);
  const [oldest] = chunks.keys();
  if (chunks.size > CACHED_CHUNKS && oldest !== undefined) chunks.delete(oldest);
  return reading;
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

interface JudgedSentence {
  readonly sentence: SentenceInEssay;
  readonly found: readonly Finding[];
}

/** The fold over the essay: what heading and paragraph carry decides which work each sentence speaks of. */
function judgeSentences(
  blocks: readonly BlockInEssay[],
  essayWorks: readonly string[],
  indexed: IndexedPack,
  knowledge: Knowledge,
  cache: ReadingCache,
): readonly JudgedSentence[] {
  const familiar = familiarPersons(blocks.flatMap(({ readBlock }) => readBlock.sentences));
  const terms = [...familiar].join(' ');
  let scope = openingScope;
  return blocks.flatMap((block) => {
    const { readBlock } = block;
    const cites = readBlock.sentences.map(({ reading }) => citedWorks(reading.tokens, indexed.cues));
    if (readBlock.block.kind === 'heading') {
      scope = afterHeading(scope, readBlock.block, [...new Set(cites.flat())]);
    }
    let discourse = openingDiscourse;
    let carried = blockWorks(scope, citedWorks(readBlock.column, indexed.cues), essayWorks);
    return readBlock.sentences.map(({ reading, propositions }, i): JudgedSentence => {
      const works = sentenceWorks(cites[i] ?? [], carried, essayWorks);
      carried = works;
      const context = {
        pack: indexed.pack,
        mentions: indexed.mentions,
        facts: indexed.facts,
        lexicon: knowledge.lexicon,
        block: readBlock.block,
        sentence: reading,
        works,
      };
      const resolved = resolvePronouns(reading.tree, reading.tokens, reading.mentions, discourse, {
        ...context,
        words: knowledge.lexicon.syntax,
      });
      discourse = resolved.after;
      const basis = JSON.stringify([works, [...resolved.pronouns], terms]);
      const known = cache.judged.get(reading);
      const judged =
        known?.basis === basis
          ? known.judged
          : judgeReading(
              propositions.map((proposition) =>
                withFamiliarity(withPronouns(proposition, resolved.pronouns), familiar),
              ),
              context,
              (proposition) => clauseWorks(proposition.span, reading.tokens, works, indexed.cues),
            );
      if (known?.judged !== judged) cache.judged.set(reading, { basis, judged });
      return placeSentence(block, judged, context);
    });
  });
}

/** The proposition with its pronouns replaced by whom they were found to mean. */
function withPronouns(proposition: Proposition, pronouns: ReadonlyMap<number, string>): Proposition {
  const roles = Object.entries(proposition.roles).map(([role, filled]): [string, RoleFiller] => {
    const id = filled.filler.kind === 'pronoun' ? pronouns.get(filled.span.start) : undefined;
    return [role, id === undefined ? filled : { ...filled, filler: { kind: 'entity', id } }];
  });
  return { ...proposition, roles: Object.fromEntries(roles) };
}

const wordChecks = checks.filter((check): check is WordCheck => check.kind === 'word');

function judgeReading(
  propositions: readonly Proposition[],
  context: CheckContext,
  worksOf: (proposition: Proposition) => readonly string[],
): JudgedReading {
  const claims = propositions.map((proposition) => ({
    proposition,
    judgement: judgeClaim(proposition, { ...context, works: worksOf(proposition) }),
  }));
  return {
    claims,
    objections: [
      ...claims.flatMap(({ judgement }) =>
        judgement.verdict === 'contradicted'
          ? [[judgement.objection, { rule: 'contradiction', kind: judgement.check }] as const]
          : [],
      ),
      ...wordChecks.flatMap((check) =>
        check.objections(context).map((objection) => [objection, { rule: check.rule }] as const),
      ),
    ],
  };
}

function placeSentence(
  block: BlockInEssay,
  { claims, objections }: JudgedReading,
  context: CheckContext,
): JudgedSentence {
  const { sentence: reading, works } = context;
  const found = objections.map(([objection, rule]) => place(objection, rule, block, context));
  const span = inEssay(block, reading.span);
  return { sentence: { span, block, reading, works, claims }, found: withoutRepeats(found) };
}

/** Two readings of one clause may find the same slip: the first one has the word. */
const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding, i) => findings.findIndex((other) => overlaps(other.span, finding.span)) === i);

function place(
  objection: Objection,
  rule: Pick<Finding, 'rule' | 'kind'>,
  block: BlockInEssay,
  { pack }: CheckContext,
): Finding {
  const edits = (all: readonly Edit[]): readonly Edit[] =>
    all.map((edit) => ({ ...edit, span: inEssay(block, edit.span) }));
  return {
    ...rule,
    severity: objection.severity,
    span: inEssay(block, objection.span),
    message: objection.message,
    pack: pack.id,
    fact: objection.fact,
    evidence: passagesOf(pack, objection.evidence, objection.works),
    fixes: objection.fixes.map((fix) => ({ ...fix, edits: edits(fix.edits) })),
  };
}

/** A span of the block's plain text, in the essay's offsets. */
export const inEssay = (block: BlockInEssay, span: Span): Span =>
  shift(toSource(block.readBlock.block.plain, span), block.offset);

/** The readings of one clause are one claim: contradicted if one of them is, else supported if one of them is. */
function countVerdicts(sentences: readonly SentenceInEssay[]): Reading['claims'] {
  const counts = { supported: 0, contradicted: 0, notCovered: 0 };
  for (const { claims } of sentences) {
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
}

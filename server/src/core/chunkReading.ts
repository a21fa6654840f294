// The context-free half of reading: everything about a chunk of Markdown that its own text tells.
import { familiarPersons, personsNamed } from './claims/familiarity';
import type { Proposition } from './claims/proposition';
import { readClaims } from './claims/readClaims';
import {
  expectSentences,
  readLabel,
  readSentence,
  readWords,
  type Reader,
  type SentenceReading,
  type SentenceWords,
} from './claims/sentenceReading';
import type { Lexicon } from './english/lexicon';
import { sentencesOf, type Sentence } from './english/sentences';
import { tokenize, type Token } from './english/tokens';
import type { IndexedPack, Knowledge } from './knowledge';
import { partOfBlock, type BlockPart } from './prose/blockPart';
import { blocksOf, type Block } from './prose/markdown';
import { forgetOldest, recall } from './text/recentlyUsed';
import { shift } from './text/span';

/** What a sentence says by itself, wherever it stands. */
export interface RawSentence {
  /** Offsets in it count from the beginning of the sentence. */
  readonly reading: SentenceReading;
  /** Raw: whose words they are is known, which work they speak of is not. */
  readonly propositions: readonly Proposition[];
}

export interface ReadSentence extends RawSentence {
  /** Where the sentence begins in the plain text of its block. */
  readonly start: number;
}

export interface ReadBlock {
  readonly block: Block;
  readonly sentences: readonly ReadSentence[];
  /** The tokens of the head of the table column that the block stands in. */
  readonly column: readonly Token[];
  /** Ids of the persons whom it calls by a part of the name. */
  readonly familiar: readonly string[];
  /** Ids of the persons to whom it gives a name in full: what becomes of that depends on who is familiar. */
  readonly named: readonly string[];
}

export interface ChunkReading {
  readonly blocks: readonly ReadBlock[];
}

/** Remembers sentences by their text and the marks in it, so that an edit in a paragraph costs one of them. */
export type SentenceCache = Map<string, RawSentence>;

/** More than two thick essays have; the oldest go first. */
const CACHED_SENTENCES = 1000;

/** A chunk as its words show it, before any of it is parsed. */
export interface ChunkWords {
  readonly blocks: readonly BlockWords[];
}

interface BlockWords {
  readonly block: Block;
  readonly column: readonly Token[];
  readonly sentences: readonly PlacedWords[];
}

interface PlacedWords {
  readonly sentence: Sentence;
  readonly part: BlockPart;
  /** By which the sentence is remembered. */
  readonly key: string;
  /** Undefined for a sentence that is remembered. */
  readonly words: SentenceWords | undefined;
}

export function readChunk(
  text: string,
  definitions: string,
  indexed: IndexedPack,
  knowledge: Knowledge,
  cache: SentenceCache = new Map(),
): ChunkReading {
  return readChunkWords(chunkWords(text, definitions, indexed, knowledge, cache), indexed, knowledge, cache);
}

/** What can be read without the parser. */
export function chunkWords(
  text: string,
  definitions: string,
  indexed: IndexedPack,
  knowledge: Knowledge,
  cache: SentenceCache,
): ChunkWords {
  const { lexicon } = knowledge;
  const reader = readerOf(indexed, knowledge);
  return {
    blocks: blocksOf(text, definitions).map((block): BlockWords => {
      const tokens = tokenize(block.plain.text, lexicon.abbreviations);
      return {
        block,
        column: tokenize(block.table?.column ?? '', lexicon.abbreviations),
        sentences: sentencesOf(tokens).map((sentence) =>
          placedWords(sentence, block, reader, indexed, cache),
        ),
      };
    }),
  };
}

const readerOf = ({ mentions, topics }: IndexedPack, { lexicon, values, parse }: Knowledge): Reader => ({
  lexicon,
  values,
  parse,
  mentions,
  topics,
});

function placedWords(
  sentence: Sentence,
  block: Block,
  reader: Reader,
  { pack }: IndexedPack,
  cache: SentenceCache,
): PlacedWords {
  const part = partOfBlock(block, sentence.span);
  const key = JSON.stringify([pack.id, sentence.tokens[0]?.spaced, part]);
  if (cache.has(key)) return { sentence, part, key, words: undefined };
  return { sentence, part, key, words: ownWords(sentence, reader) };
}

/** Has the sentences of a chunk from one of them on parsed beforehand, where somebody does that. */
export function expectChunk(
  { blocks }: ChunkWords,
  indexed: IndexedPack,
  knowledge: Knowledge,
  from = 0,
): void {
  const reader = readerOf(indexed, knowledge);
  const fresh = blocks.flatMap(({ sentences }) => sentences.flatMap(({ words }) => words ?? []));
  expectSentences(fresh.slice(from), reader);
}

/** With offsets from the beginning of the sentence. */
const ownWords = ({ span, tokens }: Sentence, reader: Reader): SentenceWords =>
  readWords(
    {
      span: shift(span, -span.start),
      tokens: tokens.map((token) => ({
        ...token,
        start: token.start - span.start,
        end: token.end - span.start,
      })),
    },
    reader,
  );

export function readChunkWords(
  { blocks }: ChunkWords,
  indexed: IndexedPack,
  knowledge: Knowledge,
  cache: SentenceCache,
): ChunkReading {
  const reader = readerOf(indexed, knowledge);
  return {
    blocks: blocks.map(({ block, column, sentences: placed }): ReadBlock => {
      const raw = placed.map((one) => ({
        start: one.sentence.span.start,
        ...readOnce(one, reader, indexed, knowledge, cache),
      }));
      const sentences = raw.map((one, at) =>
        isRefutation(raw[at + 1]?.reading, knowledge.lexicon)
          ? { ...one, propositions: one.propositions.map(disowned) }
          : one,
      );
      return {
        block,
        sentences,
        column,
        familiar: [...familiarPersons(sentences)],
        named: personsNamed(sentences),
      };
    }),
  };
}

/** The sentence as it was read before under the same circumstances, or read now. */
function readOnce(
  { sentence, part, key, words }: PlacedWords,
  reader: Reader,
  { pack }: IndexedPack,
  { lexicon, frames }: Knowledge,
  cache: SentenceCache,
): RawSentence {
  const known = recall(cache, key);
  if (known) return known;
  const reading = readSentence(words ?? ownWords(sentence, reader), reader);
  const rowHead = part.table?.row ? readLabel(part.table.row, reader) : undefined;
  const propositions = readClaims({ pack, lexicon, frames, block: part, sentence: reading, rowHead });
  const raw = { reading, propositions };
  cache.set(key, raw);
  forgetOldest(cache, CACHED_SENTENCES);
  return raw;
}

/** "The president is taken hostage. False.": a statement that is put up to be knocked down. */
const isRefutation = (next: SentenceReading | undefined, { syntax }: Lexicon): boolean =>
  next !== undefined &&
  (syntax.refutations.has(wordsIn(next.tokens)) ||
    // "False, and sadly impossible: …"; "no, …" may go on to agree.
    (syntax.refutations.has(opening(next.tokens)) && !/^(?:no|never|hardly)$/.test(opening(next.tokens))) ||
    // "But the paradox is that they do not."
    (next.tokens[0]?.norm === 'but' && syntax.refutations.has(lastThree(next.tokens))));

const lastThree = (tokens: readonly Token[]): string => wordsIn(tokens).split(' ').slice(-3).join(' ');

const wordsIn = (tokens: readonly Token[]): string =>
  tokens.flatMap(({ kind, norm }) => (kind === 'word' ? [norm] : [])).join(' ');

/** The words before the first pause. */
function opening(tokens: readonly Token[]): string {
  const from = tokens.findIndex(({ kind }) => kind === 'word');
  const pause = tokens.findIndex(({ kind }, at) => at > from && kind !== 'word');
  return wordsIn(tokens.slice(from, pause < 0 ? tokens.length : pause));
}

const disowned = (proposition: Proposition): Proposition => ({ ...proposition, stance: 'question' });

// The context-free half of reading: everything about a chunk of Markdown that its own text tells.
import { familiarPersons, personsNamed } from './claims/familiarity';
import type { Proposition } from './claims/proposition';
import { readClaims } from './claims/readClaims';
import { readLabel, readSentence, type Reader, type SentenceReading } from './claims/sentenceReading';
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

export function readChunk(
  text: string,
  definitions: string,
  indexed: IndexedPack,
  knowledge: Knowledge,
  cache: SentenceCache = new Map(),
): ChunkReading {
  const { lexicon, values, parse } = knowledge;
  const reader: Reader = { lexicon, values, parse, mentions: indexed.mentions, topics: indexed.topics };
  return {
    blocks: blocksOf(text, definitions).map((block): ReadBlock => {
      const tokens = tokenize(block.plain.text, lexicon.abbreviations);
      const raw = sentencesOf(tokens).map((sentence) => ({
        start: sentence.span.start,
        ...readOnce(sentence, block, reader, indexed, knowledge, cache),
      }));
      const sentences = raw.map((one, at) =>
        isRefutation(raw[at + 1]?.reading, lexicon)
          ? { ...one, propositions: one.propositions.map(disowned) }
          : one,
      );
      return {
        block,
        sentences,
        column: tokenize(block.table?.column ?? '', lexicon.abbreviations),
        familiar: [...familiarPersons(sentences)],
        named: personsNamed(sentences),
      };
    }),
  };
}

/** The sentence as it was read before under the same circumstances, or read now. */
function readOnce(
  { span, tokens }: Sentence,
  block: Block,
  reader: Reader,
  indexed: IndexedPack,
  knowledge: Knowledge,
  cache: SentenceCache,
): RawSentence {
  const part = partOfBlock(block, span);
  const key = JSON.stringify([indexed.pack.id, tokens[0]?.spaced, part]);
  const known = recall(cache, key);
  if (known) return known;
  const own = tokens.map((token) => ({ ...token, ...shift(token, -span.start) }));
  const raw = readRaw({ span: shift(span, -span.start), tokens: own }, part, reader, indexed, knowledge);
  cache.set(key, raw);
  forgetOldest(cache, CACHED_SENTENCES);
  return raw;
}

function readRaw(
  sentence: Sentence,
  block: BlockPart,
  reader: Reader,
  { pack }: IndexedPack,
  { lexicon, frames }: Knowledge,
): RawSentence {
  const reading = readSentence(sentence, reader);
  const rowHead = block.table?.row ? readLabel(block.table.row, reader) : undefined;
  const propositions = readClaims({ pack, lexicon, frames, block, sentence: reading, rowHead });
  return { reading, propositions };
}

/** "The president is taken hostage. False.": a statement that is put up to be knocked down. */
const isRefutation = (next: SentenceReading | undefined, { syntax }: Lexicon): boolean =>
  next !== undefined &&
  (syntax.refutations.includes(wordsIn(next.tokens)) ||
    // "False, and sadly impossible: …"; "no, …" may go on to agree.
    (syntax.refutations.includes(opening(next.tokens)) &&
      !/^(?:no|never|hardly)$/.test(opening(next.tokens))));

const wordsIn = (tokens: readonly Token[]): string =>
  tokens.flatMap(({ kind, norm }) => (kind === 'word' ? [norm] : [])).join(' ');

/** The words before the first pause. */
function opening(tokens: readonly Token[]): string {
  const from = tokens.findIndex(({ kind }) => kind === 'word');
  const pause = tokens.findIndex(({ kind }, at) => at > from && kind !== 'word');
  return wordsIn(tokens.slice(from, pause < 0 ? tokens.length : pause));
}

const disowned = (proposition: Proposition): Proposition => ({ ...proposition, stance: 'question' });

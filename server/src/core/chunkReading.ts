// The context-free half of reading: everything about a chunk of Markdown that its own text tells.
import { familiarPersons, personsNamed } from './claims/familiarity';
import type { Proposition } from './claims/proposition';
import { readClaims } from './claims/readClaims';
import { readLabel, readSentences, type Reader, type SentenceReading } from './claims/sentenceReading';
import type { Lexicon } from './english/lexicon';
import { tokenize, type Token } from './english/tokens';
import type { IndexedPack, Knowledge } from './knowledge';
import { blocksOf, type Block } from './prose/markdown';

export interface ReadSentence {
  readonly reading: SentenceReading;
  /** Raw: whose words they are is known, which work they speak of is not. */
  readonly propositions: readonly Proposition[];
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

export function readChunk(
  text: string,
  definitions: string,
  indexed: IndexedPack,
  knowledge: Knowledge,
): ChunkReading {
  const { lexicon, values, frames, parse } = knowledge;
  const reader: Reader = { lexicon, values, parse, mentions: indexed.mentions, topics: indexed.topics };
  return {
    blocks: blocksOf(text, definitions).map((block): ReadBlock => {
      const rowHead = block.table?.row ? readLabel(block.table.row, reader) : undefined;
      const sentences = readSentences(block, reader).map((reading, at, all) => {
        const context = { pack: indexed.pack, lexicon, frames, block, sentence: reading, rowHead };
        const propositions = readClaims(context);
        return {
          reading,
          propositions: isRefutation(all[at + 1], lexicon) ? propositions.map(disowned) : propositions,
        };
      });
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

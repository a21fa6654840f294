// What a claim reader is: it looks at one sentence and says which propositions it finds there.
import type { Lexicon } from '../english/lexicon';
import type { Pack } from '../pack/types';
import type { BlockPart } from '../prose/blockPart';
import type { Proposition } from './proposition';
import type { FrameIndex } from './frameIndex';
import type { SentenceReading } from './sentenceReading';

export interface ClaimContext {
  readonly pack: Pack;
  readonly lexicon: Lexicon;
  readonly frames: FrameIndex;
  readonly block: BlockPart;
  readonly sentence: SentenceReading;
  /** The head of the table row that the sentence stands in. */
  readonly rowHead: SentenceReading | undefined;
}

/** Context-free: the same sentence gives the same propositions wherever it stands. */
export type ClaimReader = (context: ClaimContext) => readonly Proposition[];

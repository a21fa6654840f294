// All that the reader knows: the English lexicon and the packs, each with its indexes.
import { indexEvents, type EventIndex } from './checks/eventIndex';
import { indexFacts, type FactIndex } from './checks/factIndex';
import { indexFrames, type FrameIndex } from './claims/frameIndex';
import { topicsOf } from './claims/ideas';
import { indexWorkCues, type WorkCues } from './claims/workScope';
import type { Lexicon } from './english/lexicon';
import type { ParseSentence } from './english/parseSentence';
import { indexValues, type ValueIndex } from './english/values';
import { indexMentions, type MentionIndex } from './mentions/mentionIndex';
import type { Pack } from './pack/types';

/** The full names of a pack's persons: one pattern for all of them, and whose each is. */
export interface FullNames {
  readonly pattern: RegExp;
  readonly owner: ReadonlyMap<string, string>;
}

export interface IndexedPack {
  readonly pack: Pack;
  readonly mentions: MentionIndex;
  readonly cues: WorkCues;
  readonly fullNames: FullNames;
  readonly facts: FactIndex;
  readonly events: EventIndex;
  /** Words that make a sentence worth reading although it speaks of nobody. */
  readonly topics: ReadonlySet<string>;
}

/** The lexicon with its indexes. */
export interface IndexedLexicon {
  readonly lexicon: Lexicon;
  readonly values: ValueIndex;
  readonly frames: FrameIndex;
}

export interface Knowledge extends IndexedLexicon {
  readonly parse: ParseSentence;
  readonly packs: readonly IndexedPack[];
}

export const indexPack = (pack: Pack, lexicon: Lexicon): IndexedPack => ({
  pack,
  mentions: indexMentions(pack, lexicon),
  cues: indexWorkCues(pack, lexicon),
  fullNames: fullNamesOf(pack),
  facts: indexFacts(pack, lexicon),
  events: indexEvents(pack, lexicon),
  topics: topicsOf(pack),
});

export const indexLexicon = (lexicon: Lexicon): IndexedLexicon => ({
  lexicon,
  values: indexValues(lexicon),
  frames: indexFrames(lexicon),
});

/** Compiles the tables of the lexicon and the packs once; the first pack that knows an essay's work serves it. */
export const buildKnowledge = (
  lexicon: Lexicon,
  packs: readonly Pack[],
  parse: ParseSentence,
): Knowledge => ({
  ...indexLexicon(lexicon),
  parse,
  packs: packs.map((pack) => indexPack(pack, lexicon)),
});

const NOTHING = /(?!)/gu;

function fullNamesOf(pack: Pack): FullNames {
  const persons = [...pack.entities.values()].filter((entity) => entity.kind === 'person');
  const owner = new Map(
    persons.flatMap((entity) =>
      entity.names
        .filter(({ given, surname }) => given !== undefined && surname !== undefined)
        .map((name): [string, string] => [name.text, entity.id]),
    ),
  );
  if (owner.size === 0) return { pattern: NOTHING, owner };
  const names = [...owner.keys()].map((name) => name.split(' ').map(escapeRegExp).join('\\s+'));
  return { pattern: new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'gu'), owner };
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

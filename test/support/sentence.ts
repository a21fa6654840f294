// Reads one line of Markdown as the reader does, for tests of mentions and claims.
import { readChunk, type ReadSentence } from '../../server/src/core/chunkReading';
import type { Filler, Proposition } from '../../server/src/core/claims/proposition';
import { targetsOf } from '../../server/src/core/mentions/mention';
import type { Block } from '../../server/src/core/prose/markdown';
import { knowledgeOf, type PackId } from './packs';

interface SentenceInBlock extends ReadSentence {
  readonly block: Block;
}

/** The sentences of a text that stands by itself. */
export function sentencesIn(text: string, pack: PackId = 'christmas-carol'): readonly SentenceInBlock[] {
  const knowledge = knowledgeOf(pack);
  const [indexed] = knowledge.packs;
  if (indexed === undefined) throw new Error('There is no pack.');
  return readChunk(text, '', indexed, knowledge).blocks.flatMap(({ block, sentences }) =>
    sentences.map((sentence) => ({ ...sentence, block })),
  );
}

/** Each mention as "its words = whom it means", ambiguous ones with all ids, nobody's with their form. */
export function mentionsIn(text: string, works: readonly string[] = ['tale', 'play']): readonly string[] {
  return sentencesIn(text).flatMap(({ block, start, reading }) =>
    reading.mentions.map((mention) => {
      const words = block.plain.text.slice(start + mention.span.start, start + mention.span.end);
      const ids = targetsOf(mention, works);
      return `${words} = ${ids.length > 0 ? ids.join('|') : (mention.readings[0]?.form ?? '')}`;
    }),
  );
}

/** Each claim of a frame that the words tell without a tree, as "stance: role filler, role filler". */
export const claimsIn = (text: string, frame: string): readonly string[] =>
  claimsOf(text, frame, ({ predicate }) => predicate === undefined);

/** Each claim of a frame that is read from the tree. */
export const treeClaimsIn = (text: string, frame: string): readonly string[] =>
  claimsOf(text, frame, ({ predicate }) => predicate !== undefined);

function claimsOf(
  text: string,
  frame: string,
  wanted: (proposition: Proposition) => boolean,
): readonly string[] {
  return sentencesIn(text)
    .flatMap(({ propositions }) => propositions)
    .filter((proposition) => proposition.frame === frame && wanted(proposition))
    .map(({ stance, roles }: Proposition) => {
      const told = Object.entries(roles).map(([role, { filler }]) => `${role} ${fillerText(filler)}`);
      return `${stance}: ${told.join(', ')}`;
    });
}

function fillerText(filler: Filler): string {
  if (filler.kind === 'mention') return targetsOf(filler.mention, ['tale', 'play']).join('|');
  if (filler.kind === 'name') return `“${filler.text}”`;
  if (filler.kind === 'values') return filler.ids.join('+');
  if (filler.kind === 'entity') return filler.id;
  if (filler.kind === 'pronoun') return filler.pronoun;
  if (filler.kind === 'other') return `(${filler.lemma})`;
  if (filler.kind === 'clause') return `(clause ${String(filler.predicate)})`;
  const { min, max } = filler.quantity;
  const scale = filler.scale === undefined ? '' : ` of ${String(filler.scale)}`;
  return `${min === max ? String(min) : `${String(min)}-${String(max)}`}${scale} ${filler.of}`;
}

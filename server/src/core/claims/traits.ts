// Claims that a possessive makes: "his idleness", "the obscurity of the soprano" say that he is idle, and she unknown.
import type { FrameEntry, Lexicon } from '../english/lexicon';
import { possessorOf, prepositionOf } from '../english/prepositions';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import { wordsOf } from '../english/values';
import { cover } from '../text/span';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence';
import { fillerOf, phraseSpan } from './fillers';
import { clauseOver } from './clauseAround';
import type { Proposition } from './proposition';

/** A noun phrase for a quality, and the frame and role whose value it is. */
export interface Trait {
  readonly words: readonly string[];
  readonly frame: FrameEntry;
  readonly role: string;
  readonly id: string;
}

/** By the first word of the phrase. */
export type TraitIndex = ReadonlyMap<string, readonly Trait[]>;

export function indexTraits(lexicon: Lexicon): TraitIndex {
  const found = new Map<string, Trait[]>();
  for (const frame of lexicon.frames.values()) {
    // Values of one family are whatever its roles say; only a frame of many families is about qualities.
    for (const [role, families] of Object.entries(frame.takes ?? {}).filter(([, list]) => list.length > 1)) {
      for (const { id, traits } of lexicon.families
        .filter((family) => families.includes(family.id))
        .flatMap(({ values }) => values)) {
        for (const phrase of frame.verbs?.includes('be') === true ? (traits ?? []) : []) {
          const words = wordsOf(phrase, lexicon);
          const first = words[0] ?? '';
          found.set(first, [...(found.get(first) ?? []), { words, frame, role, id }]);
        }
      }
    }
  }
  return found;
}

export function readTraits(context: ClaimContext): readonly Proposition[] {
  const { tree } = context.sentence;
  if (tree === undefined) return [];
  return tree.tokens.flatMap((token, at) => {
    const standing = (context.frames.traits.get(token.norm) ?? []).filter(({ words }) =>
      words.every((word, i) => tree.tokens[at + i]?.norm === word),
    );
    const longest = Math.max(0, ...standing.map(({ words }) => words.length));
    const own = standing.filter(({ words }) => words.length === longest);
    return own.flatMap((trait) => claimOf(tree, at, trait, context) ?? []);
  });
}

function claimOf(tree: Tree, from: number, trait: Trait, context: ClaimContext): Proposition | undefined {
  const to = from + trait.words.length;
  let head = from;
  for (let up = tree.heads[head] ?? -1; from <= up && up < to; up = tree.heads[head] ?? -1) head = up;
  if (tree.upos[head] !== 'NOUN' || isOnlyThought(tree, head, context)) return undefined;
  const owner = possessorOf(tree, head, to);
  if (owner === undefined || (tree.confidence[owner] ?? 0) < LEAST_CONFIDENCE) return undefined;
  const bearer = fillerOf(tree, context, owner);
  if (bearer.filler.kind !== 'mention' && bearer.filler.kind !== 'pronoun') return undefined;
  const [subject] =
    Object.entries(trait.frame.grammar ?? {}).find(([, slots]) => slots.includes('nsubj')) ?? [];
  const first = tree.tokens[from];
  const last = tree.tokens[to - 1];
  const over = clauseOver(tree, context.sentence.clauses, head) ?? head;
  if (subject === undefined || first === undefined || last === undefined) return undefined;
  const words = cover(first, last);
  const stance = claimStance(tree, over, words, context);
  return {
    frame: trait.frame.id,
    roles: { [subject]: bearer, [trait.role]: { filler: { kind: 'values', ids: [trait.id] }, span: words } },
    // What is denied of his idleness, he has it.
    stance: stance === 'negated' ? 'asserted' : stance,
    span: cover(phraseSpan(tree, owner), words),
    confidence: confidenceOf(tree.confidence[owner] ?? 0),
    predicate: over,
  };
}

/** "the end of his idleness", "her supposed obscurity", "without her fame", "in his youth", "no idleness of his". */
function isOnlyThought(tree: Tree, head: number, { lexicon: { syntax } }: ClaimContext): boolean {
  const preposition = prepositionOf(tree, head);
  if (isLabel(tree, head, 'nmod') && preposition === 'of') return true;
  if (preposition !== undefined && APART.has(preposition)) return true;
  return childrenBy(tree, head, 'amod', 'det', 'advmod', 'compound').some(
    (child) =>
      syntax.qualifiers.has(tree.tokens[child]?.norm ?? '') ||
      syntax.negations.has(tree.tokens[child]?.norm ?? '') ||
      syntax.feigned.has(lemmaAt(tree, child)),
  );
}

/** Prepositions by which the quality is not there, or at a time only. */
const APART = new Set([
  ...['without', 'like', 'than', 'in', 'since', 'from', 'during', 'throughout', 'until', 'into', 'to'],
  ...['instead of', 'but'],
]);

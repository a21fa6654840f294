// Whom "he", "she" and "they" mean, in the plain cases; where two come into question the answer is nobody.
import type { PronounEntry, SyntaxWords } from '../english/lexicon';
import { isLabel, type Tree } from '../english/tree';
import type { Token } from '../english/tokens';
import type { Pack } from '../pack/types';
import { targetsOf, type Mention } from './mention';

/** Somebody who was spoken of; `id` is undefined for a stranger, who can still be the one that is meant. */
interface Candidate {
  readonly id: string | undefined;
  readonly gender: 'female' | 'male' | 'any';
  readonly number: 'singular' | 'plural';
}

/** The candidates of the sentence before. A paragraph begins with none. */
export interface Discourse {
  readonly previous: readonly Candidate[];
  /** Somebody whom the pack knows to be no part of it, the author above all, was spoken of in the paragraph. */
  readonly outsider: boolean;
}

export const openingDiscourse: Discourse = { previous: [], outsider: false };

export interface ResolvedSentence {
  /** Start of the pronoun in the block's text → id of the entity. */
  readonly pronouns: ReadonlyMap<number, string>;
  readonly after: Discourse;
}

export interface PronounContext {
  readonly pack: Pack;
  readonly works: readonly string[];
  readonly words: SyntaxWords;
}

/** Resolves the pronouns of one sentence, in order, and says who the next one may speak of. */
export function resolvePronouns(
  tree: Tree | undefined,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  before: Discourse,
  context: PronounContext,
): ResolvedSentence {
  const pronouns = new Map<number, string>();
  const here: (Candidate & { readonly at: number })[] = [];
  tokens.forEach((token, at) => {
    const mention = mentions.find(({ to }) => to === at + 1);
    if (mention) {
      const candidate = candidateOf(mention, context);
      if (candidate) here.push({ ...candidate, at });
      return;
    }
    const entry = Object.hasOwn(context.words.pronouns, token.norm)
      ? context.words.pronouns[token.norm]
      : undefined;
    const isPossessive = tree?.xpos[at] === 'PRP$';
    if (entry === undefined || isPossessive) {
      if (isStranger(token, at, mentions, tree)) here.push({ ...STRANGER, at });
      return;
    }
    const others = here.filter((candidate) => !isCoArgument(tree, candidate.at, at));
    const id = choose(entry, others, before.outsider ? [...before.previous, STRANGER] : before.previous);
    if (id === undefined) return;
    pronouns.set(token.start, id);
    here.push({ id, gender: entry.gender, number: entry.number, at });
  });
  // A sentence that speaks of nobody leaves those of the one before in mind.
  const outsider = before.outsider || mentions.some(isOutsider);
  return { pronouns, after: { previous: here.length > 0 ? here : before.previous, outsider } };
}

const isOutsider = ({ readings }: Mention): boolean => readings.some(({ form }) => form === 'silent');

const STRANGER: Candidate = { id: undefined, gender: 'any', number: 'singular' };

/** A proper noun that nobody in the pack bears may be a person too, and so may any noun that acts as a subject. */
function isStranger(token: Token, at: number, mentions: readonly Mention[], tree: Tree | undefined): boolean {
  if (mentions.some(({ from, to }) => from <= at && at < to)) return false;
  const named = token.capital && tree?.upos[at] === 'PROPN';
  return named || (tree?.upos[at] === 'NOUN' && isSubject(tree, at));
}

function candidateOf(mention: Mention, { pack, works }: PronounContext): Candidate | undefined {
  if (isOutsider(mention)) return STRANGER;
  const [id, second] = targetsOf(mention, works);
  const entity = id === undefined ? undefined : pack.entities.get(id);
  if (entity === undefined || (entity.kind !== 'person' && entity.kind !== 'group')) return undefined;
  const gender = entity.gender === 'female' || entity.gender === 'male' ? entity.gender : 'any';
  return {
    id: second === undefined ? id : undefined,
    gender,
    number: entity.kind === 'group' ? 'plural' : 'singular',
  };
}

const isSubject = (tree: Tree | undefined, at: number): boolean =>
  tree !== undefined && isLabel(tree, at, 'nsubj');

/** "He loves him": two arguments of one verb are two people. */
const isCoArgument = (tree: Tree | undefined, a: number, b: number): boolean =>
  tree !== undefined && tree.heads[a] === tree.heads[b] && (tree.heads[a] ?? -1) >= 0;

function choose(
  entry: PronounEntry,
  here: readonly Candidate[],
  previous: readonly Candidate[],
): string | undefined {
  const fits = (candidate: Candidate): boolean =>
    candidate.number === entry.number &&
    (candidate.gender === entry.gender || candidate.gender === 'any' || entry.gender === 'any');
  const inMind = here.some(fits) ? here.filter(fits) : previous.filter(fits);
  const [only, ...rest] = inMind;
  // Which of two it is would be a guess.
  return only !== undefined && rest.every(({ id }) => id === only.id) ? only.id : undefined;
}

// Whom a pronoun may mean in its own sentence: the persons and groups named, and those whom nobody knows.
import { isClefted } from '../english/subjects';
import { maybePerson, type SyntaxWords } from '../english/syntaxWords';
import type { Token } from '../english/tokens';
import { childrenBy, conjunctsOf, hasWord, isIndefinite, isLabel, lemmaAt, type Tree } from '../english/tree';
import { isBeing } from '../pack/beings';
import type { Pack } from '../pack/types';
import { isSubject, type Candidate, type Discourse } from './discourse';
import { targetsOf, type Mention } from './mention';

export interface PronounContext {
  readonly pack: Pack;
  readonly works: readonly string[];
  readonly words: SyntaxWords;
}

/** A candidate of the sentence itself, with the token it hangs by. */
export interface Spoken extends Candidate {
  readonly at: number;
}

export interface Reading {
  readonly tree: Tree | undefined;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly before: Discourse;
  readonly context: PronounContext;
}

export const isOutsider = ({ readings }: Mention): boolean => readings.some(({ form }) => form === 'silent');

export const STRANGER: Candidate = {
  ids: undefined,
  gender: 'any',
  number: 'singular',
  subject: false,
  topic: false,
};

export const spokenAt = ({ ids, gender, number, subject, topic }: Candidate, at: number): Spoken => ({
  ids,
  gender,
  number,
  subject,
  topic,
  at,
});

/** A proper noun that nobody in the pack bears may be a person too, and so may a noun for persons that is a subject. */
export function isStranger(token: Token, at: number, { tree, context: { words } }: Reading): boolean {
  if (token.capital && tree?.upos[at] === 'PROPN') return true;
  if (tree === undefined || tree.xpos[at] !== 'NN') return false;
  // "A guard at her door. She …": of a sentence without a verb it is what the sentence is about.
  const isTopic =
    (tree.heads[at] ?? 0) < 0 && isIndefinite(tree, at) && childrenBy(tree, at, 'cop').length === 0;
  // "she and the guest meet", "it is her teacher who is left".
  const isJoined = isLabel(tree, at, 'conj') && isSubject(tree, tree.heads[at] ?? -1);
  if (!isSubject(tree, at) && !isJoined && !isTopic && !isClefted(tree, at))
    return isThisOne(tree, at, words);
  return maybePerson(lemmaAt(tree, at), words);
}

/** "their guards", "these people": several whom the pack does not know may be meant by "they", in any place. */
export function arePersons(at: number, { tree, context: { words } }: Reading): boolean {
  if (tree === undefined || tree.xpos[at] !== 'NNS') return false;
  const lemma = lemmaAt(tree, at);
  // Only of a subject does the ending tell: letters are no persons.
  return words.persons.has(lemma) || (isSubject(tree, at) && maybePerson(lemma, words));
}

const isOneOf = (tree: Tree, head: number): boolean => hasWord(tree, head, ONE_OF_SEVERAL, 'det', 'nummod');

const ONE_OF_SEVERAL = new Set(['a', 'an', 'one', 'another']);

/** "takes this boy home": somebody, whoever it is. */
const isThisOne = (tree: Tree, head: number, { pointedOut }: SyntaxWords): boolean =>
  hasWord(tree, head, POINTING, 'det') && pointedOut.has(lemmaAt(tree, head));

const POINTING = new Set(['this', 'that']);

export function candidateOf(
  mention: Mention,
  head: number,
  { tree, context: { pack, works, words } }: Reading,
): Candidate | undefined {
  if (isOutsider(mention)) return STRANGER;
  const [id, second] = targetsOf(mention, works);
  const entity = id === undefined ? undefined : pack.entities.get(id);
  if (id === undefined || entity === undefined || !isBeing(entity.kind)) return undefined;
  // "a hostage", "only one person": one of the group, and nobody known.
  if (entity.kind === 'group' && tree?.xpos[head] === 'NN') {
    const isMember = isSubject(tree, head) ? isOneOf(tree, head) : isThisOne(tree, head, words);
    if (isMember) return STRANGER;
  }
  // "the head of a firm. They …": only an organisation that does something is taken up by "they".
  const isAside = entity.kind === 'organisation' && tree !== undefined && !isSubject(tree, head);
  return {
    ids: second === undefined && !isAside ? [id] : undefined,
    gender: entity.gender === 'female' || entity.gender === 'male' ? entity.gender : 'any',
    number: entity.kind === 'person' ? 'singular' : 'plural',
    subject: isSubject(tree, head),
    topic: false,
  };
}

/** "Gen and Carmen": once all of those joined are known, they are a candidate of their own. */
export function joinedWith(last: number, here: readonly Spoken[], tree: Tree | undefined): readonly Spoken[] {
  if (tree === undefined || !isLabel(tree, last, 'conj')) return [];
  const first = tree.heads[last] ?? -1;
  const heads = conjunctsOf(tree, first);
  const parts = heads.map((at) =>
    here.find((candidate) => candidate.at === at && candidate.number === 'singular'),
  );
  if (heads.at(-1) !== last || parts.some((part) => part === undefined)) return [];
  const known = parts.every((part) => part?.ids !== undefined);
  const ids = known ? parts.flatMap((part) => part?.ids ?? []) : undefined;
  return [{ ids, gender: 'any', number: 'plural', subject: isSubject(tree, first), topic: false, at: first }];
}

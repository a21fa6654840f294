// Who is meant by the word for whoever does a deed: a name, a pronoun of the sentence, "Ann's men", "a man named Tom".
import { prepositionOf } from '../english/prepositions';
import { childrenBy, isIndefinite, isLabel, lemmaAt, type Tree } from '../english/tree';
import { isClefted, isRelative, surfaceSubject } from '../english/subjects';
import type { Mention } from '../mentions/mention';
import type { ClaimContext } from './claimReader';
import { fillerOf, strangerNamed } from './fillers';
import type { RoleFiller } from './proposition';

/** "Ann dies while she protects him": the subject of the clause that hers hangs from, and the only woman before her. */
export function antecedentOf(
  tree: Tree,
  head: number,
  found: RoleFiller,
  { sentence, pack, lexicon }: ClaimContext,
): RoleFiller {
  const gender = GENDERS.get(tree.tokens[head]?.norm ?? '');
  if (gender === undefined) return found;
  const candidates = sentence.mentions.filter(({ from, readings }) =>
    readings.some(({ id = '' }) => {
      const entity = pack.entities.get(id);
      return from < head && entity?.kind === 'person' && (entity.gender ?? gender) === gender;
    }),
  );
  const clause = tree.heads[head] ?? -1;
  const governor = isLabel(tree, clause, 'advcl') ? (tree.heads[clause] ?? -1) : -1;
  const subject = governor < 0 ? undefined : surfaceSubject(tree, governor, lexicon.syntax);
  const mention = isClefted(tree, head)
    ? candidates[0]
    : candidates.find(({ from, to }) => subject !== undefined && from <= subject && subject < to);
  const ids = new Set(candidates.flatMap(({ readings }) => readings.map(({ id }) => id)));
  return mention === undefined || ids.size > 1 ? found : { ...found, filler: { kind: 'mention', mention } };
}

const GENDERS: ReadonlyMap<string, string> = new Map([
  ['he', 'male'],
  ['she', 'female'],
]);

/** A name that the summaries lack is somebody else's than those whom they name. */
export function somebodyAt(tree: Tree, head: number, context: ClaimContext): RoleFiller {
  const found = personOf(tree, head, context);
  // "a man named Tom": who he is, the name tells.
  const named = found.filler.kind === 'values' ? strangerNamed(tree, context, head) : undefined;
  if (named !== undefined) return named;
  const isSilent = ({ from, to, readings }: Mention): boolean =>
    from <= head && head < to && readings.every(({ form }) => form === 'silent');
  return found.filler.kind === 'other' && context.sentence.mentions.some(isSilent)
    ? { ...found, filler: { kind: 'name', text: tree.tokens[head]?.text ?? '' } }
    : found;
}

const POINTING = new Set(['those', 'that']);

/** What stands there; of "a cardinal" that it is somebody, and not what he is. */
function personOf(tree: Tree, head: number, context: ClaimContext): RoleFiller {
  // "her eyes meet those of Ann".
  const [whose] = POINTING.has(tree.tokens[head]?.norm ?? '') ? childrenBy(tree, head, 'nmod') : [];
  if (whose !== undefined && prepositionOf(tree, whose) === 'of') return personOf(tree, whose, context);
  const found = fillerOf(tree, context, head);
  // "Ann's men" stand for her.
  const lemma = lemmaAt(tree, head);
  const { followers, kin, strangers } = context.lexicon.syntax;
  const [leader] = followers.has(lemma) ? childrenBy(tree, head, 'nmod:poss') : [];
  if (leader !== undefined && found.filler.kind !== 'mention') return fillerOf(tree, context, leader);
  const isRelative = kin.has(lemma) && childrenBy(tree, head, 'nmod:poss').length > 0;
  return found.filler.kind === 'values' && (isRelative || strangers.has(lemma))
    ? { ...found, filler: { kind: 'other', lemma, at: head } }
    : found;
}

/** "The lone captive who longs for it is *Ann*", "*Ann* is the captive who longs for it", "whom she loves is *Ann*". */
export function identifiedWith(
  tree: Tree,
  head: number,
  predicate: number,
  { sentence, pack, lexicon }: ClaimContext,
): number {
  if (!isOfRelative(tree, predicate, head) || tree.xpos[head] !== 'NN') return head;
  const [subject] = childrenBy(tree, head, 'cop').length > 0 ? childrenBy(tree, head, 'nsubj') : [];
  const over = tree.heads[head] ?? -1;
  const isSubject = over >= 0 && isLabel(tree, head, 'nsubj') && childrenBy(tree, over, 'cop').length > 0;
  const other = subject ?? (isSubject ? over : undefined);
  if (other === undefined) return head;
  // "The man to whom she gives it is a diplomat, Ann".
  const [named] = childrenBy(tree, other, 'appos').filter((at) => tree.upos[at] === 'PROPN');
  if (named !== undefined && sentence.mentions.some(({ from, to }) => from <= named && named < to))
    return named;
  const known = sentence.mentions.filter(({ from, to }) => from <= other && other < to);
  const isPerson = known.every(({ readings }) =>
    readings.every(({ id }) => pack.entities.get(id ?? '')?.kind === 'person'),
  );
  const isOther = tree.upos[other] === 'PROPN' || lexicon.syntax.strangers.has(lemmaAt(tree, other));
  return isPerson && (known.length > 0 || isOther) ? other : head;
}

/** Whether a predicate is, or completes, that of a relative clause of the noun: "whom she *comes* to *love*". */
function isOfRelative(tree: Tree, predicate: number, noun: number): boolean {
  let at = predicate;
  while (isLabel(tree, at, 'xcomp')) at = tree.heads[at] ?? -1;
  return at >= 0 && tree.heads[at] === noun && isLabel(tree, at, 'acl');
}

/** "The only person who wants it", "a general who plays chess forgets his rank": it may be any of them. */
export const isAnybody = (
  tree: Tree,
  { readings, to }: Mention,
  predicate: number,
  { lexicon }: ClaimContext,
): boolean =>
  readings.every(({ form }) => form === 'role') &&
  (lexicon.syntax.standIns.has(lemmaAt(tree, to - 1)) || isWhoever(tree, to - 1, predicate));

const isWhoever = (tree: Tree, noun: number, predicate: number): boolean =>
  tree.heads[predicate] === noun &&
  isRelative(tree, predicate) &&
  isLabel(tree, noun, 'nsubj') &&
  isIndefinite(tree, noun);

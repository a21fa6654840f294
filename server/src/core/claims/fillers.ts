// What stands in an argument of a clause: a mention, a pronoun, values, a stranger's name, or something unknown.
import { prepositionOf } from '../english/prepositions';
import {
  childrenBy,
  conjunctsOf,
  hasWord,
  isIndefinite,
  lemmaAt,
  normAt,
  OWN_CLAIMS,
  phraseTokens,
  subtree,
  type Tree,
} from '../english/tree';
import { maybePerson } from '../english/syntaxWords';
import { rememberedAt } from '../text/remembered';
import { cover, type Span } from '../text/span';
import type { Mention } from '../mentions/mention';
import type { ClaimContext } from './claimReader';
import { equated, namedBeside, whatMeant } from './equations';
import type { Filler, RoleFiller } from './proposition';
import type { SentenceReading } from './sentenceReading';
import { shareOf, wholeOf } from './shares';
import { isOwnersAlone, isSomebodyElse } from './somebodyElse';
import { worksAt } from './workNouns';

/** The filler of the argument whose head is token `head`; of "none of the hostages" the hostages, and how many. */
export const fillerOf = (tree: Tree, context: ClaimContext, head: number): RoleFiller =>
  fillerAt(tree, head, context);

/** Each frame of a clause asks for the same ones. */
const fillerAt = rememberedAt(findFiller);

function findFiller(tree: Tree, head: number, context: ClaimContext): RoleFiller {
  const group = wholeOf(tree, head, context.lexicon) ?? head;
  const found = plainFillerOf(tree, context, group);
  const share = shareOf(tree, head, group, context.sentence.mentions, context.lexicon);
  // "one of Gen and Roxane": which of the two, the sentence does not say.
  const isOneOfThem = group !== head && share !== undefined && !share.denies && share.min < 1;
  if (isOneOfThem && conjunctsOf(tree, group).length > 1 && !mayBeSeveral(tree, context, found, group))
    return otherAt(tree, head, found.span);
  if (share === undefined || (!share.denies && !mayBeSeveral(tree, context, found, group))) return found;
  // "neither of the couples survives": one of each may.
  if (context.lexicon.syntax.pronouns[lemmaAt(tree, group)]?.number === 'pair') return found;
  // The span of a pronoun is where it is looked up.
  const span =
    found.filler.kind === 'pronoun'
      ? found.span
      : cover(tree.tokens[share.from] ?? found.span, cover(found.span, phraseSpan(tree, head)));
  return { filler: found.filler, span, share };
}

/** Somebody or something of whom no more is known than the noun. */
const otherAt = (tree: Tree, head: number, span: Span): RoleFiller => ({
  filler: { kind: 'other', lemma: lemmaAt(tree, head), at: head },
  span,
});

/** "a tree", "another translator" are nothing out of several; "a hostage" may be one out of the hostages. */
function mayBeSeveral(tree: Tree, { pack }: ClaimContext, { filler }: RoleFiller, head: number): boolean {
  if (filler.kind === 'pronoun' || tree.xpos[head] === 'NNS') return true;
  return (
    filler.kind === 'mention' &&
    filler.mention.readings.some(({ id }) => id === undefined || pack.entities.get(id)?.kind === 'group')
  );
}

/** "Among those who get away is Ann": she is one of them, and what is said of them is said of her. */
function namedAmong(tree: Tree, those: number): number | undefined {
  if (tree.tokens[those]?.norm !== 'those' || prepositionOf(tree, those) !== 'among') return undefined;
  const named = tree.heads[those] ?? -1;
  const isNamed = named > those && tree.upos[named] === 'PROPN';
  return isNamed && childrenBy(tree, named, 'cop').length > 0 ? named : undefined;
}

function plainFillerOf(tree: Tree, context: ClaimContext, head: number): RoleFiller {
  const among = namedAmong(tree, head) ?? whatMeant(tree, head);
  if (among !== undefined) return plainFillerOf(tree, context, among);
  const own = ownFiller(tree, context, head);
  const name = somebodyAt(tree, context, namedBeside(tree, head));
  if (isSomebody(own, context)) {
    // "a terrorist named Oscar": one of the group, whom the pack does not know.
    const member = isOneOfGroup(own, context) ? strangerNamed(tree, context, head) : undefined;
    if (member !== undefined) return member;
    // "the person whom they love", "the hostage": a certain one of the group, and no word tells which.
    // "A sick man dies" tells of the men of the story still less.
    if (isOneOfGroup(own, context) && (isCertainOne(tree, context, head) || isAnyOne(tree, own, head)))
      return otherAt(tree, head, own.span);
    // "the terrorists' leader, Benjamin": who it is, the name tells.
    const { filler } = own;
    const isRole = filler.kind === 'mention' && filler.mention.readings.every(({ form }) => form === 'role');
    return isRole && name !== undefined ? name : own;
  }
  const stranger = strangerNamed(tree, context, head);
  if (stranger !== undefined) return stranger;
  const other = name ?? somebodyAt(tree, context, equated(tree, head, context.lexicon.syntax));
  return other ?? own;
}

const isCertainOne = (tree: Tree, { lexicon: { syntax } }: ClaimContext, head: number): boolean =>
  tree.xpos[head] === 'NN' &&
  hasWord(tree, head, CERTAIN, 'det') &&
  // "The youngest terrorist" is certain to be one of them.
  !childrenBy(tree, head, 'amod').some((at) => tree.xpos[at] === 'JJS') &&
  maybePerson(lemmaAt(tree, head), syntax);

const CERTAIN = new Set(['the', 'this', 'that']);

/** One of those whom a general noun means only beside certain words. */
const isAnyOne = (tree: Tree, { filler }: RoleFiller, head: number): boolean =>
  isIndefinite(tree, head) &&
  filler.kind === 'mention' &&
  filler.mention.readings.every(({ anchors }) => anchors > 0);

/** A word that means a group, or several persons, and not one. */
const isOneOfGroup = ({ filler }: RoleFiller, { pack }: ClaimContext): boolean =>
  filler.kind === 'mention' &&
  filler.mention.readings.every(
    ({ id, form }) => form === 'role' && GROUPS.has(pack.entities.get(id ?? '')?.kind ?? ''),
  );

const GROUPS: ReadonlySet<string> = new Set(['group', 'organisation']);

/** "a boy named Tom", "a soldier by the name of Tom", "a boy, Tom": the name of somebody, whom the pack may not know. */
export function strangerNamed(
  tree: Tree,
  { sentence, lexicon }: ClaimContext,
  head: number,
): RoleFiller | undefined {
  if (tree.xpos[head] !== 'NN') return undefined;
  const called = childrenBy(tree, head, 'acl')
    .filter((child) => tree.xpos[child] === 'VBN' && lexicon.syntax.naming.has(lemmaAt(tree, child)))
    .flatMap((child) => childrenBy(tree, child, 'xcomp', 'obj', 'obl'));
  const byName = childrenBy(tree, head, 'nmod')
    .filter((child) => lemmaAt(tree, child) === 'name')
    .flatMap((child) => childrenBy(tree, child, 'nmod', 'appos'));
  const beside = namedBeside(tree, head);
  const at = [...called, ...byName, ...(beside === undefined ? [] : [beside])].find(
    (child) =>
      tree.upos[child] === 'PROPN' &&
      childrenBy(tree, child, 'case').every((word) => lemmaAt(tree, word) === 'of'),
  );
  const token = at === undefined ? undefined : tree.tokens[at];
  if (at === undefined || token === undefined || !token.capital) return undefined;
  const known = sentence.mentions.find(({ from, to }) => from <= at && at < to);
  if (known !== undefined)
    return [...called, ...byName].includes(at) && known.readings.every(({ id }) => id !== undefined)
      ? { filler: { kind: 'mention', mention: known }, span: known.span }
      : undefined;
  if (sentence.values.some(({ from, to }) => from <= at && at < to)) return undefined;
  const person = [...called, ...byName].includes(at);
  return {
    filler: { kind: 'name', text: token.text, ...(person && { person }) },
    span: cover(phraseSpan(tree, head), token),
  };
}

/** What stands at the token, if it is a mention or a personal pronoun. */
function somebodyAt(tree: Tree, context: ClaimContext, head: number | undefined): RoleFiller | undefined {
  if (head === undefined) return undefined;
  const own = ownFiller(tree, context, head);
  return isSomebody(own, context) ? own : undefined;
}

const isSomebody = ({ filler }: RoleFiller, { lexicon }: ClaimContext): boolean =>
  filler.kind === 'mention' ||
  (filler.kind === 'pronoun' && Object.hasOwn(lexicon.syntax.pronouns, filler.pronoun));

function ownFiller(tree: Tree, context: ClaimContext, head: number): RoleFiller {
  const { sentence } = context;
  const members =
    membersNamed(tree, context, head) ?? ownerOf(tree, context, head) ?? contentsOf(tree, context, head);
  if (members !== undefined) return fillerOf(tree, context, members);
  const mention = sentence.mentions.find((candidate) => candidate.from <= head && head < candidate.to);
  // "persuades them to *release* her": a verb that is also the name of an event.
  const isDeed =
    tree.upos[head] === 'VERB' && mention?.readings.every(({ form }) => form === 'event') === true;
  const possessor = mention && possessorIn(mention, head, context);
  if (possessor !== undefined) return possessor;
  const named = !isDeed && mention?.readings.some(({ id }) => id !== undefined) ? mention : undefined;
  if (named && isOwnersAlone(named, tree, head)) return otherAt(tree, head, named.span);
  if (named && !isSomebodyElse(named, tree, head, context))
    return { filler: { kind: 'mention', mention: named }, span: named.span };
  const span = phraseSpan(tree, head);
  const token = tree.tokens[head];
  if (token && isReciprocal(tree, head))
    return { filler: { kind: 'other', lemma: EACH_OTHER, at: head }, span };
  const { syntax, narrowers } = context.lexicon;
  // "everyone below them" is not everyone.
  const isSome = syntax.universals.has(token?.norm ?? '') && narrowers.has(normAt(tree, head + 1));
  if (token && !isSome && (tree.upos[head] === 'PRON' || syntax.universals.has(token.norm)))
    return {
      filler: { kind: 'pronoun', pronoun: token.norm },
      span: { start: token.start, end: token.end },
    };
  // "Comandante Tom" is a Tom.
  const [titled] = childrenBy(tree, head, 'flat').filter(
    (at) =>
      tree.upos[head] === 'PROPN' &&
      tree.upos[at] === 'PROPN' &&
      !sentence.mentions.some(({ from, to }) => from <= at && at < to),
  );
  const title = mention === undefined && valuesIn(sentence, head).length > 0 ? titled : undefined;
  if (title !== undefined) return { filler: { kind: 'name', text: tree.tokens[title]?.text ?? '' }, span };
  const works = mention === undefined ? worksAt(tree, context, head) : [];
  const ids = works.length > 0 ? works : valuesIn(sentence, head);
  if (ids.length > 0) return { filler: { kind: 'values', ids }, span };
  // "Q. Does she sing?": a letter is nobody's name.
  const isLetter = /^\p{Lu}\.?$/u.test(tree.tokens[head]?.text ?? '');
  const stranger =
    (tree.upos[head] === 'PROPN' || isTitled(tree, head)) && mention === undefined && !isLetter;
  const filler: Filler = stranger
    ? { kind: 'name', text: tree.tokens[head]?.text ?? '' }
    : {
        kind: 'other',
        lemma: lemmaAt(tree, head),
        at: head,
        ...(isKin(tree, head, context) && { kin: true }),
      };
  return { filler, span };
}

/** "Ann's wife" may be the name of somebody: whose wife she is, the name says as well. */
function possessorIn(
  { from, to }: Mention,
  head: number,
  { sentence: { tokens }, pack }: ClaimContext,
): RoleFiller | undefined {
  if (head < from || to - 2 <= head) return undefined;
  const at = tokens.slice(head + 1, to - 1).findIndex(({ text }) => /^['’]s?$/.test(text));
  const token = at < 0 ? undefined : tokens[head + at];
  if (token === undefined) return undefined;
  const bearers = [...pack.entities.values()].filter(({ names }) =>
    names.some(({ text, given, surname }) => [text, given, surname].includes(token.text)),
  );
  const [only, other] = bearers;
  if (only === undefined || other !== undefined) return undefined;
  return { filler: { kind: 'entity', id: only.id }, span: { start: token.start, end: token.end } };
}

/** "General Hector": a name that the parser may take for a noun. */
const isTitled = (tree: Tree, head: number): boolean =>
  tree.tokens[head]?.capital === true &&
  childrenBy(tree, head, 'amod', 'compound').some((at) => at === head - 1 && tree.xpos[at] === 'NNP');

/** "her husband", "Gen's brother": a relative of somebody. */
const isKin = (tree: Tree, head: number, { lexicon }: ClaimContext): boolean =>
  lexicon.syntax.kin.has(lemmaAt(tree, head)) &&
  childrenBy(tree, head, 'nmod:poss').length > 0 &&
  childrenBy(tree, head, 'nmod', 'amod', 'acl').length === childrenBy(tree, head, 'nmod:poss').length;

/** The lemma of what two do to one another. */
export const EACH_OTHER = 'each other';

const isReciprocal = ({ tokens }: Tree, head: number): boolean =>
  [head - 1, head].some((at) => {
    const [one, other] = [tokens[at]?.norm, tokens[at + 1]?.norm];
    return (one === 'each' && other === 'other') || (one === 'one' && other === 'another');
  });

/** "the rebel band", "the camp of the terrorists": the word for the group that a collective noun is of. */
function membersNamed(tree: Tree, { sentence, lexicon }: ClaimContext, head: number): number | undefined {
  if (!lexicon.syntax.collectives.has(lemmaAt(tree, head))) return undefined;
  const isMentioned = (at: number): boolean =>
    sentence.mentions.some(({ from, to }) => from <= at && at < to);
  if (isMentioned(head)) return undefined;
  return childrenBy(tree, head, 'compound', 'amod', 'nmod:poss', 'nmod').find(isMentioned);
}

/** "the list of demands", "the letters with the demands": what something holds stands for it. */
function contentsOf(tree: Tree, { sentence, lexicon }: ClaimContext, head: number): number | undefined {
  if (!lexicon.syntax.containers.has(lemmaAt(tree, head))) return undefined;
  return childrenBy(tree, head, 'nmod').find(
    (child) =>
      HOLDING.has(prepositionOf(tree, child) ?? '') &&
      sentence.mentions.some(({ from, to }) => from <= child && child < to),
  );
}

const HOLDING = new Set(['of', 'with']);

/** "Cesar's voice astounds them": what is part of somebody, or comes from them, stands for them. */
function ownerOf(tree: Tree, { sentence, lexicon }: ClaimContext, head: number): number | undefined {
  if (!lexicon.syntax.metonyms.has(lemmaAt(tree, head))) return undefined;
  const within = ({ from, to }: Mention): boolean => from <= head && head < to;
  if (sentence.mentions.some(within)) return undefined;
  return childrenBy(tree, head, 'nmod:poss')[0];
}

/** The values at the head of the phrase: of "the small china closet" the closet. */
function valuesIn(sentence: SentenceReading, head: number): readonly string[] {
  return sentence.values.filter(({ from, to }) => from <= head && head < to).map(({ value }) => value.id);
}

/** What belongs to a predicate without being part of it: whose it is, who is it, when and where. */
const AROUND = [...OWN_CLAIMS, 'nsubj', 'nmod:poss', 'obl', 'advmod', 'det', 'aux', 'cop', 'mark'];

/** The values of certain families anywhere in the phrase: of "the small French ambassador" both. */
export function valuesOfFamilies(
  tree: Tree,
  sentence: SentenceReading,
  head: number,
  families: readonly string[],
): RoleFiller | undefined {
  const inside = new Set(subtree(tree, head, AROUND));
  const found = sentence.values.filter(
    // "to dance" begins before the verb that it is.
    ({ value, from, to }) =>
      families.includes(value.family) &&
      (inside.has(from) || (from === head - 1 && head < to && tree.labels[from] === 'mark')),
  );
  if (found.length === 0) return undefined;
  return {
    filler: { kind: 'values', ids: [...new Set(found.map(({ value }) => value.id))] },
    span: phraseSpan(tree, head),
  };
}

/** The words of the phrase without the clauses that hang from it. */
export function phraseSpan(tree: Tree, head: number): Span {
  const inside = phraseTokens(tree, head);
  const first = tree.tokens[Math.min(...inside)];
  const last = tree.tokens[Math.max(...inside)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

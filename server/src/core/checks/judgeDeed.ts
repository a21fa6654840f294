// Whether somebody does what a pack knows to be another's: the words alone tell which deed it is.
import { deedLemmas } from '../claims/deedNominals';
import { EQUATED, OWNED, PAIRED } from '../claims/deedNouns';
import { ANYONE, BESIDE, deedsOf, DOER, JOINED, WORD, type DeedPhrase } from '../claims/deeds';
import type { Filler, Proposition, RoleFiller } from '../claims/proposition';
import { allForms, formsAt, hasAlternatives } from '../english/ideas';
import { tokenStarting } from '../english/tokens';
import { childrenBy, hasWord, subtree, type Tree } from '../english/tree';
import { isKnownAt, possibleTargets, touchesAny } from '../mentions/mention';
import { agrees, compare, entitiesOf, isGenderAlone, isOfOtherGender, type Match } from './compare';
import type { Pack } from '../pack/types';
import { once, remembered } from '../text/remembered';
import type { Conflict, JudgeContext, Verdict } from './verdict';
import { isAddition } from './qualified';
import { isAbout, wordsAround } from './topic';
import { worksAmong } from './works';

/** Contradicted if, in every work in question, the deed is another's, who is nowhere in the sentence. */
export function judgeDeed(proposition: Proposition, context: JudgeContext): Verdict {
  const { tree } = context.sentence;
  const silent = (reason: string): Verdict => ({ kind: 'notCovered', reason });
  const word = proposition.roles[WORD]?.filler;
  if (tree === undefined || proposition.predicate === undefined || word?.kind !== 'clause')
    return silent('the sentence was not parsed');
  const isPair = proposition.roles[PAIRED] !== undefined;
  const lemmas = deedLemmas(tree, word.predicate, context.lexicon.deeds);
  const phrases = (isPair ? [...lemmas, ...context.lexicon.deeds.love.affairs] : lemmas).flatMap(
    (lemma) => deedsOf(context.pack).get(lemma) ?? [],
  );
  const [isOwned, isEquated] = [OWNED, EQUATED].map((role) => proposition.roles[role] !== undefined);
  const spoken = spokenOf(tree, word.predicate, proposition, context);
  const answers = phrases
    .filter((phrase) => phrase.fact.works.some((work) => context.works.includes(work)))
    .filter(({ deed }) => (deed.owned === true ? isOwned || isEquated : !isOwned))
    .filter((phrase) => isMeant(phrase, spoken))
    .flatMap((phrase) => {
      const answer = answerTo(phrase, proposition, spoken, context);
      return answer === undefined ? [] : [{ phrase, answer }];
    });
  // Who does it is right, and nothing is said of the rest: that bears no fact out.
  if (answers.some(({ answer }) => answer === 'same')) return silent('the right ones do it');
  const [first = answers[0]] = answers.filter(({ answer }) => typeof answer !== 'string');
  if (first === undefined) return silent('no deed is meant');
  if (proposition.stance !== 'asserted') return silent(`the claim is ${proposition.stance}`);
  const { answer, phrase } = first;
  if (typeof answer === 'string') return silent('who does it is left open');
  if (!context.works.every((work) => answers.some(({ phrase: { fact } }) => fact.works.includes(work))))
    return silent('not every work tells who does it');
  if (isAddition(proposition, context)) return silent('it is said of somebody besides');
  const works = worksAmong(phrase.fact.works, context.works);
  return { kind: 'contradicted', fact: phrase.fact, conflict: answer, works };
}

/** Who and what a sentence speaks of. */
interface Spoken {
  readonly ids: ReadonlySet<string>;
  /** Those of whom the clause itself speaks. */
  readonly near: () => ReadonlySet<string>;
  /** The words of the clause, and of the whole sentence. */
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** Those of the clause and of all that hangs from it. */
  readonly below: () => ReadonlySet<string>;
}

function spokenOf(
  tree: Tree,
  word: number,
  { predicate = word, roles }: Proposition,
  context: JudgeContext,
): Spoken {
  const { sentence, works, pronouns } = context;
  const forms = (all: readonly number[]): ReadonlySet<string> =>
    new Set(all.flatMap((at) => formsAt(tree, at)));
  const own = [
    ...wordsAround(tree, predicate, context),
    ...wordsAround(tree, word, context),
    ...complementsOf(tree, word).flatMap((at) => subtree(tree, at, ['acl', 'parataxis'])),
    // "The face that she sees *in the hall* is Ann's".
    ...(tree.upos[word] === 'NOUN' ? subtree(tree, word, ['parataxis']) : []),
  ];
  const said = roles[DOER]?.filler;
  const isThing = (id: string): boolean => context.pack.entities.get(id) === undefined;
  // "The wedding unites them": what is no person is one of the words.
  const doer =
    said?.kind === 'mention' &&
    said.mention.to === said.mention.from + 1 &&
    !possibleTargets(said.mention, works).every(isThing)
      ? said.mention.from
      : -1;
  const idsIn = (isIn: (at: number) => boolean): readonly string[] =>
    sentence.mentions
      .filter((mention) => touchesAny(mention, isIn))
      .flatMap((mention) => possibleTargets(mention, works));
  return {
    ids: new Set([...idsIn(() => true), ...[...pronouns.values()].flat()]),
    near: once(() => new Set(idsIn((at) => own.includes(at)))),
    own: forms(own.filter((at) => at !== doer)),
    around: allForms(tree),
    below: once(() => forms([...own, ...subtree(tree, predicate, ['parataxis', 'conj'])])),
  };
}

/** Words beside which something else is meant count in the clause, and in what hangs from it. */
const isMeant = ({ deed, words }: DeedPhrase, { ids, own, below, around }: Spoken): boolean =>
  hasAlternatives(own, words) &&
  isAbout({ who: deed.who ?? [] }, ids, around) &&
  (deed.unless === undefined || isAbout({ unless: deed.unless }, ids, below()));

/** `same`: it is said of the right ones; `open`: it does not run against the fact; undefined: it is another deed. */
function answerTo(
  { fact, deed }: DeedPhrase,
  { roles }: Proposition,
  { ids, near }: Spoken,
  context: JudgeContext,
): 'same' | 'open' | Conflict | undefined {
  const [by, to] = [[deed.by].flat(), [deed.to ?? []].flat()];
  const against = (filler: Filler, right: readonly string[]): Match => {
    const match = compare(filler, right, fact, context);
    return match === 'open' && isStranger(filler, right, context) ? 'different' : match;
  };
  const isTold = (right: readonly string[]): boolean => right.some((id) => ids.has(id));
  const doer = roles[DOER]?.filler;
  // "the great man": somebody who was spoken of, whoever it is.
  const isDefinite = (filler: Filler): boolean =>
    filler.kind === 'values' &&
    isGenderAlone(filler.ids, context.lexicon) &&
    Object.values(roles).some((filled) => filled.filler === filler && opensWithThe(filled, context));
  const others = (isAsked: (role: string) => boolean): readonly Filler[] =>
    Object.entries(roles).flatMap(([role, { filler }]) => (isAsked(role) ? [filler] : []));
  const beside = others((role) => role.startsWith(BESIDE));
  if (roles[PAIRED] !== undefined && deed.mutual === true) {
    const [other] = beside;
    if (doer === undefined || other === undefined || !agrees(against(doer, by))) return undefined;
    if (agrees(against(other, to))) return 'same';
    return against(other, to) === 'different' ? { kind: 'role', role: 'patient' } : 'open';
  }
  // Whom a pronoun means is too unsure to be wrong: "taught himself".
  const isAnother = (filler: Filler, right: readonly string[]): boolean =>
    (filler.kind === 'mention' ||
      isPerson(filler) ||
      (filler.kind !== 'entity' && isStranger(filler, right, context)) ||
      (filler.kind === 'values' && !isDefinite(filler) && isOfOtherGender(filler.ids, right, context))) &&
    against(filler, right) === 'different';
  if (by.some((id) => to.includes(id))) {
    const all = [...(doer ? [doer] : []), ...beside, ...others((role) => role.startsWith(JOINED))];
    // Of the two who do it together one has another beside him, and the other is nowhere.
    const isComplete = by.every((id) => ids.has(id));
    if (all.some((filler) => isAnother(filler, by)))
      return isComplete ? 'open' : { kind: 'role', role: 'partner' };
    return all.some((filler) => agrees(against(filler, by))) ? 'same' : 'open';
  }
  const toRight = beside.some((filler) => agrees(against(filler, to)));
  const toWrong =
    to.length > 0 &&
    !toRight &&
    beside.some(
      (filler) => isAnother(filler, to) && (roles[ANYONE] !== undefined || !agrees(against(filler, by))),
    );
  // "screens her from the troops": whom, the pronoun says.
  const isOpen = Object.entries(roles).some(
    ([role, filled]) => role.startsWith(BESIDE) && isDoneToPronoun(filled, roles[WORD]?.filler, context),
  );
  const isMisdirected = toWrong && !isOpen && deed.open !== true && !to.some((id) => near().has(id));
  const isDone = toRight || (doer !== undefined && [by, to].some((side) => agrees(against(doer, side))));
  if (deed.direct === true && !isDone) return undefined;
  if (doer === undefined) return isMisdirected ? { kind: 'role', role: 'patient' } : 'open';
  if (agrees(against(doer, by)))
    return !toWrong ? 'same' : isMisdirected ? { kind: 'role', role: 'patient' } : 'open';
  if (against(doer, by) !== 'different' || isDefinite(doer)) return 'open';
  if (deed.mutual === true && agrees(against(doer, to))) return 'open';
  // "Gen's pupil gives him lessons": the two of the deed have changed places.
  const isShared = others((role) => role.startsWith(JOINED)).some((filler) => agrees(against(filler, by)));
  const toDoer = beside.some((filler) => agrees(against(filler, by)));
  const isTurned = deed.direct === true ? toDoer : isTold(by);
  if (against(doer, to) === 'same' && (!toWrong || toDoer) && isTurned && !isShared)
    return { kind: 'swap', roles: ['by', 'to'] };
  // "they fall in love": one of those to whom it is done may do something of the kind himself.
  const isToRight = deed.direct !== true || toRight;
  return toWrong || isShared || !isToRight ? 'open' : { kind: 'role', role: 'agent' };
}

const opensWithThe = ({ span }: RoleFiller, { sentence: { tree } }: JudgeContext): boolean => {
  const at = tokenStarting(tree?.tokens ?? [], span.start);
  return (
    tree !== undefined && at >= 0 && [at, tree.heads[at] ?? -1].some((one) => hasWord(tree, one, THE, 'det'))
  );
};

const THE = new Set(['the', 'this', 'that']);

/** "screens *her*": to whom it is done, and not "*her* song", or "asks what she has cooked for *them*". */
function isDoneToPronoun(
  { filler, span }: RoleFiller,
  word: Filler | undefined,
  { sentence: { tree } }: JudgeContext,
): boolean {
  if (filler.kind !== 'pronoun' || tree === undefined || word?.kind !== 'clause') return false;
  const at = tokenStarting(tree.tokens, span.start);
  return tree.xpos[at] === 'PRP' && tree.heads[at] === word.predicate;
}

/** A name that may be one person's; "the Cratchits" are several. */
const isPerson = (filler: Filler): boolean => filler.kind === 'name' && !filler.text.endsWith('s');

/** A person who belongs to none of those that are persons or groups, and to whom none of them belongs. */
function isStranger(
  filler: Filler,
  right: readonly string[],
  { pack, works, lexicon: { syntax }, sentence }: JudgeContext,
): boolean {
  const { entities } = pack;
  // "Bernard's aunt": of another story.
  if (filler.kind === 'other' && isOfStranger(filler.at, sentence)) return false;
  if (filler.kind === 'other')
    return (
      syntax.strangers.has(filler.lemma) ||
      // "her husband" may be one of those whom the pack gives relatives.
      (syntax.kin.has(filler.lemma) && !right.some((id) => relatives(pack).has(id)))
    );
  const ids = entitiesOf(filler, works);
  return (
    ids.length > 0 &&
    ids.every((id) => {
      const entity = entities.get(id);
      return entity?.kind === 'person' && !right.some((other) => other === id || entity.groups.has(other));
    })
  );
}

const isOfStranger = (at: number, { tree, mentions }: JudgeContext['sentence']): boolean =>
  tree !== undefined &&
  childrenBy(tree, at, 'nmod:poss').some(
    (owner) => tree.upos[owner] === 'PROPN' && !isKnownAt(mentions, owner),
  );

/** Those whose relatives the pack knows of. */
const relatives = remembered(
  ({ facts, entities }: Pack): ReadonlySet<string> =>
    new Set(
      facts
        .filter(({ frame, roles }) => frame === 'relative-of' && roles.kind !== 'unrelated')
        .flatMap(({ roles }) => Object.values(roles))
        .flatMap((entry) => (typeof entry === 'string' && entities.has(entry) ? [entry] : [])),
    ),
);

/** What completes a word, or shares its subject: "wants *to send it*", "is shot *coming back*". */
const complementsOf = (tree: Tree, word: number): readonly number[] => [
  ...childrenBy(tree, word, 'ccomp', 'xcomp'),
  ...childrenBy(tree, word, 'advcl').filter((at) => childrenBy(tree, at, 'nsubj').length === 0),
];

// Whether somebody does what a pack knows to be another's: the words alone tell which deed it is.
import { BESIDE, deedsOf, DOER, JOINED, WORD, type DeedPhrase } from '../claims/deeds';
import type { Filler, Proposition } from '../claims/proposition';
import { formsAt } from '../english/ideas';
import { childrenBy, lemmaAt, subtree, type Tree } from '../english/tree';
import { possibleTargets } from '../mentions/mention';
import { agrees, compare, entitiesOf, type Match } from './compare';
import type { Conflict, JudgeContext, Verdict } from './judge';
import { isAbout, wordsAround } from './judgeIdea';
import { isAddition } from './qualified';

/** Contradicted if, in every work in question, the deed is another's, who is nowhere in the sentence. */
export function judgeDeed(proposition: Proposition, context: JudgeContext): Verdict {
  const { tree } = context.sentence;
  const silent = (reason: string): Verdict => ({ kind: 'notCovered', reason });
  const word = proposition.roles[WORD]?.filler;
  if (tree === undefined || proposition.predicate === undefined || word?.kind !== 'clause')
    return silent('the sentence was not parsed');
  const phrases = deedsOf(context.pack).get(lemmaAt(tree, word.predicate).toLowerCase()) ?? [];
  const spoken = spokenOf(tree, word.predicate, proposition, context);
  const answers = phrases
    .filter((phrase) => phrase.fact.works.some((work) => context.works.includes(work)))
    .filter((phrase) => isMeant(phrase, spoken))
    .flatMap((phrase) => {
      const answer = answerTo(phrase, proposition, spoken, context);
      return answer === undefined ? [] : [{ phrase, answer }];
    });
  // Who does it is right, and nothing is said of the rest: that bears no fact out.
  if (answers.some(({ answer }) => answer === 'same')) return silent('the right ones do it');
  const [first] = answers;
  if (first === undefined) return silent('no deed is meant');
  if (proposition.stance !== 'asserted') return silent(`the claim is ${proposition.stance}`);
  const { answer, phrase } = first;
  if (typeof answer === 'string' || answers.some((one) => typeof one.answer === 'string'))
    return silent('who does it is left open');
  if (!context.works.every((work) => answers.some(({ phrase: { fact } }) => fact.works.includes(work))))
    return silent('not every work tells who does it');
  if (isAddition(proposition, context)) return silent('it is said of somebody besides');
  const works = phrase.fact.works.filter((work) => context.works.includes(work));
  return { kind: 'contradicted', fact: phrase.fact, conflict: answer, works };
}

/** Who and what a sentence speaks of. */
interface Spoken {
  readonly ids: ReadonlySet<string>;
  /** The words of the clause, and of the whole sentence. */
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

function spokenOf(
  tree: Tree,
  word: number,
  { predicate = word }: Proposition,
  context: JudgeContext,
): Spoken {
  const { sentence, works, pronouns } = context;
  const forms = (all: readonly number[]): ReadonlySet<string> =>
    new Set(all.flatMap((at) => formsAt(tree, at)));
  return {
    ids: new Set([
      ...sentence.mentions.flatMap((mention) => possibleTargets(mention, works)),
      ...[...pronouns.values()].flat(),
    ]),
    own: forms([
      ...wordsAround(tree, predicate, context),
      ...wordsAround(tree, word, context),
      ...complementsOf(tree, word).flatMap((at) => subtree(tree, at, ['acl', 'parataxis'])),
    ]),
    around: forms([...tree.tokens.keys()]),
  };
}

const isMeant = ({ deed, words }: DeedPhrase, { ids, own, around }: Spoken): boolean =>
  isAbout(deed, ids, around) && words.every((alternatives) => alternatives.some((one) => own.has(one)));

/** `same`: it is said of the right ones; `open`: it does not run against the fact; undefined: it is another deed. */
function answerTo(
  { fact, deed }: DeedPhrase,
  { roles }: Proposition,
  { ids }: Spoken,
  context: JudgeContext,
): 'same' | 'open' | Conflict | undefined {
  const [by, to] = [[deed.by].flat(), [deed.to ?? []].flat()];
  const against = (filler: Filler, right: readonly string[]): Match => {
    const match = compare(filler, right, fact, context);
    return match === 'open' && isStranger(filler, right, context) ? 'different' : match;
  };
  const isTold = (right: readonly string[]): boolean => right.some((id) => ids.has(id));
  const doer = roles[DOER]?.filler;
  const others = (isAsked: (role: string) => boolean): readonly Filler[] =>
    Object.entries(roles).flatMap(([role, { filler }]) => (isAsked(role) ? [filler] : []));
  const beside = others((role) => role.startsWith(BESIDE));
  // Whom a pronoun means is too unsure to be wrong: "taught himself".
  const isAnother = (filler: Filler, right: readonly string[]): boolean =>
    filler.kind === 'mention' && against(filler, right) === 'different';
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
    beside.some((filler) => isAnother(filler, to) && !agrees(against(filler, by)));
  const isMisdirected = toWrong && deed.open !== true && !isTold(to);
  const isDone = toRight || (doer !== undefined && [by, to].some((side) => agrees(against(doer, side))));
  if (deed.direct === true && !isDone) return undefined;
  if (doer === undefined) return isMisdirected ? { kind: 'role', role: 'patient' } : 'open';
  if (agrees(against(doer, by)))
    return !toWrong ? 'same' : isMisdirected ? { kind: 'role', role: 'patient' } : 'open';
  if (against(doer, by) !== 'different') return 'open';
  // "Gen's pupil gives him lessons": the two of the deed have changed places.
  if (against(doer, to) === 'same' && !toWrong && isTold(by)) return { kind: 'swap', roles: ['by', 'to'] };
  return isTold(by) || toWrong ? 'open' : { kind: 'role', role: 'agent' };
}

/** A person who belongs to none of those that are persons or groups, and to whom none of them belongs. */
function isStranger(
  filler: Filler,
  right: readonly string[],
  { pack: { entities }, works }: JudgeContext,
): boolean {
  const ids = entitiesOf(filler, works);
  return (
    ids.length > 0 &&
    ids.every((id) => {
      const entity = entities.get(id);
      return entity?.kind === 'person' && !right.some((other) => other === id || entity.groups.has(other));
    })
  );
}

/** What completes a word, or shares its subject: "wants *to send it*", "is shot *coming back*". */
const complementsOf = (tree: Tree, word: number): readonly number[] => [
  ...childrenBy(tree, word, 'ccomp', 'xcomp'),
  ...childrenBy(tree, word, 'advcl').filter((at) => childrenBy(tree, at, 'nsubj').length === 0),
];

// What makes a denial less than one, or a deed less than done: "not yet", "at first nobody", "tries to persuade".
import type { Proposition } from '../claims/proposition';
import { hasException, isDiscontinued, isNegated } from '../claims/negation';
import { hasClauseOpenedBy, isPluperfect, UNTIL } from '../english/anteriority';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, type Tree } from '../english/tree';
import { targetsOf } from '../mentions/mention';
import type { Fact } from '../pack/types';
import { compare, entitiesOf } from './compare';
import { forWorks, type JudgeContext } from './verdict';

/** Whether the clause says for how long, or since when, so that at another time it may be otherwise. */
export function isForATime(
  proposition: Proposition,
  context: JudgeContext,
  /** Of life and death "when" and "once" say no more than how it comes about. */
  isFate = false,
): boolean {
  const { predicate, frame, stance } = proposition;
  const {
    sentence: { tree },
    lexicon,
  } = context;
  if (tree === undefined || predicate === undefined) return false;
  const sure = stance === 'asserted' && !isSoElsewhere(proposition, context);
  if (sure && isFinal(frame, lexicon)) return false;
  const { temporary } = lexicon.syntax;
  if (hasClauseOpenedBy(tree, predicate, isFate && sure ? UP_TO : LIMITS)) return true;
  // "At first Ann refuses": the parser may take "first" for a part of the name.
  const isAtFirst = tree.tokens.some(
    ({ norm }, at) =>
      norm === 'at' &&
      tree.tokens[at + 1]?.norm === 'first' &&
      at < predicate &&
      ['PROPN', 'PRON', 'DET'].includes(tree.upos[at + 2] ?? ''),
  );
  if (isAtFirst) return true;
  const words = clauseAdverbs(tree, predicate).map((at) => tree.tokens[at]?.norm ?? '');
  // "never again" is for good.
  return words.some((word) => temporary.has(word) && !(word === 'again' && words.includes('never')));
}

/** "No soldier dies before the raid": of the time before what the fact tells of it says nothing. */
function isBeforeIt(
  { predicate }: Proposition,
  { event }: Fact,
  { sentence: { tree, mentions }, works }: JudgeContext,
): boolean {
  if (tree === undefined || predicate === undefined || event === undefined) return false;
  return childrenBy(tree, predicate, 'obl').some(
    (at) =>
      UP_TO.has(prepositionOf(tree, at) ?? '') &&
      mentions.some(
        (mention) => mention.from <= at && at < mention.to && targetsOf(mention, works).includes(event),
      ),
  );
}

/** "no longer fears", "could not win", "does not sing until then": less than a plain denial, and a denial still. */
export function isDeniedAfterAll(
  { predicate, stance }: Proposition,
  { sentence: { tree }, lexicon }: JudgeContext,
): boolean {
  if (stance !== 'modal' || tree === undefined || predicate === undefined) return false;
  if (hasException(tree, predicate, lexicon)) return false;
  return isDiscontinued(tree, predicate) || isNegated(tree, predicate, lexicon);
}

/** "he dreams of adopting him", both taken for the same: somebody is mistaken for another. */
export function comesBack({ roles }: Proposition, { works }: JudgeContext): boolean {
  const subject = roles.experiencer ?? roles.agent;
  if (subject === undefined) return false;
  const ids = entitiesOf(subject.filler, works);
  return Object.values(roles).some(
    ({ filler }) =>
      filler.kind === 'other' &&
      filler.says?.some((said) =>
        Object.values(said.roles).some(
          (one) =>
            one.span.start !== subject.span.start &&
            entitiesOf(one.filler, works).some((id) => ids.includes(id)),
        ),
      ) === true,
  );
}

/** "does not love her when he comes", "is not released before they eat". */
const UP_TO = new Set([...UNTIL, 'while']);
const LIMITS = new Set([...UP_TO, 'when', 'as', 'after', 'once', 'since']);

/** Whoever is dead is dead for good, however it is said. */
const isFinal = (frame: string, { frames }: JudgeContext['lexicon']): boolean =>
  frames.get(frame)?.final === true ||
  (frames.get(frame)?.entails ?? []).some(
    (one) => one.given === undefined && frames.get(one.frame)?.final === true,
  );

/** Whether it is so in another work, of which the sentence may speak. */
const isSoElsewhere = ({ frame, roles }: Proposition, context: JudgeContext): boolean =>
  (context.facts.get(frame) ?? []).some((fact) => {
    const patient = roles.patient?.filler;
    const elsewhere = fact.works.filter((work) => !context.works.includes(work));
    return (
      patient !== undefined &&
      elsewhere.length === fact.works.length &&
      compare(patient, fact.roles.patient, fact, forWorks(context, elsewhere)) === 'same'
    );
  });

/** Whether it is said to be so besides something else: "she also teaches Ishmael". */
export function isAddition(
  { predicate }: Proposition,
  { sentence: { tree }, lexicon }: JudgeContext,
): boolean {
  if (tree === undefined || predicate === undefined) return false;
  const words = childrenBy(tree, predicate, 'advmod', 'cc', 'obl').flatMap((at) => [
    at,
    ...childrenBy(tree, at, 'fixed'),
  ]);
  return words.some((at) => lexicon.syntax.besides.has(tree.tokens[at]?.norm ?? ''));
}

/** "By day the house is theirs", "for months": at other times it may be another's. */
export function isInTurns(proposition: Proposition, context: JudgeContext): boolean {
  const { tree } = context.sentence;
  const { predicate } = proposition;
  if (tree === undefined || predicate === undefined) return false;
  const { turns } = context.lexicon.syntax;
  const during = childrenBy(tree, predicate, 'obl').some(
    (at) => turns.has(lemmaAt(tree, at)) && childrenBy(tree, at, 'case').length > 0,
  );
  return during || isForATime(proposition, context);
}

/**
 * Whether what is told held only up to a point: "had survived four months when the soldiers came", "lives until the last
 * day", "survives only to die". It does not rule out what came then.
 */
export function isUntilThen(proposition: Proposition, fact: Fact, context: JudgeContext): boolean {
  const { predicate } = proposition;
  const { tree } = context.sentence;
  if (tree === undefined || predicate === undefined) return false;
  if (isBeforeIt(proposition, fact, context)) return true;
  const after = tree.tokens.slice(predicate + 1).map(({ norm }) => norm);
  if (after.some((word, i) => (word === 'only' || word === 'enough') && after[i + 1] === 'to')) return true;
  // "until the end" leaves nothing to come.
  const until = after.findIndex((word) => word === 'until' || word === 'till');
  if (until >= 0 && !after.slice(until, until + 4).includes('end')) return true;
  return isPluperfect(tree, predicate) && after.some((word) => WHEN_OR_BEFORE.has(word));
}

/** "will put up a plant": told of a time to come, or of a hope for it. */
export const isToCome = ({ predicate }: Proposition, { sentence: { tree } }: JudgeContext): boolean =>
  tree !== undefined && predicate !== undefined && hasWord(tree, predicate, WILL, 'aux');

const WILL = new Set(['will', 'would', "'ll", 'shall']);

/** Whether it is only tried, or only to come: nothing is said of what comes of it. */
export function isAttempt(
  { predicate }: Proposition,
  { sentence: { tree }, lexicon }: JudgeContext,
): boolean {
  if (tree === undefined || predicate === undefined) return false;
  for (let at = predicate; at >= 0; at = tree.heads[at] ?? -1) {
    const complement = ['xcomp', 'ccomp', 'advcl', 'acl'].some((label) => isLabel(tree, at, label));
    const governor = tree.heads[at] ?? -1;
    if (governor < 0 || !complement) return false;
    // "comes to hate him": he does.
    if (lemmaAt(tree, governor) === 'come' && beginsLike(lemmaAt(tree, at), lexicon.syntax.comingTo))
      continue;
    if (lexicon.syntax.attempts.has(lemmaAt(tree, governor))) return true;
    if (isLabel(tree, at, 'ccomp') && hasWord(tree, at, WILL, 'aux')) return true;
  }
  return false;
}

function beginsLike(word: string, beginnings: ReadonlySet<string>): boolean {
  for (const beginning of beginnings) if (word.startsWith(beginning)) return true;
  return false;
}

/** "had lived through the siege when he was hit": so far and no further. */
export function isSoFar({ predicate }: Proposition, { sentence: { tree } }: JudgeContext): boolean {
  if (tree === undefined || predicate === undefined) return false;
  return isPluperfect(tree, predicate) && hasClauseOpenedBy(tree, predicate, WHEN_OR_BEFORE, 'parataxis');
}

const WHEN_OR_BEFORE = new Set(['when', 'before']);

const clauseAdverbs = (tree: Tree, predicate: number): readonly number[] =>
  childrenBy(tree, predicate, 'advmod', 'obl', 'aux').flatMap((at) => [
    at,
    ...childrenBy(tree, at, 'advmod', 'amod', 'nmod'),
  ]);

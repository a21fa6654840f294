// Claims about when something happens, whatever the verb: parts of the day, intervals and stages beside a clause.
import type { CircumstanceWords } from '../english/circumstanceWords';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import type { ClaimContext } from './claimReader';
import { clauseOver } from './clauseAround';
import { durationsOf, intervalsOf } from './intervals';
import { occurrence, phraseHead } from './occurrence';
import type { Proposition } from './proposition';

export const readWhen = (tree: Tree, context: ClaimContext): readonly Proposition[] => [
  ...readTimes(tree, context),
  ...readIntervals(tree, context),
];

function readTimes(tree: Tree, context: ClaimContext): readonly Proposition[] {
  const { frames, circumstances } = context.lexicon;
  const takes = frames.get('circumstance')?.takes ?? {};
  return context.sentence.values.flatMap(({ value, to }) => {
    const role = ['time', 'frequency'].find((candidate) => takes[candidate]?.includes(value.family));
    const head = phraseHead(tree, to - 1);
    const adverbial = ['obl', 'advmod', 'nmod'].some((label) => isLabel(tree, head, label));
    // "never" denies the whole clause.
    const denies = (at: number): boolean => context.lexicon.syntax.negations.has(tree.tokens[at]?.norm ?? '');
    if (role === 'frequency' && isFormerlyOrFirst(tree, to - 1, circumstances.times)) return [];
    // "on this night it is the rebels who do so": which night, the text around it tells.
    if (role === 'time' && hasWord(tree, head, POINTING, 'det')) return [];
    // "not once but over and over".
    if (denies(to - 1) || childrenBy(tree, head, 'advmod').some(denies)) return [];
    const told = role === 'time' ? toldOfTime(tree, head, circumstances.times) : undefined;
    if (role === undefined) return [];
    const preposition = prepositionOf(tree, head);
    const isThen = preposition === undefined || circumstances.times.when.has(preposition);
    // "before noon" is not at noon.
    const isUntil = preposition === 'before' && value.id === 'noon';
    if (told === undefined && (!adverbial || !isThen || isUntil)) return [];
    return occurrence(role, { kind: 'values', ids: [value.id] }, head, tree, context, { over: told });
  });
}

const POINTING = new Set(['this', 'that']);

type TimeWords = CircumstanceWords['times'];

/** A "once" that does not count how often. */
const isFormerlyOrFirst = (tree: Tree, at: number, times: TimeWords): boolean =>
  normAt(tree, at) === 'once' && (isFormerly(tree, at, times) || isFirst(tree, at, times));

/** "what he had once given to music": it counts nothing unless it is stressed, or nothing follows it. */
const isFormerly = (tree: Tree, at: number, { stressing, counting }: TimeWords): boolean =>
  !stressing.has(normAt(tree, at - 1)) &&
  tree.tokens[at + 1]?.kind === 'word' &&
  !counting.has(normAt(tree, at + 1));

/** "She asks once, and then it is every morning": the first of many times. */
const isFirst = ({ tokens }: Tree, at: number, { habits }: TimeWords): boolean =>
  tokens.slice(at + 1, at + 5).some(({ norm }) => norm === 'then') &&
  tokens.slice(at + 1).some(({ norm }) => habits.has(norm));

/** "Midnight finds her singing", "the small hours are when they meet", "noon is the hour at which they meet". */
function toldOfTime(tree: Tree, time: number, { finding, moments }: TimeWords): number | undefined {
  const of = isLabel(tree, time, 'nmod') && prepositionOf(tree, time) === 'of';
  const subject = of ? (tree.heads[time] ?? -1) : time;
  const predicate = tree.heads[subject] ?? -1;
  if (!isLabel(tree, subject, 'nsubj') || predicate < 0) return undefined;
  const lemma = lemmaAt(tree, predicate);
  if (!of && finding.has(lemma)) return childrenBy(tree, predicate, 'ccomp', 'xcomp')[0] ?? predicate;
  if (!moments.has(lemma) || childrenBy(tree, predicate, 'cop').length === 0) return undefined;
  return childrenBy(tree, predicate, 'acl', 'advcl')[0];
}

/** "after four months", "two years into the siege", "on the fourth day", "ten years later". */
function readIntervals(tree: Tree, context: ClaimContext): readonly Proposition[] {
  const counted = intervalsOf(context.sentence, context.lexicon).flatMap(({ days, from, to, absolute }) => {
    const head = phraseHead(tree, to - 1);
    if (isLookedBackOn(tree, head, context)) return [];
    const role = absolute === true ? 'day' : 'days';
    const claims = occurrence(role, { kind: 'number', quantity: days, of: 'whole' }, head, tree, context, {
      from,
    });
    return isOnlyThen(tree, from) ? claims.map(asserted) : claims;
  });
  return [...counted, ...readWaits(tree, context), ...readStages(tree, context)];
}

/** "They see what the guests saw on the first night": the sentence tells of another time than that clause. */
function isLookedBackOn(tree: Tree, time: number, { sentence: { clauses } }: ClaimContext): boolean {
  const clause = clauseOver(tree, clauses, time) ?? -1;
  const over = tree.heads[tree.heads[clause] ?? -1] ?? -1;
  return isLabel(tree, clause, 'acl') && tree.xpos[clause] === 'VBD' && PRESENT.has(tree.xpos[over] ?? '');
}

const PRESENT = new Set(['VBZ', 'VBP']);

/** "The siege is four weeks old when they come", "it is a week before he knocks". */
function readStages(tree: Tree, context: ClaimContext): readonly Proposition[] {
  const { epochs } = context.lexicon.intervals;
  return durationsOf(context.sentence, context.lexicon).flatMap(({ days, from, to }) => {
    if (days.max < 1) return [];
    const isOld = tree.tokens[to]?.norm === 'old';
    const stage = isOld ? to : phraseHead(tree, to - 1);
    const [subject] = childrenBy(tree, stage, 'nsubj', 'expl');
    if (subject === undefined || childrenBy(tree, stage, 'cop').length === 0) return [];
    const isStage = isOld ? epochs.includes(lemmaAt(tree, subject)) : normAt(tree, subject) === 'it';
    if (!isStage) return [];
    const isOpened = (clause: number): boolean =>
      hasWord(tree, clause, isOld ? WHEN : UNTIL, 'mark', 'advmod');
    const isInside = isLabel(tree, stage, 'advcl') && isOpened(stage);
    const over = isInside ? tree.heads[stage] : childrenBy(tree, stage, 'advcl').find(isOpened);
    if (over === undefined) return [];
    const filler = { kind: 'number', quantity: days, of: 'whole' } as const;
    return occurrence(isOld ? 'day' : 'days', filler, to - 1, tree, context, { from, over });
  });
}

const WHEN = new Set(['when', 'before', 'as']);
const UNTIL = new Set(['before', 'until', 'till']);

/** "It takes her a month to decide", "they wait a week before he comes". */
function readWaits(tree: Tree, context: ClaimContext): readonly Proposition[] {
  const { taking } = context.lexicon.circumstances.times;
  return durationsOf(context.sentence, context.lexicon).flatMap(({ days, from, to }) => {
    const head = phraseHead(tree, to - 1);
    const waits = tree.heads[head] ?? -1;
    if (days.max < 1 || waits < 0 || !taking.has(lemmaAt(tree, waits))) return [];
    if (!['obj', 'obl'].some((label) => isLabel(tree, head, label))) return [];
    const [over] = [...childrenBy(tree, waits, 'advcl', 'ccomp', 'xcomp'), ...childrenBy(tree, head, 'acl')];
    if (over === undefined || over < to) return [];
    return occurrence('days', { kind: 'number', quantity: days, of: 'whole' }, head, tree, context, {
      from,
      over,
    });
  });
}

/** "It is not until the fifth day that he knocks": he does knock, and not earlier. */
const isOnlyThen = (tree: Tree, from: number): boolean =>
  [from, from - 1].some((at) => UNTIL.has(normAt(tree, at))) &&
  [1, 2, 3].some((back) => NOT.has(normAt(tree, from - back)));

const NOT = new Set(['not', "n't", 'never']);

const asserted = (claim: Proposition): Proposition =>
  claim.stance === 'negated' ? { ...claim, stance: 'asserted' } : claim;

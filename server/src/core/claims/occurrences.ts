// Claims about where and when, whatever the verb: each place, part of the day and interval beside a clause.
import { isPluperfect, isPresentPerfect } from '../english/anteriority';
import type { CircumstanceWords } from '../english/circumstanceWords';
import { isClefted, isRelative } from '../english/subjects';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, subtree, type Tree } from '../english/tree';
import type { Clause } from './clause';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { isKnownAt } from '../mentions/mention';
import { durationsOf, intervalsOf } from './intervals';
import type { Proposition, RoleFiller } from './proposition';

/** The frame of a claim that says where or when, and leaves it to its words which event it speaks of. */
export const OCCURRENCE = 'occur';

export function readOccurrences(context: ClaimContext): readonly Proposition[] {
  const { tree } = context.sentence;
  if (tree === undefined) return [];
  return [...readPlaces(tree, context), ...readTimes(tree, context), ...readIntervals(tree, context)];
}

function readPlaces(tree: Tree, context: ClaimContext): readonly Proposition[] {
  const { frames, circumstances } = context.lexicon;
  const families = frames.get('circumstance')?.takes?.place ?? [];
  return context.sentence.values
    .filter(({ value }) => families.includes(value.family))
    .flatMap(({ value, to }) => {
      const head = phraseHead(tree, to - 1);
      const isHouse = HOUSES.has(value.family);
      const preposition = prepositionOf(tree, head);
      const told = toldOfPlace(tree, head) ?? sceneOf(tree, head, context);
      const within = told === undefined && isHouse ? partOf(tree, head) : head;
      const where = within === head ? preposition : prepositionOf(tree, within);
      if (told === undefined && (where === undefined || !circumstances.places.where.has(where))) return [];
      // "in every opera house of the world" is no place.
      if (within !== head && isOfThing(within, head, context)) return [];
      if (isSeat(tree, head, context)) return [];
      if (isGeneral(tree, head, context) || isPointedAt(tree, head) || isElsewhere(tree, head, context))
        return [];
      // "has sung in Milan", "have lived in the jungle": that was before.
      const clause = told ?? clauseOver(tree, context.sentence.clauses, within);
      if (clause !== undefined && isOfEarlier(tree, clause, context)) return [];
      if (clause !== undefined && isOfStranger(tree, clause, context)) return [];
      if (clause !== undefined && isWanted(tree, clause, head, context)) return [];
      return claim('place', { kind: 'values', ids: [value.id] }, within, tree, context, { over: told });
    });
}

/** "The attic is the scene of their lessons", "the attic serves as their classroom", "their classroom is the attic". */
function sceneOf(tree: Tree, place: number, { lexicon }: ClaimContext): number | undefined {
  const { scenes, serving } = lexicon.syntax;
  const isScene = (at: number): boolean => scenes.has(lemmaAt(tree, at));
  const head = tree.heads[place] ?? -1;
  const isSubject = isLabel(tree, place, 'nsubj') && head >= 0;
  if (isSubject && isScene(head) && childrenBy(tree, head, 'cop').length > 0) return head;
  const serves = isSubject && serving.has(lemmaAt(tree, head));
  if (serves && childrenBy(tree, head, 'obl', 'obj', 'xcomp').some(isScene)) return head;
  const isPredicate = childrenBy(tree, place, 'cop').length > 0 && prepositionOf(tree, place) === undefined;
  return isPredicate && childrenBy(tree, place, 'nsubj').some(isScene) ? place : undefined;
}

/** "among the benches of a greenhouse", "in the depths of the cellar": what is there is in the greenhouse. */
const partOf = (tree: Tree, place: number): number => {
  const whole = tree.heads[place] ?? -1;
  const isPart = isLabel(tree, place, 'nmod') && prepositionOf(tree, place) === 'of' && whole >= 0;
  return isPart && tree.upos[whole] === 'NOUN' ? whole : place;
};

/** "in the hope of a factory": where the pack has a name for the whole, that tells whether it is a place. */
const isOfThing = (whole: number, part: number, { sentence: { mentions }, pack }: ClaimContext): boolean =>
  mentions.some(
    ({ from, to, readings }) =>
      from <= whole &&
      part < to &&
      readings.every(({ id }) => id !== undefined && pack.entities.get(id)?.kind === 'object'),
  );

/** "runs a firm in Paris": where the firm is. */
const isSeat = (tree: Tree, place: number, { sentence: { mentions }, pack }: ClaimContext): boolean => {
  const first = Math.min(place, ...childrenBy(tree, place, 'case', 'det'));
  return mentions.some(
    ({ to, readings }) =>
      to === first &&
      readings.every(({ id }) => id !== undefined && pack.entities.get(id)?.kind === 'organisation'),
  );
};

/** "Tosca sings in a palace": what the pack does not know has places of its own. */
const isOfStranger = (tree: Tree, clause: number, { sentence: { mentions } }: ClaimContext): boolean =>
  childrenBy(tree, clause, 'nsubj').some(
    (subject) => tree.upos[subject] === 'PROPN' && !isKnownAt(mentions, subject),
  );

/** "wants safer halls, in Milan or in Paris": where these are to be, and "wants the factory in Milan" speaks of that. */
const isWanted = (
  tree: Tree,
  clause: number,
  place: number,
  { lexicon, sentence: { mentions } }: ClaimContext,
): boolean =>
  lexicon.ideaWords.intensional.includes(lemmaAt(tree, clause)) &&
  childrenBy(tree, clause, 'obj').some(
    (object) => clause < object && object < place && !isKnownAt(mentions, object),
  );

/** "has sung in Milan", "had met at the embassy months before". */
const isOfEarlier = (tree: Tree, predicate: number, { lexicon }: ClaimContext): boolean =>
  isPresentPerfect(tree, predicate) ||
  (isPluperfect(tree, predicate) &&
    tree.tokens.some(({ norm }) => lexicon.circumstances.times.earlier.has(norm)));

/** "in gardens", "in every garden". */
const isGeneral = (tree: Tree, place: number, { lexicon }: ClaimContext): boolean =>
  (tree.xpos[place] === 'NNS' && !lexicon.circumstances.places.plurals.has(normAt(tree, place))) ||
  hasWord(tree, place, lexicon.circumstances.places.general, 'det', 'amod');

/** "on that birthday in Tokyo": which one, the text around it tells. */
const isPointedAt = (tree: Tree, place: number): boolean =>
  isLabel(tree, place, 'nmod') && hasWord(tree, tree.heads[place] ?? -1, THAT, 'det');

const THAT = new Set(['that', 'those']);

/** "the embassy in Lima": one of a town that is no place of the pack. */
const isElsewhere = (tree: Tree, place: number, { sentence: { mentions } }: ClaimContext): boolean =>
  childrenBy(tree, place, 'nmod').some(
    (town) => tree.upos[town] === 'PROPN' && prepositionOf(tree, town) === 'in' && !isKnownAt(mentions, town),
  );

/** Families of what has parts that one may be in. */
const HOUSES = new Set(['room', 'building']);

/** "The cellar is where the guests are gathered": the clause that the place is named for. */
function toldOfPlace(tree: Tree, place: number): number | undefined {
  const where = tree.heads[place] ?? -1;
  if (!isLabel(tree, place, 'nsubj') || tree.tokens[where]?.norm !== 'where') return undefined;
  return childrenBy(tree, where, 'acl', 'advcl')[0];
}

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
    return claim(role, { kind: 'values', ids: [value.id] }, head, tree, context, { over: told });
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
    const claims = claim(role, { kind: 'number', quantity: days, of: 'whole' }, head, tree, context, {
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
    return claim(isOld ? 'day' : 'days', filler, to - 1, tree, context, { from, over });
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
    return claim('days', { kind: 'number', quantity: days, of: 'whole' }, head, tree, context, {
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

/** The word that the phrase hangs by: of "in the small china closet" the closet. */
function phraseHead(tree: Tree, last: number): number {
  let at = last;
  for (;;) {
    const head = tree.heads[at] ?? -1;
    if (
      head < 0 ||
      !['compound', 'flat', 'amod', 'nummod', 'fixed'].some((label) => isLabel(tree, at, label))
    )
      return at;
    at = head;
  }
}

/** "in the open, not in the hall of the first evening". */
function isPassedOver(tree: Tree, head: number): boolean {
  const isOut = childrenBy(tree, head, 'advmod').some(
    (word) => tree.tokens[word]?.norm === 'not' && tree.tokens[word - 1]?.text === ',',
  );
  const over = isLabel(tree, head, 'nmod') ? (tree.heads[head] ?? -1) : -1;
  return isOut || (over >= 0 && isPassedOver(tree, over));
}

function claim(
  role: string,
  filler: RoleFiller['filler'],
  head: number,
  tree: Tree,
  context: ClaimContext,
  { from, over }: { readonly from?: number; readonly over?: number | undefined } = {},
): readonly Proposition[] {
  if (isPassedOver(tree, head) || isCompared(tree, head)) return [];
  const around = over ?? cleftClause(tree, head) ?? clauseOver(tree, context.sentence.clauses, head);
  const predicate = around === undefined ? undefined : (afterPassing(tree, head, around) ?? around);
  const inside = subtree(tree, head, ['acl', 'appos', 'conj', 'parataxis', 'advcl']);
  const first = tree.tokens[from ?? Math.min(...inside)];
  const last = tree.tokens[Math.max(...inside)];
  if (predicate === undefined || first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const stance = claimStance(tree, predicate, span, context);
  return [
    { frame: OCCURRENCE, roles: { [role]: { filler, span } }, stance, span, confidence: 'likely', predicate },
  ];
}

/** "They lie there as they did on the first evening": of when or where they did, the comparison speaks. */
function isCompared(tree: Tree, head: number): boolean {
  const clause = tree.heads[head] ?? -1;
  return (
    isAfterThan(tree, clause, head) ||
    (clause >= 0 && lemmaAt(tree, clause) === 'do' && hasWord(tree, clause, THAN, 'mark'))
  );
}

const THAN = new Set(['as', 'than']);

/** "better than most do after ten years": the parser may miss the verb. */
function isAfterThan(tree: Tree, clause: number, head: number): boolean {
  let than = clause + 1;
  while (than < head && tree.tokens[than]?.norm !== 'than') than++;
  if (than >= head) return false;
  const [first = head] = subtree(tree, head);
  return tree.upos.slice(than + 1, first).some((upos) => COMPARED.has(upos));
}

const COMPARED = new Set(['PRON', 'PROPN', 'VERB', 'AUX', 'NOUN']);

/** "It was in the attic that they met": the clause that the place or the time is of. */
function cleftClause(tree: Tree, head: number): number | undefined {
  const denied = childrenBy(tree, head, 'advmod', 'cc').length > 0;
  if (denied || !isClefted(tree, head) || prepositionOf(tree, head) === undefined) return undefined;
  return childrenBy(tree, head, 'acl').find((clause) => isRelative(tree, clause));
}

/**
 * "A month has gone by when he knocks": the time that passes is that of the clause which hangs from it. The parser may
 * take it for an adverbial of a verb without a subject.
 */
function afterPassing(tree: Tree, head: number, predicate: number): number | undefined {
  const isBare = isLabel(tree, head, 'obl') && childrenBy(tree, predicate, 'nsubj', 'expl').length === 0;
  if (tree.heads[head] !== predicate || !(isLabel(tree, head, 'nsubj') || isBare)) return undefined;
  return childrenBy(tree, predicate, 'advcl').find((clause) =>
    hasWord(tree, clause, PASSED, 'mark', 'advmod'),
  );
}

const PASSED = new Set(['when', 'before', 'until', 'till']);

/** The predicate of the clause that the token stands in. */
export function clauseOver(tree: Tree, clauses: readonly Clause[], index: number): number | undefined {
  for (let at = index; at >= 0; at = tree.heads[at] ?? -1) {
    if (clauses.some(({ predicate }) => predicate === at)) return at;
  }
  const [root] = tree.heads.flatMap((head, at) => (head < 0 ? [at] : []));
  return root;
}

/** The words of the clause around a predicate, without the clauses that hang from it. */
export function clauseWords(tree: Tree, predicate: number): readonly number[] {
  const others = childrenBy(tree, predicate, 'conj')
    .filter((at) => tree.upos[at] === 'VERB')
    .flatMap((at) => subtree(tree, at));
  const own = subtree(tree, predicate, ['advcl', 'acl', 'ccomp', 'parataxis']).filter(
    (at) => !others.includes(at),
  );
  // A coordinated verb shares what stands before the first one, unless it has a subject of its own.
  const shares = isLabel(tree, predicate, 'conj') && childrenBy(tree, predicate, 'nsubj').length === 0;
  const joined = shares ? childrenBy(tree, tree.heads[predicate] ?? -1, 'nsubj', 'obl') : [];
  return [...own, ...joined.flatMap((at) => subtree(tree, at, ['acl', 'conj']))];
}

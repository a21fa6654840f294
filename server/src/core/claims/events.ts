// Claims about who did what to whom: each clause of the tree, as the frames that its predicate may evoke.
import type { FrameEntry, Lexicon } from '../english/lexicon';
import { childrenBy, lemmaAt, type Tree } from '../english/tree';
import { cover, type Span } from '../text/span';
import { hasPairAlone, type Argument, type Clause } from './clause';
import { withCounterparts } from './counterparts';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { withContents } from './clauseContents';
import { confidenceOf, LEAST_CONFIDENCE, SURE } from './confidence';
import { contrastOf, type Contrast } from './contrast';
import { EACH_OTHER, fillerOf, phraseSpan, valuesOfFamilies } from './fillers';
import { framesOf, prepositionFrames } from './frameIndex';
import { dependents, isExistential, nominalClauses } from './nominals';
import { stanceOfWords, valuesSaid } from './valuesSaid';
import { maySpeak, RECIPIENT } from './recipients';
import { planOf } from './rolePlan';
import { withRole, withRoles } from './roles';
import { slotMatches } from './slotMatches';
import type { Proposition, RoleFiller, Stance } from './proposition';

export function readEvents(context: ClaimContext): readonly Proposition[] {
  const { sentence, lexicon, frames } = context;
  const { tree, clauses } = sentence;
  if (tree === undefined) return [];
  const nominals = nominalClauses(tree, sentence, lexicon);
  const named = nominals.flatMap(({ clause, at, mindOnly }) => {
    const predicate = tree.tokens[at];
    if (predicate === undefined) return [];
    const stance = claimStance(tree, at, predicate, context);
    return framesOf(tree, clause, frames).flatMap(({ frame, words }) =>
      mindOnly && frame.roles.experiencer === undefined
        ? []
        : propositionsOf(tree, withoutWords(tree, clause, words, frame), frame, stance, context),
    );
  });
  const claims = clauses.flatMap((clause) => {
    const predicate = tree.tokens[clause.predicate];
    if (!predicate || isExistential(tree, clause.predicate)) return [];
    return claimsOfClause(
      tree,
      clause,
      () => claimStance(tree, clause.predicate, predicate, context),
      context,
    );
  });
  return withContents(withCounterparts([...claims, ...named], tree, lexicon));
}

/** The claims of a clause, by each frame that it evokes; its stance is asked for only if there are any. */
export function claimsOfClause(
  tree: Tree,
  clause: Clause,
  stanceOf: () => Stance,
  context: ClaimContext,
): readonly Proposition[] {
  const { lexicon, frames } = context;
  const evoked = framesOf(tree, clause, frames);
  const related = prepositionFrames(tree, clause, frames);
  const stance = evoked.length > 0 || related.length > 0 ? stanceOf() : 'asserted';
  const byPreposition = related.flatMap((frame) =>
    propositionsOf(tree, withPredicate(tree, clause), frame, stance, context),
  );
  // "Ann and Bob do not marry": not each other, and each may well marry somebody else.
  const isMutual = evoked.some(({ frame }) => frame.symmetric !== undefined) && hasPairAlone(tree, clause);
  const byWords = evoked.flatMap(({ frame, words, passive, denied }) => {
    const own = stanceOfWords(tree, words, denied, frame.means !== undefined, stance, lexicon);
    if (isMutual && own === 'negated' && frame.symmetric === undefined) return [];
    const rest = withoutWords(tree, passive ? asOnTheSurface(clause) : clause, words, frame);
    const alone = words.length === 1 && !denied && clause.kind === 'verb';
    const vague = alone && lexicon.syntax.vagueVerbs.has(lemmaAt(tree, clause.predicate));
    // "cannot bear to lose her" says nothing of whom he cannot bear.
    const some = denied && rest.arguments.some(({ slot }) => slot === 'xcomp' || slot === 'ccomp');
    return propositionsOf(tree, some ? { ...rest, arguments: [] } : rest, frame, own, context, vague);
  });
  return related.length === 0 ? byWords : [...byWords, ...byPreposition];
}

/** "are after the president": the predicate of the tree is the object of the preposition. */
const withPredicate = (tree: Tree, clause: Clause): Clause => ({
  ...clause,
  arguments: [
    ...clause.arguments,
    { slot: 'obj', head: clause.predicate, confidence: tree.confidence[clause.predicate] ?? 0 },
  ],
});

/** "plays" alone may mean much, "plays chess" is a game: a value that only this frame asks for tells what is meant. */
const isSpelledOut = (roles: Proposition['roles'], { takes = {} }: FrameEntry): boolean =>
  Object.keys(takes).some((role) => {
    const kind = roles[role]?.filler.kind;
    return kind === 'values' || kind === 'mention';
  });

function propositionsOf(
  tree: Tree,
  clause: Clause,
  frame: FrameEntry,
  stance: Stance,
  context: ClaimContext,
  vague = false,
): readonly Proposition[] {
  const filled = fillRoles(tree, clause, frame, context);
  const core = Object.entries(filled);
  if (core.length === 0) return [];
  const confidence = Math.min(...core.map(([, { argument }]) => argument.confidence));
  if (confidence < GUESS) return [];
  const all = spread(tree, frame, filled, clause.predicate, stance, context);
  const unread = hasMore(clause, frame, filled);
  const joined = joinedRoles(all);
  const said = valuesSaid(tree, clause, frame, context);
  if (said === undefined) return [];
  const claim = (own: Readonly<Record<string, RoleFiller>>, asStance: Stance): Proposition => {
    const roles = withRoles(own, said);
    return {
      frame: frame.id,
      roles,
      stance: asStance,
      span: claimSpan(tree, clause, own),
      confidence: confidenceOf(confidence),
      predicate: clause.predicate,
      joined,
      unread,
      vague: vague && !isSpelledOut(roles, frame),
      guess: confidence < LEAST_CONFIDENCE,
    };
  };
  const contrary: Stance | undefined = CONTRARY[stance];
  const [first] = all;
  const set = contrary && first ? contrastingRoles(tree, filled, first, stance, context) : [];
  return [
    ...all.map((roles) => claim(roles, stance)),
    ...set.map((roles) => claim(roles, contrary ?? stance)),
  ];
}

/** Whether the clause has an object or a complement that is in no role. */
function hasMore(clause: Clause, { grammar = {} }: FrameEntry, filled: FilledRoles): boolean {
  const empty = Object.entries(grammar).flatMap(([role, slots]) => (filled[role] === undefined ? slots : []));
  return clause.arguments.some(
    (argument) =>
      argument.head > clause.predicate &&
      (OBJECTS.has(argument.slot) || empty.some((slot) => slotMatches(argument, slot, clause))) &&
      !Object.values(filled).some(({ argument: { head } }) => head === argument.head),
  );
}

const OBJECTS = new Set(['obj', 'iobj', 'xcomp', 'ccomp']);
/** Below this nothing is claimed; between it and the least confidence a claim can only be borne out. */
const GUESS = 0.4;

const CONTRARY: Readonly<Partial<Record<Stance, Stance>>> = { asserted: 'negated', negated: 'asserted' };

/**
 * "Gen, not Hosokawa, teaches her" also says that Hosokawa does not, and "does not teach Roxane but Carmen" that she is
 * taught: one set of roles for each of whom the contrary is said.
 */
const contrastingRoles = (
  tree: Tree,
  filled: FilledRoles,
  roles: Readonly<Record<string, RoleFiller>>,
  stance: Stance,
  context: ClaimContext,
): readonly Readonly<Record<string, RoleFiller>>[] =>
  Object.entries(filled).flatMap(([role, { argument }]) => {
    if (argument.alone === true) return [];
    const { denied, instead } = contrastOf(tree, argument.head, context.lexicon);
    return (stance === 'negated' ? instead : denied).map((head) =>
      withRole(roles, role, fillerOf(tree, context, head)),
    );
  });

/** "is killed by", "is bereaved of": a frame that lists the passive has its grammar. */
function asOnTheSurface(clause: Clause): Clause {
  const subject = clause.arguments.some(({ slot }) => slot === 'iobj') ? 'iobj' : 'obj';
  const slots: Readonly<Record<string, string>> = { nsubj: 'obl:by', [subject]: 'nsubj' };
  return {
    ...clause,
    arguments: clause.arguments.map((argument) => ({
      ...argument,
      slot: slots[argument.slot] ?? argument.slot,
    })),
  };
}

interface FilledRole {
  readonly argument: Argument;
  readonly filler: RoleFiller;
}

type FilledRoles = Readonly<Record<string, FilledRole>>;

/**
 * The clause without the arguments that are words of the verb themselves ("throws *himself* in front of her"); what
 * hangs by a preposition of the verb, or from a word of it ("wins *her heart*"), is its object.
 */
function withoutWords(
  tree: Tree,
  clause: Clause,
  words: readonly number[],
  { grammar = {} }: FrameEntry,
): Clause {
  // "talks him into it": what a role asks for by its preposition, and not as an object, stays what it is.
  const listed = Object.values(grammar).flatMap((slots) => (slots.includes('obj') ? [] : slots));
  if (words.length === 1) return clause;
  const left = clause.arguments.filter(({ head }) => !words.includes(head));
  const isOwn = ({ slot, head }: Argument): boolean =>
    !listed.includes(slot) &&
    /^(?:obl|nmod|advcl):/.test(slot) &&
    childrenBy(tree, head, 'case', 'mark').some((preposition) => words.includes(preposition));
  // "gives lessons in singing", "has a plan to kidnap him": what hangs from a noun of the verb is the verb's too.
  const below = words
    .filter((word) => word !== clause.predicate)
    .flatMap((word) => dependents(tree, word))
    .filter(({ slot, head }) => slot !== 'nmod:poss' && !words.includes(head))
    .filter(({ head }) => left.every((argument) => argument.head !== head))
    .map((argument) => ({
      ...argument,
      slot: argument.slot === 'nmod:of' || isOwn(argument) ? 'obj' : argument.slot.replace('nmod:', 'obl:'),
    }));
  return {
    ...clause,
    arguments: [
      ...left.map((argument) => (isOwn(argument) ? { ...argument, slot: ownSlot(argument) } : argument)),
      ...below,
    ],
  };
}

/** "dreams *of adopting* him": a gerund is its complement. */
const ownSlot = ({ slot }: Argument): string => (slot.startsWith('advcl:') ? 'xcomp' : 'obj');

/** Each role takes the first argument whose slot its grammar lists; roles that take certain values choose first. */
function fillRoles(tree: Tree, clause: Clause, frame: FrameEntry, context: ClaimContext): FilledRoles {
  const { grammar, ordered } = planOf(frame, context.lexicon);
  const filled: Record<string, FilledRole> = {};
  const used: Argument[] = [];
  for (const { role, slots, families } of ordered) {
    const choice = firstFilling(tree, clause, slots, families, used, context);
    if (choice && role === RECIPIENT && !maySpeak(tree, choice.argument, grammar, context)) continue;
    // "a pianist" plays the piano.
    const own =
      slots.includes('self') && families !== undefined && clause.kind === 'nominal'
        ? valuesOfFamilies(tree, context.sentence, clause.predicate, families)
        : undefined;
    if (choice?.filler === undefined && own !== undefined)
      filled[role] = { argument: { slot: 'self', head: clause.predicate, confidence: 1 }, filler: own };
    if (choice?.filler === undefined) continue;
    filled[role] = { argument: choice.argument, filler: choice.filler };
    used.push(choice.argument);
  }
  return filled;
}

/** The first argument in the order of the slots that is free and gives a filler. */
function firstFilling(
  tree: Tree,
  clause: Clause,
  slots: readonly string[],
  families: readonly string[] | undefined,
  used: readonly Argument[],
  context: ClaimContext,
): FilledRole | undefined {
  for (const slot of slots) {
    for (const argument of clause.arguments) {
      if (!slotMatches(argument, slot, clause) || used.includes(argument)) continue;
      const filler = roleFiller(tree, argument, families, context);
      if (filler !== undefined) return { argument, filler };
    }
  }
  return undefined;
}

function roleFiller(
  tree: Tree,
  { head }: Argument,
  families: readonly string[] | undefined,
  context: ClaimContext,
): RoleFiller | undefined {
  const { sentence, lexicon, pack } = context;
  if (families === undefined) return fillerOf(tree, context, head);
  if (families.includes(YEAR)) return yearAt(tree, context, head);
  const known = fillerOf(tree, context, head);
  const values = valuesOfFamilies(tree, sentence, head, families);
  if (known.filler.kind !== 'mention') return values;
  const { readings } = known.filler.mention;
  // "chess" is a game where a game is asked for, although an event of the story is called so, too.
  if (values !== undefined && readings.every(({ form }) => form === 'event')) return values;
  const isValue = readings.some(
    ({ id }) =>
      id !== undefined && families.includes(familyOf(id, lexicon) ?? pack.entities.get(id)?.kind ?? ''),
  );
  return isValue ? known : values;
}

/** Stands in `takes` for the number of a year. */
const YEAR = 'year';

/** "in 1996", "in the year 1996", "in late 1996": four figures. */
function yearAt(tree: Tree, { sentence }: ClaimContext, head: number): RoleFiller | undefined {
  const inside = [head, ...childrenBy(tree, head, 'nummod', 'appos', 'nmod')];
  const year = sentence.numbers.find(
    ({ from, to }) =>
      inside.some((at) => from <= at && at < to) &&
      /^1\d{3}$|^20\d{2}$/.test(tree.tokens[to - 1]?.text ?? ''),
  );
  if (year === undefined) return undefined;
  return { filler: { kind: 'number', quantity: year.quantity, of: 'whole' }, span: year.span };
}

const familyOf = (id: string, lexicon: Lexicon): string | undefined => lexicon.values.get(id)?.family;

/** "Ann loses Bob and Carl Dora", "and Carl his": where two objects meet, the first belongs to a verb left out. */
const isGapped = (head: number, { sentence: { mentions, tokens } }: ClaimContext): boolean =>
  mentions.some(
    ({ from, to }) =>
      from <= head &&
      head < to &&
      (mentions.some((next) => next.from === to) || POSSESSIVES.has(tokens[to]?.norm ?? '')),
  );

const POSSESSIVES = new Set(['his', 'her', 'hers', 'their', 'theirs']);

/** One set of roles for each coordinated filler; a symmetric frame takes the two of a pair as its two roles. */
function spread(
  tree: Tree,
  frame: FrameEntry,
  filled: FilledRoles,
  predicate: number,
  stance: Stance,
  context: ClaimContext,
): readonly Readonly<Record<string, RoleFiller>>[] {
  let all: Readonly<Record<string, RoleFiller>>[] = [{}];
  for (const [role, { argument, filler }] of Object.entries(filled)) {
    // In "it is A who sings and B who listens" what is joined to A stands beyond the verb, and has one of its own.
    const side = Math.sign(argument.head - predicate);
    const only: Pick<Contrast, 'meant' | 'instead'> = { meant: [argument.head], instead: [] };
    const { meant, instead } =
      argument.alone === true ? only : contrastOf(tree, argument.head, context.lexicon);
    const taken = stance === 'negated' ? meant.filter((head) => !instead.includes(head)) : meant;
    const heads = taken.filter(
      (head) =>
        (head === taken[0] || !isGapped(head, context)) &&
        (head === taken[0] || (Math.sign(head - predicate) === side && (tree.confidence[head] ?? 0) >= SURE)),
    );
    const other = frame.symmetric?.find((symmetric) => symmetric !== role);
    const [first, second] = heads;
    const pair =
      frame.symmetric?.includes(role) === true && other !== undefined && filled[other] === undefined;
    if (pair && heads.length === 2 && first !== undefined && second !== undefined) {
      const two = [fillerOf(tree, context, first), fillerOf(tree, context, second)] as const;
      all = all.map((roles) => withRole(withRole(roles, role, two[0]), other, two[1]));
    } else if ((heads.length > 1 || heads[0] !== argument.head) && filler.filler.kind !== 'values') {
      all = heads.flatMap((head) => all.map((roles) => withRole(roles, role, fillerOf(tree, context, head))));
    } else all = all.map((roles) => withRole(roles, role, filler));
  }
  return reciprocal(all);
}

/** "Gen and Carmen love each other": what one does to the other, the other does to the one. */
function reciprocal(
  all: readonly Readonly<Record<string, RoleFiller>>[],
): readonly Readonly<Record<string, RoleFiller>>[] {
  const [first, second, third] = all;
  if (first === undefined || second === undefined || third !== undefined) return all;
  const isEach = (role: string): boolean =>
    first[role]?.filler.kind === 'other' && first[role].filler.lemma === EACH_OTHER;
  const each = Object.keys(first).find(isEach);
  const doer = Object.keys(first).find((role) => first[role]?.span.start !== second[role]?.span.start);
  const [one, other] = doer === undefined ? [] : [first[doer], second[doer]];
  if (each === undefined || one === undefined || other === undefined) return all;
  return [withRole(first, each, other), withRole(second, each, one)];
}

/** The roles that several share, with all of them; undefined where nobody shares one. */
function joinedRoles(
  all: readonly Readonly<Record<string, RoleFiller>>[],
): Readonly<Record<string, readonly RoleFiller[]>> | undefined {
  if (all.length < 2) return undefined;
  const roles = Object.keys(all[0] ?? {}).map((role): [string, readonly RoleFiller[]] => [
    role,
    [...new Set(all.flatMap((one) => one[role] ?? []))],
  ]);
  return Object.fromEntries(roles.filter(([, fillers]) => fillers.length > 1));
}

/** From the first to the last word of predicate and roles, as far as they stand near each other. */
function claimSpan(tree: Tree, clause: Clause, roles: Readonly<Record<string, RoleFiller>>): Span {
  const predicate = tree.tokens[clause.predicate];
  const start = predicate ?? phraseSpan(tree, clause.predicate);
  return Object.values(roles).reduce<Span>((span, { span: other }) => cover(span, other), {
    start: start.start,
    end: start.end,
  });
}

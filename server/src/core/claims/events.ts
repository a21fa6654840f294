// Claims about who did what to whom: each clause of the tree, as the frames that its predicate may evoke.
import type { FrameEntry } from '../english/lexicon';
import { childrenBy, lemmaAt, type Tree } from '../english/tree';
import { cover, type Span } from '../text/span';
import { hasPairAlone, type Argument, type Clause } from './clause';
import { withCounterparts } from './counterparts';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { withContents } from './clauseContents';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence';
import { phraseSpan } from './fillers';
import { framesOf, prepositionFrames } from './frameIndex';
import { dependents, isExistential, nominalClauses } from './nominals';
import type { Proposition, RoleFiller, Stance } from './proposition';
import { fillRoles, hasMore, isNarrowed } from './roleFilling';
import { withRoles } from './roles';
import { contrastingRoles, joinedRoles, spreadRoles } from './spreadRoles';
import { stanceOfWords, valuesSaid } from './valuesSaid';

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
  const all = spreadRoles(tree, frame, filled, clause.predicate, stance, context);
  const unread =
    hasMore(clause, frame, filled) || (stance === 'negated' && isNarrowed(tree, clause, filled, context));
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

/** Below this nothing is claimed; between it and the least confidence a claim can only be borne out. */
const GUESS = 0.4;

const CONTRARY: Readonly<Partial<Record<Stance, Stance>>> = { asserted: 'negated', negated: 'asserted' };

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

/** From the first to the last word of predicate and roles, as far as they stand near each other. */
function claimSpan(tree: Tree, clause: Clause, roles: Readonly<Record<string, RoleFiller>>): Span {
  const predicate = tree.tokens[clause.predicate];
  const start = predicate ?? phraseSpan(tree, clause.predicate);
  return Object.values(roles).reduce<Span>((span, { span: other }) => cover(span, other), {
    start: start.start,
    end: start.end,
  });
}

// Claims of what a pack's topics settle, in whatever words: each value of a family that a topic has another value of.
import { allForms } from '../english/ideas';
import type { Lexicon } from '../english/lexicon';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import type { ValueMention } from '../english/values';
import type { Fact, KnownTopic, Pack } from '../pack/types';
import { mapOf, remembered, rememberedLast } from '../text/remembered';
import { cover } from '../text/span';
import type { ClaimContext } from './claimReader';
import { claimStance } from './clauseStance';
import { mayBeAbout } from './ideas';
import { durationsOf, intervalsOf } from './intervals';
import { clauseOver } from './clauseAround';
import { speaksOfWork } from './workNouns';
import type { Proposition } from './proposition';
import { headOf, isSeen, SLOTS } from './slots';

/** The frame of such a claim; which topic it is about is found out against the facts. */
export const TOPIC = 'topic';

/** The frame of facts that say nothing but what a topic settles. */
const DETAILS = 'detail';

/** A topic of a fact. */
export interface Settling {
  readonly fact: Fact;
  readonly topic: KnownTopic;
}

/** By role, the topics of which the pack has a value of it; days that count from something else are told by the day. */
export const settlingOf = remembered(({ facts }: Pack): ReadonlyMap<string, readonly Settling[]> => {
  const byRole = new Map<string, Settling[]>();
  for (const fact of facts) {
    for (const topic of fact.topics ?? []) {
      for (const role of [...Object.keys(fact.roles), ...('day' in fact.roles ? ['days'] : [])])
        byRole.set(role, [...(byRole.get(role) ?? []), { fact, topic }]);
    }
  }
  return byRole;
});

export function readTopics(context: ClaimContext): readonly Proposition[] {
  const { sentence, pack, lexicon } = context;
  const { tree, values } = sentence;
  if (tree === undefined) return [];
  const words = allForms(tree);
  const told = new Set(values.map(({ value }) => value.family));
  return rolesWith(pack, lexicon).flatMap(({ role, families, settling }) => {
    const isMeant = (): boolean => settling.some(({ topic }) => mayBeAbout(words, topic, lexicon));
    const counted = COUNTED[role];
    if (counted !== undefined) {
      const claims = counted(tree, context);
      return claims.length > 0 && isMeant() ? claims : [];
    }
    if (!families.some((family) => told.has(family)) || !isMeant()) return [];
    return values
      .filter(({ value }) => families.includes(value.family))
      .flatMap((value) => claim(tree, role, value, context) ?? []);
  });
}

/** A role of which topics tell, and the families of values that may fill it. */
interface TopicRole {
  readonly role: string;
  readonly families: readonly string[];
  readonly settling: readonly Settling[];
}

const rolesWith = rememberedLast((pack: Pack, { frames }: Lexicon): readonly TopicRole[] => {
  const [slots, details] = [SLOTS, DETAILS].map((frame) => mapOf(frames.get(frame)?.takes));
  return [...settlingOf(pack)].map(([role, settling]) => ({
    role,
    families: details?.get(role) ?? slots?.get(role) ?? [],
    settling,
  }));
});

const YEAR = 'year';
const LENGTH = 'length';

/** What is no value of a family, and how it is read. */
const COUNTED: Readonly<
  Partial<Record<string, (tree: Tree, context: ClaimContext) => readonly Proposition[]>>
> = { [YEAR]: readYears, [LENGTH]: readLengths };

/** "For ten days they are shut up", "four years go by": how long, unless it tells when something else happens. */
function readLengths(tree: Tree, context: ClaimContext): readonly Proposition[] {
  const { sentence, lexicon } = context;
  const { partBefore, partBehind, passing, spending } = lexicon.intervals.lengths;
  const durations = durationsOf(sentence, lexicon);
  const points = durations.length > 0 ? intervalsOf(sentence, lexicon) : [];
  return durations.flatMap(({ days, from, to }): readonly Proposition[] => {
    const [first, last] = [tree.tokens[from], tree.tokens[to - 1]];
    const next = normAt(tree, to);
    // "four years go by": no more happens after it than the sentence itself tells.
    const passes = passing.has(next);
    const isPoint = !passes && points.some((point) => point.from < to && from < point.to);
    if (days.max < 1 || isPoint || first === undefined || last === undefined) return [];
    // "the first two weeks", "within ten days", "every three days": a part of the time, or how often.
    const isPart = [1, 2].some((back) => partBefore.has(normAt(tree, from - back)));
    if (isPart || (partBehind.has(next) && !isSpent(tree, to - 1, spending))) return [];
    const predicate = clauseOver(tree, sentence.clauses, to - 1);
    // "Four years go by before he knocks": that is when he does.
    if (predicate === undefined || (passes && childrenBy(tree, predicate, 'advcl').length > 0)) return [];
    const span = cover(first, last);
    const stance = claimStance(tree, predicate, span, context);
    const roles = { [LENGTH]: { filler: { kind: 'number', quantity: days, of: 'whole' } as const, span } };
    return [{ frame: TOPIC, roles, stance, span, confidence: 'likely', predicate }];
  });
}

/** "They spend two days in the house": there it is not how far they are in. */
const isSpent = (tree: Tree, at: number, spending: ReadonlySet<string>): boolean =>
  isLabel(tree, at, 'obj') && spending.has(lemmaAt(tree, tree.heads[at] ?? -1));

/** "The year is 1920", "in the 1920s": four figures that are no count of anything. */
function readYears(tree: Tree, context: ClaimContext): readonly Proposition[] {
  return tree.tokens.flatMap((token, at): readonly Proposition[] => {
    const [, digits, decade] = /^((?:1[5-9]|20)\d\d)(?:['’]?(s))?$/.exec(token.text) ?? [];
    if (digits === undefined || (decade !== undefined && !digits.endsWith('0'))) return [];
    const predicate = clauseOver(tree, context.sentence.clauses, at);
    if (predicate === undefined) return [];
    if (
      childrenBy(tree, tree.heads[at] ?? -1, 'nummod').includes(at) &&
      tree.xpos[tree.heads[at] ?? -1] === 'NNS'
    )
      return [];
    // "the 2018 adaptation": when the work came out, and not when it plays.
    const isOfWork = tree.upos[tree.heads[at] ?? -1] === 'NOUN' && tree.heads[at] === at + 1;
    if (isOfWork && speaksOfWork(tree.tokens.slice(at + 1, at + 2), context.lexicon)) return [];
    if (isSetAside(tree, at, context.lexicon) || isSince(tree, at, context.lexicon)) return [];
    if (decade !== undefined && isAgeOf(tree, at)) return [];
    const min = Number(digits);
    const max = decade === undefined ? min : min + 9;
    const filler = { kind: 'number', quantity: { min, max }, of: 'whole' } as const;
    const stance = claimStance(tree, predicate, token, context);
    return [
      {
        frame: TOPIC,
        roles: { [YEAR]: { filler, span: token } },
        stance,
        span: token,
        confidence: 'likely',
        predicate,
      },
    ];
  });
}

/** "a song of the 1920s", "from the 1920s": how old it is. */
const isAgeOf = (tree: Tree, at: number): boolean =>
  prepositionOf(tree, at) === 'from' ||
  (isLabel(tree, at, 'nmod') && tree.upos[tree.heads[at] ?? -1] === 'NOUN');

/** "since 1920": what goes on from then on, or came before. */
const isSince = (tree: Tree, at: number, { intervals }: Lexicon): boolean =>
  intervals.lengths.references.has(prepositionOf(tree, at) ?? '');

function claim(
  tree: Tree,
  role: string,
  value: ValueMention,
  context: ClaimContext,
): Proposition | undefined {
  const [first, last] = [tree.tokens[value.from], tree.tokens[value.to - 1]];
  const head = headOf(tree, value, context.lexicon.syntax);
  if (first === undefined || last === undefined || head === undefined) return undefined;
  const predicate = clauseOver(tree, context.sentence.clauses, head);
  if (
    predicate === undefined ||
    isSeen(tree, head, context.lexicon.syntax) ||
    [head, value.to - 1].some((at) => isSetAside(tree, at, context.lexicon))
  )
    return undefined;
  const span = cover(first, last);
  const stance = claimStance(tree, predicate, span, context);
  const roles = { [role]: { filler: { kind: 'values', ids: [value.value.id] } as const, span } };
  return { frame: TOPIC, roles, stance, span, confidence: 'likely', predicate };
}

/** "no piano", "unlike a waltz", "once a dentist". */
const isSetAside = (tree: Tree, head: number, { syntax: { setAside } }: Lexicon): boolean =>
  setAside.has(prepositionOf(tree, head) ?? '') ||
  childrenBy(tree, head, 'advmod', 'det', 'cc', 'cc:preconj', 'mark', 'amod').some((word) =>
    setAside.has(tree.tokens[word]?.norm ?? ''),
  );

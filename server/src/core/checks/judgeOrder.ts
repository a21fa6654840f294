// Which of two came first: both events surely identified, and the timeline knows their order.
import type { Proposition } from '../claims/proposition';
import { childrenBy, lemmaAt } from '../english/tree';
import type { Evidence, Fact, Pack, StoryEvent } from '../pack/types';
import { likelyEvents, meantEvents, type MeantEvents } from './eventIdentity';
import type { JudgeContext, Verdict } from './verdict';
import { worksAmong } from './works';

export function judgeOrder(proposition: Proposition, context: JudgeContext): Verdict {
  const earlier = eventsOf(proposition, 'earlier', context);
  const later = eventsOf(proposition, 'later', context);
  const unknown = {
    kind: 'notCovered',
    reason: 'the timeline does not settle which of the two comes first',
  } as const;
  if (earlier === undefined || later === undefined) return unknown;
  // One of the two at least must be surely told of, and as what happens.
  const predicates = [proposition.roles.earlier, proposition.roles.later].flatMap((role) =>
    role?.filler.kind === 'clause' ? [role.filler.predicate] : [],
  );
  const isGuess = earlier.weak || later.weak;
  if ((earlier.weak && later.weak) || (isGuess && predicates.some((at) => isModal(at, context))))
    return unknown;
  const { pack } = context;
  const told = factOf(earlier.meant, later.meant, context);
  if (told) return { kind: 'supported', fact: told };
  for (const one of earlier.meant.possible) {
    for (const other of later.meant.possible) {
      if (one.id === other.id) return unknown;
      if (startsBefore(one, other, pack)) return { kind: 'supported', fact: inOrder(one, other) };
    }
  }
  const [first] = later.meant.best;
  const [second] = earlier.meant.best;
  if (first === undefined || second === undefined) return unknown;
  const contrary = later.meant.best.every(
    (one) =>
      (later.begins || isShort(one)) && earlier.meant.best.every((other) => startsBefore(one, other, pack)),
  );
  if (!contrary) return unknown;
  const fact = inOrder(first, second);
  const works = worksAmong(fact.works, context.works);
  return works.length === 0
    ? unknown
    : { kind: 'contradicted', fact, conflict: { kind: 'role', role: 'later' }, works };
}

/** A fact that puts the two in this order. */
const factOf = (earlier: MeantEvents, later: MeantEvents, { facts, works }: JudgeContext): Fact | undefined =>
  (facts.get(PRECEDES) ?? []).find(
    ({ polarity, roles, works: own }) =>
      polarity !== 'negative' &&
      own.some((work) => works.includes(work)) &&
      earlier.possible.some(({ id }) => id === roles.earlier) &&
      later.possible.some(({ id }) => id === roles.later),
  );

/** The frame of facts that say which of two events comes first. */
const PRECEDES = 'precede';

interface Told {
  readonly meant: MeantEvents;
  /** The clause tells of the beginning of what goes on for long. */
  readonly begins: boolean;
  /** What is meant is no more than likely: whichever it is, the order must be the wrong one. */
  readonly weak: boolean;
}

function eventsOf(proposition: Proposition, role: string, context: JudgeContext): Told | undefined {
  const filler = proposition.roles[role]?.filler;
  const { tree } = context.sentence;
  if (filler?.kind !== 'clause' || tree === undefined) return undefined;
  const { predicate } = filler;
  const near = [
    predicate,
    ...childrenBy(tree, predicate, 'xcomp', 'advmod', 'amod'),
    tree.heads[predicate] ?? -1,
  ];
  const begins = near.some((at) => context.lexicon.intervals.beginnings.includes(lemmaAt(tree, at)));
  // "before he learns that she is held": what is learnt happens then, at the latest.
  const [content] = childrenBy(tree, predicate, 'ccomp');
  for (const at of [predicate, ...(content === undefined ? [] : [content])]) {
    const meant = meantEvents({ predicate: at }, context, 'clause');
    if (meant.best.length > 0) return { meant, begins, weak: false };
  }
  // "before they can grasp it": perhaps they never do.
  const unclear = isModal(predicate, context) || isOfUnknown(predicate, context);
  const likely = unclear ? [] : likelyEvents({ predicate }, context);
  return likely.length > 0 ? { meant: { best: likely, possible: likely }, begins, weak: true } : undefined;
}

/** "They attack": whoever they are. */
const isOfUnknown = (predicate: number, { sentence: { tree }, pronouns }: JudgeContext): boolean =>
  tree !== undefined &&
  childrenBy(tree, predicate, 'nsubj').some(
    (subject) =>
      PERSONAL.has(tree.tokens[subject]?.norm ?? '') && !pronouns.has(tree.tokens[subject]?.start ?? -1),
  );

const PERSONAL = new Set(['he', 'she', 'they']);

const isModal = (predicate: number, { sentence: { tree }, lexicon }: JudgeContext): boolean =>
  tree !== undefined &&
  childrenBy(tree, predicate, 'aux').some((aux) => lexicon.syntax.modals.has(tree.tokens[aux]?.norm ?? ''));

/** What goes on for months may happen before a given day as well as after it. */
const SHORT = 15;

const isShort = ({ interval }: StoryEvent): boolean =>
  interval === undefined || (interval.to ?? interval.from) - interval.from <= SHORT;

/** Whether the one surely begins before the other does: by their days, or since the other follows it. */
function startsBefore(one: StoryEvent, other: StoryEvent, pack: Pack): boolean {
  if (!one.works.some((work) => other.works.includes(work))) return false;
  if (follows(other, one.id, pack)) return true;
  return other.interval !== undefined && latestStart(one) < other.interval.from;
}

/** A short event may be on any of its days; what goes on for months has surely begun within two weeks of its first. */
function latestStart(event: StoryEvent): number {
  const { interval } = event;
  if (interval === undefined) return Infinity;
  return isShort(event) ? (interval.to ?? interval.from) : interval.from + SHORT;
}

function follows(event: StoryEvent, id: string, pack: Pack, seen: readonly string[] = []): boolean {
  if (seen.includes(event.id)) return false;
  return (event.follows ?? []).some((before) => {
    const earlier = pack.events.get(before);
    return before === id || (earlier !== undefined && follows(earlier, id, pack, [...seen, event.id]));
  });
}

/** The timeline's own word on the order of two events, as a fact. */
function inOrder(first: StoryEvent, second: StoryEvent): Fact {
  const works = first.works.filter((work) => second.works.includes(work));
  const { id, location } = second;
  const evidence = joined(first.evidence, second.evidence);
  const says = `First: ${summaryOf(first, works)} After that: ${summaryOf(second, works)}`;
  return {
    id,
    location,
    works,
    evidence,
    says,
    frame: 'precede',
    roles: { earlier: first.id, later: second.id },
  };
}

const summaryOf = ({ summary, name }: StoryEvent, works: readonly string[]): string =>
  typeof summary === 'string' ? summary : (works.flatMap((work) => summary[work] ?? [])[0] ?? name);

const joined = (a: Evidence, b: Evidence): Evidence =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((source) => [
      source,
      [...new Set([...(a[source] ?? []), ...(b[source] ?? [])])],
    ]),
  );

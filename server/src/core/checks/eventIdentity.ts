// Which event of the timeline a clause is about, whatever its verb: by name, participants and anchors.
import { clauseWords } from '../claims/occurrences';
import type { Proposition } from '../claims/proposition';
import { childrenBy } from '../english/tree';
import { targetsOf, type Mention } from '../mentions/mention';
import type { Fact, Pack, StoryEvent } from '../pack/types';
import { entitiesOf } from './compare';
import type { JudgeContext } from './judge';

/** Two signs are needed, since one person takes part in many events and one word belongs to several. */
const SIGNS_NEEDED = 2;
/** An event that is mentioned by its name needs no other sign. */
const NAMED = 3;
const MOST_OF_A_KIND = 2;

/** Whether the fact's event is, of all events that have facts of the claim's frame, the one best meant. */
export function isEventOf(proposition: Proposition, fact: Fact, context: JudgeContext): boolean {
  const events = new Set((context.facts.get(proposition.frame) ?? []).flatMap(({ event }) => event ?? []));
  const score = (id: string): number => {
    const event = context.pack.events.get(id);
    return event === undefined ? 0 : signsOf(event, proposition, context).total;
  };
  if (fact.event === undefined) return false;
  const own = score(fact.event);
  return own >= SIGNS_NEEDED && [...events].every((id) => id === fact.event || score(id) < own);
}

/** The events that the clause of the claim best fits (`best`), and those that it may be about besides (`possible`). */
export function meantEvents(
  proposition: Proposition,
  context: JudgeContext,
): { readonly best: readonly StoryEvent[]; readonly possible: readonly StoryEvent[] } {
  const scored = [...context.pack.events.values()]
    .map((event) => ({ event, signs: signsOf(event, proposition, context) }))
    .filter(({ signs }) => signs.total > 0);
  const highest = Math.max(0, ...scored.map(({ signs }) => signs.total));
  const sure = scored.filter(({ signs }) => signs.total === highest && isSure(signs));
  return {
    best: sure.map(({ event }) => event),
    possible: scored.filter(({ signs }) => signs.total >= highest - 1).map(({ event }) => event),
  };
}

/**
 * The events that have a slot and may be the one that the clause speaks of. Where the two who share an event are named,
 * some slots need no other sign (`shared`): whatever they play, it is their game.
 */
export function eventsWithSlot(
  proposition: Proposition,
  has: (event: StoryEvent) => boolean,
  shared: boolean,
  context: JudgeContext,
): { readonly best: readonly StoryEvent[]; readonly possible: readonly StoryEvent[] } {
  const words = wordsAround(proposition, context);
  const scored = [...context.pack.events.values()]
    .filter(has)
    .map((event) => ({ event, signs: signsOf(event, proposition, context, words) }))
    .filter(({ event, signs }) => {
      const both = signs.participants === 2 && event.participants.length === 2;
      return isSure(signs) || (shared && both);
    });
  const highest = Math.max(0, ...scored.map(({ signs }) => signs.total));
  return {
    best: scored.filter(({ signs }) => signs.total === highest).map(({ event }) => event),
    possible: scored.map(({ event }) => event),
  };
}

/** The words of the clause, and of those that share its subject: "turns out to have kept him at home". */
function wordsAround(
  { predicate }: Proposition,
  { sentence: { tree } }: JudgeContext,
): ReadonlySet<number> | undefined {
  if (tree === undefined || predicate === undefined) return undefined;
  const sharing = childrenBy(tree, predicate, 'advcl').filter(
    (clause) => childrenBy(tree, clause, 'nsubj').length === 0,
  );
  return new Set([predicate, ...sharing].flatMap((at) => clauseWords(tree, at)));
}

interface Signs {
  readonly named: boolean;
  readonly participants: number;
  readonly anchors: number;
  readonly total: number;
}

const isSure = ({ named, participants, anchors, total }: Signs): boolean =>
  named || (participants > 0 && anchors > 0 && total >= SIGNS_NEEDED);

function signsOf(
  event: StoryEvent,
  proposition: Proposition,
  { sentence, works, pack }: JudgeContext,
  around?: ReadonlySet<number>,
): Signs {
  const none = { named: false, participants: 0, anchors: 0, total: 0 };
  const { tree } = sentence;
  if (tree === undefined || !event.works.some((work) => works.includes(work))) return none;
  const { predicate } = proposition;
  const words = around ?? new Set(predicate === undefined ? [] : clauseWords(tree, predicate));
  const inClause = sentence.mentions.filter(({ from }) => words.has(from));
  const mentioned = inClause.flatMap((mention) =>
    targetsOf(mention, works).flatMap((id) => [id, ...soleMember(id, mention, pack)]),
  );
  const filled = Object.values(proposition.roles).flatMap(({ filler }) => entitiesOf(filler, works));
  const participants = new Set([...mentioned, ...filled].filter((id) => event.participants.includes(id)))
    .size;
  const lemmas = new Set([...words].map((at) => tree.lemmas[at]));
  const anchors = event.anchors.filter((anchor) => lemmas.has(anchor)).length;
  const named = mentioned.includes(event.id);
  const total =
    (named ? NAMED : 0) + Math.min(participants, MOST_OF_A_KIND) + Math.min(anchors, MOST_OF_A_KIND);
  return { named, participants, anchors, total };
}

/** "the general" of a group of which one member has a name is most likely he. */
function soleMember(id: string, { readings }: Mention, pack: Pack): readonly string[] {
  if (pack.entities.get(id)?.kind !== 'group' || readings.some(({ plural }) => plural)) return [];
  const members = [...pack.entities.values()].filter(({ groups }) => groups.has(id));
  return members.length === 1 ? members.map((member) => member.id) : [];
}

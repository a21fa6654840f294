// Which event of the timeline a clause is about, whatever its verb: by name, participants and anchors.
import { clauseWords } from '../claims/occurrences';
import type { Proposition } from '../claims/proposition';
import { targetsOf } from '../mentions/mention';
import type { Fact, StoryEvent } from '../pack/types';
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

interface Signs {
  readonly named: boolean;
  readonly participants: number;
  readonly anchors: number;
  readonly total: number;
}

const isSure = ({ named, participants, anchors, total }: Signs): boolean =>
  named || (participants > 0 && anchors > 0 && total >= SIGNS_NEEDED);

function signsOf(event: StoryEvent, proposition: Proposition, { sentence, works }: JudgeContext): Signs {
  const none = { named: false, participants: 0, anchors: 0, total: 0 };
  const { tree } = sentence;
  if (tree === undefined || !event.works.some((work) => works.includes(work))) return none;
  const words = new Set(proposition.predicate === undefined ? [] : clauseWords(tree, proposition.predicate));
  const inClause = sentence.mentions.filter(({ from }) => words.has(from));
  const mentioned = inClause.flatMap((mention) => targetsOf(mention, works));
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

// Whether a clause is about a certain event of the timeline, whatever its verb: by participants, place and anchors.
import type { Proposition } from '../claims/proposition';
import type { Fact, StoryEvent } from '../pack/types';
import { entitiesOf } from './compare';
import type { JudgeContext } from './judge';

/** Two signs are needed, since one person takes part in many events and one word belongs to several. */
const SIGNS_NEEDED = 2;

/** Whether the fact's event is, of all events that have facts of the claim's frame, the one best meant. */
export function isEventOf(proposition: Proposition, fact: Fact, context: JudgeContext): boolean {
  const events = new Set((context.facts.get(proposition.frame) ?? []).flatMap(({ event }) => event ?? []));
  const score = (id: string): number => {
    const event = context.pack.events.get(id);
    return event === undefined ? 0 : signsOf(event, proposition, context);
  };
  if (fact.event === undefined) return false;
  const own = score(fact.event);
  return own >= SIGNS_NEEDED && [...events].every((id) => id === fact.event || score(id) < own);
}

function signsOf(event: StoryEvent, proposition: Proposition, { sentence, works }: JudgeContext): number {
  if (!event.works.some((work) => works.includes(work))) return 0;
  const fillers = Object.values(proposition.roles).flatMap(({ filler }) => entitiesOf(filler, works));
  const participants = new Set(fillers.filter((id) => event.participants.includes(id) || event.place === id));
  const lemmas = new Set(sentence.tree?.lemmas ?? []);
  const anchors = event.anchors.filter((anchor) => lemmas.has(anchor));
  return participants.size + anchors.length;
}

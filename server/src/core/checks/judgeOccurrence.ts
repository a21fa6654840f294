// Where and when: finds the event that a clause speaks of, and compares place, part of the day and interval.
import type { Proposition } from '../claims/proposition';
import type { Fact, StoryEvent } from '../pack/types';
import { compare, type Match } from './compare';
import { meantEvents } from './eventIdentity';
import type { JudgeContext, Verdict } from './judge';

/** Contradicted if every event that may be meant, and says anything of the kind, says otherwise. */
export function judgeOccurrence(proposition: Proposition, context: JudgeContext): Verdict {
  const { best, possible } = meantEvents(proposition, context);
  const [role] = Object.keys(proposition.roles);
  if (role === undefined || best.length === 0)
    return { kind: 'notCovered', reason: 'no event of the timeline is surely meant' };
  const answers = (event: StoryEvent): readonly Answer[] => answersOf(event, role, proposition, context);
  const supporting = possible.flatMap(answers).find(({ match }) => match === 'same' || match === 'possible');
  if (supporting) return { kind: 'supported', fact: supporting.fact };
  const told = best.map(answers).filter((all) => all.length > 0);
  const [first] = told.flat();
  const contradicted = told.length > 0 && told.flat().every(({ match }) => match === 'different');
  if (!contradicted || first === undefined)
    return { kind: 'notCovered', reason: `nothing is said of the ${role}` };
  const works = first.fact.works.filter((work) => context.works.includes(work));
  return { kind: 'contradicted', fact: first.fact, conflict: { kind: 'role', role }, works };
}

interface Answer {
  readonly fact: Fact;
  readonly match: Match;
}

/** What the facts of the event, and its entry in the timeline, say of the role. */
function answersOf(
  event: StoryEvent,
  role: string,
  proposition: Proposition,
  context: JudgeContext,
): readonly Answer[] {
  const filler = proposition.roles[role]?.filler;
  if (filler === undefined) return [];
  const facts = context.pack.facts.filter(
    (fact) =>
      fact.event === event.id &&
      fact.works.some((work) => context.works.includes(work)) &&
      fact.polarity !== 'negative',
  );
  return [
    ...facts,
    ...(role === 'place' ? [placeOf(event)].filter((fact) => fact !== undefined) : []),
  ].flatMap((fact) => {
    const entry = fact.roles[role];
    return entry === undefined ? [] : [{ fact, match: compare(filler, entry, fact, context) }];
  });
}

/** The timeline's own word on where the event takes place, as a fact. */
function placeOf(event: StoryEvent): Fact | undefined {
  if (event.place === undefined) return undefined;
  const says =
    typeof event.summary === 'string' ? event.summary : (Object.values(event.summary)[0] ?? event.name);
  const { id, works, evidence, location, place } = event;
  return { id, says, works, evidence, location, frame: 'occur', event: id, roles: { place } };
}

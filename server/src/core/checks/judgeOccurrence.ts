// Where and when: finds the event that a clause speaks of, and compares place, part of the day and interval.
import { clauseWords } from '../claims/clauseAround';
import type { Proposition } from '../claims/proposition';
import type { Fact, RoleEntry, StoryEvent } from '../pack/types';
import { remembered } from '../text/remembered';
import { standsAt } from '../text/standing';
import { hasClauseOpenedBy, isPluperfect } from '../english/anteriority';
import { childrenBy, hasWord, lemmaAt } from '../english/tree';
import { agrees, compare, type Match } from './compare';
import { worksAt } from '../claims/workNouns';
import { possibleTargets } from '../mentions/mention';
import { eventsWithSlot, meantEvents } from './eventIdentity';
import { signsOfEvents } from './eventSigns';
import type { JudgeContext, Verdict } from './verdict';
import { toldByTopic } from './judgeTopic';
import { isToldBeside } from './toldBeside';
import { worksAmong } from './works';

/** Contradicted if every event that may be meant, and says anything of the kind, says otherwise. */
export function judgeOccurrence(proposition: Proposition, context: JudgeContext): Verdict {
  const [role] = Object.keys(proposition.roles);
  // "The sky does not clear in the first days" leaves open when it does, or whether it ever does.
  if (proposition.stance === 'negated') return { kind: 'notCovered', reason: 'it is denied' };
  if (isScale(role, context) && isBefore(proposition.predicate, context))
    return { kind: 'notCovered', reason: 'it is so before the event that is named' };
  if (isOfWork(proposition, context) && meantEvents(proposition, context, 'clause').best.length === 0)
    return { kind: 'notCovered', reason: 'it is said of the work, and of no event' };
  if (isScale(role, context) && isAtFirst(proposition.predicate, context))
    return { kind: 'notCovered', reason: 'it is said of a time only' };
  const told = role === undefined ? undefined : toldByTopic(role, proposition, context);
  if (told !== undefined) return told;
  const { best, possible } = isSlot(role, context)
    ? withSlot(role, proposition, context)
    : meantEvents(proposition, context);
  if (role === undefined || best.length === 0)
    return { kind: 'notCovered', reason: 'no event of the timeline is surely meant' };
  const answers = (event: StoryEvent): readonly Answer[] => answersOf(event, role, proposition, context);
  const supporting = possible.flatMap(answers).find(({ match }) => agrees(match));
  if (supporting) return { kind: 'supported', fact: supporting.fact };
  if (isSlot(role, context) && isKnown(role, proposition, context))
    return { kind: 'notCovered', reason: 'another event is made of it' };
  const answered = best
    .map((event) => nearest(answers(event), role, context))
    .filter((all) => all.length > 0);
  const [first] = answered.flat();
  const contradicted = answered.length > 0 && answered.flat().every(({ match }) => match === 'different');
  if (!contradicted || first === undefined)
    return { kind: 'notCovered', reason: `nothing is said of the ${role}` };
  if (answered.flat().some(({ fact }) => isToldBeside(role, fact, context)))
    return { kind: 'notCovered', reason: 'what the summaries have is told beside it' };
  const works = worksAmong(first.fact.works, context.works);
  return { kind: 'contradicted', fact: first.fact, conflict: { kind: 'role', role }, works };
}

/** "While the novel begins with the party, the film begins in Japan": the party is not there. */
const isOfWork = (
  { predicate }: Proposition,
  { sentence: { tree, clauses }, pack, lexicon }: JudgeContext,
): boolean =>
  tree !== undefined &&
  predicate !== undefined &&
  clauses.length > 1 &&
  childrenBy(tree, predicate, 'nsubj').some(
    // Where the story begins, its people are.
    (at) =>
      !lexicon.syntax.tellings.has(lemmaAt(tree, at)) && worksAt(tree, { pack, lexicon }, at).length > 0,
  );

/** "At first the guards are strict": later they need not be. */
function isAtFirst(predicate: number | undefined, { sentence: { tree }, lexicon }: JudgeContext): boolean {
  if (tree === undefined || predicate === undefined) return false;
  // "first" alone may be the first of several.
  const phrases = lexicon.intervals.order.first.filter((phrase) => phrase !== 'first');
  return clauseWords(tree, predicate).some((at) =>
    phrases.some((phrase) => standsAt(tree.tokens, at, phrase)),
  );
}

/** "They are bored before she begins": the clause that tells of the event says until when; "who had been bored" earlier. */
function isBefore(predicate: number | undefined, { sentence: { tree } }: JudgeContext): boolean {
  if (tree === undefined || predicate === undefined) return false;
  return (
    (isPluperfect(tree, predicate) && hasWord(tree, predicate, 'who', 'nsubj')) ||
    hasClauseOpenedBy(tree, predicate, 'before')
  );
}

/** Whether facts of the frame "involve" fill the role: then only they have a word on it. */
const isSlot = (role: string | undefined, { lexicon }: JudgeContext): role is string =>
  role !== undefined && lexicon.frames.get('involve')?.roles[role] !== undefined;

const isScale = (role: string | undefined, { lexicon }: JudgeContext): boolean =>
  role !== undefined && lexicon.frames.get('involve')?.scales?.includes(role) === true;

function withSlot(
  role: string,
  proposition: Proposition,
  context: JudgeContext,
): ReturnType<typeof eventsWithSlot> {
  const frame = context.lexicon.frames.get('involve');
  const signs = {
    shared: frame?.identifies?.includes(role) === true,
    isScale: frame?.scales?.includes(role) === true,
    asked: frame?.triggers?.[role] !== undefined,
  };
  const has = (event: StoryEvent): boolean => entriesOf(event, role, context).length > 0;
  return eventsWithSlot(proposition, has, signs, context);
}

/** They watch the soccer in the yard who play chess: what some event is made of is nowhere out of place. */
const isKnown = (role: string, { roles, predicate }: Proposition, context: JudgeContext): boolean =>
  (context.facts.get('involve') ?? []).some((fact) => {
    const filler = roles[role]?.filler;
    if (filler === undefined || !fact.works.some((work) => context.works.includes(work))) return false;
    // In another slot it counts where the clause may speak of that event: piano lessons are no practice.
    const isNear = (signsOfEvents(predicate, context).get(fact.event ?? '')?.total ?? 0) >= 1;
    return Object.entries(fact.roles).some(
      ([other, entry]) => (other === role || isNear) && agrees(compare(filler, entry, fact, context)),
    );
  });

/**
 * The house leaves open in which of its rooms something happens: a fact that names the room has the word, if the
 * sentence speaks of those who are there.
 */
function nearest(answers: readonly Answer[], role: string, context: JudgeContext): readonly Answer[] {
  if (role !== 'place' || !answers.some(({ match }) => match === 'different')) return answers;
  const spoken = new Set(
    context.sentence.mentions.flatMap((mention) => possibleTargets(mention, context.works)),
  );
  return answers.filter(({ fact, match }) => {
    const by = (fact.determined?.[role] ?? []).filter((other) => other !== 'event');
    const present = by.every((other) => {
      const entry = fact.roles[other];
      return typeof entry !== 'string' || spoken.has(entry);
    });
    return match === 'different' ? present : match !== 'open';
  });
}

interface Answer {
  readonly fact: Fact;
  readonly match: Match;
}

/** How what the claim says of the role goes with what the event has there. */
function answersOf(
  event: StoryEvent,
  role: string,
  { roles }: Proposition,
  context: JudgeContext,
): readonly Answer[] {
  const filler = roles[role]?.filler;
  return filler === undefined
    ? []
    : entriesOf(event, role, context).map(([fact, entry]) => ({
        fact,
        match: compare(filler, entry, fact, context),
      }));
}

/** What the facts of the event, and its entry in the timeline, say of the role. */
function entriesOf(event: StoryEvent, role: string, { events, works }: JudgeContext): readonly Told[] {
  const told = (byRole(events.facts.get(event.id) ?? NO_FACTS).get(role) ?? []).filter(([{ works: own }]) =>
    own.some((work) => works.includes(work)),
  );
  const timeline = role === 'place' ? placeOf(event) : undefined;
  return timeline?.roles.place === undefined ? told : [...told, [timeline, timeline.roles.place]];
}

type Told = readonly [Fact, RoleEntry];

const NO_FACTS: readonly Fact[] = [];

/** Of the facts of an event, those that tell what is in a role; days tell the day as well. */
const byRole = remembered((facts: readonly Fact[]): ReadonlyMap<string, readonly Told[]> => {
  const told = new Map<string, Told[]>();
  const put = (role: string, fact: Fact, entry: RoleEntry): void => {
    told.set(role, [...(told.get(role) ?? []), [fact, entry]]);
  };
  for (const fact of facts) {
    // How long something goes on does not say when it happens.
    if (fact.frame === 'last' || fact.polarity === 'negative') continue;
    for (const [role, entry] of Object.entries(fact.roles)) put(role, fact, entry);
    if (fact.roles.days !== undefined && fact.roles.day === undefined) put('day', fact, fact.roles.days);
  }
  return told;
});

/** The timeline's own word on where the event takes place, as a fact. */
function placeOf(event: StoryEvent): Fact | undefined {
  if (event.place === undefined) return undefined;
  const says =
    typeof event.summary === 'string' ? event.summary : (Object.values(event.summary)[0] ?? event.name);
  const { id, works, evidence, location, place } = event;
  return { id, says, works, evidence, location, frame: 'occur', event: id, roles: { place } };
}

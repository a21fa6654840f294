// Where, when and what: judged by what a pack says its values are said of, before any event is looked for.
import type { Filler, Proposition } from '../claims/proposition';
import { settlingOf } from '../claims/topics';
import { UNTIL } from '../english/anteriority';
import { childrenBy, hasWord } from '../english/tree';
import type { Fact, RoleEntry } from '../pack/types';
import { agrees, compare, type Match } from './compare';
import { likelyEvents } from './eventIdentity';
import type { JudgeContext, Verdict } from './verdict';
import { isMeant, topicOf } from './topic';
import { isToldBeside } from './toldBeside';
import { worksAmong } from './works';

/** What a value is said of: for most details the words of the whole sentence tell. */
export function judgeTopic(proposition: Proposition, context: JudgeContext): Verdict {
  const [role = ''] = Object.keys(proposition.roles);
  const reason = 'no topic of the pack is meant';
  return toldByTopic(role, proposition, context) ?? { kind: 'notCovered', reason };
}

/** Undefined if no topic of the pack is surely meant, or what is said of it runs neither with nor against the facts. */
export function toldByTopic(
  role: string,
  { predicate, roles, stance }: Proposition,
  context: JudgeContext,
): Verdict | undefined {
  const { tree } = context.sentence;
  const said = roles[role];
  const settling = settlingOf(context.pack).get(role) ?? [];
  if (tree === undefined || predicate === undefined || said === undefined) return undefined;
  if (settling.length === 0 || stance !== 'asserted') return undefined;
  const about = topicOf(tree, predicate, said.span, context, true);
  const answers = settling
    .filter(({ fact: { works } }) => works.some((work) => context.works.includes(work)))
    .filter(({ topic }) => isMeant(topic, about))
    .map(({ fact }) => ({ fact, match: matchOf(said.filler, role, fact, context) }));
  const supporting = answers.find(({ match }) => agrees(match));
  if (supporting) return { kind: 'supported', fact: supporting.fact };
  const [first] = answers;
  const against = answers.every(({ match }) => match === 'different');
  if (first === undefined || !against || about.narrowed()) return undefined;
  if (about.passing(lastsUntilThen(predicate, first.fact, context))) return undefined;
  if (answers.some(({ fact }) => isToldBeside(role, fact, context))) return undefined;
  if (!context.works.every((work) => answers.some(({ fact }) => fact.works.includes(work)))) return undefined;
  const works = worksAmong(first.fact.works, context.works);
  return { kind: 'contradicted', fact: first.fact, conflict: { kind: 'role', role }, works };
}

/** "For ten days, until the army comes": up to what happens when by the facts it is over, which is for all its time. */
function lastsUntilThen(predicate: number, { roles }: Fact, context: JudgeContext): boolean {
  const { tree } = context.sentence;
  const { length } = roles;
  if (tree === undefined || !isRange(length)) return false;
  const ends = childrenBy(tree, predicate, 'advcl', 'obl').filter((at) =>
    hasWord(tree, at, UNTIL, 'mark', 'case'),
  );
  return (
    ends.length > 0 &&
    ends.every((at) => {
      const events = likelyEvents({ predicate: at }, context);
      return events.length > 0 && events.every(({ interval }) => (interval?.from ?? 0) >= length.min);
    })
  );
}

const isRange = (entry: RoleEntry | undefined): entry is { readonly min: number } =>
  typeof entry === 'object' && 'min' in entry && typeof entry.min === 'number';

/** "three days later" counts from what was told last: no earlier than on the third day of the story. */
function matchOf(filler: Filler, role: string, fact: Fact, context: JudgeContext): Match {
  if (role !== 'days' || filler.kind !== 'number' || fact.roles.days !== undefined)
    return compare(filler, fact.roles[role], fact, context);
  const quantity = { min: filler.quantity.min, max: Infinity };
  const match = compare({ ...filler, quantity }, fact.roles.day, fact, context);
  return match === 'different' ? match : 'open';
}

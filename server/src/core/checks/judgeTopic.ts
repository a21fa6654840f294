// Where, when and what: judged by what a pack says its values are said of, before any event is looked for.
import type { Filler, Proposition } from '../claims/proposition';
import { settlingOf } from '../claims/topics';
import type { Fact } from '../pack/types';
import { agrees, compare, type Match } from './compare';
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
  if (first === undefined || !against || about.narrowed() || about.passing()) return undefined;
  if (answers.some(({ fact }) => isToldBeside(role, fact, context))) return undefined;
  if (!context.works.every((work) => answers.some(({ fact }) => fact.works.includes(work)))) return undefined;
  const works = worksAmong(first.fact.works, context.works);
  return { kind: 'contradicted', fact: first.fact, conflict: { kind: 'role', role }, works };
}

/** "three days later" counts from what was told last: no earlier than on the third day of the story. */
function matchOf(filler: Filler, role: string, fact: Fact, context: JudgeContext): Match {
  if (role !== 'days' || filler.kind !== 'number' || fact.roles.days !== undefined)
    return compare(filler, fact.roles[role], fact, context);
  const quantity = { min: filler.quantity.min, max: Infinity };
  const match = compare({ ...filler, quantity }, fact.roles.day, fact, context);
  return match === 'different' ? match : 'open';
}

// Whether an idea holds: finds the facts that settle it for what the clause is about, and compares.
import { contraryOf, IDEA } from '../claims/ideas';
import type { Proposition } from '../claims/proposition';
import type { Fact, SettledIdea } from '../pack/types';
import { once, remembered } from '../text/remembered';
import type { FactIndex } from './factIndex';
import type { JudgeContext, Verdict } from './verdict';
import { isMeant, topicOf, type Topic } from './topic';
import { worksAmong } from './works';

interface Settling {
  readonly fact: Fact;
  readonly settled: SettledIdea;
}

/** What settles an idea or its contrary, by how a claim's filler says it. */
const settlingOf = remembered((facts: FactIndex): ReadonlyMap<string, readonly Settling[]> => {
  const byFiller = new Map<string, Settling[]>();
  for (const fact of facts.get(IDEA) ?? []) {
    for (const settled of fact.ideas ?? []) {
      for (const said of new Set([settled.idea, contraryOf(settled.idea)])) {
        const all = byFiller.get(said);
        if (all === undefined) byFiller.set(said, [{ fact, settled }]);
        else all.push({ fact, settled });
      }
    }
  }
  return byFiller;
});

/** "Ann alone stays untouched": of her it is said, and of her the fact says otherwise. */
const isOfLone = ({ who: [first = []] = [] }: SettledIdea, { lone }: Topic): boolean =>
  [first].flat().some((id) => lone().has(id));

/** Contradicted if, in every work in question, the facts that settle the idea for its topic say the contrary. */
export function judgeIdea(proposition: Proposition, context: JudgeContext): Verdict {
  const { tree } = context.sentence;
  const silent = (reason: string): Verdict => ({ kind: 'notCovered', reason });
  const filler = proposition.roles.idea?.filler;
  if (tree === undefined || proposition.predicate === undefined || filler?.kind !== 'values')
    return silent('the sentence was not parsed');
  const [claimed = ''] = filler.ids;
  const settling = (settlingOf(context.facts).get(claimed) ?? []).filter(({ fact: { works } }) =>
    works.some((work) => context.works.includes(work)),
  );
  if (settling.length === 0) return silent('nothing settles the idea');
  const topic = topicOf(tree, proposition.predicate, proposition.roles.idea?.span, context);
  // What somebody tells or thinks is his who does it.
  const told: Topic = { ...topic, doers: once(() => new Set([...topic.doers(), ...topic.tellers()])) };
  const { thoughts, hopes } = context.lexicon.ideaWords;
  const isThought = ({ idea }: SettledIdea): boolean => thoughts.includes(idea) || hopes.includes(idea);
  const answers = settling
    .filter(({ settled }) => isMeant(settled, isThought(settled) ? told : topic))
    .map(({ fact, settled }) => ({ fact, settled, same: settled.so === (settled.idea === claimed) }));
  const supporting = answers.find(({ same }) => same);
  if (supporting) return { kind: 'supported', fact: supporting.fact };
  const against = answers.filter(
    ({ settled }) =>
      (settled.emphatic !== true || topic.emphatic()) &&
      (settled.few === true || !topic.narrowed() || isOfLone(settled, topic)),
  );
  const [first] = against;
  if (first === undefined)
    return silent('nothing settles the idea for what the clause is about, or it is said of a few only');
  if (topic.passing()) return silent('it is said of a time only');
  if (!context.works.every((work) => against.some(({ fact }) => fact.works.includes(work))))
    return silent('not every work settles it');
  const works = worksAmong(first.fact.works, context.works);
  return { kind: 'contradicted', fact: first.fact, conflict: { kind: 'polarity' }, works };
}

// Whether an idea holds: finds the facts that settle it for what the clause is about, and compares.
import { contraryOf, hasPhrase, IDEA } from '../claims/ideas';
import { clauseWords } from '../claims/occurrences';
import type { Proposition } from '../claims/proposition';
import { formsAt } from '../english/ideas';
import { childrenBy, conjunctsOf, isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import { possibleTargets, touchesAny } from '../mentions/mention';
import type { Fact, SettledIdea } from '../pack/types';
import { remembered } from '../text/remembered';
import type { FactIndex } from './factIndex';
import type { JudgeContext, Verdict } from './judge';

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
  const topic = topicOf(tree, proposition.predicate, proposition, context);
  const answers = settling
    .filter(({ settled }) => isMeant(settled, topic))
    .map((answer) => ({ ...answer, same: answer.settled.so === (answer.settled.idea === claimed) }));
  const supporting = answers.find(({ same }) => same);
  if (supporting) return { kind: 'supported', fact: supporting.fact };
  const against = answers.filter(
    ({ settled }) =>
      (settled.emphatic !== true || topic.emphatic()) && (settled.few === true || !topic.narrowed()),
  );
  const [first] = against;
  if (first === undefined)
    return silent('nothing settles the idea for what the clause is about, or it is said of a few only');
  if (topic.passing()) return silent('it is said of a time only');
  if (!context.works.every((work) => against.some(({ fact }) => fact.works.includes(work))))
    return silent('not every work settles it');
  const works = first.fact.works.filter((work) => context.works.includes(work));
  return { kind: 'contradicted', fact: first.fact, conflict: { kind: 'polarity' }, works };
}

/** What a clause is about: who is spoken of in its sentence, and its words. */
interface Topic {
  readonly ids: ReadonlySet<string>;
  /** Those in the subject of the clause. */
  readonly doers: ReadonlySet<string>;
  /** Those in any argument of it. */
  readonly parties: ReadonlySet<string>;
  /** Those named in the sentence, and those whom a pronoun in the core of the clause stands for. */
  readonly spoken: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Those of the whole sentence. */
  readonly around: ReadonlySet<string>;
  /** Asked only where it may matter, and so are the next two. */
  readonly emphatic: () => boolean;
  readonly passing: () => boolean;
  /** "He alone among outsiders", "everything except", "more than": it is said of a few, or of a measure. */
  readonly narrowed: () => boolean;
}

function topicOf(tree: Tree, predicate: number, proposition: Proposition, context: JudgeContext): Topic {
  const { sentence, pronouns, works, lexicon, pack } = context;
  const { emphatics, passing, exclusives } = lexicon.ideaWords;
  const idsAt = (
    isIn: (at: number) => boolean,
    isPronounIn: (at: number) => boolean = isIn,
  ): ReadonlySet<string> =>
    new Set([
      ...sentence.mentions
        .filter((mention) => touchesAny(mention, isIn))
        .flatMap((mention) => possibleTargets(mention, works))
        // "Ann's song", "the love of Ann and Bob" speak of an event, and of whom it is about.
        .flatMap((id) => {
          const { participants = [] } = pack.events.get(id) ?? {};
          return [id, ...(participants.length <= 2 ? participants : [])];
        }),
      ...tree.tokens.flatMap(({ start }, at) => (isPronounIn(at) ? (pronouns.get(start) ?? []) : [])),
    ]);
  const phrases = (heads: readonly number[]): ReadonlySet<number> =>
    new Set(
      heads.flatMap((head) =>
        // "her voice" stands for her, "his son" does not stand for him.
        sentence.mentions.some(({ from, to }) => from <= head && head < to)
          ? conjunctsOf(tree, head)
          : subtree(tree, head, ['acl', 'parataxis']),
      ),
    );
  const subjects = phrases(argumentsOf(tree, predicate, /^nsubj$/, context));
  const parties = phrases(argumentsOf(tree, predicate, /^(?!advcl|ccomp|xcomp|csubj|advmod)/, context));
  const core = phrases(argumentsOf(tree, predicate, /^(?:nsubj|obj|iobj|nmod:poss)/, context));
  const own = wordsAround(tree, predicate, context);
  const words = new Set(own.flatMap((at) => formsAt(tree, at)));
  const around = new Set([...tree.tokens.keys()].flatMap((at) => formsAt(tree, at)));
  const textOf = (isIn: (at: number) => boolean): string =>
    ` ${tree.tokens.map(({ norm }, at) => (isIn(at) ? norm : '…')).join(' ')} `;
  const has = (phrases: readonly string[], text: string): boolean =>
    phrases.some((phrase) => text.includes(` ${phrase} `));
  const isLimited = (): boolean =>
    childrenBy(tree, predicate, 'advcl').some((clause) =>
      childrenBy(tree, clause, 'mark', 'advmod').some((mark) =>
        /^(?:before|until|till)$/.test(lemmaAt(tree, mark)),
      ),
    );
  const said = proposition.roles.idea?.span;
  const isSaid = (at: number): boolean => {
    const token = tree.tokens[at];
    return token !== undefined && said !== undefined && said.start <= token.start && token.end <= said.end;
  };
  const isPast = (): boolean =>
    childrenBy(tree, predicate, 'aux').some((aux) => tree.tokens[aux]?.norm === 'had' && !isSaid(aux));
  return {
    ids: idsAt(() => true),
    doers: idsAt((at) => subjects.has(at)),
    parties: idsAt((at) => parties.has(at)),
    // "In one of them the lovers …": a pronoun on the side does not say who is spoken of.
    spoken: idsAt(
      () => true,
      (at) => core.has(at),
    ),
    words,
    around,
    emphatic: () =>
      has(
        emphatics,
        textOf(() => true),
      ),
    narrowed: () =>
      own.some((at) => !isSaid(at) && formsAt(tree, at).some((form) => exclusives.includes(form))),
    passing: () => {
      // "exactly as it had been" says itself what was before; "almost always", "had never been" leave nothing open.
      const text = textOf((at) => !isSaid(at)).replace(
        / (?:almost|nearly) (?=always|never|all|every|no)/g,
        ' ',
      );
      const ever = / (?:never|ever|nobody|no one|none) /.test(text);
      return (
        (isPast() && !ever) ||
        isLimited() ||
        has(ever ? passing.filter((one) => one !== 'had been') : passing, text)
      );
    },
  };
}

/** The arguments of the clause in the given slots, or of the clause that it depends on where it has none. */
function argumentsOf(tree: Tree, predicate: number, slots: RegExp, context: JudgeContext): readonly number[] {
  const clause = context.sentence.clauses.find((candidate) => candidate.predicate === predicate);
  const own = (clause?.arguments ?? []).filter(({ slot }) => slots.test(slot)).map(({ head }) => head);
  const parent = tree.heads[predicate] ?? -1;
  return own.length > 0 || parent < 0 ? own : argumentsOf(tree, parent, slots, context);
}

/** The words of the clause and of those that it depends on or shares a subject with, and its arguments elsewhere. */
export function wordsAround(tree: Tree, predicate: number, { sentence }: JudgeContext): readonly number[] {
  const predicates: number[] = [];
  for (let at = predicate; at >= 0; at = tree.heads[at] ?? -1) {
    predicates.push(at);
    const joined = ['xcomp', 'ccomp', 'csubj', 'acl', 'advcl', 'conj'].some((label) =>
      isLabel(tree, at, label),
    );
    // A coordinated clause with a subject of its own says something else.
    const apart = isLabel(tree, at, 'conj') && childrenBy(tree, at, 'nsubj').length > 0;
    if (!joined || apart) break;
  }
  const carried = sentence.clauses
    .filter((clause) => predicates.includes(clause.predicate))
    .flatMap((clause) => clause.arguments.map(({ head }) => head));
  // "has nothing to gain by letting them go".
  const sharing = childrenBy(tree, predicate, 'advcl').filter(
    (at) => childrenBy(tree, at, 'nsubj').length === 0,
  );
  return [
    ...predicates.flatMap((at) => clauseWords(tree, at)),
    ...carried.flatMap((head) => subtree(tree, head, ['acl:relcl', 'parataxis'])),
    ...sharing.flatMap((at) => clauseWords(tree, at)),
  ];
}

/** Whether those are spoken of who must be, and nothing beside which something else is meant. */
export const isAbout = (
  { who = [], unless = [] }: Pick<SettledIdea, 'who' | 'unless'>,
  ids: ReadonlySet<string>,
  words: ReadonlySet<string>,
): boolean =>
  !unless.some((one) => ids.has(one) || hasPhrase(words, one)) &&
  who.every((one) => [one].flat().some((id) => ids.has(id)));

function isMeant(
  { who = [], words = [], unless = [], as }: SettledIdea,
  { ids, doers, parties, spoken, words: own, around }: Topic,
): boolean {
  if (!isAbout({ who, unless }, ids, around)) return false;
  const near = as === undefined ? spoken : as === 'doer' ? doers : parties;
  if (who.length > 0 && ![who[0] ?? []].flat().some((id) => near.has(id))) return false;
  return words.length === 0 || words.some((phrase) => hasPhrase(own, phrase));
}

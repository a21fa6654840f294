// What a clause is about: who is spoken of in its sentence, its words, and whether a pack's topic is meant.
import { clauseWords } from '../claims/clauseAround';
import { openersOf, UNTIL } from '../english/anteriority';
import { allForms, formsAt, hasPhrase } from '../english/ideas';
import { childrenBy, conjunctsOf, isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import { possibleTargets, touchesAny } from '../mentions/mention';
import { ownersOf } from '../pack/owned';
import type { KnownTopic } from '../pack/types';
import type { Span } from '../text/span';
import type { JudgeContext } from './verdict';
import { once } from '../text/remembered';
import { rememberedByClause } from './rememberedByClause';
import { mayMean } from './unnamed';

/** What a clause is about: who is spoken of in its sentence, and its words. */
export interface Topic {
  readonly ids: ReadonlySet<string>;
  /** Those in the subject of the clause. */
  readonly doers: () => ReadonlySet<string>;
  /** Those in any argument of it. */
  readonly parties: () => ReadonlySet<string>;
  /** Those named in the sentence, and those whom a pronoun in the core of the clause stands for. */
  readonly spoken: () => ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Those of them that the claim is not made by. */
  readonly beside: () => ReadonlySet<string>;
  /** Those of the whole sentence. */
  readonly around: ReadonlySet<string>;
  /** Those of the clause and of all that hangs from it. */
  readonly below: () => ReadonlySet<string>;
  readonly idsBelow: () => ReadonlySet<string>;
  /** Whether a pronoun for somebody of whom nothing was told yet may stand for one of these. */
  readonly mayMean: (one: string | readonly string[], together: boolean) => boolean;
  /** Words that deny. */
  readonly denials: ReadonlySet<string>;
  /** Asked only where it may matter, and so are the next two. */
  readonly emphatic: () => boolean;
  /** `measured`: how long it goes on is told, and until when is no other matter. */
  readonly passing: (measured?: boolean) => boolean;
  /** "He alone among outsiders", "everything except", "more than": it is said of a few, or of a measure. */
  readonly narrowed: () => boolean;
  /** "*Ann* alone enjoys it": those of whom it is so, whatever may be so of others. */
  readonly lone: () => ReadonlySet<string>;
  /** "*Ann* says that they are safe": the doers of the clause in whose words this one stands. */
  readonly tellers: () => ReadonlySet<string>;
}

/** What each claim of a clause asks anew. */
type Surroundings = Pick<
  Topic,
  | 'ids'
  | 'doers'
  | 'parties'
  | 'spoken'
  | 'words'
  | 'around'
  | 'below'
  | 'idsBelow'
  | 'mayMean'
  | 'lone'
  | 'tellers'
> & {
  /** Token indexes of the clause and of what belongs to it, and with these all that hangs from it. */
  readonly own: readonly number[];
  readonly inside: () => ReadonlySet<number>;
};

const NOBODY: ReadonlySet<string> = new Set();
const noOne = (): ReadonlySet<string> => NOBODY;
const NOTHING: Surroundings = {
  ids: NOBODY,
  doers: noOne,
  parties: noOne,
  spoken: noOne,
  words: NOBODY,
  around: NOBODY,
  below: noOne,
  idsBelow: noOne,
  mayMean: () => false,
  lone: noOne,
  tellers: noOne,
  own: [],
  inside: () => new Set(),
};

const surroundingsOf = rememberedByClause(findSurroundings);

function findSurroundings(predicate: number, context: JudgeContext): Surroundings {
  const { sentence, pronouns, works, pack } = context;
  const { tree } = sentence;
  if (tree === undefined) return NOTHING;
  const idsAt = (
    isIn: (at: number) => boolean,
    isPronounIn: (at: number) => boolean = isIn,
  ): ReadonlySet<string> =>
    new Set([
      ...sentence.mentions
        .filter((mention) => touchesAny(mention, isIn))
        .flatMap((mention) => possibleTargets(mention, works))
        // "the meals" are no event of a work that has none of it.
        .filter((id) => pack.events.get(id)?.works?.some((work) => works.includes(work)) !== false)
        // "Ann's song", "the love of Ann and Bob" speak of an event, and of whom it is about.
        .flatMap((id) => {
          const { participants = [] } = pack.events.get(id) ?? {};
          return [id, ...(participants.length <= 2 ? participants : []), ...ownersOf(pack, id)];
        }),
      ...tree.tokens.flatMap(({ start }, at) => (isPronounIn(at) ? (pronouns.get(start) ?? []) : [])),
    ]);
  const phrases = (slots: RegExp): ReadonlySet<number> =>
    new Set(
      argumentsOf(tree, predicate, slots, context).flatMap((head) =>
        // "her voice" stands for her, "his son" does not stand for him.
        sentence.mentions.some(({ from, to }) => from <= head && head < to)
          ? conjunctsOf(tree, head)
          : subtree(tree, head, ['acl', 'parataxis']),
      ),
    );
  const idsIn = (slots: RegExp): (() => ReadonlySet<string>) =>
    once(() => {
      const inside = phrases(slots);
      return idsAt((at) => inside.has(at));
    });
  const own = wordsAround(tree, predicate, context);
  const inside = once(() => new Set([...own, ...subtree(tree, predicate, ['parataxis', 'conj'])]));
  return {
    ids: idsAt(() => true),
    doers: idsIn(/^nsubj$/),
    parties: idsIn(/^(?!advcl|ccomp|xcomp|csubj|advmod)/),
    // "In one of them the lovers …": a pronoun on the side does not say who is spoken of.
    spoken: once(() => {
      const core = phrases(/^(?:nsubj|obj|iobj|nmod:poss)/);
      return idsAt(
        () => true,
        (at) => core.has(at),
      );
    }),
    own,
    inside,
    lone: once(() => idsAt((at) => isAlone(tree, at) && phrases(/^nsubj$/).has(at), noPronoun)),
    tellers: once(() => {
      const over = isLabel(tree, predicate, 'ccomp') ? (tree.heads[predicate] ?? -1) : -1;
      const who = new Set(over < 0 ? [] : argumentsOf(tree, over, /^nsubj$/, context));
      return idsAt((at) => who.has(at));
    }),
    mayMean: (one, together) => mayMean(one, together, own, context),
    words: new Set(own.filter((at) => !isFinally(tree, at)).flatMap((at) => formsAt(tree, at))),
    around: allForms(tree),
    below: once(() => new Set([...inside()].flatMap((at) => formsAt(tree, at)))),
    idsBelow: once(() => {
      const whole = new Set(subtree(tree, topOfClauses(tree, predicate), ['parataxis', 'conj']));
      return idsAt((at) => inside().has(at) || whole.has(at));
    }),
  };
}

const noPronoun = (): boolean => false;

/** "Ann *alone*": the word stands right behind. */
const isAlone = ({ tokens }: Tree, at: number): boolean => tokens[at + 1]?.norm === 'alone';

/** `said`: the words that the claim is made by, which do not limit it; `named`: no pronoun stands for anybody unnamed. */
export function topicOf(
  tree: Tree,
  predicate: number,
  said: Span | undefined,
  context: JudgeContext,
  named = false,
): Topic {
  const { lexicon } = context;
  const { emphatics, passing, exclusives } = lexicon.ideaWords;
  const surroundings = surroundingsOf(predicate, context);
  const { ids, doers, parties, spoken, words, around, below, idsBelow, own, inside, lone, tellers } =
    surroundings;
  const textOf = (isIn: (at: number) => boolean): string =>
    ` ${tree.tokens.map(({ norm }, at) => (isIn(at) ? norm : '…')).join(' ')} `;
  const has = (phrases: readonly string[], text: string): boolean =>
    phrases.some((phrase) => text.includes(` ${phrase} `));
  const isSaid = (at: number): boolean => {
    const token = tree.tokens[at];
    return token !== undefined && said !== undefined && said.start <= token.start && token.end <= said.end;
  };
  // "long before they came" may be what is said.
  const isLimited = (): boolean => openersOf(tree, predicate, UNTIL).some((opener) => !isSaid(opener));
  // "nearly everyone": a part of what is said.
  const isTotal = (at: number): boolean => TOTAL.test(tree.tokens[at]?.norm ?? '');
  // "had come to kill" tells of what once happened, "had been friends" of what may be over.
  const isPast = (): boolean =>
    !lexicon.syntax.happeningOnce.has(lemmaAt(tree, predicate)) &&
    childrenBy(tree, predicate, 'aux').some((aux) => tree.tokens[aux]?.norm === 'had' && !isSaid(aux));
  return {
    ids,
    doers,
    parties,
    spoken,
    words,
    around,
    below,
    idsBelow,
    // "Ann alone is not able to": with others she may be.
    lone: () =>
      own.some((at) => lexicon.syntax.negations.has(tree.tokens[at]?.norm ?? '')) ? NOBODY : lone(),
    tellers,
    mayMean: named ? NOTHING.mayMean : surroundings.mayMean,
    beside: once(() => new Set(own.filter((at) => !isSaid(at)).flatMap((at) => formsAt(tree, at)))),
    denials: lexicon.syntax.negations,
    emphatic: () =>
      has(
        emphatics,
        textOf(() => true),
      ),
    narrowed: () =>
      own.some((at) => !isSaid(at) && formsAt(tree, at).some((form) => exclusives.includes(form))),
    passing: (measured = false) => {
      // "exactly as it had been" says itself what was before; "almost always", "had never been" leave nothing open.
      const text = textOf((at) => inside().has(at) && (!isSaid(at) || isTotal(at))).replace(
        PASSING_NOTHING,
        ' ',
      );
      const ever = / (?:never|ever|nobody|no one|none) /.test(text);
      const counts = (word: string): boolean =>
        !(ever && word === 'had been') && !(measured && UNTIL.has(word));
      return (isPast() && !ever) || (!measured && isLimited()) || has(passing.filter(counts), text);
    },
  };
}

/** "In the end nobody is afraid": when, and not what of. */
const isFinally = ({ tokens }: Tree, at: number): boolean =>
  tokens[at]?.norm === 'end' &&
  tokens[at - 1]?.norm === 'the' &&
  IN.has(tokens[at - 2]?.norm ?? '') &&
  tokens[at + 1]?.norm !== 'of';

const IN = new Set(['in', 'by', 'at']);

/** The clause over all that the clause hangs from, up to one that stands beside another. */
function topOfClauses(tree: Tree, predicate: number): number {
  let top = predicate;
  for (let at = predicate; at >= 0; at = tree.heads[at] ?? -1) {
    top = at;
    const apart = isLabel(tree, at, 'conj') && childrenBy(tree, at, 'nsubj').length > 0;
    if (apart || isLabel(tree, at, 'parataxis')) break;
  }
  return top;
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
    ...whoIsMeant(tree, predicate),
    ...carried.flatMap((head) => subtree(tree, head, ['acl:relcl', 'parataxis'])),
    ...sharing.flatMap((at) => clauseWords(tree, at)),
  ];
}

/** "The men *who are kept* are waiters", "what *she teaches him* is chess": what tells whom or what a copula is about. */
function whoIsMeant(tree: Tree, predicate: number): readonly number[] {
  if (childrenBy(tree, predicate, 'cop').length === 0) return [];
  return childrenBy(tree, predicate, 'nsubj')
    .flatMap((subject) => childrenBy(tree, subject, 'acl'))
    .map((clause) => subtree(tree, clause))
    .filter(
      (words) =>
        tree.tokens[Math.min(...words) - 1]?.text !== ',' && tree.tokens[Math.min(...words)]?.text !== ',',
    )
    .flat();
}

/** Whether those are spoken of who must be, and nothing beside which something else is meant. */
export const isAbout = (
  { who = [], unless = [] }: Pick<KnownTopic, 'who' | 'unless'>,
  ids: ReadonlySet<string>,
  words: ReadonlySet<string>,
): boolean =>
  !unless.some((one) => ids.has(one) || hasPhrase(words, one)) &&
  who.every((one) => [one].flat().some((id) => ids.has(id)));

/** Whether a clause speaks of what the pack names. */
export function isMeant(
  { who = [], words = [], unless = [], as, within }: KnownTopic,
  topic: Topic,
): boolean {
  const { ids, doers, parties, spoken, idsBelow, below, denials, mayMean: standsFor, beside } = topic;
  const own = within === 'sentence' ? topic.around : topic.words;
  // Of an unnamed one the words alone must tell.
  const isUnnamed = (one: string | readonly string[]): boolean =>
    standsFor(one, who.length > 1) && words.some((phrase) => hasPhrase(beside(), phrase));
  if (!who.every((one) => [one].flat().some((id) => ids.has(id)) || isUnnamed(one))) return false;
  if (words.length > 0 && !words.some((phrase) => hasPhrase(own, phrase))) return false;
  const near = as === undefined ? spoken : as === 'doer' ? doers : parties;
  if (who.length > 0 && ![who[0] ?? []].flat().some((id) => near().has(id)) && !isUnnamed(who[0] ?? []))
    return false;
  // A denial elsewhere in the sentence does not concern it.
  const isElse = (one: string): boolean =>
    idsBelow().has(one) || hasPhrase(denials.has(one) ? own : below(), one);
  return !unless.some(isElse);
}

const TOTAL = /^(?:always|never|all|every\w*|nobody|none|nothing)$/;

/** "almost always", "until the end", "counts the days until": words of what passes that leave nothing open. */
const PASSING_NOTHING =
  / (?:used to (?=\w+ing )|(?:days|hours|minutes|weeks) until |(?:almost|nearly) (?=always|never|all|every|no)|(?:until|till) (?=(?:the )?(?:very )?(?:end|last|dawn|morning|daybreak|sunrise)))/g;

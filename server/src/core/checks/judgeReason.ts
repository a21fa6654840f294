// Why: finds what a reason is given for among what the facts explain, and compares the kinds of reason.
import { clauseStance } from '../claims/clauseStance';
import { clauseWords } from '../claims/occurrences';
import { REASON } from '../claims/reasons';
import type { Proposition } from '../claims/proposition';
import { mayAgree } from '../english/reasons';
import { childrenBy, lemmaAt, type Tree } from '../english/tree';
import { targetsOf } from '../mentions/mention';
import type { Explanation, Fact } from '../pack/types';
import { entitiesOf } from './compare';
import type { JudgeContext, Verdict } from './judge';

/** Contradicted if every fact that explains the like, in every work in question, gives reasons of other kinds only. */
export function judgeReason(proposition: Proposition, context: JudgeContext): Verdict {
  const { tree } = context.sentence;
  const silent = (reason: string): Verdict => ({ kind: 'notCovered', reason });
  if (tree === undefined || proposition.predicate === undefined) return silent('the sentence was not parsed');
  const effect = effectOf(tree, proposition.predicate, proposition, context);
  const answers = (context.facts.get(REASON) ?? [])
    .filter((fact) => fact.works.some((work) => context.works.includes(work)))
    .flatMap((fact) => {
      const explained =
        fact.explains && isMeant(fact, fact.explains, effect, context) ? fact.explains : undefined;
      return explained ? [{ fact, explained, answer: compareReasons(proposition, explained, context) }] : [];
    });
  const supporting = answers.find(({ answer }) => answer === 'same');
  if (supporting) return { kind: 'supported', fact: supporting.fact };
  const [first] = answers;
  const everywhere = context.works.every((work) => answers.some(({ fact }) => fact.works.includes(work)));
  if (first === undefined || !everywhere) return silent('the summaries do not explain it');
  if (answers.some(({ answer }) => answer !== 'different'))
    return silent('the summaries leave the reason open');
  const { fact, explained } = first;
  const works = fact.works.filter((work) => context.works.includes(work));
  return { kind: 'contradicted', fact, conflict: { kind: 'role', role: explained.kind }, works };
}

/** What a reason is given for: its words, and those of them that say what happens. */
interface Effect {
  readonly tree: Tree;
  readonly predicate: number;
  readonly lemmas: ReadonlySet<string>;
  /** The predicate, the verbs that complete it, and the nouns beside it where it says little. */
  readonly heads: readonly number[];
  readonly ids: ReadonlySet<string>;
  /** Those to whom it happens. */
  readonly patients: ReadonlySet<string>;
  readonly negated: (head: number) => boolean | undefined;
}

function effectOf(tree: Tree, predicate: number, proposition: Proposition, context: JudgeContext): Effect {
  const { sentence, works, lexicon } = context;
  const reason = Object.entries(proposition.roles).flatMap(([role, { span }]) =>
    isParty(role) ? [] : [span],
  );
  const isOutside = (at: number): boolean => {
    const token = tree.tokens[at];
    return token !== undefined && !reason.some(({ start, end }) => start <= token.start && token.end <= end);
  };
  const words = clauseWords(tree, predicate).filter(isOutside);
  const inside = new Set(words);
  const mentions = sentence.mentions.filter(({ from, to }) => inside.has(from) || inside.has(to - 1));
  const parties = Object.entries(proposition.roles).flatMap(([role, { filler }]) =>
    isParty(role) ? entitiesOf(filler, works) : [],
  );
  const clause = sentence.clauses.find((candidate) => candidate.predicate === predicate);
  const objects = clause?.arguments.filter(({ slot }) => slot === 'obj').map(({ head }) => head) ?? [];
  const pronounObject = objects.some((at) => tree.upos[at] === 'PRON');
  return {
    tree,
    predicate,
    lemmas: new Set(words.map((at) => lemmaAt(tree, at).toLowerCase())),
    heads: headsOf(tree, predicate, context).filter(isOutside),
    ids: new Set([...mentions.flatMap((mention) => targetsOf(mention, works)), ...parties]),
    patients: new Set([
      ...mentions
        .filter(({ from, to }) => objects.some((at) => from <= at && at < to))
        .flatMap((mention) => targetsOf(mention, works)),
      ...(pronounObject ? parties : []),
    ]),
    negated: (head) => {
      const stance = head === predicate ? proposition.stance : clauseStance(tree, head, lexicon);
      return stance === 'negated' ? true : stance === 'asserted' ? false : undefined;
    },
  };
}

const isParty = (role: string): boolean => role.startsWith('party');

/** The words that say what happens: the verb, what completes it, and a noun beside a verb that says little. */
function headsOf(tree: Tree, predicate: number, { lexicon }: JudgeContext): readonly number[] {
  const { light, causes, results, names } = lexicon.reasons;
  const chain = [predicate];
  for (const at of chain) chain.push(...childrenBy(tree, at, 'xcomp'));
  const saysLittle = [
    ...light,
    ...causes,
    ...results.verbs,
    ...results.nouns,
    ...results.adjectives,
    ...names,
  ];
  const nouns = chain
    .filter((at) => saysLittle.includes(lemmaAt(tree, at)) || tree.upos[at] !== 'VERB')
    .flatMap((at) => childrenBy(tree, at, 'nsubj', 'obj', 'obl', 'nmod', 'advmod'));
  return [...chain, ...nouns];
}

function isMeant(
  fact: Fact,
  { who, words, unless }: Explanation,
  effect: Effect,
  context: JudgeContext,
): boolean {
  if (unless?.some((word) => effect.lemmas.has(word)) === true) return false;
  // "The absence of the president" names the event itself.
  const named = fact.event !== undefined && effect.ids.has(fact.event);
  const present = who.every((one) => [one].flat().some((id) => effect.ids.has(id)));
  const [patient] = who;
  const happensTo = patient !== undefined && [patient].flat().some((id) => effect.patients.has(id));
  if (named && effect.heads.some((at) => isEventWord(at, fact, effect, context))) return true;
  return present && words.some((phrase) => says(phrase, happensTo, effect));
}

/** One of the words that say what happens lies in the mention of the event. */
const isEventWord = (
  at: number,
  { event }: Fact,
  { predicate }: Effect,
  { sentence, works }: JudgeContext,
): boolean =>
  at !== predicate || sentence.clauses.every((clause) => clause.predicate !== predicate)
    ? sentence.mentions.some(
        (mention) => mention.from <= at && at < mention.to && targetsOf(mention, works).includes(event ?? ''),
      )
    : false;

/** Whether the effect says a phrase of a fact: "stay", "not attend", "be kill", "throw party". */
function says(
  phrase: string,
  happensTo: boolean,
  { tree, heads, lemmas, negated, predicate }: Effect,
): boolean {
  const parts = phrase.split(' ');
  const denies = parts[0] === 'not';
  const suffers = parts[0] === 'be';
  const words = denies || suffers ? parts.slice(1) : parts;
  if ((suffers && !happensTo) || !words.every((word) => lemmas.has(word))) return false;
  return heads.some((at) => {
    if (!words.includes(lemmaAt(tree, at).toLowerCase())) return false;
    // Of several words the clause as a whole says that it is so; a verb alone is so or not by its own place.
    const own = tree.upos[at] === 'VERB' && words.length === 1 ? at : predicate;
    // "begins to sing" is a beginning: a verb that another one completes says less than it seems to.
    const completed = words.length === 1 && childrenBy(tree, at, 'xcomp').length > 0;
    return !completed && negated(own) === denies;
  });
}

type Answer = 'same' | 'different' | 'open';

function compareReasons(
  { roles }: Proposition,
  { by, allows = [] }: Explanation,
  { lexicon }: JudgeContext,
): Answer {
  const classes = (role: string): readonly string[] => {
    const filler = roles[role]?.filler;
    return filler?.kind === 'values' ? filler.ids : [];
  };
  const agrees = (id: string): boolean => by.some((known) => mayAgree(lexicon.reasons, id, known));
  const given = classes('reason');
  if (given.some(agrees)) return 'same';
  if (given.some((id) => allows.includes(id)) || classes('besides').some(agrees)) return 'open';
  if (given.length > 0) return 'different';
  // "Love had no part in it": only what the summaries themselves give is denied in vain.
  return classes('denied').some((id) => by.includes(id)) ? 'different' : 'open';
}

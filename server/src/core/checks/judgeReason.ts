// Why: finds what a reason is given for among what the facts explain, and compares the kinds of reason.
import { clauseStance } from '../claims/clauseStance';
import { clauseWords } from '../claims/clauseAround';
import { REASON } from '../claims/reasons';
import type { Proposition } from '../claims/proposition';
import { mayAgree } from '../english/reasons';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import { targetsOf, type Mention } from '../mentions/mention';
import type { Phrase, PhraseIndex } from '../pack/phrases';
import type { Explanation, Fact, LinkedExplanation } from '../pack/types';
import { remembered } from '../text/remembered';
import { meantEvents } from './eventIdentity';
import { entitiesOf } from './compare';
import type { FactIndex } from './factIndex';
import { isTowardAnother } from './reasonToward';
import type { JudgeContext, Verdict } from './verdict';
import { mayMean } from './unnamed';
import { worksAmong } from './works';

/** The facts that explain something, by the words that begin their phrases for it. */
const explainingOf = remembered((facts: FactIndex): ReadonlyMap<string, readonly Fact[]> => {
  const byWord = new Map<string, Fact[]>();
  for (const fact of facts.get(REASON) ?? []) {
    for (const word of fact.explains?.phrases.keys() ?? []) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [fact]);
      else known.push(fact);
    }
  }
  return byWord;
});

/** Contradicted if every fact that explains the like, in every work in question, gives reasons of other kinds only. */
export function judgeReason(proposition: Proposition, context: JudgeContext): Verdict {
  const { tree } = context.sentence;
  const silent = (reason: string): Verdict => ({ kind: 'notCovered', reason });
  if (tree === undefined || proposition.predicate === undefined) return silent('the sentence was not parsed');
  const effect = effectOf(tree, proposition.predicate, proposition, context);
  const facts = (context.facts.get(REASON) ?? []).filter((fact) =>
    fact.works.some((work) => context.works.includes(work)),
  );
  // "His absence saves him": what is itself the reason is not explained.
  const isReason = ({ phrases }: LinkedExplanation): boolean =>
    effect.causes.some((lemma) => phrases.get(lemma)?.some(isPlainWord) === true);
  const answersOf = (isMeant: (fact: Fact, explained: LinkedExplanation) => boolean): readonly Answered[] =>
    facts.flatMap((fact) =>
      fact.explains && isMeant(fact, fact.explains) && !isReason(fact.explains)
        ? [
            {
              fact,
              explained: fact.explains,
              answer: compareReasons(proposition, fact.explains, context),
            },
          ]
        : [],
    );
  // Few of the facts explain anything of the kind.
  const byWord = explainingOf(context.facts);
  const alike = new Set(effect.heads.flatMap((at) => byWord.get(lemmaAt(tree, at).toLowerCase()) ?? []));
  const said = answersOf((fact, explained) => alike.has(fact) && isSaid(fact, explained, effect, context));
  const answers =
    said.length > 0 ? said : answersOf((fact, explained) => isTold(fact, explained, effect, context));
  const supporting = answers.find(({ answer }) => answer === 'same');
  if (supporting) return { kind: 'supported', fact: supporting.fact };
  const [first] = answers;
  const everywhere = context.works.every((work) => answers.some(({ fact }) => fact.works.includes(work)));
  if (first === undefined || !everywhere) return silent('the summaries do not explain it');
  if (answers.some(({ answer }) => answer !== 'different'))
    return silent('the summaries leave the reason open');
  const { fact, explained } = first;
  const works = worksAmong(fact.works, context.works);
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
  /** Those who do it, where the sentence tells; undefined for what only happens. */
  readonly doers: readonly string[] | undefined;
  /** The token for them, if there is one. */
  readonly subject: readonly number[];
  /** Those to whom it happens. */
  readonly patients: ReadonlySet<string>;
  readonly negated: (head: number) => boolean | undefined;
  /** In the passive, and not done by the reason itself. */
  readonly passive: boolean;
  /** The nouns that the reason is given in. */
  readonly causes: readonly string[];
  /** Verbs that another one may complete. */
  readonly vague: ReadonlySet<string>;
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
  // "has to stay", "makes her sing": who has to, and who makes her, belongs to it.
  const above = tree.heads[predicate] ?? -1;
  const isBrought =
    isLabel(tree, predicate, 'xcomp') && lexicon.reasons.brings.includes(lemmaAt(tree, above));
  // "his motive for staying": whose it is, is told beside the noun.
  const isMotive = isLabel(tree, predicate, 'acl') && lexicon.reasons.names.includes(lemmaAt(tree, above));
  // "too ill to come", "keeps them from giving up".
  const isTooMuch = childrenBy(tree, above, 'advmod').some((at) => tree.tokens[at]?.norm === 'too');
  const isFrom = (at: number): boolean =>
    childrenBy(tree, at, 'mark').some((mark) => tree.tokens[mark]?.norm === 'from');
  const prevents = lexicon.reasons.preventing.includes(lemmaAt(tree, predicate));
  const owners = [
    ...(isMotive ? childrenBy(tree, above, 'nmod:poss') : []),
    ...(isTooMuch ? childrenBy(tree, above, 'nsubj') : []),
    ...(prevents ? childrenBy(tree, predicate, 'advcl').filter(isFrom) : []),
    ...(tree.upos[predicate] === 'NOUN' ? childrenBy(tree, predicate, 'acl') : []),
  ];
  const words = [predicate, ...(isBrought ? [above] : []), ...owners]
    .flatMap((at) => clauseWords(tree, at))
    .filter(isOutside);
  const inside = new Set(words);
  const mentions = sentence.mentions.filter(({ from, to }) => inside.has(from) || inside.has(to - 1));
  const parties = Object.entries(proposition.roles).flatMap(([role, { filler }]) =>
    isParty(role) ? entitiesOf(filler, works) : [],
  );
  const clause = sentence.clauses.find((candidate) => candidate.predicate === predicate);
  const objects = clause?.arguments.filter(({ slot }) => slot === 'obj').map(({ head }) => head) ?? [];
  const subject = clause?.arguments.find(({ slot, head }) => slot === 'nsubj' && isOutside(head))?.head;
  const pronounObject = objects.some((at) => tree.upos[at] === 'PRON');
  return {
    tree,
    predicate,
    lemmas: new Set(words.map((at) => lemmaAt(tree, at).toLowerCase())),
    heads: headsOf(tree, predicate, context).filter(isOutside),
    ids: new Set([...mentions.flatMap((mention) => targetsOf(mention, works)), ...parties]),
    subject: subject === undefined ? [] : [subject],
    doers: doersOf(tree, subject, mentions, proposition, context),
    patients: new Set([
      ...mentions
        .filter(({ from, to }) => objects.some((at) => from <= at && at < to))
        .flatMap((mention) => targetsOf(mention, works)),
      ...(pronounObject ? parties : []),
    ]),
    passive: clause?.passive === true && !clause.arguments.some(({ slot }) => slot === 'nsubj'),
    causes: tree.tokens.flatMap((_, at) =>
      tree.upos[at] === 'NOUN' && !isOutside(at) ? [lemmaAt(tree, at)] : [],
    ),
    vague: lexicon.syntax.vagueVerbs,
    negated: (head) => {
      const stance = head === predicate ? proposition.stance : clauseStance(tree, head, lexicon);
      if (stance === 'negated') return true;
      if (stance === 'asserted') return false;
      // "has to stay", "makes her sing": what comes of it comes about.
      const above = tree.heads[head] ?? -1;
      const comes = isLabel(tree, head, 'xcomp') && lexicon.reasons.brings.includes(lemmaAt(tree, above));
      const over = above === predicate ? proposition.stance : clauseStance(tree, above, lexicon);
      return comes && over === 'asserted' ? false : undefined;
    },
  };
}

function doersOf(
  tree: Tree,
  subject: number | undefined,
  mentions: readonly Mention[],
  proposition: Proposition,
  { works, pack: { entities } }: JudgeContext,
): readonly string[] | undefined {
  const token = subject === undefined ? undefined : tree.tokens[subject];
  if (subject === undefined || token === undefined) return undefined;
  const meant = mentions.find(({ from, to }) => from <= subject && subject < to);
  const pronoun = Object.values(proposition.roles).find(({ span }) => span.start === token.start);
  if (pronoun) return entitiesOf(pronoun.filler, works);
  // A thing does nothing of its own: "the lessons take place", "the water stops".
  const targets = meant && targetsOf(meant, works);
  const isThing = targets?.every((id) => THINGS.has(entities.get(id)?.kind ?? '')) === true;
  if (targets !== undefined && targets.length > 0 && isThing) return undefined;
  return targets ?? (tree.upos[subject] === 'PROPN' ? [] : undefined);
}

const THINGS: ReadonlySet<string> = new Set(['object', 'place']);

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

interface Answered {
  readonly fact: Fact;
  readonly explained: LinkedExplanation;
  readonly answer: Answer;
}

/** Whether the clause, in words of its own, tells of the event that the fact explains. */
function isTold(
  fact: Fact,
  { kind, who, unless, told }: LinkedExplanation,
  effect: Effect,
  context: JudgeContext,
): boolean {
  if (told !== true || effect.negated(effect.predicate) !== false) return false;
  if (!who.every((one) => isAmong(one, effect.ids))) return false;
  if (unless?.some((word) => effect.lemmas.has(word)) === true) return false;
  if (kind === 'motive' && !isTheirs(fact, who.flat(), effect, context)) return false;
  const { best } = meantEvents({ predicate: effect.predicate }, context, 'clause');
  return best.some(({ id }) => id === fact.event);
}

/** Whether somebody, or one of several who may be meant, is among some. */
const isAmong = (one: string | readonly string[], ids: ReadonlySet<string>): boolean =>
  typeof one === 'string' ? ids.has(one) : one.some((id) => ids.has(id));

/** Whether the clause says what the fact explains, in one of the fact's phrases. */
function isSaid(
  fact: Fact,
  { kind, who, phrases, unless }: LinkedExplanation,
  effect: Effect,
  context: JudgeContext,
): boolean {
  if (unless?.some((word) => effect.lemmas.has(word)) === true) return false;
  if (kind === 'motive' && !isTheirs(fact, who.flat(), effect, context)) return false;
  const present = who.every(
    (one) => isAmong(one, effect.ids) || mayMean(one, false, effect.subject, context),
  );
  const [patient] = who;
  const happensTo = patient !== undefined && isAmong(patient, effect.patients);
  // "The absence of the president" names the event itself, whoever takes part in it.
  if (effect.heads.some((at) => isEventWord(at, fact, phrases, effect, context))) return true;
  return present && effect.heads.some((at) => says(at, phrases, happensTo, effect));
}

/** A motive is that of whoever does it: why others bring him there is another question than why he comes. */
function isTheirs(
  { event }: Fact,
  who: readonly string[],
  { doers, subject }: Effect,
  context: JudgeContext,
): boolean {
  const { pack } = context;
  const parts = [...who, ...(pack.events.get(event ?? '')?.participants ?? [])];
  return (
    doers === undefined ||
    doers.some((id) => parts.includes(id)) ||
    (doers.length === 0 && mayMean(who, false, subject, context))
  );
}

const isPlainWord = ({ words, mode }: Phrase): boolean => words.length === 1 && mode === 'plain';

/** The noun is one of the words that say what happens, and stands in a mention of the fact's event. */
const isEventWord = (
  at: number,
  { event }: Fact,
  phrases: PhraseIndex,
  { tree }: Effect,
  { sentence, works }: JudgeContext,
): boolean =>
  (phrases.get(lemmaAt(tree, at).toLowerCase()) ?? []).some(isPlainWord) &&
  sentence.mentions.some(
    (mention) => mention.from <= at && at < mention.to && targetsOf(mention, works).includes(event ?? ''),
  );

/** Whether the effect says a phrase of a fact by the word at `at`: "stay", "not attend", "be kill", "throw party". */
function says(
  at: number,
  phrases: PhraseIndex,
  happensTo: boolean,
  { tree, lemmas, negated, predicate, vague, passive }: Effect,
): boolean {
  const lemma = lemmaAt(tree, at).toLowerCase();
  if (!lemmas.has(lemma)) return false;
  const isThere = (word: string): boolean => lemmas.has(word);
  return (phrases.get(lemma) ?? []).some(({ words, mode }) => {
    if (mode === 'driven' && passive) return false;
    if ((mode === 'suffered' && !happensTo) || !words.every((word) => word.some(isThere))) return false;
    // Of several words the clause as a whole says that it is so; a verb alone is so or not by its own place.
    const alone = words.length === 1;
    const own = tree.upos[at] === 'VERB' && alone ? at : predicate;
    // "begins to sing" is a beginning: a verb that another one completes says less than it seems to.
    const completed = alone && vague.has(lemma) && childrenBy(tree, at, 'xcomp').length > 0;
    return !completed && negated(own) === (mode === 'denied');
  });
}

type Answer = 'same' | 'different' | 'open';

function compareReasons(proposition: Proposition, explained: Explanation, context: JudgeContext): Answer {
  const { roles } = proposition;
  const { by, allows = [] } = explained;
  const { lexicon } = context;
  const classes = (role: string): readonly string[] => {
    const filler = roles[role]?.filler;
    return filler?.kind === 'values' ? filler.ids : [];
  };
  const mayBe = (id: string): boolean =>
    allows.includes(id) || by.some((known) => mayAgree(lexicon.reasons, id, known));
  const given = classes('reason');
  const besides = classes('besides');
  if (given.some((id) => by.includes(id)))
    return isTowardAnother(proposition, explained, context) ? 'different' : 'same';
  if ([...given, ...besides].some(mayBe)) return 'open';
  if (given.length > 0) return 'different';
  // "because he had no plan to stay": what is lacking may come on top of any reason.
  if (besides.length > 0) return 'open';
  // "Love had no part in it": only what the summaries themselves give is denied in vain.
  return classes('denied').some((id) => by.includes(id)) ? 'different' : 'open';
}

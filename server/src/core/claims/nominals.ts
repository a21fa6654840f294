// Nouns that say what happens as verbs do: "becomes his teacher", "gives her lessons", "the love between A and B".
import type { Lexicon } from '../english/lexicon';
import { isPseudoCleft } from '../english/subjects';
import { maybePerson } from '../english/syntaxWords';
import { genitiveOf, possessorOf, prepositionOf } from '../english/prepositions';
import { childrenBy, conjunctsOf, isLabel, lemmaAt, type Tree } from '../english/tree';
import type { Argument, Clause } from './clause';
import { holderOf } from './duties';
import type { SentenceReading } from './sentenceReading';

export interface NominalClause {
  readonly clause: Clause;
  /** The token whose place in the tree gives the stance. */
  readonly at: number;
  /** Only frames of somebody's mind: to have a plan is to plan, and to have a lesson is not to teach. */
  readonly mindOnly: boolean;
}

export function nominalClauses(
  tree: Tree,
  { clauses, predications }: Pick<SentenceReading, 'clauses' | 'predications'>,
  lexicon: Lexicon,
): readonly NominalClause[] {
  return [
    ...predications.flatMap((one) =>
      one.aside || isCopular(tree, one.value) || tree.upos[one.value] !== 'NOUN'
        ? []
        : [nominalWith(tree, one.value, one.clause, [argument('nsubj', one.subject, one.confidence)])],
    ),
    ...clauses.flatMap((clause) => [
      ...identified(tree, clause, lexicon),
      ...intended(tree, clause),
      ...relatedBy(tree, clause),
      ...existing(tree, clause),
      ...lightVerb(tree, clause, lexicon),
      ...between(tree, clause),
    ]),
    ...tree.tokens.flatMap((_, at) => assigned(tree, at, lexicon)),
  ];
}

/** "The role of negotiator falls to him", "she takes on the task of mediation". */
function assigned(tree: Tree, at: number, { syntax }: Lexicon): readonly NominalClause[] {
  if (!syntax.duties.nouns.has(lemmaAt(tree, at))) return [];
  const deed = genitiveOf(tree, at);
  const holder = deed === undefined ? undefined : holderOf(tree, at, syntax);
  if (deed === undefined || holder === undefined || tree.upos[deed] !== 'NOUN') return [];
  return [
    nominalWith(tree, deed, tree.heads[at] ?? at, [argument('nsubj', holder, tree.confidence[holder] ?? 0)]),
  ];
}

const isCopular = (tree: Tree, index: number): boolean => childrenBy(tree, index, 'cop').length > 0;

const argument = (slot: string, head: number, confidence: number): Argument => ({ slot, head, confidence });

/** The noun as a predicate, with its arguments. */
const nominal = (noun: number, at: number, all: readonly Argument[], mindOnly = false): NominalClause => ({
  clause: { predicate: noun, kind: 'nominal', arguments: all, passive: false },
  at,
  mindOnly,
});

/** The same with what hangs from it and what the clause around it adds. */
const nominalWith = (
  tree: Tree,
  noun: number,
  at: number,
  around: readonly Argument[],
  mindOnly = false,
): NominalClause => nominal(noun, at, [...around, ...dependents(tree, noun)], mindOnly);

/** What hangs from a noun, as arguments. */
export function dependents(tree: Tree, noun: number): readonly Argument[] {
  return (tree.children[noun] ?? []).flatMap((child): Argument[] => {
    const confidence = tree.confidence[child] ?? 0;
    if (tree.labels[child] === 'nmod:poss') return [argument('nmod:poss', child, confidence)];
    if (isLabel(tree, child, 'compound')) return [argument('compound', child, confidence)];
    // "a plan to kidnap her": what is planned.
    if (isLabel(tree, child, 'acl') && /^VB[G]?$/.test(tree.xpos[child] ?? ''))
      return [argument('xcomp', child, confidence)];
    const preposition = isLabel(tree, child, 'nmod') ? prepositionOf(tree, child) : undefined;
    return preposition === undefined ? [] : [argument(`nmod:${preposition}`, child, confidence)];
  });
}

/** "The adulterer of the pair is Hosokawa": the predicate says who it is that the subject speaks of. */
function identified(tree: Tree, clause: Clause, { syntax }: Lexicon): readonly NominalClause[] {
  const subject = clause.arguments.find(({ slot }) => slot === 'nsubj');
  const isName = tree.upos[clause.predicate] === 'PROPN';
  if (clause.kind !== 'nominal' || subject === undefined || !isName) return [];
  const noun = oneOf(tree, subject.head);
  if (tree.upos[noun] !== 'NOUN' || childrenBy(tree, clause.predicate, 'case').length > 0) return [];
  // "The missing guest was Ann": she is none of the guests.
  const adjectives = childrenBy(tree, noun, 'amod').map((child) => lemmaAt(tree, child));
  if (adjectives.some((word) => syntax.privatives.has(word))) return [];
  const who = argument('nsubj', clause.predicate, subject.confidence);
  return [nominalWith(tree, noun, clause.predicate, [who])];
}

/** "*One* of the adulterers is Hosokawa". */
const oneOf = (tree: Tree, at: number): number =>
  tree.tokens[at]?.norm === 'one' ? (genitiveOf(tree, at) ?? at) : at;

/** "The aim of the rebels is to kidnap him": what somebody has in mind, and what it is. */
function intended(tree: Tree, { predicate }: Clause): readonly NominalClause[] {
  const [noun] = isPseudoCleft(tree, predicate) ? childrenBy(tree, predicate, 'nsubj') : [];
  const whose = noun === undefined ? undefined : possessorOf(tree, noun);
  if (noun === undefined || whose === undefined || tree.upos[noun] !== 'NOUN') return [];
  const confidence = Math.min(tree.confidence[noun] ?? 0, tree.confidence[whose] ?? 0);
  const around = [argument('nsubj', whose, confidence), argument('xcomp', predicate, confidence)];
  return [nominal(noun, noun, around, true)];
}

/** "There is a wedding of the two", "there is a threat to his family": the noun says what happens. */
function existing(tree: Tree, clause: Clause): readonly NominalClause[] {
  const subject = clause.arguments.find(({ slot }) => slot === 'nsubj');
  if (!isExistential(tree, clause.predicate) || subject === undefined || tree.upos[subject.head] !== 'NOUN')
    return [];
  return [nominalWith(tree, subject.head, clause.predicate, [])];
}

/** "there is": it says of nothing what it is. */
export const isExistential = (tree: Tree, at: number): boolean =>
  lemmaAt(tree, at) === 'be' &&
  childrenBy(tree, at, 'expl').some((child) => tree.tokens[child]?.norm === 'there');

/** "The love of Gen is for Carmen", "her romance is with him": the preposition hangs the predicate on the noun. */
function relatedBy(tree: Tree, clause: Clause): readonly NominalClause[] {
  const subject = clause.arguments.find(({ slot }) => slot === 'nsubj');
  const preposition = prepositionOf(tree, clause.predicate);
  if (clause.kind !== 'nominal' || subject === undefined || preposition === undefined) return [];
  if (tree.upos[subject.head] !== 'NOUN' || !RELATING.has(preposition)) return [];
  return [
    nominalWith(tree, subject.head, clause.predicate, [
      argument(`nmod:${preposition}`, clause.predicate, subject.confidence),
    ]),
  ];
}

const RELATING = new Set(['with', 'for', 'to', 'about', 'of']);

/** "gives lessons to", "the appeals come from", "suffers the mockery of": the noun says what the verb does not. */
function lightVerb(tree: Tree, clause: Clause, { syntax }: Lexicon): readonly NominalClause[] {
  if (clause.kind !== 'verb') return [];
  const lemma = lemmaAt(tree, clause.predicate);
  const { doing, having, undergoing, comingFrom } = syntax.lightVerbs;
  const [object] = clause.arguments.filter(({ slot }) => slot === 'obj');
  const [subject] = clause.arguments.filter(({ slot }) => slot === 'nsubj');
  const others = clause.arguments.filter(({ slot }) => slot === 'iobj' || slot.startsWith('obl:'));
  const isNoun = (one: Argument | undefined): one is Argument =>
    one !== undefined && tree.upos[one.head] === 'NOUN';
  // "makes an enemy into a disciple" tells of no enmity, "makes a pupil of him" of no pupil of his.
  const becomes = isNoun(object) && genitiveOf(tree, object.head) !== undefined && doing.has(lemma);
  if (others.some(({ slot }) => slot === 'obl:into')) return [];
  if (becomes && maybePerson(lemmaAt(tree, object.head), syntax)) return [];
  if (isNoun(object) && (doing.has(lemma) || having.has(lemma))) {
    const agents = subject ? [argument('nsubj', subject.head, subject.confidence)] : [];
    return [nominalWith(tree, object.head, clause.predicate, [...agents, ...others], having.has(lemma))];
  }
  if (isNoun(object) && subject && undergoing.has(lemma)) {
    const around = others.map((one) => (one.slot === 'obl:from' ? { ...one, slot: 'nsubj' } : one));
    const undergone = argument('obj', subject.head, subject.confidence);
    return [nominalWith(tree, object.head, clause.predicate, [...around, undergone])];
  }
  const source = others.find(({ slot }) => slot === 'obl:from');
  if (!isNoun(subject) || source === undefined || !comingFrom.has(lemma)) return [];
  return [nominalWith(tree, subject.head, clause.predicate, [{ ...source, slot: 'nsubj' }])];
}

/** "A love grows between Gen and Carmen", "between the two a romance is in bloom". */
function between(tree: Tree, clause: Clause): readonly NominalClause[] {
  const [subject] = clause.arguments.filter(({ slot }) => slot === 'nsubj');
  if (subject === undefined || tree.upos[subject.head] !== 'NOUN') return [];
  const ofVerb = clause.arguments.find(({ slot }) => BETWEEN.has(slot))?.head;
  const pair =
    ofVerb ?? childrenBy(tree, subject.head, 'nmod').find((one) => prepositionOf(tree, one) === 'between');
  if (pair === undefined) return [];
  const [one, other, third] = conjunctsOf(tree, pair);
  if (one === undefined || other === undefined || third !== undefined) return [];
  const confidence = Math.min(tree.confidence[one] ?? 0, tree.confidence[other] ?? 0);
  const two = [argument('nsubj', one, confidence), argument('obj', other, confidence)].map((side) => ({
    ...side,
    alone: true,
  }));
  return [nominal(subject.head, clause.predicate, two)];
}

const BETWEEN = new Set(['obl:between', 'nmod:between']);

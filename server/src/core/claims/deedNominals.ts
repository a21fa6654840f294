// What somebody does, told by a noun: "does the teaching", "gets lessons from Ann", "the killing is owed to Ann".
import type { DeedWords } from '../english/deedWords';
import type { Lexicon } from '../english/lexicon';
import { maybePerson } from '../english/syntaxWords';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasLemma, hasWord, isLabel, lemmaAt, normAt, subtree, type Tree } from '../english/tree';
import { mapOf } from '../text/remembered';
import { argumentIn, type Argument, type Clause } from './clause';
import { isOwner, isSide, type Doing } from './deedNouns';
import { dependents } from './nominals';

/** Whether a token is a word for a deed that the pack knows. */
type IsKnown = (at: number) => boolean;

/** The words by which a deed may be known: "the teaching" is a teaching, and to teach; "his threats" are made by who threatens. */
export function deedLemmas(tree: Tree, at: number, { verbs, dying }: DeedWords): readonly string[] {
  const lemma = lemmaAt(tree, at).toLowerCase();
  // "is in love with her": the preposition is a part of it.
  if (lemma === 'love' && hasWord(tree, at, 'in', 'case')) return [lemma, 'in'];
  // "dies by her hand" is killed by her.
  if (dying.has(lemma) && hasLemma(tree, at, 'hand', 'obl')) return [lemma, 'kill'];
  if (tree.upos[at] !== 'NOUN' && !isNounlike(tree, at)) return [lemma];
  const known = mapOf(verbs).get(lemma);
  if (known !== undefined) return [lemma, ...known];
  if (!/.{3}ing$/.test(lemma)) return [lemma];
  const stem = lemma.slice(0, -3);
  return [lemma, stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')];
}

/** "does the translating": what the parser may take for a verb. */
const isNounlike = (tree: Tree, at: number): boolean =>
  tree.xpos[at] === 'VBG' && childrenBy(tree, at, 'det').length > 0;

/** "Ann does the teaching", "Ann gets her lessons from Bob", "it is Ann who has to endure Bob's threats". */
export function byLightVerb(
  tree: Tree,
  clause: Clause,
  isKnown: IsKnown,
  { deeds, syntax }: Lexicon,
): readonly Doing[] {
  if (clause.kind !== 'verb') return [];
  const [subject, object] = [argumentIn(clause, 'nsubj'), argumentIn(clause, 'obj')];
  if (object === undefined || !isKnown(object.head)) return [];
  const [verb, noun] = [lemmaAt(tree, clause.predicate), lemmaAt(tree, object.head)];
  if (maybePerson(noun, syntax)) return [];
  const below = dependents(tree, object.head);
  const beside = clause.arguments.filter(isSide);
  const aside = beside.filter(({ head }) => head !== object.head && head !== subject?.head);
  const at = clause.predicate;
  // "takes lessons with Ann": she gives them.
  const isTaught = deeds.lessons.has(noun) && !deeds.giving.has(verb);
  const giver = isTaught ? TEACHER : GIVER;
  const from = [...clause.arguments, ...below].find(({ slot }) => giver.has(slot));
  if (isTaught && from === undefined) return [];
  const { undergoing, doing } = syntax.lightVerbs;
  const undergoes = isTaught || undergoing.has(verb) || (verb === 'take' && from !== undefined);
  if (undergoes && subject !== undefined) {
    const doer = from ?? ownerIn(tree, below);
    const others = [...aside, ...below].filter((one) => isSide(one) && one.head !== doer?.head);
    return [{ word: object.head, at, doer, others: [{ ...subject, slot: 'obj' }, ...others] }];
  }
  const does =
    (deeds.doing.has(verb) || doing.has(verb) || syntax.duties.taking.has(verb)) &&
    !deeds.notDoing.has(verb) &&
    !deeds.idle.has(noun);
  if (!does || undergoing.has(verb) || subject === undefined) return [];
  return [{ word: object.head, at, doer: subject, others: [...aside, ...below.filter(isSide)] }];
}

const TEACHER = new Set(
  ['from', 'by', 'with', 'under'].flatMap((preposition) => [`obl:${preposition}`, `nmod:${preposition}`]),
);
const GIVER = new Set(['obl:from', 'nmod:from', 'nmod:by']);

/** "Bob's threats": whose they are, if it is no pronoun. */
const ownerIn = (tree: Tree, below: readonly Argument[]): Argument | undefined =>
  below.find(({ slot, head }) => slot === 'nmod:poss' && tree.upos[head] !== 'PRON');

/** "Ann is the target of Bob's threats", "the recipient of the lessons is Ann". */
export function aimedAt(
  tree: Tree,
  clause: Clause,
  isKnown: IsKnown,
  { targets, aiming }: DeedWords,
): readonly Doing[] {
  const subject = argumentIn(clause, 'nsubj');
  const given = argumentIn(clause, 'obj');
  const whom = argumentIn(clause, AIM);
  // "His farewell is addressed to Ann".
  if (clause.passive && given !== undefined && whom !== undefined && isKnown(given.head)) {
    if (!aiming.has(lemmaAt(tree, clause.predicate))) return [];
    const below = dependents(tree, given.head);
    const owner = ownerIn(tree, below);
    const others = below.filter((one) => isSide(one) && one !== owner);
    const aim = { ...whom, slot: 'obj' };
    return [{ word: given.head, at: clause.predicate, doer: subject ?? owner, others: [aim, ...others] }];
  }
  if (clause.kind !== 'nominal' || subject === undefined) return [];
  const [target, person] = targets.has(lemmaAt(tree, clause.predicate))
    ? [clause.predicate, subject.head]
    : targets.has(lemmaAt(tree, subject.head)) && tree.upos[clause.predicate] !== 'PRON'
      ? [subject.head, clause.predicate]
      : [];
  if (target === undefined || person === undefined) return [];
  return dependents(tree, target)
    .filter(({ slot, head }) => OBJECT.has(slot) && isKnown(head))
    .map(({ head }) => {
      const below = dependents(tree, head);
      const doer = below.find(({ slot, head: it }) => AGENT.has(slot) && tree.upos[it] !== 'PRON');
      const others = below.filter((one) => isSide(one) && one !== doer);
      const aim = { slot: 'obj', head: person, confidence: subject.confidence };
      return { word: head, at: clause.predicate, doer, others: [aim, ...others] };
    });
}

const AIM = new Set(['obl:to', 'obl:at', 'obl:for']);
const OBJECT = new Set(['nmod:of', 'nmod:for']);
const AGENT = new Set(['nmod:poss', 'nmod:by']);

/** "The release is owed to Ann", "Ann is to blame for his death", "the credit for it goes to Ann", "he dies at her hands". */
export function credited(
  tree: Tree,
  clause: Clause,
  isKnown: IsKnown,
  { deeds, syntax: { duties } }: Lexicon,
): readonly Doing[] {
  const { predicate } = clause;
  const lemma = lemmaAt(tree, predicate);
  const subject = argumentIn(clause, clause.passive ? 'obj' : 'nsubj');
  const person = (head: number, confidence = subject?.confidence ?? 1): Argument => ({
    slot: 'nsubj',
    head,
    confidence,
  });
  const of = (nouns: readonly number[], doer: Argument | undefined): readonly Doing[] =>
    doer === undefined
      ? []
      : nouns.filter(isKnown).map((word) => ({
          word,
          at: predicate,
          doer,
          others: dependents(tree, word).filter((one) => isSide(one) && one.head !== doer.head),
        }));
  const forWhat = (over: number): readonly number[] =>
    [...childrenBy(tree, over, 'nmod', 'obl', 'acl', 'advcl')].filter(
      (child) => prepositionOf(tree, child) === 'for' || hasWord(tree, child, 'for', 'mark'),
    );
  const below = argumentIn(clause, 'obj');
  const to =
    argumentIn(clause, RECEIVER) ??
    // "owe their hours in the yard to Ann": the parser may let her hang from the yard.
    (below === undefined || lemma !== 'owe'
      ? undefined
      : subtree(tree, below.head)
          .filter((at) => tree.upos[at] === 'PROPN' && prepositionOf(tree, at) === 'to')
          .map((head) => ({ slot: 'obl:to', head, confidence: tree.confidence[head] ?? 0 }))[0]);
  if (lemma === 'owe' && to !== undefined) {
    const owed = clause.passive ? subject : below;
    const clauses = childrenBy(tree, predicate, 'csubj', 'advcl').filter((child) => child < predicate);
    return of([...(owed ? [owed.head] : []), ...(clause.passive ? clauses : [])], to);
  }
  // "The return of the water is due to Ann": the parser makes "due to" a preposition.
  if (clause.kind === 'nominal' && subject !== undefined) {
    if (hasWord(tree, predicate, deeds.due, 'case')) return of([subject.head], person(predicate));
    if (deeds.due.has(normAt(tree, predicate))) return of([subject.head], to);
  }
  if (subject !== undefined && deeds.credits.has(lemmaAt(tree, subject.head))) {
    const whom = duties.falling.has(lemma)
      ? to
      : clause.kind === 'nominal' && tree.upos[predicate] === 'PROPN'
        ? person(predicate)
        : undefined;
    return of(forWhat(subject.head), whom);
  }
  if (subject === undefined || clause.passive) return [];
  if (deeds.responsible.has(lemma)) return of(forWhat(predicate), subject);
  if (below !== undefined && deeds.credits.has(lemmaAt(tree, below.head)) && duties.taking.has(lemma))
    return of([...forWhat(below.head), ...forWhat(predicate)], subject);
  return [];
}

const RECEIVER = new Set(['obl:to', 'obl:with', 'obl:on', 'obl:upon']);

/** "He dies at the hands of Ann", "he is shot at Ann's command": who it is where the verb does not say it. */
export function atTheHandsOf(tree: Tree, clause: Clause): readonly Doing[] {
  const subject = argumentIn(clause, 'nsubj');
  const object = argumentIn(clause, 'obj');
  if (clause.kind !== 'verb' || (clause.passive ? subject : object) !== undefined) return [];
  const sufferer = clause.passive ? object : subject;
  const hands = clause.arguments.find(({ slot, head }) => MEANS.has(slot) && HANDS.has(lemmaAt(tree, head)));
  const owner = hands && dependents(tree, hands.head).find(isOwner);
  if (sufferer === undefined || owner === undefined) return [];
  const word = clause.predicate;
  return [{ word, at: word, doer: owner, others: [{ ...sufferer, slot: 'obj' }] }];
}

const MEANS = new Set(['obl:at', 'obl:by', 'obl:from']);
const HANDS = new Set(['hand', 'hands']);

/** "a voice is heard, and *it* is Ann's": the only word for a deed that stands before the pronoun. */
export function nounOf(tree: Tree, head: number, isKnown: IsKnown): number {
  // "it falls to Ann to teach him": the infinitive tells what.
  const isExpletive = childrenBy(tree, tree.heads[head] ?? -1, 'xcomp', 'csubj', 'advcl', 'ccomp').length > 0;
  if (isExpletive || !IT.has(normAt(tree, head)) || tree.upos[head] !== 'PRON') return head;
  const nouns = tree.tokens.flatMap((_, at) =>
    at < head && tree.upos[at] === 'NOUN' && isKnown(at) && !isLabel(tree, at, 'compound') ? [at] : [],
  );
  return nouns.length === 1 ? (nouns[0] ?? head) : head;
}

const IT = new Set(['it', 'this', 'that']);

// What somebody does, told by a noun: "does the teaching", "gets lessons from Ann", "the killing is owed to Ann".
import type { SyntaxWords } from '../english/syntaxWords';
import { childrenBy, isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import { mapOf } from '../text/remembered';
import { prepositionOf, type Argument, type Clause } from './clause';
import { find, SIDES, type Doing } from './deedNouns';
import { dependents } from './nominals';

/** Whether a token is a word for a deed that the pack knows. */
type IsKnown = (at: number) => boolean;

/** The words by which a deed may be known: "the teaching" is a teaching, and to teach; "his threats" are made by who threatens. */
export function deedLemmas(tree: Tree, at: number, { deedsOfNouns }: SyntaxWords): readonly string[] {
  const lemma = lemmaAt(tree, at).toLowerCase();
  // "is in love with her": the preposition is a part of it.
  const isIn = childrenBy(tree, at, 'case').some((word) => tree.tokens[word]?.norm === 'in');
  if (lemma === 'love' && isIn) return [lemma, 'in'];
  // "dies by her hand" is killed by her.
  const isByHand =
    /^(?:die|perish|fall)$/.test(lemma) &&
    childrenBy(tree, at, 'obl').some((child) => lemmaAt(tree, child) === 'hand');
  if (isByHand) return [lemma, 'kill'];
  if (tree.upos[at] !== 'NOUN' && !isNounlike(tree, at)) return [lemma];
  const verb = mapOf(deedsOfNouns).get(lemma);
  if (verb !== undefined) return [lemma, ...verb];
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
  { lightVerbs, duties }: SyntaxWords,
): readonly Doing[] {
  if (clause.kind !== 'verb') return [];
  const [subject, object] = [find(clause, /^nsubj$/), find(clause, /^obj$/)];
  if (object === undefined || !isKnown(object.head) || PERSON.test(lemmaAt(tree, object.head))) return [];
  const verb = lemmaAt(tree, clause.predicate);
  const below = dependents(tree, object.head);
  const beside = clause.arguments.filter(({ slot }) => SIDES.test(slot));
  const aside = beside.filter(({ head }) => head !== object.head && head !== subject?.head);
  const at = clause.predicate;
  // "takes lessons with Ann": she gives them.
  const isTaught = LESSON.test(lemmaAt(tree, object.head)) && !/^(?:give|offer|provide)$/.test(verb);
  const giver = isTaught ? /^(?:obl|nmod):(?:from|by|with|under)$/ : /^(?:obl:from|nmod:from|nmod:by)$/;
  const from = [...clause.arguments, ...below].find(({ slot }) => giver.test(slot));
  if (isTaught && from === undefined) return [];
  const undergoes = isTaught || lightVerbs.undergoing.has(verb) || (verb === 'take' && from !== undefined);
  if (undergoes && subject !== undefined) {
    const owner = below.find(({ slot, head }) => slot === 'nmod:poss' && tree.upos[head] !== 'PRON');
    const doer = from ?? owner;
    const others = [...aside, ...below].filter(({ slot, head }) => SIDES.test(slot) && head !== doer?.head);
    return [{ word: object.head, at, doer, others: [{ ...subject, slot: 'obj' }, ...others] }];
  }
  // "makes the envoy homesick", "has him type it", "does the talking" are something else.
  const does =
    (DOING.test(verb) || lightVerbs.doing.has(verb) || duties.taking.has(verb)) &&
    !/^(?:have|make|get|hold|leave|fill)$/.test(verb) &&
    !/^(?:talking|speaking|thinking|rest)$/.test(lemmaAt(tree, object.head));
  if (!does || lightVerbs.undergoing.has(verb) || subject === undefined) return [];
  const others = [...aside, ...below.filter(({ slot }) => SIDES.test(slot))];
  return [{ word: object.head, at, doer: subject, others }];
}

const PERSON = /(?:er|or|ist|ian|ant|ent|eur|man|guard|host|envoy|pupil|chief|bride|groom|guest)$/;
const LESSON = /^(?:lesson|class|training|coaching|tuition|instruction|teaching)$/;
const DOING = /^(?:do|handle|manage|furnish|supply|undertake|lead|run|oversee)$/;

/** "Ann is the target of Bob's threats", "the recipient of the lessons is Ann". */
export function aimedAt(tree: Tree, clause: Clause, isKnown: IsKnown): readonly Doing[] {
  const subject = find(clause, /^nsubj$/);
  const given = find(clause, /^obj$/);
  const whom = find(clause, /^obl:(?:to|at|for)$/);
  // "His farewell is addressed to Ann".
  if (clause.passive && given !== undefined && whom !== undefined && isKnown(given.head)) {
    if (!/^(?:address|direct|aim|dedicate|mean|intend|extend)$/.test(lemmaAt(tree, clause.predicate)))
      return [];
    const below = dependents(tree, given.head);
    const owner = below.find(({ slot, head }) => slot === 'nmod:poss' && tree.upos[head] !== 'PRON');
    const others = below.filter((one) => SIDES.test(one.slot) && one !== owner);
    const aim = { ...whom, slot: 'obj' };
    return [{ word: given.head, at: clause.predicate, doer: subject ?? owner, others: [aim, ...others] }];
  }
  if (clause.kind !== 'nominal' || subject === undefined) return [];
  const [target, person] = TARGET.test(lemmaAt(tree, clause.predicate))
    ? [clause.predicate, subject.head]
    : TARGET.test(lemmaAt(tree, subject.head)) && tree.upos[clause.predicate] !== 'PRON'
      ? [subject.head, clause.predicate]
      : [];
  if (target === undefined || person === undefined) return [];
  return dependents(tree, target)
    .filter(({ slot, head }) => /^nmod:(?:of|for)$/.test(slot) && isKnown(head))
    .map(({ head }) => {
      const below = dependents(tree, head);
      const doer = below.find(
        ({ slot, head: it }) => /^nmod:(?:poss|by)$/.test(slot) && tree.upos[it] !== 'PRON',
      );
      const others = below.filter((one) => SIDES.test(one.slot) && one !== doer);
      const aim = { slot: 'obj', head: person, confidence: subject.confidence };
      return { word: head, at: clause.predicate, doer, others: [aim, ...others] };
    });
}

const TARGET = /^(?:object|target|victim|recipient|butt|addressee|beneficiary|receiver|prey)$/;

/** "The release is owed to Ann", "Ann is to blame for his death", "the credit for it goes to Ann", "he dies at her hands". */
export function credited(
  tree: Tree,
  clause: Clause,
  isKnown: IsKnown,
  { duties }: SyntaxWords,
): readonly Doing[] {
  const { predicate } = clause;
  const lemma = lemmaAt(tree, predicate);
  const subject = find(clause, clause.passive ? /^obj$/ : /^nsubj$/);
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
          others: dependents(tree, word).filter(({ slot, head }) => SIDES.test(slot) && head !== doer.head),
        }));
  const forWhat = (over: number): readonly number[] =>
    [...childrenBy(tree, over, 'nmod', 'obl', 'acl', 'advcl')].filter(
      (child) =>
        prepositionOf(tree, child) === 'for' ||
        childrenBy(tree, child, 'mark').some((mark) => tree.tokens[mark]?.norm === 'for'),
    );
  const below = find(clause, /^obj$/);
  const to =
    find(clause, /^obl:(?:to|with|on|upon)$/) ??
    // "owe their hours in the yard to Ann": the parser may let her hang from the yard.
    (below === undefined || lemma !== 'owe'
      ? undefined
      : subtree(tree, below.head)
          .filter((at) => tree.upos[at] === 'PROPN' && prepositionOf(tree, at) === 'to')
          .map((head) => ({ slot: 'obl:to', head, confidence: tree.confidence[head] ?? 0 }))[0]);
  if (lemma === 'owe' && to !== undefined) {
    const owed = clause.passive ? subject : find(clause, /^obj$/);
    const clauses = childrenBy(tree, predicate, 'csubj', 'advcl').filter((child) => child < predicate);
    return of([...(owed ? [owed.head] : []), ...(clause.passive ? clauses : [])], to);
  }
  // "The return of the water is due to Ann": the parser makes "due to" a preposition.
  const due = childrenBy(tree, predicate, 'case').some((at) => DUE.test(tree.tokens[at]?.norm ?? ''));
  if (clause.kind === 'nominal' && due && subject !== undefined) return of([subject.head], person(predicate));
  if (DUE.test(tree.tokens[predicate]?.norm ?? '') && subject !== undefined && clause.kind === 'nominal')
    return of([subject.head], to);
  if (subject !== undefined && CREDIT.test(lemmaAt(tree, subject.head))) {
    const falls = duties.falling.has(lemma) || /^(?:lie|rest|belong)$/.test(lemma);
    const whom = falls
      ? to
      : clause.kind === 'nominal' && tree.upos[predicate] === 'PROPN'
        ? person(predicate)
        : undefined;
    return of(forWhat(subject.head), whom);
  }
  if (subject === undefined || clause.passive) return [];
  if (RESPONSIBLE.test(lemma)) return of(forWhat(predicate), subject);
  const credit = find(clause, /^obj$/);
  if (credit !== undefined && CREDIT.test(lemmaAt(tree, credit.head)) && duties.taking.has(lemma))
    return of([...forWhat(credit.head), ...forWhat(predicate)], subject);
  return [];
}

const DUE = /^(?:due|thanks|owing|down|attributable|traceable)$/;
const CREDIT = /^(?:credit|blame|responsibility|guilt|merit|fault|thanks|honou?r)$/;
const RESPONSIBLE = /^(?:responsible|answerable|blame|accountable|liable|culpable)$/;

/** "He dies at the hands of Ann", "he is shot at Ann's command": who it is where the verb does not say it. */
export function atTheHandsOf(tree: Tree, clause: Clause): readonly Doing[] {
  if (clause.kind !== 'verb' || (clause.passive && find(clause, /^nsubj$/) !== undefined)) return [];
  const sufferer = find(clause, clause.passive ? /^obj$/ : /^nsubj$/);
  const object = find(clause, /^obj$/);
  if (sufferer === undefined || (!clause.passive && object !== undefined)) return [];
  const hands = clause.arguments.find(
    ({ slot, head }) => /^obl:(?:at|by|from)$/.test(slot) && /^hands?$/.test(lemmaAt(tree, head)),
  );
  const owner = hands && dependents(tree, hands.head).find(({ slot }) => /^nmod:(?:of|poss)$/.test(slot));
  if (owner === undefined) return [];
  const word = clause.predicate;
  return [{ word, at: word, doer: owner, others: [{ ...sufferer, slot: 'obj' }] }];
}

/** "a voice is heard, and *it* is Ann's": the only word for a deed that stands before the pronoun. */
export function nounOf(tree: Tree, head: number, isKnown: IsKnown): number {
  // "it falls to Ann to teach him": the infinitive tells what.
  const isExpletive = childrenBy(tree, tree.heads[head] ?? -1, 'xcomp', 'csubj', 'advcl', 'ccomp').length > 0;
  if (isExpletive || !/^(?:it|this|that)$/.test(tree.tokens[head]?.norm ?? '') || tree.upos[head] !== 'PRON')
    return head;
  const nouns = tree.tokens.flatMap((_, at) =>
    at < head && tree.upos[at] === 'NOUN' && isKnown(at) && !isLabel(tree, at, 'compound') ? [at] : [],
  );
  return nouns.length === 1 ? (nouns[0] ?? head) : head;
}

// Where a sentence says what somebody is: by a copula, an apposition, a modifier, "as", or a phrase set in front.
import type { Lexicon } from '../english/lexicon';
import type { SyntaxWords } from '../english/syntaxWords';
import { childrenBy, isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import type { Clause } from './clause';
import { surfaceSubject } from '../english/subjects';
import { contrastOf } from './contrast';

export interface Predication {
  /** Head of the phrase of whom it is said. */
  readonly subject: number;
  /** Head of the phrase that says what. */
  readonly value: number;
  /** The token whose place in the tree gives the stance. */
  readonly clause: number;
  /** Set beside its noun and no predicate: what the clause around it denies or supposes, it does not. */
  readonly aside: boolean;
  readonly confidence: number;
}

/** What stands beside its noun hangs loosely, and is easily taken for a part of something else. */
const LEAST = 0.6;

/** All predications of a sentence. */
export function predicationsOf(
  tree: Tree,
  clauses: readonly Clause[],
  lexicon: Lexicon,
): readonly Predication[] {
  const words = lexicon.syntax;
  return [
    ...clauses.flatMap((clause) => [...copula(tree, clause), ...linked(tree, clause, words)]),
    ...clauses.flatMap((clause) => gapped(tree, clause)),
    ...clauses.flatMap((clause) => [...offices(tree, clause, words), ...nothingMore(tree, clause)]),
    ...clauses.flatMap((clause) => [...asPhrases(tree, clause, words), ...inFront(tree, clause, words)]),
    ...tree.tokens.flatMap((_, at) => beside(tree, at, lexicon)),
  ];
}

const subjectOf = ({ arguments: all }: Clause): Clause['arguments'][number] | undefined =>
  all.find(({ slot }) => slot === 'nsubj');

const confidenceAt = (tree: Tree, ...at: readonly number[]): number =>
  Math.min(...at.map((token) => tree.confidence[token] ?? 0));

/** "Carmen is the maid of Roxane", "who is a widower", "she is known to nobody". */
function copula(tree: Tree, clause: Clause): readonly Predication[] {
  const subject = clause.passive ? clause.arguments.find(({ slot }) => slot === 'obj') : subjectOf(clause);
  if ((clause.kind !== 'nominal' && !clause.passive) || subject === undefined) return [];
  const confidence = Math.min(subject.confidence, confidenceAt(tree, clause.predicate));
  const said = predicate(subject.head, clause.predicate, clause.predicate, confidence);
  // "The leader of the band is Ann", "her husband is Bob": who it is that somebody is.
  const named = tree.upos[clause.predicate] === 'PROPN' && tree.upos[subject.head] === 'NOUN';
  const whose = childrenBy(tree, subject.head, 'nmod:poss', 'nmod').length > 0;
  const bare = childrenBy(tree, clause.predicate, 'case').length === 0;
  if (!named || !whose || !bare || clause.passive) return [said];
  return [said, predicate(clause.predicate, subject.head, clause.predicate, confidence)];
}

const predicate = (subject: number, value: number, clause: number, confidence: number): Predication => ({
  subject,
  value,
  clause,
  aside: false,
  confidence,
});

/** "Gen is the pupil and Carmen the teacher": a second subject with what it is, and no copula of its own. */
function gapped(tree: Tree, clause: Clause): readonly Predication[] {
  const first = subjectOf(clause);
  if (clause.kind !== 'nominal' || first === undefined || tree.upos[clause.predicate] !== 'NOUN') return [];
  const nouns = childrenBy(tree, clause.predicate, 'conj', 'appos', 'parataxis').filter(
    (at) => tree.upos[at] === 'NOUN' && childrenBy(tree, at, 'cop').length === 0,
  );
  return nouns.flatMap((value) => {
    const [article] = childrenBy(tree, value, 'det');
    const subject = article === undefined ? -1 : article - 1;
    const isName = tree.upos[subject] === 'PROPN' && subject > clause.predicate;
    const own = [clause.predicate, value].includes(tree.heads[subject] ?? -1);
    if (!isName || !own || childrenBy(tree, value, 'case').length > 0) return [];
    return [predicate(subject, value, clause.predicate, confidenceAt(tree, clause.predicate, first.head))];
  });
}

/** "The boy proves tone-deaf", "the singer remains unknown". */
function linked(tree: Tree, clause: Clause, { linkingVerbs, staying }: SyntaxWords): readonly Predication[] {
  const subject = subjectOf(clause);
  if (clause.kind !== 'verb' || clause.passive || subject === undefined) return [];
  const lemma = lemmaAt(tree, clause.predicate);
  if (!linkingVerbs.has(lemma)) return [];
  // "They remain enemies": nothing can be remained.
  const stays = staying.has(lemma);
  return clause.arguments
    .filter(({ slot, head }) => (slot === 'xcomp' || (slot === 'obj' && stays)) && tree.upos[head] !== 'VERB')
    .filter(({ head }) => childrenBy(tree, head, 'cop', 'mark').length === 0)
    .map(({ head, confidence }) =>
      predicate(subject.head, head, clause.predicate, Math.min(subject.confidence, confidence)),
    );
}

/** "As ambassador of Canada, he is …", "she came as one of the waitresses": nobody else can be meant by it. */
function asPhrases(tree: Tree, clause: Clause, words: SyntaxWords): readonly Predication[] {
  const subject = clause.passive ? clause.arguments.find(({ slot }) => slot === 'obj') : subjectOf(clause);
  if (subject === undefined) return [];
  const lemma = lemmaAt(tree, clause.predicate);
  // "spends his life as a dentist", "is sent as a delegate".
  const lives = words.spending.has(lemma)
    ? childrenBy(tree, clause.predicate, 'obj').filter((at) => words.livelihoods.has(lemmaAt(tree, at)))
    : [];
  const comes = clause.passive ? words.sending.has(lemma) : lives.length > 0 || words.comingVerbs.has(lemma);
  return (
    [clause.predicate, ...lives]
      .flatMap((over) => childrenBy(tree, over, 'obl', 'advcl', 'nmod'))
      .filter((at) => tree.upos[at] !== 'VERB' && childrenBy(tree, at, 'cop', 'nsubj').length === 0)
      .filter((at) => childrenBy(tree, at, 'case', 'mark').some((word) => lemmaAt(tree, word) === 'as'))
      // "and Ann as a delegate" says it of her.
      .filter((at) => !isOfAnother(tree, at, clause.predicate))
      .filter((at) => comes || isOpening(tree, at, subject.head) || isSetBetween(tree, at, subject.head))
      .map((at) => ({
        ...predicate(subject.head, at, clause.predicate, subject.confidence),
        aside: isSetBetween(tree, at, subject.head),
      }))
  );
}

const isOfAnother = (tree: Tree, at: number, verb: number): boolean =>
  childrenBy(tree, at, 'case', 'mark').some((word) => word - 1 > verb && tree.upos[word - 1] === 'PROPN');

/** "Ochoa, as the finance minister, opens the door": between commas right behind the subject. */
function isSetBetween(tree: Tree, at: number, subject: number): boolean {
  const own = subtree(tree, at).filter((token) => tree.tokens[token]?.text !== ',');
  const [start, end] = [Math.min(...own), Math.max(...own)];
  const isComma = (token: number): boolean => tree.tokens[token]?.text === ',';
  const before = [subject, ...childrenBy(tree, subject, 'flat')];
  return isComma(start - 1) && isComma(end + 1) && before.includes(start - 2);
}

/** "Her profession is that of a dentist", "dentist is the profession that she follows": what she is. */
function offices(tree: Tree, clause: Clause, words: SyntaxWords): readonly Predication[] {
  const subject = subjectOf(clause)?.head;
  if (subject === undefined) return [];
  if (clause.kind === 'verb') return holdsOffice(tree, clause, subject, words);
  if (words.offices.has(lemmaAt(tree, clause.predicate)))
    return childrenBy(tree, clause.predicate, 'acl')
      .filter((verb) => verb > clause.predicate && words.holdingOffice.has(lemmaAt(tree, verb)))
      .flatMap((verb) => childrenBy(tree, verb, 'nsubj'))
      .filter((holder) => tree.upos[holder] === 'PROPN')
      .map((holder) =>
        predicate(holder, subject, clause.predicate, confidenceAt(tree, holder, clause.predicate)),
      );
  if (!words.offices.has(lemmaAt(tree, subject))) return [];
  const [owner] = childrenBy(tree, subject, 'nmod:poss');
  if (owner === undefined) return [];
  const isThat = (at: number): boolean => tree.tokens[at]?.norm === 'that';
  if (!isThat(clause.predicate)) return [];
  return childrenBy(tree, clause.predicate, 'nmod').map((value) =>
    predicate(owner, value, clause.predicate, confidenceAt(tree, clause.predicate)),
  );
}

/** "Ann holds the rank of major". */
const holdsOffice = (
  tree: Tree,
  { predicate: verb, arguments: all, passive }: Clause,
  holder: number,
  { holdingOffice, offices: nouns }: SyntaxWords,
): readonly Predication[] =>
  passive || !holdingOffice.has(lemmaAt(tree, verb))
    ? []
    : all
        .filter(({ slot, head }) => slot === 'obj' && nouns.has(lemmaAt(tree, head)))
        .flatMap(({ head }) => childrenBy(tree, head, 'nmod'))
        .filter((value) => childrenBy(tree, value, 'case').some((word) => tree.tokens[word]?.norm === 'of'))
        .map((value) => predicate(holder, value, verb, confidenceAt(tree, holder, value)));

/** "Ann is nothing more than a dentist": she is one. */
function nothingMore(tree: Tree, clause: Clause): readonly Predication[] {
  const subject = subjectOf(clause);
  if (subject === undefined || tree.tokens[clause.predicate]?.norm !== 'nothing') return [];
  return subtree(tree, clause.predicate)
    .filter((at) => at > clause.predicate && tree.upos[at] === 'NOUN')
    .filter((at) => childrenBy(tree, at, 'case').some((word) => tree.tokens[word]?.norm === 'than'))
    .map((value) => ({
      ...predicate(subject.head, value, clause.predicate, subject.confidence),
      aside: true,
    }));
}

/** "A man in the pink of health, her accompanist stays", "Healthy as he was, the accompanist stayed". */
function inFront(tree: Tree, clause: Clause, words: SyntaxWords): readonly Predication[] {
  const subject = subjectOf(clause)?.head ?? surfaceSubject(tree, clause.predicate, words);
  if (subject === undefined) return [];
  const start = Math.min(...subtree(tree, subject));
  if (tree.tokens[start - 1]?.text !== ',') return [];
  return (tree.children[clause.predicate] ?? [])
    .filter((at) => at < start && isOpening(tree, at, subject))
    .filter((at) => tree.upos[at] === 'NOUN' || tree.upos[at] === 'ADJ')
    .filter((at) => !['obj', 'ccomp', 'conj'].some((label) => isLabel(tree, at, label)))
    .filter((at) => childrenBy(tree, at, 'mark', 'cop', 'nsubj').length === 0)
    .map((at) => ({
      ...predicate(subject, at, clause.predicate, confidenceAt(tree, subject)),
      aside: true,
    }));
}

/** Whether the phrase opens the sentence, right before the subject and a comma. */
function isOpening(tree: Tree, at: number, subject: number): boolean {
  const own = subtree(tree, at);
  const next = Math.min(...subtree(tree, subject));
  const last = Math.max(...own.filter((token) => token < next));
  return own[0] === 0 && last >= next - 2 && tree.tokens[next - 1]?.text === ',';
}

/** Appositions and modifiers: "Cesar, a hostage", "the accompanist, healthy and strong", "the elderly translator". */
function beside(tree: Tree, at: number, lexicon: Lexicon): readonly Predication[] {
  const head = tree.heads[at] ?? -1;
  const isApposition = isLabel(tree, at, 'appos');
  if (head < 0 || !(isApposition || tree.xpos[at] === 'JJ')) return [];
  // "Ann, a dentist": a name, a comma and an article are sign enough.
  const isPlain =
    isApposition &&
    tree.upos[head] === 'PROPN' &&
    childrenBy(tree, at, 'det').some(
      (det) => /^an?$/.test(tree.tokens[det]?.norm ?? '') && tree.tokens[det - 1]?.text === ',',
    );
  const confidence = isPlain ? Math.max(confidenceAt(tree, at), LEAST) : confidenceAt(tree, at);
  if (confidence < LEAST) return [];
  const said = (subject: number, value: number): Predication => ({
    subject,
    value,
    clause: head,
    aside: true,
    confidence,
  });
  const isDenied = (): boolean => contrastOf(tree, head, lexicon).denied.includes(at);
  if (isApposition && !isListed(tree, at, head) && !isDenied()) return [said(head, at), said(at, head)];
  const adjective =
    tree.xpos[at] === 'JJ' && ['amod', 'conj', 'acl'].some((label) => isLabel(tree, at, label));
  const outside = at > head && tree.tokens[at - 1]?.text === ',';
  if (!adjective || tree.xpos[head] === 'NNS' || (!isLabel(tree, at, 'amod') && !outside)) return [];
  return isCertain(tree, head, lexicon) ? [said(head, at)] : [];
}

/** "Gen, a priest, and a doctor": a list that was taken for an apposition. */
const isListed = (tree: Tree, at: number, head: number): boolean =>
  [at, head].some((token) => childrenBy(tree, token, 'conj').length > 0) || isLabel(tree, head, 'conj');

/** "the elderly translator", "her accompanist", "poor Gen": one certain person, and no choice out of several. */
const isCertain = (tree: Tree, head: number, { determiners }: Lexicon): boolean =>
  tree.xpos[head] === 'NNP' ||
  childrenBy(tree, head, 'nmod:poss').length > 0 ||
  childrenBy(tree, head, 'det').some((word) => determiners.has(tree.tokens[word]?.norm ?? ''));

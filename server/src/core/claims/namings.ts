// Claims about what somebody is called, in so many words: "is called N", "his first name is N", "N, known as the boss".
import { childrenBy, lemmaAt, subtree, type Tree } from '../english/tree';
import type { Mention } from '../mentions/mention';
import { cover } from '../text/span';
import type { Clause } from './clause';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { nameClaim } from './names';
import type { Proposition } from './proposition';

/** Token indices of the heads: somebody, and the name that is given to them. */
interface Naming {
  readonly holder: number;
  readonly name: number;
  /** "is called" may give a nickname as well. */
  readonly loose: boolean;
}

export function readNamings(context: ClaimContext): readonly Proposition[] {
  const { tree, clauses } = context.sentence;
  if (tree === undefined) return [];
  return clauses.flatMap((clause) =>
    [
      ...calledIn(tree, clause, context),
      ...namesIn(tree, clause, context),
      ...bornIn(tree, clause, context),
      ...whatTheyCall(tree, clause),
    ].flatMap((naming) => {
      const claim = claimOf(tree, naming, clause.predicate, context);
      return claim === undefined ? [] : [claim];
    }),
  );
}

/** "The cook is called Ann", "the cook, named Ann", "Ann, known as the cook". */
function calledIn(
  tree: Tree,
  { predicate, passive, arguments: args }: Clause,
  { lexicon }: ClaimContext,
): readonly Naming[] {
  if (!passive || !lexicon.syntax.callings.has(lemmaAt(tree, predicate))) return [];
  const called = childrenBy(tree, predicate, 'xcomp', 'obj', 'obl').find((child) => isCalledSo(tree, child));
  const subject = args.find(({ slot, head }) => /^i?obj$/.test(slot) && head !== called)?.head;
  if (subject === undefined || called === undefined || subject === called) return [];
  // "The Commander is called Ann": a title is no name.
  const isName = tree.upos[subject] === 'PROPN' && childrenBy(tree, subject, 'det').length === 0;
  const [holder, name] = isName ? [called, subject] : [subject, called];
  return [{ holder, name, loose: true }];
}

/** "goes by the name of Ann", "bears the name Ann", "answers to the name of Ann". */
function bornIn(
  tree: Tree,
  { predicate, kind, arguments: args }: Clause,
  { lexicon }: ClaimContext,
): readonly Naming[] {
  if (kind !== 'verb' || !lexicon.syntax.nameBearing.has(lemmaAt(tree, predicate))) return [];
  const holder = args.find(({ slot }) => slot === 'nsubj')?.head;
  const [noun] = childrenBy(tree, predicate, 'obj', 'obl').filter((child) => lemmaAt(tree, child) === 'name');
  if (holder === undefined || noun === undefined) return [];
  return childrenBy(tree, noun, 'nmod', 'appos', 'flat')
    .filter((child) => tree.upos[child] === 'PROPN')
    .map((name) => ({ holder, name, loose: false }));
}

/** "Ann is what they call the cook". */
function whatTheyCall(tree: Tree, { predicate, arguments: args }: Clause): readonly Naming[] {
  if (lemmaAt(tree, predicate) !== 'call') return [];
  const head = tree.heads[predicate] ?? -1;
  if (head < 0 || tree.tokens[head]?.norm !== 'what') return [];
  const [name] = [head, ...childrenBy(tree, head, 'nsubj')].filter((at) => tree.upos[at] === 'PROPN');
  const holder = args.find(({ slot, head: at }) => slot === 'obj' && at !== head)?.head;
  return name === undefined || holder === undefined ? [] : [{ holder, name, loose: true }];
}

/** The bare complement of "called", or what follows "as". */
const isCalledSo = (tree: Tree, child: number): boolean =>
  childrenBy(tree, child, 'case').every((preposition) => tree.tokens[preposition]?.norm === 'as');

/** "Her first name is Ann", "Ann is the name of the cook", "the cook, whose name is Ann". */
function namesIn(tree: Tree, { predicate, kind }: Clause, { lexicon }: ClaimContext): readonly Naming[] {
  const [subject] = childrenBy(tree, predicate, 'nsubj');
  if (kind !== 'nominal' || subject === undefined) return [];
  const [noun, name] = [subject, predicate].some((at) => lemmaAt(tree, at) === 'name')
    ? lemmaAt(tree, subject) === 'name'
      ? [subject, predicate]
      : [predicate, subject]
    : [];
  if (noun === undefined || name === undefined) return [];
  const kinds = childrenBy(tree, noun, 'amod', 'compound').map((at) => tree.tokens[at]?.norm ?? '');
  const [owner] = childrenBy(tree, noun, 'nmod');
  if (owner === undefined || !kinds.every((word) => lexicon.syntax.kindsOfName.has(word))) return [];
  const whose = tree.tokens[owner]?.norm === 'whose';
  const holder = whose ? tree.heads[predicate] : owner;
  return holder === undefined || holder < 0 ? [] : [{ holder, name, loose: false }];
}

function claimOf(
  tree: Tree,
  { holder, name, loose }: Naming,
  predicate: number,
  context: ClaimContext,
): Proposition | undefined {
  const { block, lexicon, sentence } = context;
  const words = [name, ...childrenBy(tree, name, 'flat')];
  const [first, last] = [tree.tokens[Math.min(...words)], tree.tokens[Math.max(...words)]];
  if (tree.upos[name] !== 'PROPN' || first === undefined || last === undefined) return undefined;
  const mention = holderOf(tree, holder, context);
  if (mention === undefined) return undefined;
  const known = sentence.mentions.filter((other) => words.some((at) => other.from <= at && at < other.to));
  if (!known.every((other) => isAnother(other, mention))) return undefined;
  const [before] = childrenBy(tree, name, 'compound', 'amod').filter((at) => at === name - 1);
  const isTitled =
    tree.upos[before ?? -1] === 'PROPN' || lexicon.honorifics.has(tree.tokens[name - 1]?.norm ?? '');
  if (loose && known.length === 0 && !isTitled && !lexicon.givenNames.has(first.norm)) return undefined;
  const span = cover(first, last);
  return nameClaim(mention, span, block, {
    stance: claimStance(tree, predicate, span, context),
    confidence: 'sure',
    predicate,
  });
}

/** A name that is borne, in the story, by somebody else than the one who is said to bear it. */
const isAnother = (name: Mention, holder: Mention): boolean =>
  name.readings.every(
    ({ id, form }) =>
      NAMES.has(form) && id !== undefined && holder.readings.every((reading) => reading.id !== id),
  );

const NAMES = new Set(['name', 'given', 'surname']);

/** The person of the story whom the phrase speaks of; "the novel's translator" may be another. */
function holderOf(tree: Tree, at: number, { lexicon, sentence }: ClaimContext): Mention | undefined {
  const phrase = subtree(tree, at, ['acl', 'advcl', 'parataxis', 'punct']);
  const isOfTheWork = phrase.some(
    (word) =>
      lexicon.reasons.interpretive.includes(lemmaAt(tree, word)) ||
      lexicon.authorCues.has(tree.tokens[word]?.norm ?? ''),
  );
  if (isOfTheWork) return undefined;
  return [at, ...childrenBy(tree, at, 'appos')]
    .flatMap((head) => sentence.mentions.filter(({ from, to }) => from <= head && head < to))
    .find(({ readings }) => readings.some(({ id, plural }) => id !== undefined && !plural));
}

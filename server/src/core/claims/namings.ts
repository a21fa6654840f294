// Claims about what somebody is called, in so many words: "is called N", "his first name is N", "N, known as the boss".
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, subtree, type Tree } from '../english/tree';
import type { Mention } from '../mentions/mention';
import type { Pack } from '../pack/types';
import { fold } from '../text/fold';
import { cover } from '../text/span';
import type { Clause } from './clause';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { nameClaim } from './names';
import { clauseWords } from './clauseAround';
import type { Proposition } from './proposition';

/** Token indices of the heads: somebody, and the name that is given to them. */
interface Naming {
  readonly holder: number;
  readonly name: number;
  /** "is called" may give a nickname as well. */
  readonly loose: boolean;
  /** "His first name is Ann": one part of the name only. */
  readonly partial?: boolean;
}

export function readNamings(context: ClaimContext): readonly Proposition[] {
  const { tree, clauses } = context.sentence;
  if (tree === undefined) return [];
  return clauses.flatMap((clause) =>
    [
      ...calledIn(tree, clause, context),
      ...byName(tree, clause),
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

/** "A cook by the name of Ann": the phrase hangs from whoever bears it. */
function byName(tree: Tree, { predicate }: Clause): readonly Naming[] {
  return clauseWords(tree, predicate)
    .filter(
      (at) => lemmaAt(tree, at) === 'name' && isLabel(tree, at, 'nmod') && prepositionOf(tree, at) === 'by',
    )
    .flatMap((noun) => {
      const holder = tree.heads[noun] ?? -1;
      const [name] = childrenBy(tree, noun, 'nmod', 'appos', 'flat').filter(
        (at) => tree.upos[at] === 'PROPN',
      );
      return holder < 0 || name === undefined ? [] : [{ holder, name, loose: false }];
    });
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
  const partial = kinds.some((word) => lexicon.syntax.partsOfName.has(word));
  return holder === undefined || holder < 0 ? [] : [{ holder, name, loose: false, partial }];
}

function claimOf(
  tree: Tree,
  { holder, name, loose, partial = false }: Naming,
  predicate: number,
  context: ClaimContext,
): Proposition | undefined {
  const { block, lexicon, sentence } = context;
  const words = [name, ...childrenBy(tree, name, 'flat')];
  const [first, last] = [tree.tokens[Math.min(...words)], tree.tokens[Math.max(...words)]];
  if (tree.upos[name] !== 'PROPN' || first === undefined || last === undefined) return undefined;
  const mention = holderOf(tree, holder, context);
  if (mention === undefined || (partial && !isFullyNamed(mention, context))) return undefined;
  const known = sentence.mentions.filter((other) => words.some((at) => other.from <= at && at < other.to));
  if (!known.every((other) => isAnother(other, mention, tree, context))) return undefined;
  const [before] = childrenBy(tree, name, 'compound', 'amod').filter((at) => at === name - 1);
  const isTitled =
    tree.upos[before ?? -1] === 'PROPN' || lexicon.honorifics.has(tree.tokens[name - 1]?.norm ?? '');
  const isGiven = known.length > 0 || isTitled || lexicon.givenNames.has(first.norm);
  if (loose && !isGiven && !isIntroduced(tree, name, predicate, mention, context)) return undefined;
  const span = cover(first, last);
  return nameClaim(mention, span, block, {
    stance: claimStance(tree, predicate, span, context),
    confidence: 'sure',
    predicate,
  });
}

/** "The cook is called Brown": of whom only the trade was told, who is called so by nobody in particular. */
function isIntroduced(
  tree: Tree,
  name: number,
  predicate: number,
  { readings }: Mention,
  { lexicon, sentence }: ClaimContext,
): boolean {
  const isWord =
    lexicon.honorifics.has(normAt(tree, name)) ||
    sentence.values.some(({ from, to }) => from <= name && name < to);
  const isByThem = childrenBy(tree, predicate, 'obl').some((at) => prepositionOf(tree, at) === 'by');
  return (
    !isWord &&
    !isByThem &&
    tree.xpos[predicate] === 'VBN' &&
    lexicon.syntax.naming.has(lemmaAt(tree, predicate)) &&
    readings.every(({ form }) => form === 'role')
  );
}

/** Whether the pack tells both parts of the name: else one of them says nothing about the other. */
const isFullyNamed = ({ readings }: Mention, { pack }: ClaimContext): boolean =>
  readings.some(
    ({ id = '' }) => pack.entities.get(id)?.names.some(({ given }) => given !== undefined) === true,
  );

/** A name that is borne, in the story, by somebody else than the one who is said to bear it. */
const isAnother = (name: Mention, holder: Mention, tree: Tree, { pack }: ClaimContext): boolean =>
  name.readings.every(({ id, form }) =>
    form === 'silent'
      ? isFigure(name, tree, pack)
      : NAMES.has(form) && id !== undefined && holder.readings.every((reading) => reading.id !== id),
  );

const NAMES = new Set(['name', 'given', 'surname']);

/** The name of somebody in the work whom the summaries leave out. */
function isFigure({ from, to }: Mention, { tokens }: Tree, pack: Pack): boolean {
  const text = tokens
    .slice(from, to)
    .map((token) => token.norm)
    .join(' ');
  return pack.silent.some(({ name, figure }) => figure === true && fold(name) === text);
}

/** The person of the story whom the phrase speaks of; "the novel's translator" may be another. */
function holderOf(tree: Tree, at: number, { lexicon, sentence }: ClaimContext): Mention | undefined {
  const phrase = subtree(tree, at, ['acl', 'advcl', 'parataxis', 'punct']);
  const isOfTheWork = phrase.some(
    (word) =>
      lexicon.reasons.interpretive.includes(lemmaAt(tree, word)) ||
      lexicon.authorCues.has(tree.tokens[word]?.norm ?? ''),
  );
  if (isOfTheWork || hasWord(tree, at, lexicon.syntax.otherOnes, 'det', 'amod', 'nummod')) return undefined;
  const personAt = (heads: readonly number[]): Mention | undefined =>
    heads
      .flatMap((head) => sentence.mentions.filter(({ from, to }) => from <= head && head < to))
      .find(({ readings }) => readings.some(({ id, plural }) => id !== undefined && !plural));
  return personAt([at, ...childrenBy(tree, at, 'appos')]) ?? personAt(saidToBe(tree, at));
}

/** "The cook, a man named Brown", "the cook is a man named Brown": who the man is. */
function saidToBe(tree: Tree, at: number): readonly number[] {
  const head = tree.heads[at] ?? -1;
  // "the cook, a man named Brown, and a dog": one of a list.
  const isListed = tree.tokens.some(
    ({ norm }, index) =>
      index > at && AND.has(norm) && childrenBy(tree, head, 'conj').some((one) => one > index),
  );
  if (isLabel(tree, at, 'appos') && head >= 0) return isListed ? [] : [head];
  return childrenBy(tree, at, 'cop').length > 0 ? childrenBy(tree, at, 'nsubj') : [];
}

const AND = new Set(['and', 'or']);

// Whether an idea is told of somebody of the story, or of anybody at all, the writer, or a thing.
import type { Lexicon } from '../english/lexicon';
import { maybePerson } from '../english/syntaxWords';
import { childrenBy, hasWord, isIndefinite, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import { isBeing } from '../pack/beings';
import type { ClaimContext } from './claimReader';
import type { IdeaPlace } from './ideaPlace';

/** Whether the clause tells of nobody in the story. */
export const isOfNobody = (tree: Tree, predicate: number, lexicon: Lexicon): boolean =>
  isOfWriter(tree, predicate) ||
  isOfAnyOne(tree, predicate, lexicon) ||
  isOfAnySuch(tree, predicate) ||
  isOfAnyAgain(tree, predicate);

/** "I have sat through worse banquets", "I'm afraid": that is no part of the story. */
const isOfWriter = (tree: Tree, predicate: number): boolean =>
  childrenBy(tree, predicate, 'nsubj').some((subject) => normAt(tree, subject) === 'i');

/** "A captive, terrified, depends on his captor", "what any teenager does": any of them. */
const isOfAnyOne = (tree: Tree, predicate: number, { syntax }: Lexicon): boolean =>
  childrenBy(tree, predicate, 'nsubj').some(
    (subject) =>
      tree.xpos[subject] === 'NN' &&
      (isIndefinite(tree, subject) || hasWord(tree, subject, ANYONE, 'det')) &&
      childrenBy(tree, subject, 'amod', 'nmod', 'nummod').length === 0 &&
      syntax.persons.has(lemmaAt(tree, subject)),
  );

const ANYONE = new Set(['any']);

/** "a singer who does not practise": any such singer. */
const isOfAnySuch = (tree: Tree, predicate: number): boolean =>
  tree.labels[predicate] === 'acl:relcl' &&
  hasWord(tree, tree.heads[predicate] ?? -1, ANY, 'det') &&
  !childrenBy(tree, predicate, 'punct').some((mark) => mark < predicate);

/** "A tool is not asked, nor is it able to keep a secret": no more is "it" than what the first clause tells of any. */
function isOfAnyAgain(tree: Tree, predicate: number): boolean {
  const clause = isLabel(tree, predicate, 'xcomp') ? (tree.heads[predicate] ?? -1) : predicate;
  if (!isLabel(tree, clause, 'conj')) return false;
  const first = childrenBy(tree, tree.heads[clause] ?? -1, 'nsubj');
  return (
    childrenBy(tree, clause, 'nsubj').some((subject) => normAt(tree, subject) === 'it') &&
    first.some((subject) => hasWord(tree, subject, ANY, 'det'))
  );
}

const ANY = new Set(['a', 'an', 'any', 'every', 'each']);

/** "they fear the end", "what they dread is the end": what is between persons has no thing for its object. */
export function isOfThing(
  { tree, anchor, mention, lexicon }: IdeaPlace,
  { pack, sentence }: ClaimContext,
): boolean {
  const { ideaWords, syntax } = lexicon;
  if (!ideaWords.personal.includes(mention.idea) || tree.upos[anchor] !== 'VERB') return false;
  return [...childrenBy(tree, anchor, 'obj'), ...freeRelative(tree, anchor)].some((object) => {
    if (mention.at.includes(object)) return false;
    const known = sentence.mentions.find(({ from, to }) => from <= object && object < to);
    if (known !== undefined)
      return known.readings.every(({ id }) => !isBeing(pack.entities.get(id ?? '')?.kind));
    return tree.upos[object] === 'NOUN'
      ? !maybePerson(lemmaAt(tree, object), syntax)
      : THINGS.has(normAt(tree, object));
  });
}

/** The "what" of "what they begin to dread". */
function freeRelative(tree: Tree, verb: number): readonly number[] {
  const clause = isLabel(tree, verb, 'xcomp') ? (tree.heads[verb] ?? -1) : verb;
  const head = tree.heads[clause] ?? -1;
  return isLabel(tree, clause, 'acl') && normAt(tree, head) === 'what' ? [head] : [];
}

const THINGS = new Set(['what', 'which', 'it', 'that', 'this', 'nothing', 'everything', 'something']);

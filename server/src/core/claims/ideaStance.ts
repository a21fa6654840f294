// The stance of an idea: that of its clause, as far as a supposition or a denial reaches the words of the idea.
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, subtree } from '../english/tree';
import { isOfNobody } from './ideaOwner';
import { isDenialOwn, type IdeaPlace } from './ideaPlace';
import { isInScope } from './ideaScope';
import { isThought } from './ideaThoughts';
import { hasException, isDenial, isDiscontinued, isEnding, isNegated, isPartlyDenied } from './negation';
import type { Stance } from './proposition';

/** Gives the stance where the rule has something to say of it. */
type StanceRule = (place: IdeaPlace, given: Stance) => Stance | undefined;

/** The stance of an idea whose clause has the stance `clause`: told by the first rule that has something to say. */
export function stanceOfIdea(place: IdeaPlace, clause: Stance): Stance {
  const unsaid = firstOf(nothingSaid, place, clause);
  if (unsaid !== undefined) return unsaid;
  const given = withNobody(place, withInability(place, clause));
  const said = firstOf(partsOfPhrase, place, given);
  if (said !== undefined) return said;
  return given === 'negated' ? (firstOf(undenied, place, given) ?? 'negated') : given;
}

function firstOf(rules: readonly StanceRule[], place: IdeaPlace, given: Stance): Stance | undefined {
  for (const rule of rules) {
    const stance = rule(place, given);
    if (stance !== undefined) return stance;
  }
  return undefined;
}

/** Where the words stand in the clause and nothing is said by them. */
const nothingSaid: readonly StanceRule[] = [
  // "need a second plan", "dream of visitors": what is sought or thought of is not there yet.
  ({ tree, predicate, anchor, mention, lexicon: { ideaWords } }) => {
    const isSought = anchor !== predicate && ideaWords.intensional.includes(lemmaAt(tree, predicate));
    // What they want is told of by what is known of their wishes.
    const isWish = ideaWords.hopes.includes(mention.idea);
    return isSought && !isWish && !mention.at.includes(predicate) ? 'modal' : undefined;
  },
  // "But it also divides them": it does the contrary too.
  ({ tree, predicate }, given) =>
    given === 'asserted' && hasWord(tree, predicate, ALSO, 'advmod') ? 'modal' : undefined,
  ({ tree, predicate, lexicon }) => (isOfNobody(tree, predicate, lexicon) ? 'modal' : undefined),
  (place) => (isEmptied(place) || isMeasured(place) || isDeniedReason(place) ? 'modal' : undefined),
];

/** Where what looks like a stance of the clause is a part of the phrase, or is told all the same. */
const partsOfPhrase: readonly StanceRule[] = [
  // "can hardly wait": the modal is a part of the phrase.
  (place, given) => {
    const { tree, predicate, mention, lexicon } = place;
    const isOwn = mention.at.some((at) => tree.upos[at] === 'AUX') && tree.labels[predicate] !== 'acl:relcl';
    return given === 'modal' && isOwn && (isDenialOwn(place) || !isNegated(tree, predicate, lexicon))
      ? 'asserted'
      : undefined;
  },
  (place, given) =>
    (given === 'modal' || given === 'negated') && isNothingBut(place) ? 'asserted' : undefined,
  // "as if nothing had happened": the condition is a part of the phrase; "cannot go on as if" denies it.
  ({ tree, predicate, mention, lexicon }, given) => {
    const [first, second] = mention.at.map((at) => normAt(tree, at));
    if (given !== 'hypothetical' || first !== 'as' || !IF.has(second ?? '')) return undefined;
    const main = isLabel(tree, predicate, 'advcl') ? (tree.heads[predicate] ?? -1) : predicate;
    return isNegated(tree, main, lexicon) ? 'negated' : 'asserted';
  },
  // "ought to long for it": they may not.
  ({ tree, predicate }) =>
    OUGHT.has(lemmaAt(tree, tree.heads[predicate] ?? predicate)) || lemmaAt(tree, predicate) === 'ought'
      ? 'modal'
      : undefined,
  // "never permitted to go out": they do not.
  ({ tree, predicate, lexicon }, given) => {
    const above = tree.heads[predicate] ?? -1;
    return given === 'imagined' &&
      above >= 0 &&
      lexicon.ideaWords.beside.permitting.has(lemmaAt(tree, above)) &&
      isNegated(tree, above, lexicon)
      ? 'negated'
      : undefined;
  },
  // "is sure that it would thrive": what somebody thinks is said to be thought.
  (place, given) => {
    const { tree, predicate, lexicon } = place;
    if (!isThought(place, given)) return undefined;
    return isNegated(tree, predicate, lexicon) && !isDenialOwn(place) ? 'negated' : 'asserted';
  },
  // "nobody but the guards", "only the women": the exception is a part of the phrase.
  (place, given) => {
    const { tree, mention, lexicon } = place;
    const isExcepted = mention.at.some((at) => lexicon.syntax.exceptives.has(tree.tokens[at]?.norm ?? ''));
    return given === 'modal' && isExcepted && isDenialOwn(place) ? 'asserted' : undefined;
  },
  // "no longer loves her": that it is over is what the phrase says.
  ({ tree, predicate, mention }, given) =>
    given === 'modal' && mention.at.some((at) => isEnding(tree, at)) && isDiscontinued(tree, predicate)
      ? 'asserted'
      : undefined,
  // "It is not true that he does not love her": what denies the phrase is denied itself.
  (place, given) =>
    given === 'asserted' && isDenialOwn(place) && isNegated(place.tree, place.predicate, place.lexicon)
      ? 'modal'
      : undefined,
];

/** Where the clause is denied and the words are not. */
const undenied: readonly StanceRule[] = [
  // "nothing brings them closer than chess": they are close.
  (place) => (!isDenialOwn(place) && isSurpassed(place) ? 'modal' : undefined),
  // "is no declaration of love".
  ({ tree, predicate, anchor, lexicon: { ideaWords } }) =>
    anchor !== predicate && ideaWords.tellings.includes(lemmaAt(tree, predicate)) ? 'modal' : undefined,
  // "has no idea what to do": the denial is a part of the phrase.
  (place) => (isDenialOwn(place) ? 'asserted' : undefined),
  ({ tree, anchor, lexicon }) => {
    const denies = (at: number): boolean => isDenial(tree, at, lexicon);
    const negation = [...tree.tokens.keys()].filter((at) => at < anchor && denies(at)).at(-1) ?? -1;
    const norms = (from: number, to?: number) => tree.tokens.slice(from, to).map(({ norm }) => norm);
    // "Fond of them though he is, he never becomes one of them": what a comma sets before the clause is not denied.
    const later = tree.tokens.findIndex((_, at) => at > anchor && denies(at));
    if (negation < 0 && norms(anchor, later).includes(',')) return 'modal';
    // "not eagerness but hesitation": the second is meant.
    if (negation >= 0 && norms(negation + 1, anchor).includes('but')) return 'asserted';
    // "not the captors alone", "not only": nothing is denied.
    const isAdded = norms(negation + 1).some((norm) => lexicon.syntax.additives.has(norm) && norm !== 'even');
    return isAdded ? 'modal' : undefined;
  },
  // "nobody knows that they love": what is not known is so.
  ({ tree, predicate, lexicon }) => {
    const isTold = ['ccomp', 'csubj', 'advcl'].some((label) => isLabel(tree, predicate, label));
    return isTold && !isNegated(tree, predicate, lexicon) ? 'modal' : undefined;
  },
  (place) => (isInScope(place) ? undefined : 'modal'),
];

const ALSO = new Set(['also']);
const IF = new Set(['if', 'though']);
const OUGHT = new Set(['ought', 'need', 'dare']);

/** "determined to build nothing": what it is about is denied. */
const isEmptied = ({ tree, anchor, mention, lexicon }: IdeaPlace): boolean =>
  subtree(tree, anchor, ['conj', 'parataxis', 'acl:relcl', 'advcl']).some(
    (at) =>
      at > (mention.at.at(-1) ?? at) &&
      tree.heads[at] !== anchor &&
      // "longs for it without a qualm": how it is done is denied, and not what it is about.
      normAt(tree, at) !== 'without' &&
      lexicon.syntax.negations.has(normAt(tree, at)),
  );

/** "needs him least": to some degree. */
const isMeasured = ({ tree, anchor }: IdeaPlace): boolean =>
  tree.upos[anchor] === 'VERB' &&
  [1, 2, 3].some((on) => normAt(tree, anchor + on) === 'least' && normAt(tree, anchor + on - 1) !== 'at');

/** "not because he wanted it". */
const isDeniedReason = ({ tree, predicate, lexicon: { syntax } }: IdeaPlace): boolean =>
  childrenBy(tree, predicate, 'mark').some(
    (mark) => BECAUSE.has(normAt(tree, mark)) && syntax.negations.has(normAt(tree, mark - 1)),
  );

const BECAUSE = new Set(['because', 'since', 'that', 'as']);

/** "nothing but contempt" is contempt; "for nothing but a ransom" is for a ransom. */
function isNothingBut({ tree, anchor, mention }: IdeaPlace): boolean {
  const start = mention.at[0] ?? anchor;
  const last = Math.max(start, (mention.at.at(-1) ?? start) - 1);
  const before = tree.tokens.slice(Math.max(0, start - 4), last).map(({ norm }) => norm);
  const butAt = before.lastIndexOf('but');
  return butAt > 0 && NOTHING.has(before[butAt - 1] ?? '');
}

const NOTHING = new Set(['nothing', 'none']);

function isSurpassed({ tree, mention: { at } }: IdeaPlace): boolean {
  const last = at.at(-1) ?? 0;
  const compares = at.some((one) => COMPARATIVE.has(tree.xpos[one] ?? ''));
  return compares && tree.tokens.slice(last + 1).some(({ norm }) => norm === 'than');
}

const COMPARATIVE = new Set(['JJR', 'RBR']);

/** "There is nobody whom it leaves cold": it leaves none cold; "it is the last thing that he wants": he does not. */
function withNobody({ tree, predicate, lexicon }: IdeaPlace, stance: Stance): Stance {
  const head = tree.heads[predicate] ?? -1;
  if (tree.labels[predicate] !== 'acl:relcl' || head < 0) return stance;
  // "It is no secret that he does": he does.
  if (lexicon.syntax.certainties.has(lemmaAt(tree, head))) return stance;
  const isLast = lemmaAt(tree, head) === 'thing' && hasWord(tree, head, 'last', 'amod');
  const denies = [head, ...childrenBy(tree, head, 'det', 'advmod', 'nummod')].some((at) =>
    isDenial(tree, at, lexicon),
  );
  if (!denies && !isLast) return stance;
  return stance === 'asserted' ? 'negated' : stance === 'negated' ? 'asserted' : stance;
}

/** "cannot imagine it", "could not be consoled": what somebody is not able to does not happen. */
function withInability({ tree, predicate, anchor, lexicon }: IdeaPlace, stance: Stance): Stance {
  if (stance !== 'modal') return stance;
  // "No epilogue could give him a son": there is one.
  if (isLabel(tree, anchor, 'nsubj') && hasWord(tree, anchor, lexicon.syntax.negations, 'det')) return stance;
  const isUnable =
    hasWord(tree, predicate, CAN, 'aux') &&
    !hasWord(tree, predicate, 'have', 'aux') &&
    isNegated(tree, predicate, lexicon) &&
    !hasException(tree, predicate, lexicon) &&
    !isDiscontinued(tree, predicate) &&
    !isPartlyDenied(tree, predicate, lexicon);
  return isUnable ? 'negated' : stance;
}

const CAN = new Set(['can', 'ca', 'could', 'will', 'would']);

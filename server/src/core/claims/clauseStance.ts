// The stance of a clause, told by its place in the tree: that of its own words, and what it takes over from what it hangs from.
import type { Lexicon } from '../english/lexicon';
import type { ComplementStance, SyntaxWords } from '../english/syntaxWords';
import {
  childrenBy,
  hasWord,
  isIndefinite,
  isLabel,
  lemmaAt,
  normAt,
  subtree,
  type Tree,
} from '../english/tree';
import { isQuoted } from '../prose/markdown';
import { rememberedAt } from '../text/remembered';
import type { Span } from '../text/span';
import type { ClaimContext } from './claimReader';
import { holderOfDeed } from './duties';
import { isImpliedDenial } from './impliedDenials';
import { isNegated } from './negation';
import { ownStance } from './ownStance';
import type { Stance } from './proposition';
import {
  isClefted,
  isFronted,
  isPseudoCleft,
  oneMeant,
  pseudoCleftGovernor,
  relativeHead,
} from '../english/subjects';

/** The stance of a claim: that of its clause, unless its words stand in quotation marks. */
export const claimStance = (
  tree: Tree,
  predicate: number,
  words: Span,
  { block, lexicon }: Pick<ClaimContext, 'block' | 'lexicon'>,
): Stance => (isQuoted(block, words) ? 'quoted' : clauseStance(tree, predicate, lexicon));

/**
 * The stance of the clause whose predicate is token `index`. What sits in a relative clause, an apposition or a
 * temporal clause is stated whatever its main clause is; a complement has the stance that its verb gives it.
 */
export function clauseStance(tree: Tree, index: number, lexicon: Lexicon): Stance {
  if (tree.tokens.at(-1)?.text === '?' || tree.tokens.at(-2)?.text === '?') return 'question';
  return stanceAt(tree, index, lexicon);
}

/** Every claim of a clause asks, and so do the clauses that hang from it. */
export const stanceAt = rememberedAt(findStance);

function findStance(tree: Tree, index: number, lexicon: Lexicon): Stance {
  const own = ownStance(tree, index, lexicon);
  if (own !== 'asserted' && own !== 'negated') return own;
  const outer = outerStance(tree, index, lexicon);
  if (outer === 'asserted') return own;
  if (outer === 'negated') return own === 'negated' ? 'asserted' : 'negated';
  return outer;
}

/** What the clause takes over from the one that it hangs from. */
export function outerStance(tree: Tree, index: number, lexicon: Lexicon): Stance {
  const parent = tree.heads[index] ?? -1;
  if (isPseudoCleft(tree, index)) return pseudoCleftStance(tree, index, lexicon);
  // "To play with him takes a bigger heart": whoever would do it.
  if (isLabel(tree, index, 'csubj') && tree.xpos[index] === 'VB' && index < parent) return 'imagined';
  if (parent < 0) return isReportedAside(tree, index, lexicon) ? 'reported' : 'asserted';
  if (isImpliedDenial(tree, index, lexicon)) return 'negated';
  // "It falls to Gen to teach her": he does.
  if (holderOfDeed(tree, index, lexicon.syntax) !== undefined) return stanceAt(tree, parent, lexicon);
  if (isFronted(tree, index)) return stanceAt(tree, parent, lexicon);
  if (isLabel(tree, index, 'xcomp') || isLabel(tree, index, 'ccomp') || isLabel(tree, index, 'csubj')) {
    const given = complementStance(tree, parent, index, lexicon);
    const outer = stanceAt(tree, parent, lexicon);
    // "cannot refuse to sing": she may; "it would be hard to deny that": it is so.
    const isDoubtful =
      isHard(tree, parent, lexicon) || (outer === 'modal' && isNegated(tree, parent, lexicon));
    if (given === 'negated' && isDoubtful) return 'modal';
    // "Everybody agrees that he sings well": it is told as what they all see.
    if (given === 'reported' && outer === 'asserted' && isConsensus(tree, parent, lexicon)) return 'asserted';
    if (given !== 'asserted') return given === 'negated' && outer === 'negated' ? 'asserted' : given;
    // "Nobody knows that she loves him": she does.
    const isKnown = isLabel(tree, index, 'ccomp') && presupposes(tree, parent, index, lexicon);
    if (isKnown && outer === 'negated') return 'asserted';
    // "does not tell anybody that he is ill": he may well be.
    const isTold = isLabel(tree, index, 'ccomp') && lexicon.syntax.telling.has(lemmaAt(tree, parent));
    if (isTold && outer === 'negated') return 'modal';
    // "Nobody has taught him to sing": he may sing all the same.
    const isOthers = isLabel(tree, index, 'xcomp') && childrenBy(tree, parent, 'obj').length > 0;
    return isOthers && outer === 'negated' && !lexicon.syntax.letting.has(lemmaAt(tree, parent))
      ? 'modal'
      : outer;
  }
  // A list of "that" clauses may hang together loosely: they all depend on the verb of the first.
  const listed = isLabel(tree, index, 'parataxis') && childrenBy(tree, index, 'mark').length > 0;
  if (isLabel(tree, index, 'conj') || listed) {
    const outer = stanceAt(tree, parent, lexicon);
    // "have no way out but surrender".
    const isLeft = hasWord(tree, index, 'but', 'cc');
    if (isLeft && outer === 'negated' && tree.xpos[index] === 'VB') return 'imagined';
    // "did not sing and left": a negation does not reach over the conjunction, a supposition does.
    return outer === 'negated' ? 'asserted' : outer;
  }
  if (isDoubled(tree, index, parent, lexicon)) return 'modal';
  if (isLabel(tree, index, 'advcl')) return advclStance(tree, index, parent, lexicon);
  const told = contentStance(tree, index, parent, lexicon);
  if (told !== undefined) return told;
  if (isIdentifying(tree, index, parent, lexicon.syntax)) {
    const outer = stanceAt(tree, identification(tree, parent), lexicon);
    // "It is not out of greed that they hold on": they do.
    const aside = childrenBy(tree, parent, 'case').length > 0;
    return aside && outer === 'negated' ? 'asserted' : outer;
  }
  if (isNarrowing(tree, index, parent) || isRest(tree, index, lexicon)) return 'modal';
  if (isOfAnotherWorld(tree, index, parent, lexicon)) return 'modal';
  // "the number of presidents captured" may be none; "dreams of a life in which he is his son".
  const governor = tree.heads[parent] ?? -1;
  if (governor >= 0 && isLabel(tree, parent, 'nmod') && lexicon.syntax.tallies.has(lemmaAt(tree, governor)))
    return 'modal';
  if (lexicon.syntax.dreamt.has(lemmaAt(tree, parent)) && governor >= 0) {
    const given = lexicon.complementIndex.get(lemmaAt(tree, governor));
    if (given === 'imagined' || given === 'hypothetical') return given;
  }
  return tree.labels[index] === 'acl' ? nounClauseStance(tree, index, parent, lexicon) : 'asserted';
}

/** "A world in which she lives would be a kinder one." */
const isOfAnotherWorld = (tree: Tree, index: number, noun: number, lexicon: Lexicon): boolean => {
  const over = tree.heads[noun] ?? -1;
  return (
    over >= 0 &&
    isLabel(tree, index, 'acl') &&
    isLabel(tree, noun, 'nsubj') &&
    isIndefinite(tree, noun) &&
    stanceAt(tree, over, lexicon) === 'modal'
  );
};

/** The "that" may hang from another word, as in "the claim that she lives is false". */
const hasRelativeThat = (tree: Tree, index: number): boolean =>
  (tree.labels[index] === 'acl:relcl' &&
    (hasWord(tree, index, 'that', 'mark') || normAt(tree, (tree.heads[index] ?? -1) + 1) === 'that')) ||
  (isLabel(tree, index, 'acl') && hasWord(tree, index, 'that', 'obj', 'obl'));

/** "no doubt", "little doubt", "beyond doubt". */
const isBeyondDoubt = (tree: Tree, noun: number, lexicon: Lexicon): boolean =>
  isDeniedNoun(tree, noun, lexicon) ||
  hasWord(tree, noun, 'beyond', 'case') ||
  hasWord(tree, noun, 'little', 'det', 'amod');

/** What a noun says of the clause that tells its content; undefined for a clause that tells something else of it. */
function contentStance(tree: Tree, index: number, noun: number, lexicon: Lexicon): Stance | undefined {
  if (!isLabel(tree, index, 'acl')) return undefined;
  const lemma = lemmaAt(tree, noun);
  // "There is no doubt that he did", "it is no accident that he did": he did.
  if (lexicon.syntax.certainties.has(lemma) && isBeyondDoubt(tree, noun, lexicon)) return 'asserted';
  // "There is no evidence that he did": it may be so or not.
  if (hasWord(tree, index, 'that', 'obj', 'mark', 'obl') && isDeniedNoun(tree, noun, lexicon)) return 'modal';
  // "the rumour that he shot her", "it is a myth that he did": what often reads like a relative clause.
  return hasRelativeThat(tree, index) ? lexicon.complementIndex.get(lemma) : undefined;
}

/** "a plan to leave", "the hope of leaving", "the belief that she left": what the noun says of it. */
function nounClauseStance(tree: Tree, index: number, parent: number, lexicon: Lexicon): Stance {
  const marked = childrenBy(tree, index, 'mark').length > 0;
  if (!marked) return tree.xpos[index] === 'VB' ? 'imagined' : 'asserted';
  // "Gen is the one to teach her": he does.
  if (oneMeant(tree, parent, lexicon.syntax) !== undefined) {
    const outer = stanceAt(tree, identification(tree, parent), lexicon);
    // "is not the only one to teach her": he may.
    return outer === 'negated' ? 'modal' : outer;
  }
  const listed = lexicon.complementIndex.get(lemmaAt(tree, parent));
  // "had no orders to spare her": where there was no order, it says nothing of the deed.
  if (listed === 'asserted' && tree.xpos[index] === 'VB' && isDeniedNoun(tree, parent, lexicon))
    return 'modal';
  if (listed !== undefined && !isConsequence(tree, index, listed, lexicon.syntax)) return listed;
  // A noun that nobody has listed may be a day, a way or a result: "the day that she came", "it was for the house that …".
  return /^VBG?$/.test(tree.xpos[index] ?? '') ? 'imagined' : listed === undefined ? 'asserted' : 'reported';
}

/** "no order", "without an order", "did not have the order". */
const isDeniedNoun = (tree: Tree, noun: number, lexicon: Lexicon): boolean =>
  hasWord(tree, noun, lexicon.syntax.negations, 'det', 'case') ||
  isNegated(tree, tree.heads[noun] ?? noun, lexicon);

/** "fails so badly that he leaves": what fails, stops or refuses takes no finite complement, and denies none. */
const isConsequence = (
  tree: Tree,
  index: number,
  given: ComplementStance,
  { denying }: SyntaxWords,
): boolean =>
  given === 'negated' &&
  /^VB[ZDP]$/.test(tree.xpos[index] ?? '') &&
  childrenBy(tree, index, 'nsubj').length > 0 &&
  !denying.has(lemmaAt(tree, tree.heads[index] ?? -1));

/** "What she wants is to sing" is wanted, "what she does is sing" is done. */
function pseudoCleftStance(tree: Tree, index: number, lexicon: Lexicon): Stance {
  const governor = pseudoCleftGovernor(tree, index);
  const subjects = childrenBy(tree, index, 'nsubj').map((at) => lemmaAt(tree, at));
  const isDone = subjects.some((noun) => lexicon.syntax.doings.has(noun));
  if (governor === undefined) return isDone && !isNegated(tree, index, lexicon) ? 'asserted' : 'imagined';
  const lemma = lemmaAt(tree, governor);
  return lemma === 'do'
    ? stanceAt(tree, governor, lexicon)
    : (lexicon.complementIndex.get(lemma) ?? 'imagined');
}

/** "Gen is not the one who saves her", "the one who saves her is not Gen": the relative clause shares the denial. */
const isIdentifying = (tree: Tree, index: number, parent: number, words: SyntaxWords): boolean =>
  tree.labels[index] === 'acl:relcl' &&
  identification(tree, parent) >= 0 &&
  (isClefted(tree, parent) ||
    childrenBy(tree, index, 'nsubj', 'obj').some((child) => {
      const head = relativeHead(tree, child, index, words);
      return head !== undefined && head !== parent;
    }));

/** The predicate that says who somebody is: the noun itself, or that of which it is the subject. */
function identification(tree: Tree, noun: number): number {
  if (childrenBy(tree, noun, 'cop').length > 0) return noun;
  const parent = tree.heads[noun] ?? -1;
  if (isLabel(tree, noun, 'conj')) return parent < 0 ? -1 : identification(tree, parent);
  return parent >= 0 && isLabel(tree, noun, 'nsubj') && childrenBy(tree, parent, 'cop').length > 0
    ? parent
    : -1;
}

/** "Hardly an hour passes in which nobody needs him": two denials, which may cancel each other. */
const isDoubled = (tree: Tree, index: number, parent: number, lexicon: Lexicon): boolean =>
  ['acl:relcl', 'advcl'].includes(tree.labels[index] ?? '') &&
  (tree.children[index] ?? []).some((child) => /^(?:wh.*|that)$/.test(tree.tokens[child]?.norm ?? '')) &&
  isNegated(tree, index, lexicon) &&
  [parent, tree.heads[parent] ?? -1].some((at) => at >= 0 && isNegated(tree, at, lexicon));

/** "terrorists who survive": a relative clause without a comma says which ones are meant, not that there are any. */
const isNarrowing = (tree: Tree, index: number, parent: number): boolean =>
  tree.labels[index] === 'acl:relcl' &&
  tree.xpos[parent] === 'NNS' &&
  !childrenBy(tree, index, 'punct').some((mark) => mark < index && tree.tokens[mark]?.text === ',');

/** "the only woman not freed", "those never named": who is left once the others are taken away. */
const isRest = (tree: Tree, index: number, lexicon: Lexicon): boolean =>
  tree.labels[index] === 'acl' && tree.tokens[index - 1]?.text !== ',' && isNegated(tree, index, lexicon);

function complementStance(
  tree: Tree,
  governor: number,
  index: number,
  { complementIndex, syntax }: Lexicon,
): ComplementStance {
  // "too proud to ask": she does not.
  if (hasWord(tree, governor, 'too', 'advmod')) return 'imagined';
  // "has yet to sing", "forgets to sing": nor does she here.
  const [to] = childrenBy(tree, index, 'mark').filter((mark) => tree.xpos[mark] === 'TO');
  if (to !== undefined && normAt(tree, to - 1) === 'yet') return 'imagined';
  if (to !== undefined && syntax.forgetting.has(lemmaAt(tree, governor))) return 'negated';
  if (to !== undefined && syntax.directing.has(lemmaAt(tree, governor))) return 'imagined';
  // "You tell me that he is dead": so the reader does.
  if (isLabel(tree, index, 'ccomp') && hasWord(tree, governor, YOU, 'nsubj')) return 'reported';
  // "is heard complaining", "we see him leave": what can be perceived is so.
  if (isPerceived(tree, governor, index, syntax)) return 'asserted';
  const listed = complementIndex.get(lemmaAt(tree, governor));
  // "is convinced that he dies".
  const isHeld = isLabel(tree, index, 'ccomp') && childrenBy(tree, governor, 'aux:pass').length > 0;
  if (isHeld && syntax.convincing.has(lemmaAt(tree, governor))) return 'reported';
  if (listed !== undefined && !isConsequence(tree, index, listed, syntax)) return listed;
  // A finite complement is somebody's words, a participle goes along with its verb ("dies shielding her"), and
  // an infinitive depends on a verb that nobody has listed.
  if (isLabel(tree, index, 'ccomp')) return 'reported';
  return tree.xpos[index] === 'VBG' ? 'asserted' : 'imagined';
}

const YOU = new Set(['you']);

/** "Everybody agrees that", "they all admit that": what nobody contests. */
const isConsensus = (tree: Tree, verb: number, { syntax }: Lexicon): boolean =>
  syntax.agreeing.has(lemmaAt(tree, verb)) &&
  childrenBy(tree, verb, 'nsubj')
    .flatMap((subject) => [subject, ...childrenBy(tree, subject, 'det', 'det:predet')])
    .some((at) => syntax.universals.has(normAt(tree, at)) || normAt(tree, at) === 'everyone');

/** A participle or a bare infinitive under a verb of perceiving, and no clause with a verb of its own: "sees that he left". */
const isPerceived = (tree: Tree, governor: number, index: number, { sensing }: SyntaxWords): boolean =>
  sensing.has(lemmaAt(tree, governor)) &&
  /^VBG?$/.test(tree.xpos[index] ?? '') &&
  childrenBy(tree, index, 'aux', 'mark').length === 0;

/** "It is hard to deny that". */
const isHard = (tree: Tree, verb: number, { syntax }: Lexicon): boolean =>
  isLabel(tree, verb, 'csubj') && syntax.difficult.has(lemmaAt(tree, tree.heads[verb] ?? -1));

/** "knows that", "regrets that", and not "knows whether". */
const presupposes = (tree: Tree, governor: number, index: number, { ideaWords }: Lexicon): boolean =>
  ideaWords.presupposing.includes(lemmaAt(tree, governor)) && !hasWord(tree, index, WHETHER, 'mark');

const WHETHER = new Set(['whether', 'if']);

/** "dreams of leaving", "is accused of killing him", "keeps him from leaving": what the preposition's verb says of it. */
function governedStance(
  tree: Tree,
  index: number,
  parent: number,
  marks: readonly string[],
  { syntax, complementIndex }: Lexicon,
): ComplementStance | undefined {
  // "dreams of being his son", "is afraid of being mocked": the gerund is the copula's, or the passive's.
  const gerund = [index, ...childrenBy(tree, index, 'cop', 'aux')].some((at) => tree.xpos[at] === 'VBG');
  if (!gerund || !marks.some((mark) => syntax.governed.has(mark))) return undefined;
  const withObject = childrenBy(tree, parent, 'obj', 'nsubj:pass').length > 0;
  if (marks.includes('from') && withObject) return 'negated';
  // "decides against attending": whatever the verb, it is not said to happen.
  if (marks.includes('against')) return 'imagined';
  const listed = complementIndex.get(lemmaAt(tree, parent));
  if (listed !== undefined) return listed;
  return marks.includes('of') || marks.includes('about') ? 'imagined' : undefined;
}

/** "is shot while shielding her": what somebody does at the same time is done. */
const isAlongside = (tree: Tree, index: number, marks: readonly string[]): boolean =>
  marks.includes('while') &&
  tree.xpos[index] === 'VBG' &&
  childrenBy(tree, index, 'nsubj', 'aux', 'cop').length === 0;

/** ", while Ann stays": no time, but what is set beside the other. */
function isSetBeside(tree: Tree, index: number, parent: number, marks: readonly string[]): boolean {
  const [mark] = childrenBy(tree, index, 'mark');
  const [subject] = childrenBy(tree, index, 'nsubj');
  return (
    marks.length === 1 &&
    marks[0] === 'while' &&
    mark !== undefined &&
    subject !== undefined &&
    tree.upos[subject] !== 'PRON' &&
    tree.tokens[mark - 1]?.text === ',' &&
    parent < mark &&
    childrenBy(tree, parent, 'nsubj').length > 0
  );
}

function advclStance(tree: Tree, index: number, parent: number, lexicon: Lexicon): Stance {
  const marks = childrenBy(tree, index, 'mark', 'case').map((child) => lemmaAt(tree, child));
  if (marks.some((mark) => lexicon.syntax.factiveMarks.has(mark))) return 'asserted';
  // "while he is alive", "until she is free": true for a time, and of what comes later nothing is said.
  const isDurative = marks.some((mark) => lexicon.syntax.durativeMarks.has(mark));
  if (isDurative && !isAlongside(tree, index, marks) && !isSetBeside(tree, index, parent, marks))
    return 'modal';
  // "tries again and again to persuade him": what stands between hides that it is the complement.
  if (tree.xpos[index] === 'VB' && marks.includes('to') && lexicon.syntax.trying.has(lemmaAt(tree, parent)))
    return complementStance(tree, parent, index, lexicon);
  const given = governedStance(tree, index, parent, marks, lexicon);
  const outer = stanceAt(tree, parent, lexicon);
  // "could not stop them from shooting": they may have shot.
  if (given === 'negated' && outer === 'modal' && isNegated(tree, parent, lexicon)) return 'modal';
  if (given !== undefined && given !== 'asserted')
    return given === 'negated' && outer === 'negated' ? 'asserted' : given;
  // "does not succeed in leaving": he does not leave.
  if (given === 'asserted' && lexicon.syntax.succeeding.has(lemmaAt(tree, parent))) return outer;
  // "so that he may hear her": a purpose too.
  const purpose = childrenBy(tree, index, 'mark').some(
    (mark) => lemmaAt(tree, mark) === 'so' && childrenBy(tree, mark, 'fixed').length > 0,
  );
  if (purpose) return 'imagined';
  // "to hear her": an infinitive of purpose is a purpose, whether or not it was reached.
  if (tree.xpos[index] === 'VB' && marks.includes('to')) return 'imagined';
  return outer === 'negated' ? 'asserted' : outer;
}

/** "Roxane, some critics claim, dies": the report hangs from the claim. */
function isReportedAside(tree: Tree, index: number, { syntax }: Lexicon): boolean {
  return childrenBy(tree, index, 'parataxis').some(
    (aside) =>
      syntax.complements.reported.has(lemmaAt(tree, aside)) &&
      // "It is his domain: he writes them" is told, whoever writes.
      !/^:$/.test(tree.tokens[Math.min(...subtree(tree, aside, ['punct'])) - 1]?.text ?? ''),
  );
}

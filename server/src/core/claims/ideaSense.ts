// How far a denial reaches the words of an idea, and how often their sense is turned round on the way to the predicate.
import { formsAt, type IdeaMention, type IdeaWords } from '../english/ideas';
import type { Lexicon } from '../english/lexicon';
import {
  childrenBy,
  hasLemma,
  hasWord,
  isIndefinite,
  isLabel,
  lemmaAt,
  normAt,
  subtree,
  type Tree,
} from '../english/tree';
import { standsAt, wordsIn } from '../text/standing';
import { isThought } from './ideaThoughts';
import { hasException, isDenial, isDiscontinued, isEnding, isNegated, isPartlyDenied } from './negation';
import type { Stance } from './proposition';

/** The stance of the clause as far as it reaches the words of the idea. */
export function stanceOfIdea(
  tree: Tree,
  predicate: number,
  anchor: number,
  mention: IdeaMention,
  stance: Stance,
  lexicon: Lexicon,
): Stance {
  // "needs him least": to some degree.
  const measured =
    tree.upos[anchor] === 'VERB' &&
    tree.tokens
      .slice(anchor + 1, anchor + 4)
      .some(({ norm }, i) => norm === 'least' && tree.tokens[anchor + i]?.norm !== 'at');
  // "determined to build nothing": what it is about is denied.
  const emptied = subtree(tree, anchor, ['conj', 'parataxis', 'acl:relcl', 'advcl']).some(
    (at) =>
      at > (mention.at.at(-1) ?? at) &&
      tree.heads[at] !== anchor &&
      // "longs for it without a qualm": how it is done is denied, and not what it is about.
      tree.tokens[at]?.norm !== 'without' &&
      lexicon.syntax.negations.has(tree.tokens[at]?.norm ?? ''),
  );
  // "need a second plan", "dream of visitors": what is sought or thought of is not there yet.
  const sought = anchor !== predicate && lexicon.ideaWords.intensional.includes(lemmaAt(tree, predicate));
  // What they want is told of by what is known of their wishes.
  const isWish = lexicon.ideaWords.hopes.includes(mention.idea);
  if (sought && !isWish && !mention.at.includes(predicate)) return 'modal';
  // "But it also divides them": it does the contrary too.
  const isAdded = stance === 'asserted' && hasWord(tree, predicate, ALSO, 'advmod');
  if (
    isAdded ||
    isOfWriter(tree, predicate) ||
    isOfAny(tree, predicate) ||
    isOfAnyOne(tree, predicate, lexicon)
  )
    return 'modal';
  if (emptied || measured || isGeneral(tree, predicate) || isDeniedReason(tree, predicate, lexicon))
    return 'modal';
  const given = withNobody(tree, predicate, withInability(tree, predicate, stance, lexicon), lexicon);
  const { additives } = lexicon.syntax;
  const denies = (at: number): boolean => isDenial(tree, at, lexicon);
  // "can hardly wait": the modal is a part of the phrase.
  const isOwn = mention.at.some((at) => tree.upos[at] === 'AUX') && tree.labels[predicate] !== 'acl:relcl';
  if (given === 'modal' && isOwn && (mention.at.some(denies) || !isNegated(tree, predicate, lexicon)))
    return 'asserted';
  // "nothing but contempt" is contempt; "for nothing but a ransom" is for a ransom.
  const start = mention.at[0] ?? anchor;
  const last = Math.max(start, (mention.at.at(-1) ?? start) - 1);
  const before = tree.tokens.slice(Math.max(0, start - 4), last).map(({ norm }) => norm);
  const butAt = before.lastIndexOf('but');
  if (butAt > 0 && NOTHING.has(before[butAt - 1] ?? '') && (given === 'modal' || given === 'negated'))
    return 'asserted';
  // "as if nothing had happened": the condition is a part of the phrase; "cannot go on as if" denies it.
  const words = mention.at.map((at) => tree.tokens[at]?.norm ?? '');
  if (given === 'hypothetical' && words[0] === 'as' && IF.has(words[1] ?? '')) {
    const main = isLabel(tree, predicate, 'advcl') ? (tree.heads[predicate] ?? -1) : predicate;
    return isNegated(tree, main, lexicon) ? 'negated' : 'asserted';
  }
  // "ought to long for it": they may not.
  const over = lemmaAt(tree, tree.heads[predicate] ?? predicate);
  if (OUGHT.has(over) || lemmaAt(tree, predicate) === 'ought') return 'modal';
  // "never permitted to go out": they do not.
  const above = tree.heads[predicate] ?? -1;
  if (
    given === 'imagined' &&
    above >= 0 &&
    lexicon.ideaWords.beside.permitting.has(lemmaAt(tree, above)) &&
    isNegated(tree, above, lexicon)
  )
    return 'negated';
  // "is sure that it would thrive": what somebody thinks is said to be thought.
  if (isThought(tree, predicate, given, mention, lexicon))
    return isNegated(tree, predicate, lexicon) && !mention.at.some(denies) ? 'negated' : 'asserted';
  // "nobody but the guards", "only the women": the exception is a part of the phrase.
  const excepted = mention.at.some((at) => lexicon.syntax.exceptives.has(tree.tokens[at]?.norm ?? ''));
  if (given === 'modal' && excepted && mention.at.some(denies)) return 'asserted';
  // "no longer loves her": that it is over is what the phrase says.
  const endsBy = mention.at.some((at) => isEnding(tree, at));
  if (given === 'modal' && endsBy && isDiscontinued(tree, predicate)) return 'asserted';
  // "It is not true that he does not love her": what denies the phrase is denied itself.
  const isDoubled = given === 'asserted' && mention.at.some(denies) && isNegated(tree, predicate, lexicon);
  if (isDoubled) return 'modal';
  if (given !== 'negated') return given;
  // "nothing brings them closer than chess": they are close.
  if (!mention.at.some(denies) && isSurpassed(tree, mention)) return 'modal';
  // "is no declaration of love".
  if (anchor !== predicate && lexicon.ideaWords.tellings.includes(lemmaAt(tree, predicate))) return 'modal';
  // "has no idea what to do": the denial is a part of the phrase.
  if (mention.at.some(denies)) return 'asserted';
  const negation = [...tree.tokens.keys()].filter((at) => at < anchor && denies(at)).at(-1) ?? -1;
  // "Fond of them though he is, he never becomes one of them": what a comma sets before the clause is not denied.
  const later = tree.tokens.findIndex((_, at) => at > anchor && denies(at));
  if (negation < 0 && tree.tokens.slice(anchor, later).some(({ text }) => text === ',')) return 'modal';
  const between = tree.tokens.slice(negation + 1, anchor).map(({ norm }) => norm);
  // "not eagerness but hesitation": the second is meant.
  if (negation >= 0 && between.includes('but')) return 'asserted';
  // "not the captors alone", "not only": nothing is denied.
  if (tree.tokens.some(({ norm }, at) => at > negation && additives.has(norm) && norm !== 'even'))
    return 'modal';
  // "nobody knows that they love": what is not known is so.
  const told = ['ccomp', 'csubj', 'advcl'].some((label) => isLabel(tree, predicate, label));
  if (told && !isNegated(tree, predicate, lexicon)) return 'modal';
  return isInScope(tree, anchor, predicate, lexicon) ? 'negated' : 'modal';
}

const NOTHING = new Set(['nothing', 'none']);
const IF = new Set(['if', 'though']);
const OUGHT = new Set(['ought', 'need', 'dare']);

const isSurpassed = (tree: Tree, { at }: IdeaMention): boolean => {
  const last = at.at(-1) ?? 0;
  const compares = at.some((one) => COMPARATIVE.has(tree.xpos[one] ?? ''));
  return compares && tree.tokens.slice(last + 1).some(({ norm }) => norm === 'than');
};

const COMPARATIVE = new Set(['JJR', 'RBR']);

/** What is known already, or stands aside, a denial does not reach: "never forgive *the epilogue*", "in *the love*". */
function isInScope(tree: Tree, anchor: number, predicate: number, lexicon: Lexicon): boolean {
  const { negations } = lexicon.syntax;
  if (anchor !== predicate && lexicon.ideaWords.presupposing.includes(lemmaAt(tree, predicate))) return false;
  for (let at = anchor; at !== predicate && at >= 0; at = tree.heads[at] ?? -1) {
    if (isLabel(tree, at, 'conj') && !isJoined(tree, tree.heads[at] ?? -1)) return false;
    if (at !== anchor && lexicon.ideaWords.tellings.includes(lemmaAt(tree, at))) return false;
    const aside =
      ['obl', 'acl', 'advcl', 'parataxis', 'appos'].some((label) => isLabel(tree, at, label)) &&
      childrenBy(tree, at, 'case', 'mark').some((child) => !GOAL.has(normAt(tree, child)));
    const own = childrenBy(tree, at, 'det').some((child) => negations.has(tree.tokens[child]?.norm ?? ''));
    if (aside && !own) return false;
    const definite =
      tree.upos[at] === 'NOUN' &&
      (childrenBy(tree, at, 'nmod:poss').length > 0 || hasWord(tree, at, DEFINITE, 'det'));
    if (definite) return false;
  }
  return true;
}

/** "a country without a name, a tycoon, an envoy": where nothing joins the list, the denial is that of its first. */
const isJoined = (tree: Tree, first: number): boolean =>
  childrenBy(tree, first, 'conj').some((one) => childrenBy(tree, one, 'cc').length > 0);

/** "never let into the yard": where to belongs to what is denied. */
const GOAL = new Set(['to', 'into', 'onto', 'out', 'outside']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** "a singer who does not practise": said of any. */
function isGeneral(tree: Tree, predicate: number): boolean {
  const head = tree.heads[predicate] ?? -1;
  if (tree.labels[predicate] !== 'acl:relcl' || head < 0) return false;
  return (
    hasWord(tree, head, ANY, 'det') && !childrenBy(tree, predicate, 'punct').some((mark) => mark < predicate)
  );
}

const ANY = new Set(['a', 'an', 'any', 'every', 'each']);

const ALSO = new Set(['also']);

/** "I did stay to the end": that is no part of the story. */
const isOfWriter = (tree: Tree, predicate: number): boolean =>
  childrenBy(tree, predicate, 'nsubj').some((subject) => normAt(tree, subject) === 'i');

/** "A captive, terrified, depends on his captor": any of them, and none of the story's. */
const isOfAnyOne = (tree: Tree, predicate: number, { syntax }: Lexicon): boolean =>
  childrenBy(tree, predicate, 'nsubj').some(
    (subject) =>
      tree.xpos[subject] === 'NN' &&
      isIndefinite(tree, subject) &&
      childrenBy(tree, subject, 'amod', 'nmod', 'nummod').length === 0 &&
      syntax.persons.has(lemmaAt(tree, subject)),
  );

/** "A tool is not asked, nor is it able to keep a secret": no more is "it" than what the first clause tells of any. */
function isOfAny(tree: Tree, predicate: number): boolean {
  const clause = isLabel(tree, predicate, 'xcomp') ? (tree.heads[predicate] ?? -1) : predicate;
  if (!isLabel(tree, clause, 'conj')) return false;
  const first = childrenBy(tree, tree.heads[clause] ?? -1, 'nsubj');
  return (
    childrenBy(tree, clause, 'nsubj').some((subject) => normAt(tree, subject) === 'it') &&
    first.some((subject) => hasWord(tree, subject, ANY, 'det'))
  );
}

/** "not because he wanted it". */
const isDeniedReason = (tree: Tree, predicate: number, { syntax }: Lexicon): boolean =>
  childrenBy(tree, predicate, 'mark').some(
    (mark) => BECAUSE.has(normAt(tree, mark)) && syntax.negations.has(normAt(tree, mark - 1)),
  );

const BECAUSE = new Set(['because', 'since', 'that', 'as']);

/** "There is nobody whom it leaves cold": it leaves none cold; "it is the last thing that he wants": he does not. */
function withNobody(tree: Tree, predicate: number, stance: Stance, lexicon: Lexicon): Stance {
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
function withInability(tree: Tree, predicate: number, stance: Stance, lexicon: Lexicon): Stance {
  if (stance !== 'modal') return stance;
  const unable =
    hasWord(tree, predicate, CAN, 'aux') &&
    !hasWord(tree, predicate, 'have', 'aux') &&
    isNegated(tree, predicate, lexicon) &&
    !hasException(tree, predicate, lexicon) &&
    !isDiscontinued(tree, predicate) &&
    !isPartlyDenied(tree, predicate, lexicon);
  return unable ? 'negated' : stance;
}

const CAN = new Set(['can', 'ca', 'could', 'will', 'would']);

/** "anything but happy", "far from secret", "less and less strict". */
export function isReversed(tree: Tree, { at }: IdeaMention, anchor: number, { ideaWords }: Lexicon): boolean {
  const start = at[0] ?? 0;
  if (isLess(tree, anchor, at)) return true;
  return ideaWords.reversals.some((phrase) => {
    const from = start - wordsIn(phrase).length;
    // An article may stand between: "far from a secret".
    return standsAt(tree.tokens, from, phrase) || standsAt(tree.tokens, from - 1, phrase);
  });
}

const isLess = (tree: Tree, at: number, phrase: readonly number[]): boolean =>
  childrenBy(tree, at, 'advmod').some(
    (child) =>
      !phrase.includes(child) && LESS.has(normAt(tree, child)) && tree.tokens[child - 1]?.norm !== 'the',
  );

const LESS = new Set(['less', 'least']);

/** How often what stands between a word and the predicate of its clause turns its sense round. */
export function turnsBelow(
  tree: Tree,
  anchor: number,
  predicate: number,
  mention: IdeaMention,
  lexicon: Lexicon,
): number {
  const { deniers, denyingNouns, subjectDeniers, beside } = lexicon.ideaWords;
  const has = (list: readonly string[], at: number): boolean =>
    formsAt(tree, at).some((form) => list.includes(form));
  // "the one luxury denied to him".
  let turns = childrenBy(tree, predicate, 'acl', 'amod').filter(
    (child) => child !== anchor && tree.xpos[child] === 'VBN' && has(deniers, child),
  ).length;
  // "not once but over and over": the denial is that of the first.
  let corrected = false;
  for (let at = anchor; at !== predicate && at >= 0; at = tree.heads[at] ?? -1) {
    const head = tree.heads[at] ?? -1;
    if (head < 0) break;
    if (!corrected && isDeniedHere(tree, at, predicate, mention, lexicon)) turns++;
    corrected =
      isLabel(tree, at, 'conj') &&
      (!isJoined(tree, head) || tree.tokens.slice(head, at).some(({ norm }) => norm === 'but'));
    // What belongs to the phrase itself turns nothing.
    if (mention.at.includes(head)) continue;
    const isSubject = isLabel(tree, at, 'nsubj') && !isLabel(tree, at, 'nsubj:pass');
    // "free of fear" denies the fear, "the hostages are freed" no hostages.
    if (tree.upos[head] === 'VERB' && lemmaAt(tree, head) === 'free') continue;
    // "admiration gives way to love": it is no more.
    if (isSubject && givesWay(tree, head, beside)) turns++;
    // "turns an acquaintance into love": it is none any more.
    if (isLabel(tree, at, 'obj') && isTurned(tree, head, beside)) turns++;
    const list = isSubject ? subjectDeniers : tree.upos[head] === 'NOUN' ? denyingNouns : deniers;
    const governed =
      isSubject ||
      ['obj', 'nsubj:pass', 'csubj:pass', 'nmod', 'obl'].some((label) => isLabel(tree, at, label));
    if (governed && has(list, head)) turns++;
  }
  return turns;
}

const isTurned = (tree: Tree, at: number, { turning }: IdeaWords['beside']): boolean =>
  turning.has(lemmaAt(tree, at)) &&
  childrenBy(tree, at, 'obl').some((child) => hasWord(tree, child, 'into', 'case'));

const givesWay = (tree: Tree, at: number, { givingWay }: IdeaWords['beside']): boolean =>
  givingWay.has(lemmaAt(tree, at)) && hasLemma(tree, at, 'way', 'obj');

/** "with no enthusiasm", "without a word": a denial that the clause as a whole does not count. */
function isDeniedHere(
  tree: Tree,
  at: number,
  predicate: number,
  mention: IdeaMention,
  lexicon: Lexicon,
): boolean {
  const { syntax, ideaWords } = lexicon;
  // "grows closer without a word over meals": of these nothing is denied.
  if (!mention.at.includes(at) && ideaWords.tellings.includes(lemmaAt(tree, at))) return false;
  const isNegation = (child: number): boolean =>
    !mention.at.includes(child) && isDenial(tree, child, lexicon);
  if (childrenBy(tree, at, 'case', 'mark').some(isNegation)) return true;
  if (!childrenBy(tree, at, 'det', 'advmod', 'nummod', 'cc:preconj').some(isNegation)) return false;
  const ofClause =
    tree.heads[at] === predicate && ['nsubj', 'obj', 'obl'].some((label) => isLabel(tree, at, label));
  const isAside =
    isLabel(tree, at, 'obl') &&
    childrenBy(tree, at, 'case').length > 0 &&
    tree.upos[at] === 'NOUN' &&
    !syntax.occasions.has(lemmaAt(tree, at));
  return !ofClause || isAside;
}

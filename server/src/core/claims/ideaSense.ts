// How often the sense of an idea is turned round on the way from its words to the predicate of their clause.
import { formsAt, type IdeaWords } from '../english/ideas';
import type { Lexicon } from '../english/lexicon';
import { childrenBy, hasLemma, hasWord, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import { standsAt, wordsIn } from '../text/standing';
import type { IdeaPlace } from './ideaPlace';
import { isJoined } from './ideaScope';
import { isDenial } from './negation';

/** "anything but happy", "far from secret", "less and less strict". */
export function isReversed({ tree, mention: { at }, anchor, lexicon: { ideaWords } }: IdeaPlace): boolean {
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
export function turnsBelow(place: IdeaPlace): number {
  const { tree, anchor, predicate, mention, lexicon } = place;
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
    if (!corrected && isDeniedHere(place, at)) turns++;
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
      (['obj', 'nsubj:pass', 'csubj:pass', 'nmod', 'obl'].some((label) => isLabel(tree, at, label)) &&
        !isMeans(tree, at));
    // "Only one woman is refused": she is there all the same, and who is lost is not.
    const isThere = isSomebody(tree, at, lexicon) && !beside.losing.has(lemmaAt(tree, head));
    if (governed && has(list, head) && !isThere) turns++;
  }
  return turns;
}

const isSomebody = (tree: Tree, at: number, { syntax }: Lexicon): boolean =>
  tree.upos[at] === 'NOUN' && syntax.persons.has(lemmaAt(tree, at));

/** "loses her through one bullet": that is how it comes, and nothing is denied of it. */
const isMeans = (tree: Tree, at: number): boolean =>
  isLabel(tree, at, 'obl') &&
  !isLabel(tree, at, 'obl:agent') &&
  (hasWord(tree, at, MEANS, 'case') ||
    // "loses him in the epilogue", where "is lacking in trust" denies it.
    (tree.upos[tree.heads[at] ?? -1] === 'VERB' && hasWord(tree, at, WHERE, 'case')));

const MEANS = new Set(['through', 'by', 'with', 'during', 'despite']);
const WHERE = new Set(['in']);

const isTurned = (tree: Tree, at: number, { turning }: IdeaWords['beside']): boolean =>
  turning.has(lemmaAt(tree, at)) &&
  childrenBy(tree, at, 'obl').some((child) => hasWord(tree, child, 'into', 'case'));

const givesWay = (tree: Tree, at: number, { givingWay }: IdeaWords['beside']): boolean =>
  givingWay.has(lemmaAt(tree, at)) && hasLemma(tree, at, 'way', 'obj');

/** "with no enthusiasm", "without a word": a denial that the clause as a whole does not count. */
function isDeniedHere({ tree, predicate, mention, lexicon }: IdeaPlace, at: number): boolean {
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

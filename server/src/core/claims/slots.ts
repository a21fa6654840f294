// Claims about what an event is made of, whatever the verb: what is played, watched, ridden in, built or cut off.
import { allForms, hasPhrase } from '../english/ideas';
import type { FrameEntry } from '../english/lexicon';
import type { SyntaxWords } from '../english/syntaxWords';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import { wordsOf, type ValueMention } from '../english/values';
import type { Pack } from '../pack/types';
import { entriesOf } from '../text/remembered';
import { cover } from '../text/span';
import { wordsIn } from '../text/standing';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { clauseOver } from './clauseAround';
import { OCCURRENCE } from './occurrence';
import type { Proposition } from './proposition';

/** The frame whose roles are the slots of events; facts of it say what fills them. */
export const SLOTS = 'involve';

/** "turns into a funeral", and not "turns out to be a funeral". */
const isFigurative = (tree: Tree, at: number, { figurativeVerbs }: SyntaxWords): boolean =>
  figurativeVerbs.has(lemmaAt(tree, at)) ||
  childrenBy(tree, at, 'obl').some((child) => prepositionOf(tree, child) === 'into');

/** One claim for each slot that the sentence has values for: with several, one that is right bears it out. */
export function readSlots(context: ClaimContext): readonly Proposition[] {
  const { sentence, lexicon } = context;
  const { tree } = sentence;
  const frame = lexicon.frames.get(SLOTS);
  if (tree === undefined || frame === undefined) return [];
  if (sentence.values.length === 0) return [];
  const told = new Set(sentence.values.map(({ value }) => value.family));
  return entriesOf(frame.takes).flatMap(([slot, families]) => {
    if (!families.some((family) => told.has(family))) return [];
    const values = sentence.values.filter(({ value }) => families.includes(value.family));
    if (!isAsked(tree, frame.triggers?.[slot])) return [];
    return claim(tree, slot, values, frame, context) ?? [];
  });
}

/** What is demanded is told by a word of demanding; most slots need no such word. */
const isAsked = (tree: Tree, triggers: readonly string[] | undefined): boolean =>
  triggers === undefined ||
  triggers.some((trigger) => {
    if (!hasPhrase(allForms(tree), trigger)) return false;
    const [first = '', ...rest] = wordsIn(trigger);
    return tree.tokens.some(
      (_, at) => stands(tree, first, at) && rest.every((word, i) => stands(tree, word, at + 1 + i)),
    );
  });

const stands = (tree: Tree, word: string, at: number): boolean => {
  const token = tree.tokens[at];
  return token !== undefined && (token.norm === word || lemmaAt(tree, at) === word);
};

function claim(
  tree: Tree,
  slot: string,
  values: readonly ValueMention[],
  frame: FrameEntry,
  context: ClaimContext,
): Proposition | undefined {
  const [first] = values;
  const token = first && tree.tokens[first.from];
  const last = first && tree.tokens[first.to - 1];
  if (first === undefined || token === undefined || last === undefined) return undefined;
  const words = context.lexicon.syntax;
  const isScale = frame.scales?.includes(slot) === true;
  const head = isScale ? qualifiedBy(tree, first, context) : headOf(tree, first, words);
  if (head === undefined || [head, first.to - 1].some((at) => isCompared(tree, at, words))) return undefined;
  if (frame.owned?.includes(slot) === true && !isSomebodys(tree, head)) return undefined;
  const over = clauseOver(tree, context.sentence.clauses, head);
  if (over === undefined || isSeen(tree, head, words)) return undefined;
  // "Iglesias watches the boy lose at cards": whom the pack does not know has games of his own.
  if (
    ['ccomp', 'xcomp'].some((label) => isLabel(tree, over, label)) &&
    hasStrangeSubject(over, head, context)
  )
    return undefined;
  const predicate = speaking(tree, over);
  // "The party becomes a funeral": in a manner of speaking; "all hostility is forgotten": there is none.
  const isEmpty = isScale
    ? words.ceasing.has(lemmaAt(tree, over))
    : [over, predicate].some((at) => isFigurative(tree, at, words)) ||
      (frame.triggers?.[slot] !== undefined && isOwned(tree, first));
  if (isEmpty) return undefined;
  const span = cover(token, last);
  const own = claimStance(tree, over, span, context);
  const planned = frame.planned?.includes(slot) === true && predicate !== over && own !== 'negated';
  const stance = planned ? claimStance(tree, predicate, span, context) : own;
  // What does not happen, an event is not made of either.
  if (stance === 'negated') return undefined;
  const ids = [...new Set(values.map(({ value }) => value.id))];
  const roles = { [slot]: { filler: { kind: 'values', ids } as const, span } };
  return { frame: OCCURRENCE, roles, stance, span, confidence: 'likely', predicate };
}

/** "He sees poverty, a bus and a market": what one sees one does not ride in. */
export function isSeen(tree: Tree, at: number, { seeing }: SyntaxWords): boolean {
  const first = isLabel(tree, at, 'conj') ? (tree.heads[at] ?? -1) : at;
  return isLabel(tree, first, 'obj') && seeing.has(lemmaAt(tree, tree.heads[first] ?? -1));
}

/** "says goodbye to his father", and not "the father says goodbye", or "people and their fathers". */
const isSomebodys = (tree: Tree, at: number): boolean =>
  tree.xpos[at] !== 'NNS' && (!isLabel(tree, at, 'nsubj') || childrenBy(tree, at, 'nmod:poss').length > 0);

/** "each other's history" is not what is taught in lessons of history. */
const isOwned = (tree: Tree, { from, to }: ValueMention): boolean =>
  childrenBy(tree, to - 1, 'nmod:poss').some((owner) => owner < from);

function hasStrangeSubject(over: number, value: number, { sentence }: ClaimContext): boolean {
  const { tree, clauses, mentions } = sentence;
  const subject = clauses
    .find(({ predicate }) => predicate === over)
    ?.arguments.find(({ slot }) => slot === 'nsubj')?.head;
  return (
    subject !== undefined &&
    subject !== value &&
    tree?.upos[subject] === 'NOUN' &&
    !mentions.some(({ from, to }) => from <= subject && subject < to)
  );
}

/**
 * The noun that the value is; undefined where it only says of what kind another thing is: "a game of poker" and "a
 * poker match" speak of poker, "a poker face" and "a chess board" do not.
 */
export function headOf(tree: Tree, { from, to }: ValueMention, { wholes }: SyntaxWords): number | undefined {
  const isWhole = (at: number): boolean => wholes.has(lemmaAt(tree, at));
  let at = to - 1;
  for (;;) {
    const head = tree.heads[at] ?? -1;
    const inside = head >= from && head < to;
    const modifies = ['compound', 'amod', 'nmod:poss'].some((label) => isLabel(tree, at, label));
    // "the air of a funeral" is no funeral, "a game of poker" is poker.
    const of = isLabel(tree, at, 'nmod') && prepositionOf(tree, at) === 'of';
    if (!inside && of && !isWhole(head)) return undefined;
    if (!inside && !modifies) return tree.upos[at] === 'VERB' ? undefined : at;
    if (!inside && !isWhole(head)) return undefined;
    at = head;
  }
}

/**
 * The word by which a quality hangs in its clause; undefined where it is the quality of something else than an event:
 * "a violent night" and "the night was violent" speak of the night, "a violent man" does not.
 */
function qualifiedBy(tree: Tree, { from, to }: ValueMention, context: ClaimContext): number | undefined {
  const { wholes, happenings } = context.lexicon.syntax;
  const told = eventWords(context);
  let at = to - 1;
  for (;;) {
    const head = tree.heads[at] ?? -1;
    const inside = head >= from && head < to;
    const lemma = head < 0 ? '' : lemmaAt(tree, head);
    const modifies = ['compound', 'amod', 'nmod:poss'].some((label) => isLabel(tree, at, label));
    const of = isLabel(tree, at, 'nmod') && prepositionOf(tree, at) === 'of';
    if (!inside && !modifies && !of) return at;
    if (!inside && ![wholes, happenings].some((list) => list.has(lemma)) && !told.has(lemma))
      return undefined;
    at = head;
  }
}

const remembered = new WeakMap<Pack, ReadonlySet<string>>();

/** The words by which the pack's events are told. */
function eventWords({ pack, lexicon }: ClaimContext): ReadonlySet<string> {
  const known = remembered.get(pack);
  if (known !== undefined) return known;
  const anchors = [...pack.events.values()].flatMap((event) => event.anchors);
  const words = new Set(anchors.flatMap((anchor) => wordsOf(anchor, lexicon)));
  remembered.set(pack, words);
  return words;
}

/** "like a chess player", "rather than poker", "no piano", "less and less strict". */
const isCompared = (tree: Tree, head: number, { comparisons }: SyntaxWords): boolean =>
  comparisons.has(prepositionOf(tree, head) ?? '') ||
  childrenBy(tree, head, 'advmod', 'det', 'cc', 'cc:preconj', 'mark').some((word) =>
    comparisons.has(tree.tokens[word]?.norm ?? ''),
  );

/**
 * The predicate whose clause tells the event: "starts to play" as a whole, and in "poker is what brings them
 * together", "it is poker that they play" the clause that says the rest.
 */
function speaking(tree: Tree, predicate: number): number {
  const infinitive = tree.xpos[predicate] === 'VB' && isLabel(tree, predicate, 'advcl');
  if (infinitive || isLabel(tree, predicate, 'xcomp'))
    return speaking(tree, tree.heads[predicate] ?? predicate);
  if (childrenBy(tree, predicate, 'cop').length === 0) return predicate;
  const subjects = childrenBy(tree, predicate, 'nsubj', 'csubj', 'expl');
  const clefts = [predicate, ...subjects]
    .filter((at) => at === predicate || CLEFTING.has(tree.tokens[at]?.norm ?? ''))
    .flatMap((at) => childrenBy(tree, at, 'acl', 'csubj'));
  return clefts[0] ?? predicate;
}

const CLEFTING = new Set(['what', 'it', 'that']);

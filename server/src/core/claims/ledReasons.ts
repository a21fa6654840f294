// Reasons that a word opens: "because", "out of", "in order to", "due to", and what they are the reason of.
import { isPerfect } from '../english/anteriority';
import type { ReasonWords } from '../english/reasons';
import { childrenBy, hasWord, isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import { remembered } from '../text/remembered';
import { standsAt, wordsIn } from '../text/standing';
import type { Clause } from './clause';
import type { Stance } from './proposition';

/** A reason as it stands in the sentence. */
export interface Reason {
  readonly root: number;
  readonly tokens: readonly number[];
  readonly denied?: boolean;
  /** The verb that says what the reason is of, or the noun. */
  readonly effect: number;
  /** The clause whose stance the claim has, where it is another. */
  readonly within?: number;
  /** "Nothing but mischief", "nothing less than a warning": that nothing else is, makes it no denial. */
  readonly left?: boolean;
  /** The effect is a condition that is granted: "if he is free, it is because they let him go". */
  readonly conceded?: boolean;
  /** Where the place in the tree does not give it: "too ill to come" says that he does not. */
  readonly stance?: Stance;
}

export function ledReasons(tree: Tree, words: ReasonWords, clauses: readonly Clause[]): readonly Reason[] {
  const predicates = new Set(clauses.map(({ predicate }) => predicate));
  return tree.tokens.flatMap((_, at): Reason[] => {
    const length = leadAt(tree, at, words);
    if (length === 0 || isPartial(tree, at, words)) return [];
    const first = phraseFrom(tree, at);
    // "so as to kill": the first word may hang from the verb before it.
    const isAstray =
      first < at && tree.upos[first] === 'VERB' && tree.tokens[at]?.norm === 'so' && length > 1;
    const opened = isAstray ? phraseFrom(tree, at + length - 1) : first;
    // "for no other reason than that he is ill": the clause may hang beside the words that open it.
    // "by mistake, as he comes": behind a pause stands something else.
    const isAlone = /^(?:[,;:.)—–]|)$/.test(tree.tokens[at + length]?.text ?? '') && opened >= at;
    const outside =
      Math.max(...subtree(tree, opened)) < at + length && !isAlone ? phraseFrom(tree, at + length) : opened;
    // "with the thought that he is lost": the reason is what is thought.
    const root =
      (outside < at + length && !isItIs(tree, outside)
        ? clauseBelow(tree, outside, at + length)
        : undefined) ?? outside;
    const others = new Set([...insteadOf(tree, root), ...furtherClauses(tree, root)]);
    const phrase = subtree(tree, root).filter((token) => token >= at + length && !others.has(token));
    // "His absence is due to a warning": the reason is the predicate, and its subject what it is the reason of.
    const [subject] = isEquation(tree, root) && root >= at ? childrenBy(tree, root, 'nsubj') : [];
    const stated = subject !== undefined && subject < at && tree.upos[subject] !== 'PRON';
    const granted = isItIs(tree, root) && root >= at ? conditionExplained(tree, root) : undefined;
    const hung = stated ? subject : effectOf(tree, root, predicates);
    // "If he comes back, he does so for the money": what he does is the condition.
    const done = hung !== undefined && isDoingSo(tree, hung) ? conditionExplained(tree, hung) : undefined;
    const effect = granted ?? done ?? hung;
    if (effect === undefined) return [];
    const below = subtree(tree, root).includes(effect);
    const explained = new Set(below ? subtree(tree, effect) : []);
    const tokens = [
      ...nounsOfLead(tree, at, length, words),
      ...phrase.filter((token) => !explained.has(token)),
    ];
    if (tokens.length === 0) return [];
    const place =
      granted !== undefined
        ? { within: root, conceded: true }
        : done !== undefined
          ? { within: hung ?? root, conceded: true }
          : below
            ? { within: root }
            : {};
    const before = tree.tokens[at - 1]?.norm ?? '';
    const denied = before === 'not' || before === 'never';
    return [{ root, tokens, effect, denied, ...place }];
  });
}

/** "for fear of the guards", "on the orders of": the words that open a reason may say of what kind it is. */
const nounsOfLead = (tree: Tree, at: number, length: number, { leadNouns }: ReasonWords): readonly number[] =>
  [...Array(length).keys()]
    .map((i) => at + i)
    .filter((token) => leadNouns.includes(tree.tokens[token]?.norm ?? ''));

const isDoingSo = (tree: Tree, at: number): boolean =>
  lemmaAt(tree, at) === 'do' &&
  childrenBy(tree, at, 'advmod').some((child) => tree.tokens[child]?.norm === 'so');

const clauseBelow = (tree: Tree, noun: number, from: number): number | undefined =>
  childrenBy(tree, noun, 'acl', 'ccomp').find((child) => child >= from && tree.upos[child] === 'VERB');

/** "not because he is poor but because he is mean": what takes its place is a reason of its own. */
const insteadOf = (tree: Tree, root: number): readonly number[] =>
  childrenBy(tree, root, 'conj')
    .filter((child) => childrenBy(tree, child, 'cc').some((cc) => tree.tokens[cc]?.norm === 'but'))
    .flatMap((child) => subtree(tree, child));

/** "because he has to stay, and she pays for it": a clause with a subject of its own after a pause is no reason. */
const furtherClauses = (tree: Tree, root: number): readonly number[] =>
  childrenBy(tree, root, 'conj', 'parataxis')
    .filter((child) => child > root && childrenBy(tree, child, 'nsubj').length > 0)
    .filter((child) => {
      const first = Math.min(...subtree(tree, child));
      const paused = [first, first - 1].some((at) => /^[,;:—–]$/.test(tree.tokens[at]?.text ?? ''));
      return paused && childrenBy(tree, child, 'mark').length === 0;
    })
    .flatMap((child) => subtree(tree, child));

const byFirstWord = remembered((leads: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const lead of leads) {
    const [first = ''] = wordsIn(lead);
    index.set(first, [...(index.get(first) ?? []), lead]);
  }
  return index;
});

/** How many words of a lead stand at the token; the longest one counts. */
function leadAt(tree: Tree, at: number, { leads, commaLeads }: ReasonWords): number {
  const longest = (byFirstWord(leads).get(tree.tokens[at]?.norm ?? '') ?? [])
    .filter((lead) => standsAt(tree.tokens, at, lead))
    .reduce((length, lead) => Math.max(length, wordsIn(lead).length), 0);
  if (longest > 0) return longest;
  const opens = at === 0 || tree.tokens[at - 1]?.text === ',';
  const isMark = isLabel(tree, at, 'mark') && commaLeads.includes(tree.tokens[at]?.norm ?? '');
  return isMark && (opens || isCausal(tree, at)) ? 1 : 0;
}

/** "stays at home since he is ill": since when, would be told of what "has" been so. */
function isCausal(tree: Tree, mark: number): boolean {
  if (tree.tokens[mark]?.norm !== 'since') return false;
  const clause = tree.heads[mark] ?? -1;
  const main = tree.heads[clause] ?? -1;
  if (!isLabel(tree, clause, 'advcl') || clause < mark || main < 0 || tree.upos[main] !== 'VERB')
    return false;
  return !isPerfect(tree, main);
}

/** "partly because", "perhaps out of pity", "not only because": no more than a part of the reason, or a guess. */
export function isPartial(tree: Tree, at: number, { partial, whole }: ReasonWords): boolean {
  const [before = '', earlier = ''] = [1, 2].map((back) => tree.tokens[at - back]?.norm);
  if (whole.includes(before)) return earlier === 'not' || earlier === "n't";
  return partial.includes(before) || (before === ',' && partial.includes(earlier));
}

const INSIDE_A_PHRASE = ['case', 'mark', 'fixed', 'cc', 'det', 'amod', 'compound', 'advmod'];

/** The head of the phrase or clause that begins at the token. */
function phraseFrom(tree: Tree, from: number): number {
  let at = from;
  for (;;) {
    const head = tree.heads[at] ?? -1;
    if (head < 0 || !INSIDE_A_PHRASE.some((label) => isLabel(tree, at, label))) return at;
    at = head;
  }
}

/** The clause that a reason hangs from; "it was for her sake that he came" has it below. */
function effectOf(tree: Tree, root: number, predicates: ReadonlySet<number>): number | undefined {
  const isIt = childrenBy(tree, root, 'nsubj', 'expl').some((child) => tree.tokens[child]?.norm === 'it');
  if (isIt) return subtree(tree, root).find((at) => at > root && isThatClause(tree, at));
  for (let at = tree.heads[root] ?? -1; at >= 0; at = tree.heads[at] ?? -1) if (predicates.has(at)) return at;
  return undefined;
}

/** "it is because", "that was out of": a copula whose subject only points at something. */
export const isItIs = (tree: Tree, root: number): boolean =>
  isEquation(tree, root) && hasWord(tree, root, POINTING, 'nsubj', 'expl');

const POINTING = new Set(['it', 'this', 'that']);

/** "If he is free, he has luck to thank for it": the predicate of a condition that the rest of the sentence explains. */
export function conditionExplained(tree: Tree, from: number): number | undefined {
  for (let at = from; at >= 0; at = tree.heads[at] ?? -1) {
    const condition = childrenBy(tree, at, 'advcl').find(
      (clause) =>
        clause < from && childrenBy(tree, clause, 'mark').some((mark) => tree.tokens[mark]?.norm === 'if'),
    );
    if (condition !== undefined) return condition;
  }
  return undefined;
}

const isThatClause = (tree: Tree, at: number): boolean =>
  ['acl', 'advcl', 'ccomp'].some((label) => isLabel(tree, at, label)) &&
  childrenBy(tree, at, 'mark', 'nsubj', 'obj').some((mark) => tree.tokens[mark]?.norm === 'that');

export const isEquation = (tree: Tree, at: number): boolean =>
  at >= 0 && childrenBy(tree, at, 'cop').length > 0;

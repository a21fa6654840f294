// Whether a clause or a noun in a role speaks of all that a fact has there, whatever its grammar: "hopes for a factory".
import type { Proposition, RoleFiller } from '../claims/proposition';
import { wordsOf } from '../english/values';
import { isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import { possibleTargets } from '../mentions/mention';
import type { Fact, NestedProposition, RoleEntry } from '../pack/types';
import { nestedOf } from './compare';
import type { JudgeContext } from './verdict';

/**
 * It can bear a claim out, and contradicts none: that the words speak of the same people and things, and of the same
 * deed, says nothing of who does what in it.
 */
export function speaksOfContent(
  filled: RoleFiller,
  entry: RoleEntry | undefined,
  fact: Fact,
  proposition: Proposition,
  context: JudgeContext,
): boolean {
  const { tree } = context.sentence;
  if (entry === undefined || tree === undefined) return false;
  const head = headOf(filled, tree);
  if (head === undefined) return false;
  // "begins with her request": the noun is a word that the event of the fact is told by.
  const { events } = context.pack;
  const own = nestedOf(entry) === undefined ? idsIn(entry) : [fact.event ?? ''];
  const told = own.flatMap((id) => events.get(id)?.anchors ?? []);
  if (filled.filler.kind === 'other' && tree.upos[head] === 'NOUN' && told.includes(filled.filler.lemma))
    return true;
  const nested = nestedOf(entry);
  if (nested !== undefined) return saysAll(nested, subtree(tree, head), fact, proposition, tree, context);
  // "discovers that there are girls among them": a clause about what the fact names.
  if (!isClause(tree, head)) return false;
  const spoken = spokenIn(subtree(tree, head), tree, context);
  return idsIn(entry).some((id) => spoken.has(id));
}

/** The word of the filler that the rest of it hangs from. */
function headOf({ filler, span }: RoleFiller, { tokens, heads }: Tree): number | undefined {
  if (filler.kind === 'other') return filler.at;
  if (filler.kind !== 'mention' && filler.kind !== 'values') return undefined;
  const inside = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && span.start <= token.start && token.end <= span.end;
  };
  const at = tokens.findIndex((_, i) => inside(i) && !inside(heads[i] ?? -1));
  return at < 0 ? undefined : at;
}

/** All that the words name, by mention, value or pronoun. */
function spokenIn(words: readonly number[], tree: Tree, context: JudgeContext): ReadonlySet<string> {
  const { sentence, works, pronouns } = context;
  const within = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    words.some((at) => from <= at && at < to);
  return new Set([
    ...sentence.mentions.filter(within).flatMap((mention) => possibleTargets(mention, works)),
    ...sentence.values.filter(within).map(({ value }) => value.id),
    ...words.flatMap((at) => pronouns.get(tree.tokens[at]?.start ?? -1) ?? []),
  ]);
}

function saysAll(
  nested: NestedProposition,
  words: readonly number[],
  fact: Fact,
  proposition: Proposition,
  tree: Tree,
  context: JudgeContext,
): boolean {
  const { lexicon } = context;
  const denies = words.some((at) => lexicon.syntax.negations.has(tree.tokens[at]?.norm ?? ''));
  if (denies !== (nested.polarity === 'negative')) return false;
  const verbs = deedWords(nested.frame, lexicon);
  if (!words.some((at) => verbs.has(lemmaAt(tree, at)) || verbs.has(tree.tokens[at]?.norm ?? '')))
    return false;
  const spoken = spokenIn(words, tree, context);
  // Who asks for something, and whom, need not be named twice.
  const named = Object.keys(proposition.roles).flatMap((role) => idsIn(fact.roles[role]));
  const told = Object.entries(nested).filter(([part]) => part !== 'frame' && part !== 'polarity');
  return told.every(([part, entry]) => {
    if (entry === undefined) return true;
    const ids = idsIn(entry);
    return ids.length === 0 || ids.some((id) => spoken.has(id) || named.includes(id)) || part === 'place';
  });
}

const idsIn = (entry: RoleEntry | undefined): readonly string[] => {
  if (entry === undefined) return [];
  if (typeof entry === 'string') return [entry];
  if (Array.isArray(entry)) return entry as readonly string[];
  return typeof entry === 'object' && 'of' in entry ? [entry.of as string] : [];
};

const remembered = new WeakMap<JudgeContext['lexicon'], Map<string, ReadonlySet<string>>>();

/** The first words of all that evokes the frame. */
function deedWords(frame: string, lexicon: JudgeContext['lexicon']): ReadonlySet<string> {
  const known = remembered.get(lexicon) ?? new Map<string, ReadonlySet<string>>();
  remembered.set(lexicon, known);
  const entry = lexicon.frames.get(frame);
  const phrases = [...(entry?.verbs ?? []), ...(entry?.nouns ?? []), ...(entry?.adjectives ?? [])];
  const words =
    known.get(frame) ??
    new Set(phrases.flatMap((phrase) => wordsOf(phrase.replace(/^be /, ''), lexicon).slice(0, 1)));
  known.set(frame, words);
  return words;
}

const isClause = (tree: Tree, at: number): boolean =>
  /^(?:VERB|AUX)$/.test(tree.upos[at] ?? '') ||
  (tree.children[at] ?? []).some((child) => isLabel(tree, child, 'cop') || isLabel(tree, child, 'nsubj'));

// Claims that a copula makes: "Carmen is the maid of Roxane", "the pianist is lazy", "he was a bachelor".
import type { FrameEntry } from '../english/lexicon';
import { childrenBy, type Tree } from '../english/tree';
import { cover } from '../text/span';
import type { Clause } from './clause';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { confidenceOf } from './confidence';
import { fillerOf, phraseSpan, valuesOfFamilies } from './fillers';
import type { Proposition } from './proposition';

/** Each frame that "be" may evoke finds its value in the predicate; frames without one make no claim. */
export function readCopulas(context: ClaimContext): readonly Proposition[] {
  const { tree, clauses } = context.sentence;
  if (tree === undefined) return [];
  const frames = [...context.lexicon.frames.values()].filter(
    ({ verbs, takes }) => takes && verbs?.includes('be'),
  );
  return clauses
    .filter(({ kind }) => kind === 'nominal')
    .flatMap((clause) => frames.flatMap((frame) => propositionOf(tree, clause, frame, context) ?? []));
}

function propositionOf(
  tree: Tree,
  clause: Clause,
  frame: FrameEntry,
  context: ClaimContext,
): Proposition | undefined {
  const { sentence } = context;
  const subject = clause.arguments.find(({ slot }) => slot === 'nsubj');
  const subjectRole = Object.entries(frame.grammar ?? {}).find(([, slots]) => slots.includes('nsubj'))?.[0];
  const predicate = tree.tokens[clause.predicate];
  if (subject === undefined || subjectRole === undefined || predicate === undefined) return undefined;
  // "is like a father", "is in the garden": a preposition makes it something else than what it names.
  if (childrenBy(tree, clause.predicate, 'case').length > 0) return undefined;
  const values = Object.entries(frame.takes ?? {}).flatMap(([role, families]) => {
    const filler = valuesOfFamilies(tree, sentence, clause.predicate, families);
    return filler === undefined || role === subjectRole ? [] : [[role, filler] as const];
  });
  if (values.length === 0) return undefined;
  const filler = fillerOf(tree, context, subject.head);
  return {
    frame: frame.id,
    roles: { [subjectRole]: filler, ...Object.fromEntries(values) },
    stance: claimStance(tree, clause.predicate, predicate, context),
    span: cover(filler.span, phraseSpan(tree, clause.predicate)),
    confidence: confidenceOf(Math.min(subject.confidence, tree.confidence[clause.predicate] ?? 0)),
    predicate: clause.predicate,
  };
}

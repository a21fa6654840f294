// Claims that a copula makes: "Carmen is the maid of Roxane", "the pianist is lazy", "he was a bachelor".
import type { FrameEntry } from '../english/lexicon';
import { childrenBy, type Tree } from '../english/tree';
import { isQuoted } from '../prose/markdown';
import { cover } from '../text/span';
import { clausesOf, type Clause } from './clause';
import { clauseStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { fillerOf, phraseSpan, valuesOfFamilies } from './fillers';
import type { Proposition } from './proposition';

/** Of relations from this probability on 95 % are right (see tools/train-parser/REPORT.md). */
const SURE = 0.8;

/** Each frame that "be" may evoke finds its value in the predicate; frames without one make no claim. */
export function readCopulas(context: ClaimContext): readonly Proposition[] {
  const { tree } = context.sentence;
  if (tree === undefined) return [];
  const frames = [...context.lexicon.frames.values()].filter(
    ({ verbs, takes }) => takes && verbs?.includes('be'),
  );
  return clausesOf(tree)
    .filter(({ kind }) => kind === 'nominal')
    .flatMap((clause) => frames.flatMap((frame) => propositionOf(tree, clause, frame, context) ?? []));
}

function propositionOf(
  tree: Tree,
  clause: Clause,
  frame: FrameEntry,
  context: ClaimContext,
): Proposition | undefined {
  const { sentence, lexicon, block } = context;
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
    stance: isQuoted(block, predicate) ? 'quoted' : clauseStance(tree, clause.predicate, lexicon),
    span: cover(filler.span, phraseSpan(tree, clause.predicate)),
    confidence:
      Math.min(subject.confidence, tree.confidence[clause.predicate] ?? 0) >= SURE ? 'sure' : 'likely',
    predicate: clause.predicate,
  };
}

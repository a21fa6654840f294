// Which facts a claim was held against, and how each of its roles compares with theirs.
import { compare, type CompareContext } from '../core/checks/compare';
import type { FactIndex } from '../core/checks/factIndex';
import type { Proposition } from '../core/claims/proposition';
import type { Fact } from '../core/pack/types';

/** A claim like "somebody says" has as many candidates as the pack has facts about saying. */
const mostCandidates = 5;

/** The facts of the claim's frame and of its opposites that share something with it, those with most in common first. */
export function candidateLines(
  proposition: Proposition,
  facts: FactIndex,
  context: CompareContext,
): readonly string[] {
  const { frame } = proposition;
  const frames = [frame, ...(context.lexicon.frames.get(frame)?.opposite ?? [])];
  const inWorks = frames
    .flatMap((id) => facts.get(id) ?? [])
    .filter(({ works }) => works.some((work) => context.works.includes(work)));
  const candidates = inWorks
    .map((fact) => ({ fact, matches: matchesOf(proposition, fact, context) }))
    .map((one) => ({ ...one, common: one.matches.filter(([, match]) => /same|possible/.test(match)).length }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common);
  const lines = candidates.slice(0, mostCandidates).map(({ fact, matches }) => {
    const told = matches.map(([role, match]) => `${role} ${match}`).join(', ');
    const marks = [
      ...(fact.frame === frame ? [] : [`opposite: ${fact.frame}`]),
      ...(fact.polarity === 'negative' ? ['negative'] : []),
    ];
    return `  candidate ${fact.id}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}: ${told}`;
  });
  const others = inWorks.length - lines.length;
  return others > 0 ? [...lines, `  ${others} more of ${frames.join(', ')} with less in common`] : lines;
}

const matchesOf = (
  proposition: Proposition,
  fact: Fact,
  context: CompareContext,
): readonly (readonly [role: string, match: string])[] =>
  Object.entries(proposition.roles).map(([role, { filler }]) => {
    const entry = fact.roles[role];
    return [role, entry === undefined ? 'open' : compare(filler, entry, fact, context)];
  });

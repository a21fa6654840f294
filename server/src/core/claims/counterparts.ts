// Two claims of a sentence that tell one thing from its two sides: "Gen is the pupil and Carmen the teacher".
import type { Lexicon } from '../english/lexicon';
import type { Tree } from '../english/tree';
import type { Proposition } from './proposition';

/** "Gen is the pupil and Carmen the teacher": each is the other's, where both sides are told once and no more. */
export function withCounterparts(
  claims: readonly Proposition[],
  tree: Tree,
  lexicon: Lexicon,
): readonly Proposition[] {
  return claims.map((claim) => {
    const inverse = lexicon.frames.get(claim.frame)?.inverse;
    const [other, second] = claims.filter(({ frame }) => frame === inverse?.frame);
    const alone = claims.filter(({ frame }) => frame === claim.frame).length === 1;
    if (inverse === undefined || other === undefined || second !== undefined || !alone) return claim;
    const lacks = Object.entries(inverse.roles).filter(
      ([mine, theirs]) => claim.roles[mine] === undefined && other.roles[theirs] !== undefined,
    );
    const back = Object.entries(inverse.roles).some(
      ([mine, theirs]) => claim.roles[mine] !== undefined && other.roles[theirs] !== undefined,
    );
    if (back || lacks.length !== 1 || !areJoined(tree, claim, other)) return claim;
    const added = lacks.flatMap(([mine, theirs]) => {
      const filled = other.roles[theirs];
      return filled === undefined ? [] : [[mine, filled] as const];
    });
    return { ...claim, roles: { ...claim.roles, ...Object.fromEntries(added) } };
  });
}

/** Told of two predicates without a stop between them. */
function areJoined({ tokens }: Tree, one: Proposition, other: Proposition): boolean {
  const [from = 0, to = 0] = [one.predicate ?? 0, other.predicate ?? 0].sort((a, b) => a - b);
  const own = one.predicate !== other.predicate || one.span.start !== other.span.start;
  return own && !tokens.slice(from, to).some(({ text }) => /^[;:—–(]$/.test(text));
}

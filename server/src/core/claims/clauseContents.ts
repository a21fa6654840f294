// What the clauses in the roles of a claim say: "asks him *to teach her*" has a claim of its own for its content.
import type { Filler, Proposition, RoleFiller } from './proposition';

/** Each claim with what the clauses in its roles say: "asks him *to teach her*". */
export function withContents(claims: readonly Proposition[]): readonly Proposition[] {
  const byPredicate = new Map<number | undefined, Proposition[]>();
  for (const claim of claims)
    byPredicate.set(claim.predicate, [...(byPredicate.get(claim.predicate) ?? []), claim]);
  return claims.map((claim) => {
    if (
      !Object.values(claim.roles).some(({ filler }) => filler.kind === 'other' && byPredicate.has(filler.at))
    )
      return claim;
    const roles = Object.entries(claim.roles).map(([role, filled]): [string, RoleFiller] => {
      const { filler } = filled;
      const says = filler.kind === 'other' ? byPredicate.get(filler.at) : undefined;
      if (says === undefined) return [role, filled];
      const delegated = says.some((content) => isDelegated(content, claim, role));
      return [role, { ...filled, filler: { ...filler, says, delegated } as Filler }];
    });
    return { ...claim, roles: Object.fromEntries(roles) };
  });
}

const isDelegated = (content: Proposition, { roles }: Proposition, role: string): boolean => {
  const doer = content.roles.agent ?? content.roles.experiencer;
  const parties = Object.entries(roles).filter(([other]) => other !== role);
  return doer !== undefined && parties.every(([, { span }]) => span.start !== doer.span.start);
};

// Claims with their pronouns replaced by whom they were found to mean; of several persons each one has a claim.
import type { Lexicon } from '../english/lexicon';
import type { Antecedents } from '../mentions/pronouns';
import { EACH_OTHER } from './fillers';
import type { Filler, Proposition, RoleFiller } from './proposition';
import { withRole, type Roles } from './roles';

export function withAntecedents(
  proposition: Proposition,
  antecedents: Antecedents,
  lexicon: Lexicon,
): readonly Proposition[] {
  let claims: readonly Proposition[] = [withNested(proposition, antecedents)];
  for (const [role, filled] of Object.entries(proposition.roles)) {
    const ids = meantBy(filled, antecedents);
    if (ids !== undefined && !isSomeOf(filled, ids) && !areMetBy(role, ids, proposition, antecedents))
      claims = claims.flatMap((claim) => fill(claim, role, ids, lexicon));
  }
  return claims;
}

/** Where a role is filled by a clause, "asks *him to teach her*", the pronouns in it as far as each means one. */
function withNested(proposition: Proposition, antecedents: Antecedents): Proposition {
  const fillers = Object.values(proposition.roles);
  if (!fillers.some(({ filler }) => filler.kind === 'other' && filler.says !== undefined)) return proposition;
  const one = (filled: RoleFiller): RoleFiller => {
    const [id, second] = meantBy(filled, antecedents) ?? [];
    return id === undefined || second !== undefined ? filled : { ...filled, filler: { kind: 'entity', id } };
  };
  const all = (inner: Proposition['roles']): Proposition['roles'] =>
    Object.fromEntries(Object.entries(inner).map(([role, filled]) => [role, one(filled)]));
  const nested = ({ filler, span }: RoleFiller): RoleFiller | undefined =>
    filler.kind === 'other' && filler.says !== undefined
      ? {
          span,
          filler: { ...filler, says: filler.says.map((claim) => ({ ...claim, roles: all(claim.roles) })) },
        }
      : undefined;
  const roles = Object.entries(proposition.roles).map(([role, filled]) => [role, nested(filled) ?? filled]);
  return { ...proposition, roles: Object.fromEntries(roles) as Roles };
}

/** "they woo him": of the two, one is whom they woo. */
const areMetBy = (
  role: string,
  ids: readonly string[],
  { roles }: Proposition,
  antecedents: Antecedents,
): boolean =>
  ids.length > 1 &&
  Object.entries(roles).some(([other, filled]) => {
    const [id, second] = other === role ? [] : (meantBy(filled, antecedents) ?? []);
    return id !== undefined && second === undefined && ids.includes(id);
  });

/** "one of them is dead", of two: which of them it is, the sentence does not say. */
const isSomeOf = ({ share }: RoleFiller, ids: readonly string[]): boolean =>
  ids.length > 1 && share !== undefined && share.min < 1 && !share.denies;

/** A noun such as "the couple" may have been taken for a group of the pack, or for nothing. */
export function meantBy(
  { filler, span }: RoleFiller,
  { pronouns, nouns }: Antecedents,
): readonly string[] | undefined {
  if (filler.kind === 'pronoun') return pronouns.get(span.start) ?? nouns.get(span.start);
  const role = filler.kind === 'mention' && filler.mention.readings.every(({ form }) => form === 'role');
  return role || filler.kind === 'other' ? nouns.get(span.start) : undefined;
}

/** "They fall in love": of two in a symmetric frame each takes one role, unless the essay fills the other. */
function fill(
  claim: Proposition,
  role: string,
  ids: readonly string[],
  lexicon: Lexicon,
): readonly Proposition[] {
  const filled = claim.roles[role];
  if (filled === undefined) return [claim];
  const having = (fillers: Readonly<Record<string, string>>): Proposition => ({
    ...claim,
    roles: Object.entries(fillers).reduce(
      (roles, [key, id]) =>
        withRole(roles, key, { filler: { kind: 'entity', id }, span: filled.span, share: filled.share }),
      claim.roles,
    ),
  });
  const [first, second, third] = ids;
  const two = first !== undefined && second !== undefined && third === undefined;
  const each = Object.keys(claim.roles).find((key) => isEachOther(claim.roles[key]?.filler));
  if (two && each !== undefined)
    return [having({ [role]: first, [each]: second }), having({ [role]: second, [each]: first })];
  const symmetric = lexicon.frames.get(claim.frame)?.symmetric ?? [];
  const other = symmetric.includes(role) ? symmetric.find((one) => one !== role) : undefined;
  if (two && other !== undefined && claim.roles[other] === undefined)
    return [having({ [role]: first, [other]: second })];
  return ids.map((id) => having({ [role]: id }));
}

const isEachOther = (filler: Filler | undefined): boolean =>
  filler?.kind === 'other' && filler.lemma === EACH_OTHER;

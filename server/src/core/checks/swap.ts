// Whether two persons have changed places throughout a claim: who teaches whom, who orders whom to come.
import type { Filler, RoleFiller } from '../claims/proposition';
import type { Proposition } from '../claims/proposition';
import type { Fact, RoleEntry } from '../pack/types';
import { compare, nestedOf, type CompareContext } from './compare';

interface Place {
  readonly role: string;
  readonly filler: Filler;
  readonly entry: RoleEntry;
}

/** The two roles that were exchanged, if wherever the claim differs from the fact it has the one for the other. */
export function swappedRoles(
  { roles }: Proposition,
  fact: Fact,
  context: CompareContext,
): readonly [string, string] | undefined {
  const is = (filler: Filler, entry: RoleEntry): boolean => compare(filler, entry, fact, context) === 'same';
  const different = placesOf(roles, fact.roles).filter(
    ({ filler, entry }) => compare(filler, entry, fact, context) === 'different',
  );
  const [one] = different;
  if (one === undefined) return undefined;
  const other = different.find(({ filler, entry }) => is(one.filler, entry) && is(filler, one.entry));
  if (other === undefined || areAlike(one.role, other.role, fact, context)) return undefined;
  // That she likes him does not tell whether he likes her.
  const settled = Object.keys(fact.determined ?? {});
  if (![one.role, other.role].some((role) => settled.includes(role))) return undefined;
  const all = different.every(({ filler }) => is(filler, one.entry) || is(filler, other.entry));
  return all ? [one.role, other.role] : undefined;
}

/** What claim and fact both fill; of a proposition in a role, what it is filled with: "order *her* to *sing*". */
function placesOf(
  claimed: Readonly<Record<string, RoleFiller>>,
  known: Readonly<Record<string, RoleEntry | undefined>>,
): readonly Place[] {
  return Object.entries(claimed).flatMap(([role, { filler }]): readonly Place[] => {
    const entry = known[role];
    if (entry === undefined) return [];
    const nested = nestedOf(entry);
    if (nested === undefined) return [{ role, filler, entry }];
    const says =
      filler.kind === 'other' ? filler.says?.find(({ frame }) => frame === nested.frame) : undefined;
    return says === undefined
      ? []
      : placesOf(says.roles, { ...nested, frame: undefined, polarity: undefined });
  });
}

/** Who marries whom is as true the other way round. */
const areAlike = (one: string, other: string, fact: Fact, { lexicon }: CompareContext): boolean => {
  const symmetric = lexicon.frames.get(fact.frame)?.symmetric;
  return symmetric?.includes(one) === true && symmetric.includes(other);
};

// Roles put together key by key: those with the same keys are of one shape then, which spreads of many shapes are not.
import type { RoleFiller } from './proposition';

export type Roles = Readonly<Record<string, RoleFiller>>;

/** The roles of both; what both fill is filled as in the second. */
export function withRoles(roles: Roles, more: Roles): Roles {
  const both: Record<string, RoleFiller> = {};
  for (const role in roles) if (roles[role]) both[role] = roles[role];
  for (const role in more) if (more[role]) both[role] = more[role];
  return both;
}

/** The roles with one more, or with another filler for one of them. */
export function withRole(roles: Roles, role: string, filler: RoleFiller): Roles {
  const all: Record<string, RoleFiller> = {};
  for (const own in roles) if (roles[own]) all[own] = roles[own];
  all[role] = filler;
  return all;
}

// Every id that a fact's roles mention, at whatever depth.
import type { FactEntry, RoleEntry } from './types';

/** Keys of a role's value that hold no id. */
const PLAIN_KEYS = new Set(['frame', 'polarity', 'aspect', 'quantity', 'min', 'max', 'about']);

/** Ids of entities, events and values that the fact refers to; numbers and quantities hold none. */
export function roleReferences(fact: FactEntry): readonly string[] {
  const roles = Object.values(fact.roles).flatMap(idsOf);
  const parties = [...(fact.explains?.who.flat() ?? []), ...(fact.explains?.toward ?? [])];
  const topics = [...(fact.ideas ?? []), ...(fact.topics ?? [])].flatMap(({ who = [] }) => who.flat());
  const doers = fact.deeds?.flatMap(({ by, to = [], who = [] }) => [by, to, who].flat(2)) ?? [];
  return [...(fact.event === undefined ? [] : [fact.event]), ...roles, ...parties, ...topics, ...doers];
}

function idsOf(role: RoleEntry | undefined): readonly string[] {
  if (role === undefined || typeof role === 'number') return [];
  if (typeof role === 'string') return [role];
  if (Array.isArray(role)) return role as readonly string[];
  return Object.entries(role)
    .filter(([key]) => !PLAIN_KEYS.has(key))
    .flatMap(([, value]) => idsOf(value as RoleEntry | undefined));
}

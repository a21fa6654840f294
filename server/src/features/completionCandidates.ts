// What can be completed: every entry of a pack under every name, alias and role it goes by.
import type { Entity, EntityKind, Pack, PerWork } from '../core/pack/types';
import { displayName } from './card';

export type CandidateKind = EntityKind | 'event';

export interface Candidate {
  readonly id: string;
  readonly kind: CandidateKind;
  /** What is written into the essay. */
  readonly label: string;
  readonly detail: string;
  /** What is typed to find it: the name, or a role such as "translator". */
  readonly search: string;
  /** Under its first name, for the list that opens before anything is typed. */
  readonly primary: boolean;
}

/** The candidates in the order of the pack; names that only other works use come last. */
export function candidatesOf(pack: Pack, works: readonly string[]): readonly Candidate[] {
  const here = (other: readonly string[]): boolean => other.some((work) => works.includes(work));
  const entities = [...pack.entities.values()];
  const events = [...pack.events.values()];
  return [
    ...entities.filter((entity) => here(entity.works)).flatMap((entity) => ofEntity(entity, works)),
    ...events
      .filter((event) => here(event.works))
      .flatMap((event) =>
        [event.name, ...event.names].map((name, i): Candidate => ({
          id: event.id,
          kind: 'event',
          label: name,
          detail: inWork(event.summary, works),
          search: name,
          primary: i === 0,
        })),
      ),
  ];
}

function ofEntity(entity: Entity, works: readonly string[]): readonly Candidate[] {
  const names = entity.names.filter((name) => name.works.some((work) => works.includes(work)));
  const roles = entity.roles.filter((role) => role.works.some((work) => works.includes(work)));
  const shown = displayName(entity, works);
  const base = { id: entity.id, kind: entity.kind, detail: inWork(entity.summary, works) };
  const named = names.map((name, i): Candidate => ({
    ...base,
    label: name.text,
    search: name.text,
    primary: i === 0,
  }));
  const parts = names.flatMap(({ given, surname }) => [given, surname].filter((part) => part !== undefined));
  // A role finds the person and writes the name; a part of a name writes just that part.
  const byPart = parts.map((part): Candidate => ({ ...base, label: part, search: part, primary: false }));
  const byRole = roles.map(({ noun }): Candidate => ({
    ...base,
    label: shown,
    search: noun,
    primary: names.length === 0,
  }));
  return [...named, ...byPart, ...byRole];
}

/** The one line for the first of the works that has one. */
function inWork(text: PerWork, works: readonly string[]): string {
  if (typeof text === 'string') return text;
  return works.map((work) => text[work]).find((line) => line !== undefined) ?? Object.values(text)[0] ?? '';
}

// The card of an entity or an event: everything the pack knows of it that a writer wants at hand.
import type { Lexicon } from '../core/english/lexicon';
import { passagesOf, type Passage } from '../core/pack/passages';
import { roleReferences } from '../core/pack/references';
import type { Entity, Evidence, Fact, Pack, PerWork, StoryEvent } from '../core/pack/types';

/** A line that holds in the given works. */
export interface CardLine {
  readonly text: string;
  readonly works: readonly string[];
}

export interface Card {
  readonly title: string;
  /** Names in the other works, and other spellings. */
  readonly alsoCalled: readonly string[];
  readonly summary: readonly CardLine[];
  readonly fate: readonly CardLine[];
  readonly relations: readonly CardLine[];
  /** In story order. */
  readonly events: readonly CardLine[];
  readonly evidence: readonly Passage[];
}

/** The card of an entry; undefined where the pack has no such id. `works` decides which of several names comes first. */
export function cardOf(pack: Pack, lexicon: Lexicon, id: string, works: readonly string[]): Card | undefined {
  const entity = pack.entities.get(id);
  if (entity) return entityCard(pack, lexicon, entity, works);
  const event = pack.events.get(id);
  return event && eventCard(pack, event);
}

/** The name shown for an entity: its first one in one of the works, a group's role noun where it has no name. */
export function displayName(entity: Entity, works: readonly string[]): string {
  const name =
    entity.names.find((known) => known.works.some((work) => works.includes(work))) ?? entity.names[0];
  return name?.text ?? entity.roles[0]?.noun ?? entity.id.replaceAll('-', ' ');
}

function entityCard(pack: Pack, lexicon: Lexicon, entity: Entity, works: readonly string[]): Card {
  const title = displayName(entity, works);
  const factsOf = (card: string): readonly CardLine[] =>
    pack.facts
      .filter((fact) => lexicon.frames.get(fact.frame)?.card === card && speaksOf(fact, entity))
      .map(({ says, works: holds }) => ({ text: says, works: holds }));
  const events = [...pack.events.values()]
    .filter((event) => event.participants.includes(entity.id) || event.place === entity.id)
    .map((event) => ({ text: event.name, works: event.works }));
  return {
    title,
    alsoCalled: [...new Set(entity.names.map((name) => name.text))].filter((text) => text !== title),
    summary: perWork(entity.summary, entity.works),
    fate: factsOf('fate'),
    relations: factsOf('relation'),
    events,
    evidence: evidenceOf(pack, entity.evidence),
  };
}

function eventCard(pack: Pack, event: StoryEvent): Card {
  const participants = event.participants
    .map((id) => pack.entities.get(id))
    .filter((entity): entity is Entity => entity !== undefined)
    .map((entity) => displayName(entity, event.works));
  const facts = pack.facts.filter((fact) => fact.event === event.id);
  const who =
    participants.length > 0 ? [{ text: `With ${participants.join(', ')}.`, works: event.works }] : [];
  return {
    title: event.name,
    alsoCalled: [],
    summary: perWork(event.summary, event.works),
    fate: [],
    relations: [...who, ...facts.map(({ says, works }) => ({ text: says, works }))],
    events: [],
    evidence: evidenceOf(pack, event.evidence),
  };
}

/** Whether the fact is about the entity itself: it is named in a role, or one of its groups is. */
function speaksOf(fact: Fact, entity: Entity): boolean {
  const ids = roleReferences(fact);
  return ids.includes(entity.id);
}

const perWork = (text: PerWork, works: readonly string[]): readonly CardLine[] =>
  typeof text === 'string'
    ? [{ text, works }]
    : Object.entries(text).map(([work, line]) => ({ text: line, works: [work] }));

const evidenceOf = (pack: Pack, evidence: Evidence): readonly Passage[] =>
  passagesOf(
    pack,
    evidence,
    pack.works.map((work) => work.id),
  );

// What tells of an event of the timeline: its people and its words, each with its weight, compiled once for a pack.
import { regularLemma } from '../english/lemma';
import type { Lexicon } from '../english/lexicon';
import { wordsOf } from '../english/values';
import type { Fact, Pack, StoryEvent } from '../pack/types';

/** One word, or the first of several, that tells of an event. */
export interface EventWord {
  readonly event: string;
  /** The words that must stand in the sentence too: "metal" of "heavy metal". */
  readonly rest: readonly string[];
  readonly weight: number;
  /** `anchor`: listed for the event or part of its name; `told`: stands in one of its facts. */
  readonly kind: 'anchor' | 'told';
}

export interface EventIndex {
  readonly words: ReadonlyMap<string, readonly EventWord[]>;
  /** Entity → the events it takes part in, with the weight of its presence. */
  readonly people: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Event → the facts about it. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
}

/** The weight of a word that belongs to one event of a work, to two, and to more. */
const RARITY = [1, 0.75, 0.5];
/** A word of a fact says less than a word chosen for the event. */
const TOLD = 0.4;
/** "the hostages" take part where one of them does, and one of them where they all do. */
const THROUGH_GROUP = 0.6;

export function indexEvents(pack: Pack, lexicon: Lexicon): EventIndex {
  const events = [...pack.events.values()];
  const facts = factsByEvent(pack);
  const names = nameWordsOf(pack, lexicon);
  const byKey = new Map<string, Draft[]>();
  for (const draft of events.flatMap((event) =>
    wordsOfEvent(event, names, facts.get(event.id) ?? [], lexicon),
  )) {
    byKey.set(draft.key, [...(byKey.get(draft.key) ?? []), draft]);
  }
  const words = new Map<string, EventWord[]>();
  for (const [key, drafts] of byKey) {
    const [first = '', ...rest] = key.split(' ');
    const weighed = drafts.map(({ event, kind }): EventWord => {
      const sharers = new Set(drafts.filter((other) => sharesWork(event, other.event)).map((d) => d.event));
      const rarity = RARITY[Math.min(sharers.size, RARITY.length) - 1] ?? 0;
      return { event: event.id, kind, rest, weight: kind === 'told' ? TOLD * rarity : rarity };
    });
    words.set(first, [...(words.get(first) ?? []), ...weighed]);
  }
  return { words, people: peopleOf(events, pack), facts };
}

function factsByEvent({ facts }: Pack): ReadonlyMap<string, readonly Fact[]> {
  const byEvent = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.event !== undefined) byEvent.set(fact.event, [...(byEvent.get(fact.event) ?? []), fact]);
  }
  return byEvent;
}

const sharesWork = (a: StoryEvent, b: StoryEvent): boolean => a.works.some((work) => b.works.includes(work));

interface Draft {
  readonly event: StoryEvent;
  /** The folded word or words. */
  readonly key: string;
  readonly kind: EventWord['kind'];
}

function wordsOfEvent(
  event: StoryEvent,
  names: ReadonlySet<string>,
  facts: readonly Fact[],
  lexicon: Lexicon,
): readonly Draft[] {
  const isContent = (word: string): boolean =>
    /^\p{L}{3,}/u.test(word) && !lexicon.functionWords.has(word) && !names.has(word);
  const anchors = event.anchors.map((anchor) => wordsOf(anchor, lexicon).join(' '));
  const told = facts
    .flatMap(({ says }) => wordsOf(says, lexicon).filter(isContent).flatMap(lemmasOf))
    .filter((word) => !anchors.includes(word));
  return [
    ...[...new Set(anchors)].map((key): Draft => ({ event, key, kind: 'anchor' })),
    ...[...new Set(told)].map((key): Draft => ({ event, key, kind: 'told' })),
  ];
}

/** The words of the names of persons, who are signs of their own. */
const nameWordsOf = (pack: Pack, lexicon: Lexicon): ReadonlySet<string> =>
  new Set(
    [...pack.entities.values()]
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ names }) => names.flatMap(({ text }) => wordsOf(text, lexicon))),
  );

/** What a word may be a form of; what is no word does no harm. */
const lemmasOf = (word: string): readonly string[] => [
  ...new Set([word, ...['NNS', 'VBZ', 'VBD', 'VBG'].map((tag) => regularLemma(word, tag))]),
];

function peopleOf(events: readonly StoryEvent[], pack: Pack): EventIndex['people'] {
  const people = new Map<string, Map<string, number>>();
  const add = (id: string, event: string, weight: number): void => {
    const known = people.get(id) ?? new Map<string, number>();
    known.set(event, Math.max(weight, known.get(event) ?? 0));
    people.set(id, known);
  };
  for (const { id, participants } of events) {
    for (const participant of participants) {
      add(participant, id, 1);
      for (const entity of pack.entities.values()) {
        if (entity.groups.has(participant)) add(entity.id, id, THROUGH_GROUP);
        if (pack.entities.get(participant)?.groups.has(entity.id)) add(entity.id, id, THROUGH_GROUP);
      }
    }
  }
  return people;
}

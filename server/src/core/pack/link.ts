// Turns a compiled pack into the pack the engine reads: names parted, works filled in, every reference resolved.
import type { Lexicon } from '../english/lexicon';
import { alike, shapeOf } from '../text/alike';
import type { CompiledPack, Placed } from './compile';
import { roleReferences } from './references';
import { phraseIndex } from './phrases';
import { widened } from './widened';
import type {
  Entity,
  EntityEntry,
  Evidence,
  EventEntry,
  Fact,
  FactEntry,
  Name,
  NameEntry,
  Pack,
  PackLocation,
  PackManifest,
  PackProblem,
  RoleNoun,
  StoryEvent,
} from './types';

export interface LinkedPack {
  /** Undefined where the compiled pack has no manifest: nothing in it can be used. */
  readonly pack: Pack | undefined;
  readonly problems: readonly PackProblem[];
}

/**
 * Links a compiled pack. A fact that names something unknown is reported and left out; an unknown member or
 * participant is reported and dropped from its entry; the rest stays in force.
 */
export function linkPack(compiled: CompiledPack, lexicon: Lexicon): LinkedPack {
  const { manifest } = compiled;
  if (manifest === undefined) return { pack: undefined, problems: [] };
  const problems: PackProblem[] = [];
  const report = (at: Placed<unknown>, message: string, hint: string): void => {
    problems.push({ severity: 'error', location: locate(manifest, at), message, hint });
  };
  const entityEntries = unique(compiled.entities, new Set(), report);
  const ids = new Set(entityEntries.map(({ entry }) => entry.id));
  const eventEntries = unique(compiled.events, ids, report);
  eventEntries.forEach(({ entry }) => ids.add(entry.id));
  const sentences = new Map(compiled.sentences.map((s) => [`${s.source}:${String(s.sentence)}`, s]));
  const works = manifest.works.map((work) => work.id);
  const known = (id: string): boolean => ids.has(id);
  const fillsRole = (id: string): boolean => known(id) || works.includes(id) || lexicon.values.has(id);

  const checkEvidence = (at: Placed<{ readonly evidence: Evidence }>): void => {
    for (const [source, numbers] of Object.entries(at.entry.evidence)) {
      const missing = numbers.filter((number) => !sentences.has(`${source}:${String(number)}`));
      if (missing.length === 0) continue;
      report(
        at,
        `The evidence names ${source} ${missing.join(', ')}, which is not there.`,
        `Sources: ${[...new Set(compiled.sentences.map((s) => s.source))].join(', ')}.`,
      );
    }
  };
  const resolve = (
    at: Placed<unknown>,
    what: string,
    references: readonly string[] | undefined,
  ): readonly string[] => {
    const missing = references?.filter((id) => !known(id)) ?? [];
    for (const id of missing)
      report(at, `"${id}" under ${what} is no entity or event of this pack.`, closest(id, [...ids]));
    return references?.filter(known) ?? [];
  };

  const entities = withGroups(
    entityEntries.map((at) => {
      checkEvidence(at);
      return {
        ...linkEntity(at, manifest),
        members: resolve(at, 'members', at.entry.members),
        partOf: resolve(at, 'partOf', at.entry.partOf),
        apartFrom: resolve(at, 'apartFrom', at.entry.apartFrom),
      };
    }),
  );
  reportSharedNames(entities, entityEntries, report);
  const events = eventEntries.map((at, order): StoryEvent => {
    checkEvidence(at);
    const { place, ...entry } = at.entry;
    const [known] = place === undefined ? [] : resolve(at, 'place', [place]);
    return {
      ...entry,
      ...(known === undefined ? {} : { place: known }),
      participants: resolve(at, 'participants', at.entry.participants),
      follows: resolve(at, 'follows', at.entry.follows),
      order,
      location: locate(manifest, at),
    };
  });
  const widen = widened(lexicon.fields);
  const factIds = new Set(compiled.facts.map(({ entry }) => entry.id));
  const sound = unique(compiled.facts, new Set(), report).flatMap((at): Fact[] => {
    checkEvidence(at);
    const missing = roleReferences(at.entry).filter((id) => !fillsRole(id));
    for (const id of missing)
      report(
        at,
        `"${id}" is no entity, event, work or value of a family.`,
        closest(id, [...ids, ...lexicon.values.keys()]),
      );
    const frame = lexicon.frames.has(at.entry.frame);
    if (!frame)
      report(
        at,
        `"${at.entry.frame}" is no known frame.`,
        closest(at.entry.frame, [...lexicon.frames.keys()]),
      );
    const strange = at.entry.works.filter((work) => !works.includes(work));
    for (const work of strange)
      report(at, `"${work}" is no work of this pack.`, `Works: ${works.join(', ')}.`);
    const { by = [], allows = [] } = at.entry.explains ?? {};
    const reasons = lexicon.reasons.classes.map(({ id }) => id);
    const unheard = [...by, ...allows].filter((id) => !reasons.includes(id));
    for (const id of unheard) report(at, `"${id}" is no class of reasons.`, closest(id, reasons));
    const ideas = lexicon.ideaWords.ideas.map(({ id }) => id);
    const unknown = (at.entry.ideas ?? []).map(({ idea }) => idea).filter((id) => !ideas.includes(id));
    for (const id of unknown) report(at, `"${id}" is no known idea.`, closest(id, ideas));
    const nowhere = (at.entry.insteadOf ?? []).filter((id) => !factIds.has(id));
    for (const id of nowhere) report(at, `"${id}" is no fact.`, closest(id, [...factIds]));
    const isSound = [missing, strange, unheard, unknown, nowhere].every((faults) => faults.length === 0);
    return frame && isSound ? [linkFact(widen(at.entry), locate(manifest, at))] : [];
  });
  const facts = alikeFacts(sound);

  const pack: Pack = {
    id: manifest.id,
    title: manifest.title,
    works: manifest.works.map((work) => ({ ...work, pack: manifest.id })),
    defaultWork: manifest.defaultWork,
    sources: new Map(manifest.sources.map((source) => [source.id, source])),
    entities: new Map(alike(entities).map((entity) => [entity.id, entity])),
    events: new Map(alike(events).map((event) => [event.id, event])),
    facts,
    counterparts: counterpartsIn(facts),
    silent: compiled.silent.map(({ entry }) => entry),
    sentences,
  };
  return { pack, problems };
}

type Report = (at: Placed<unknown>, message: string, hint: string) => void;

function unique<T extends EntityEntry | EventEntry | FactEntry>(
  entries: readonly Placed<T>[],
  taken: ReadonlySet<string>,
  report: Report,
): readonly Placed<T>[] {
  const seen = new Set(taken);
  return entries.filter((at) => {
    if (seen.has(at.entry.id)) {
      report(
        at,
        `The id "${at.entry.id}" is taken already; this entry is left out.`,
        'Give it an id of its own.',
      );
      return false;
    }
    seen.add(at.entry.id);
    return true;
  });
}

const locate = (manifest: PackManifest, at: Placed<unknown>): PackLocation => ({
  pack: manifest.id,
  file: at.file,
  span: at.span,
});

function counterpartsIn(facts: readonly Fact[]): Pack['counterparts'] {
  const counterparts = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const id of fact.insteadOf ?? []) counterparts.set(id, [...(counterparts.get(id) ?? []), fact]);
  }
  return counterparts;
}

function linkFact({ explains, ...entry }: FactEntry, location: PackLocation): Fact {
  if (explains === undefined) return { ...entry, location };
  return { ...entry, location, explains: { ...explains, phrases: phraseIndex(explains.words) } };
}

/** Facts, and what they know of topics and deeds, are asked more often than anything else. */
function alikeFacts(facts: readonly Fact[]): readonly Fact[] {
  const ofIdeas = shapeOf(facts.flatMap(({ ideas = [] }) => ideas));
  const ofTopics = shapeOf(facts.flatMap(({ topics = [] }) => topics));
  const ofDeeds = shapeOf(facts.flatMap(({ deeds = [] }) => deeds));
  const ofExplanations = shapeOf(facts.flatMap(({ explains }) => explains ?? []));
  return alike(
    facts.map((fact) => ({
      ...fact,
      ...(fact.ideas && { ideas: fact.ideas.map(ofIdeas) }),
      ...(fact.topics && { topics: fact.topics.map(ofTopics) }),
      ...(fact.deeds && { deeds: fact.deeds.map(ofDeeds) }),
      ...(fact.explains && { explains: ofExplanations(fact.explains) }),
    })),
  );
}

function linkEntity(at: Placed<EntityEntry>, manifest: PackManifest): Omit<Entity, 'groups'> {
  const { entry } = at;
  const works = entry.works ?? manifest.works.map((work) => work.id);
  return {
    ...entry,
    names: entry.names.map((name) => linkName(name, entry.kind === 'person', works)),
    roles: (entry.roles ?? []).map((role): RoleNoun =>
      typeof role === 'string' ? { noun: role, works } : { noun: role.noun, works: role.works ?? works },
    ),
    works,
    location: locate(manifest, at),
  };
}

/** "Gen Watanabe" of a person is given name and surname; one word alone is just a name. */
function linkName(name: string | NameEntry, person: boolean, works: readonly string[]): Name {
  const entry: NameEntry = typeof name === 'string' ? { text: name } : name;
  const parts = partsOf(entry, person && typeof name === 'string');
  return {
    text: entry.text ?? [parts.given, parts.surname].filter((part) => part !== undefined).join(' '),
    ...parts,
    works: entry.works ?? works,
    case: entry.case ?? 'exact',
  };
}

function partsOf(entry: NameEntry, split: boolean): Pick<Name, 'given' | 'surname'> {
  const cut = entry.text?.lastIndexOf(' ') ?? -1;
  const given = entry.given ?? (split && cut > 0 ? entry.text?.slice(0, cut) : undefined);
  const surname = entry.surname ?? (split && cut > 0 ? entry.text?.slice(cut + 1) : undefined);
  return { ...(given === undefined ? {} : { given }), ...(surname === undefined ? {} : { surname }) };
}

/** Follows `partOf` and `members` up to every group; a circle ends where it began. */
function withGroups(entities: readonly Omit<Entity, 'groups'>[]): readonly Entity[] {
  const above = new Map<string, string[]>();
  const put = (id: string, group: string): void => {
    above.set(id, [...(above.get(id) ?? []), group]);
  };
  for (const { id, partOf, members } of entities) {
    partOf?.forEach((group) => put(id, group));
    members?.forEach((member) => put(member, id));
  }
  return entities.map((entity) => {
    const groups = new Set<string>();
    const visit = (id: string): void => {
      for (const group of above.get(id) ?? []) {
        if (groups.has(group)) continue;
        groups.add(group);
        visit(group);
      }
    };
    visit(entity.id);
    return { ...entity, groups };
  });
}

/** Two entities under one full name in one work: a mention of it could be told of neither. */
function reportSharedNames(
  entities: readonly Entity[],
  entries: readonly Placed<EntityEntry>[],
  report: Report,
): void {
  const owners = new Map<string, string>();
  entities.forEach((entity, index) => {
    const at = entries[index];
    for (const name of entity.names) {
      for (const work of name.works) {
        const key = `${work}\n${name.text}`;
        const owner = owners.get(key);
        if (owner !== undefined && owner !== entity.id && at) {
          report(
            at,
            `"${name.text}" is a name of "${owner}" too.`,
            'Give the name to one of them, or say in which work each bears it.',
          );
        }
        owners.set(key, owner ?? entity.id);
      }
    }
  });
}

/** The known ids that look most like a mistyped one. */
function closest(id: string, known: readonly string[]): string {
  const start = known.filter((candidate) => candidate.startsWith(id.slice(0, 3))).slice(0, 5);
  return start.length > 0 ? `Did you mean ${start.join(', ')}?` : 'Add the entry, or mend the id.';
}

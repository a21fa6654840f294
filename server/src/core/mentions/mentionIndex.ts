// Everything by which a pack's entities and events may be mentioned, as one trie over folded words.
import { inflectionsOf, pluralsOf } from '../english/inflect';
import type { Lexicon } from '../english/lexicon';
import { wordsOf } from '../english/values';
import type { Entity, Name, Pack } from '../pack/types';
import { fold } from '../text/fold';
import { addPhrase, emptyTrie, type TrieNode } from '../text/trie';
import type { MentionReading } from './mention';

export interface MentionPattern {
  readonly reading: MentionReading;
  /** Which of the words must be capitalised, as the pack writes them. */
  readonly capitals: readonly boolean[];
  /** A role noun of a person stands with "the" or a possessive; everything else stands anywhere. */
  readonly needsDeterminer: boolean;
  /** One of these words must stand in the sentence; undefined where none is needed. */
  readonly anchors: ReadonlySet<string> | undefined;
}

export interface MentionIndex {
  readonly trie: TrieNode<MentionPattern>;
  /** Folded titles by entity id, longest first, each as its words. */
  readonly titles: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Every single word of every name of the pack, folded: what is surely spelt right. */
  readonly nameWords: ReadonlySet<string>;
}

export function indexMentions(pack: Pack, lexicon: Lexicon): MentionIndex {
  const trie = emptyTrie<MentionPattern>();
  const nameWords = new Set<string>();
  const add = (phrase: string, pattern: Omit<MentionPattern, 'capitals'>, exact: boolean): void => {
    const words = wordsOf(phrase, lexicon);
    const capitals = phrase.split(/[\s-]+/).length === words.length ? capitalsOf(phrase) : [];
    const { reading, needsDeterminer, anchors } = pattern;
    addPhrase(trie, words, { reading, capitals: exact ? capitals : [], needsDeterminer, anchors });
  };
  const plain = (reading: MentionReading, needsDeterminer = false): Omit<MentionPattern, 'capitals'> => ({
    reading,
    needsDeterminer,
    anchors: undefined,
  });
  const allWorks = pack.works.map((work) => work.id);

  const nothing = (form: 'silent' | 'excluded' | 'title'): MentionReading => ({
    id: undefined,
    form,
    works: allWorks,
    plural: false,
    anchors: 0,
  });

  for (const entity of pack.entities.values()) {
    for (const name of entity.names) {
      for (const [form, text] of formsOf(name)) {
        const reading = { id: entity.id, form, works: name.works, plural: false, anchors: 0 };
        // "the sick" is a name, and "sick" is none.
        add(withoutArticle(text), plain(reading, /^the /.test(text)), name.case === 'exact');
        if (entity.kind === 'person') wordsOf(text, lexicon).forEach((word) => nameWords.add(word));
      }
    }
    addRoles(entity, lexicon, add);
    entity.exclude?.forEach((phrase) => add(phrase, plain(nothing('excluded')), false));
  }
  for (const event of pack.events.values()) {
    for (const name of event.names) {
      add(
        withoutArticle(name),
        plain({ id: event.id, form: 'event', works: event.works, plural: false, anchors: 0 }),
        true,
      );
    }
  }
  for (const { name } of pack.silent) {
    add(name, plain(nothing('silent')), true);
    wordsOf(name, lexicon).forEach((word) => nameWords.add(word));
  }
  for (const title of new Set([pack.title, ...pack.works.map((work) => work.title)])) {
    add(title, plain(nothing('title')), true);
  }
  return { trie, titles: titlesOf(pack, lexicon), nameWords };
}

const withoutArticle = (phrase: string): string => phrase.replace(/^(?:the|an?)\s+/i, '');

/** A full name, and of a person's its given name and its surname alone. */
function formsOf(name: Name): readonly (readonly ['name' | 'given' | 'surname', string])[] {
  const parts: (readonly ['name' | 'given' | 'surname', string])[] = [['name', name.text]];
  if (name.given !== undefined && name.given !== name.text) parts.push(['given', name.given]);
  if (name.surname !== undefined && name.surname !== name.text) parts.push(['surname', name.surname]);
  return parts;
}

function addRoles(
  entity: Entity,
  lexicon: Lexicon,
  add: (phrase: string, pattern: Omit<MentionPattern, 'capitals'>, exact: boolean) => void,
): void {
  // Soldiers are the army as terrorists are their band.
  const many = entity.kind === 'group' || entity.kind === 'organisation';
  const anchors = entity.anchors && new Set(entity.anchors.map(fold).flatMap(inflectionsOf));
  for (const role of entity.roles) {
    const readingAs = (plural: boolean): MentionReading => ({
      id: entity.id,
      form: 'role',
      works: role.works,
      plural,
      anchors: 0,
    });
    const needsDeterminer = entity.kind === 'person';
    add(role.noun, { reading: readingAs(false), needsDeterminer, anchors }, false);
    if (!many) continue;
    for (const plural of pluralsOf(role.noun, lexicon.irregularPlurals)) {
      add(plural, { reading: readingAs(true), needsDeterminer: false, anchors }, false);
    }
  }
}

const capitalsOf = (phrase: string): readonly boolean[] =>
  phrase.split(/[\s-]+/).map((word) => /^\p{Lu}/u.test(word));

function titlesOf(pack: Pack, lexicon: Lexicon): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(
    [...pack.entities.values()].map((entity) => [
      entity.id,
      (entity.titles ?? []).map((title) => wordsOf(title, lexicon)).sort((a, b) => b.length - a.length),
    ]),
  );
}

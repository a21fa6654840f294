// The signs by which a clause speaks of events: their names, their people and their words, each with its weight.
import { clauseWords } from '../claims/clauseAround';
import type { CircumstanceWords } from '../english/circumstanceWords';
import { formsAt } from '../english/ideas';
import type { LengthWords } from '../english/intervalWords';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import { targetsOf, touchesAny, type Mention } from '../mentions/mention';
import type { Pack } from '../pack/types';
import type { EventIndex } from './eventIndex';
import type { JudgeContext } from './verdict';
import { rememberedByClause, type Within } from './rememberedByClause';

/** The weights of the signs for one event, by kind, and altogether. */
export interface Signs {
  readonly named: number;
  readonly people: number;
  readonly words: number;
  readonly total: number;
}

/** By event. */
export type EventSigns = ReadonlyMap<string, Signs>;

const NAMED = 3;
/** However many of its people and words there are, one event does not drown the others. */
const MOST_PEOPLE = 2;
const MOST_WORDS = 3;
/** What the rest of the sentence says counts half. */
const FURTHER = 0.5;
/** Somebody who has no part in an event speaks against it. */
const STRANGER = 0.5;

/**
 * The events of which the clause around a predicate gives any sign; those that it names nobody and nothing of, none.
 * Within `clause` nothing but the clause counts.
 */
export const signsOfEvents = rememberedByClause(weigh);

function weigh(
  predicate: number | undefined,
  context: JudgeContext,
  within: Within = 'sentence',
): EventSigns {
  const { tree } = context.sentence;
  if (tree === undefined || predicate === undefined) return new Map();
  const own = wordsAbout(tree, predicate, context, within);
  const near = signsIn(own, tree, context);
  if (near.events.size === 0) return new Map();
  const others = within === 'clause' ? [] : [...tree.tokens.keys()].filter((at) => !own.has(at));
  const far = signsIn(new Set(others), tree, context);
  const all = [...near.events].map(([event, signs]): [string, Signs] => {
    const further = far.events.get(event);
    const named = Math.min(NAMED, signs.named);
    const people = Math.min(MOST_PEOPLE, signs.people + (further?.people ?? 0) * FURTHER);
    const words = Math.min(
      MOST_WORDS,
      signs.words + ((further?.words ?? 0) + (further?.named ?? 0)) * FURTHER,
    );
    const strangers = near.persons.filter((id) => !context.events.people.get(id)?.has(event)).length;
    return [event, { named, people, words, total: named + people + words - strangers * STRANGER }];
  });
  return new Map(all.filter(([, { total }]) => total > 0));
}

/** The words of the clause, its arguments that stand elsewhere, and what a copula says of its subject in a clause. */
function wordsAbout(
  tree: Tree,
  predicate: number,
  { sentence: { clauses }, lexicon }: JudgeContext,
  within: Within,
): ReadonlySet<number> {
  const clause = clauses.find((candidate) => candidate.predicate === predicate);
  const carried = clause?.arguments.map(({ head }) => head) ?? [];
  // "It is in the cellar that she sings", "the cellar is where they wait": one statement in two clauses.
  const isNominal =
    clause === undefined ? childrenBy(tree, predicate, 'cop').length > 0 : clause.kind === 'nominal';
  const told =
    isNominal && within === 'sentence'
      ? (tree.children[predicate] ?? []).filter((child) =>
          SAID_OF.some((label) => isLabel(tree, child, label)),
        )
      : [];
  const said = within === 'sentence' ? identifying(tree, predicate) : [];
  // "turns out to have kept him at home": clauses that share its subject speak of the same.
  const sharing = childrenBy(tree, predicate, 'advcl').filter(
    (child) => within === 'sentence' && childrenBy(tree, child, 'nsubj').length === 0,
  );
  const about = new Set([
    ...[predicate, ...sharing].flatMap((at) => clauseWords(tree, at)),
    ...carried,
    ...told.flatMap((child) => subtree(tree, child)),
    ...said,
  ]);
  const { circumstances, intervals } = lexicon;
  const points = [...about].filter((at) => at !== predicate && isReference(tree, at, intervals.lengths));
  const feared = [...about].filter((at) => isThoughtOf(tree, at, circumstances));
  const aside = new Set([...points, ...feared].flatMap((at) => subtree(tree, at)));
  return new Set([...about].filter((at) => !aside.has(at)));
}

/** "Piano lessons are what she wants", "Cuba is the country that he hopes for": what is identified with the clause. */
function identifying(tree: Tree, predicate: number): readonly number[] {
  const identified = tree.heads[predicate] ?? -1;
  const isClause = ['acl', 'csubj'].some((label) => isLabel(tree, predicate, label));
  if (!isClause || identified < 0 || childrenBy(tree, identified, 'cop').length === 0) return [];
  return [identified, ...childrenBy(tree, identified, 'nsubj')].flatMap((at) =>
    subtree(tree, at, ['acl', 'advcl', 'ccomp', 'parataxis', 'csubj', 'conj']),
  );
}

/** "two years after the party": what a time is measured from, or goes on for, is not what happens then. */
function isReference(tree: Tree, at: number, lengths: LengthWords): boolean {
  const preposition = prepositionOf(tree, at);
  if (preposition === undefined) return false;
  if (lengths.references.has(preposition)) return true;
  // "two weeks into the siege", but "plunged into darkness".
  if (preposition === 'into') return lengths.measured.has(lemmaAt(tree, at));
  return preposition === 'of' && isCounted(tree, at, lengths);
}

/** "in the third week of the siege": what the weeks are counted of. */
const isCounted = (tree: Tree, at: number, { counted }: LengthWords): boolean =>
  isLabel(tree, at, 'nmod') &&
  counted.has(lemmaAt(tree, tree.heads[at] ?? -1)) &&
  childrenBy(tree, tree.heads[at] ?? -1, 'amod', 'nummod').length > 0;

/** "fear of a massacre", "the thought of the party": what is thought of is not what happens. */
const isThoughtOf = (tree: Tree, at: number, { thoughts }: CircumstanceWords): boolean =>
  isLabel(tree, at, 'nmod') &&
  prepositionOf(tree, at) === 'of' &&
  thoughts.has(lemmaAt(tree, tree.heads[at] ?? -1));

const SAID_OF = ['acl', 'advcl', 'ccomp', 'csubj'];

interface Found {
  readonly events: ReadonlyMap<
    string,
    { readonly named: number; readonly people: number; readonly words: number }
  >;
  /** The persons that are mentioned, each once. */
  readonly persons: readonly string[];
}

function signsIn(words: ReadonlySet<number>, tree: Tree, context: JudgeContext): Found {
  const { events, pack, pronouns, sentence, works } = context;
  const found = new Map<string, { named: number; people: number; words: number }>();
  const add = (id: string, kind: 'named' | 'people' | 'words', weight: number): void => {
    const event = pack.events.get(id);
    if (!event?.works.some((work) => works.includes(work))) return;
    const signs = found.get(id) ?? { named: 0, people: 0, words: 0 };
    signs[kind] += weight;
    found.set(id, signs);
  };
  const mentioned = new Set([
    ...sentence.mentions
      .filter((mention) => touchesAny(mention, (at) => words.has(at)))
      .flatMap((mention) =>
        targetsOf(mention, works).flatMap((id) => [id, ...soleMember(id, mention, pack)]),
      ),
    ...[...words].flatMap((at) => pronouns.get(tree.tokens[at]?.start ?? -1) ?? []),
  ]);
  for (const id of mentioned) {
    if (pack.events.has(id)) add(id, 'named', NAMED);
    events.people.get(id)?.forEach((weight, event) => {
      add(event, 'people', weight);
    });
  }
  // A word that is said twice tells no more.
  const forms = new Map([...words].map((at) => [lemmaAt(tree, at).toLowerCase(), formsAt(tree, at)]));
  const present = new Set([...forms.values()].flat());
  for (const [event, weight] of [...forms.values()].flatMap((word) => weightsOf(word, present, events))) {
    add(event, 'words', weight);
  }
  const persons = [...mentioned].filter((id) => pack.entities.get(id)?.kind === 'person');
  return { events: found, persons };
}

/** "the general" of a group of which one member has a name is most likely he. */
function soleMember(id: string, { readings }: Mention, pack: Pack): readonly string[] {
  if (pack.entities.get(id)?.kind !== 'group' || readings.some(({ plural }) => plural)) return [];
  const members = [...pack.entities.values()].filter(({ groups }) => groups.has(id));
  return members.length === 1 ? members.map((member) => member.id) : [];
}

/** How much one word of the text tells of each event, by its lemma or as it stands. */
function weightsOf(
  forms: readonly string[],
  present: ReadonlySet<string>,
  { words }: EventIndex,
): readonly (readonly [event: string, weight: number])[] {
  const told = forms.flatMap((form) => words.get(form) ?? []);
  if (told.length === 0) return [];
  const weights = new Map<string, number>();
  for (const { event, rest, weight } of told) {
    if (rest.every((word) => present.has(word)))
      weights.set(event, Math.max(weight, weights.get(event) ?? 0));
  }
  return [...weights];
}

// The shapes of a pack: what the pack author writes (entries, as in the YAML) and the linked pack the engine reads.
import type { PhraseIndex } from './phrases';
import type { Span } from '../text/span';

/** A place inside a pack's file. Offsets are UTF-16 code units from the start of the file. */
export interface PackLocation {
  readonly pack: string;
  /** Path inside the pack folder, with forward slashes: `characters.yaml`, `sources/overview.md`. */
  readonly file: string;
  readonly span: Span;
}

/** Source id → numbers of the sentences that bear something out. */
export type Evidence = Readonly<Record<string, readonly number[]>>;

/** Text that is the same in every work, or one text for each work id. */
export type PerWork = string | Readonly<Record<string, string>>;

export interface WorkEntry {
  readonly id: string;
  readonly title: string;
  /** A form of `data/english/works.yaml`, which holds its generic cues: novel, film, play … */
  readonly form: string;
  readonly by?: string;
  readonly year?: number;
  /** Words that point to this work only: the author's or director's name, the actors. */
  readonly cues?: readonly string[];
}

export interface SourceEntry {
  readonly id: string;
  readonly title: string;
  readonly works: readonly string[];
  readonly file: string;
}

export interface PackManifest {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly works: readonly WorkEntry[];
  readonly sources: readonly SourceEntry[];
  readonly defaultWork: string;
}

/** A name as an essay may write it. A plain string of two or more words is read as given name(s) + surname. */
export interface NameEntry {
  readonly text?: string;
  readonly given?: string;
  readonly surname?: string;
  readonly works?: readonly string[];
  /** `exact`: only as written (for names that are also words, such as "Gen"). Default: `exact` for names. */
  readonly case?: 'exact' | 'any';
}

/** A noun that means the entity when it stands with "the" or a possessive: "the translator". */
export interface RoleNounEntry {
  readonly noun: string;
  readonly works?: readonly string[];
}

export type EntityKind = 'person' | 'group' | 'place' | 'object' | 'organisation';

export interface EntityEntry {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly (string | NameEntry)[];
  /** Honorifics that may stand before the names: "Mr.", "General", "Vice President". */
  readonly titles?: readonly string[];
  readonly roles?: readonly (string | RoleNounEntry)[];
  readonly works?: readonly string[];
  readonly gender?: 'female' | 'male' | 'unknown';
  /** One line: who or what it is. */
  readonly summary: PerWork;
  /** For groups: ids of the members the pack names. */
  readonly members?: readonly string[];
  /** The group this group or person is part of: generals → terrorists. */
  readonly partOf?: readonly string[];
  /** Groups that share nobody with this one: terrorists, hostages. It holds for the parts and members of both. */
  readonly apartFrom?: readonly string[];
  /**
   * For groups: words one of which must stand in the same sentence before a general noun such as "people"
   * is taken for this group ("sixty people *remain*"). Without it the role nouns suffice.
   */
  readonly anchors?: readonly string[];
  /** Phrases that look like the entity and are not: "Gen Z". */
  readonly exclude?: readonly string[];
  readonly evidence: Evidence;
}

export interface EventEntry {
  readonly id: string;
  readonly name: string;
  readonly works: readonly string[];
  /** One line: what happens. */
  readonly summary: PerWork;
  /** Names under which essays mention it: "the recital", "the concert". */
  readonly names: readonly string[];
  /** Lemmas that belong to it. */
  readonly anchors: readonly string[];
  readonly participants: readonly string[];
  readonly place?: string;
  /** Story days, the day of the party being 0; `to` defaults to `from`. */
  readonly interval?: { readonly from: number; readonly to?: number };
  /** Events that come before it. */
  readonly follows?: readonly string[];
  readonly evidence: Evidence;
}

export interface NumberEntry {
  readonly min?: number;
  readonly max?: number;
  readonly about?: number;
}

export interface QuantityEntry {
  readonly quantity: 'all' | 'most' | 'some' | 'few' | 'none' | 'only' | number;
  readonly of: string;
  readonly except?: readonly string[];
}

export interface NestedProposition {
  readonly frame: string;
  readonly polarity?: 'positive' | 'negative';
  readonly [role: string]: RoleEntry | undefined;
}

/**
 * What fills a role: an id (entity, event or value of a family), several of them, a number with bounds,
 * a quantity of a group, an event, or a proposition.
 */
export type RoleEntry =
  | string
  | number
  | readonly string[]
  | NumberEntry
  | QuantityEntry
  | { readonly event: string }
  | NestedProposition;

export interface FactEntry {
  readonly id: string;
  /** One plain sentence in the present tense that states the fact. */
  readonly says: string;
  readonly works: readonly string[];
  readonly frame: string;
  readonly event?: string;
  readonly polarity?: 'positive' | 'negative';
  readonly aspect?: 'once' | 'habitual' | 'state' | 'attempt' | 'ability';
  readonly roles: Readonly<Record<string, RoleEntry>>;
  /** Role → the roles that settle it. */
  readonly determined?: Readonly<Record<string, readonly string[]>>;
  /** Why the roles are determined: the source says "only", it is one single event … */
  readonly because?: string;
  /** What it explains, and by which kinds of reason. */
  readonly explains?: Explanation;
  /** Ideas that it settles, in whatever words an essay speaks of them. */
  readonly ideas?: readonly SettledIdea[];
  /** Ids of facts of other works in whose place this one stands: who says of this work what they say confuses the two. */
  readonly insteadOf?: readonly string[];
  /** What its values are said of, whatever event the words around tell of: whoever says another of it runs against it. */
  readonly topics?: readonly KnownTopic[];
  /** Deeds that its words alone tell from every other, so that whoever else is said to do them is the wrong one. */
  readonly deeds?: readonly KnownDeed[];
  readonly evidence: Evidence;
}

/** What is done by certain persons and nobody else, and the words by which an essay speaks of it. */
export interface KnownDeed {
  /** Ids of whoever does it. */
  readonly by: string | readonly string[];
  /** Ids of those to whom it is done: others are the wrong ones, unless it is `open`. */
  readonly to?: string | readonly string[];
  /** Lemmas: the verb or the noun for the deed first, with all that must stand in its clause: "teach|tutor read|write". */
  readonly words: readonly string[];
  /** Ids of those who must be spoken of beside it; a list stands for any one of it. */
  readonly who?: readonly (string | readonly string[])[];
  /** Lemmas and ids beside which something else is meant. */
  readonly unless?: readonly string[];
  /** It is done to others as well. */
  readonly open?: boolean;
  /** The words do not suffice: whoever else does it is wrong only where it is done to those of `to`. */
  readonly direct?: boolean;
  /** Those of `to` do it as well: love. */
  readonly mutual?: boolean;
  /** The words are for what is somebody's: "Ann's birthday", "the birthday is Ann's". */
  readonly owned?: boolean;
}

/** What a clause must speak of to be about something that the pack knows. */
export interface KnownTopic {
  /** Ids of those who must be spoken of beside it; a list stands for any one of it. */
  readonly who?: readonly (string | readonly string[])[];
  /** Lemmas of which the clause must have one; of several words in one all must be there, and `|` parts alternatives. */
  readonly words?: readonly string[];
  /** Lemmas and ids beside which something else is meant. */
  readonly unless?: readonly string[];
  /** Its words may stand anywhere in the sentence, and not just in the clause. */
  readonly within?: 'sentence';
  /** The first of `who` must be in the subject of the clause, or in any argument of it, and not just near. */
  readonly as?: 'doer' | 'party';
}

/** An idea of data/english/ideas.yaml that holds, or does not hold, of a topic. */
export interface SettledIdea extends KnownTopic {
  readonly idea: string;
  readonly so: boolean;
  /** Only what is said without exception runs against it: "never", "not a single", "to the last". */
  readonly emphatic?: boolean;
  /** The idea tells how many: it may be said of a few only, or beside an exception. */
  readonly few?: boolean;
}

/** The reasons that the sources give for something, so that an essay's other reason can be told to be another. */
export interface Explanation {
  /** `motive`: why somebody does it; `cause`: what brings it about. */
  readonly kind: 'motive' | 'cause';
  /** Who must be spoken of beside it; a list stands for any one of it. */
  readonly who: readonly (string | readonly string[])[];
  /**
   * Lemmas that say what is explained: of a verb, or of a noun beside a verb that says little. Several words must all
   * be there; "not" before them means that it does not happen, "be" that it happens to the first of `who`, "by" that
   * the reason itself does it ("greed brings him to the party"). Packs may write alternatives: "come|fly party|house".
   */
  readonly words: readonly string[];
  /** Lemmas beside which something else is meant. */
  readonly unless?: readonly string[];
  /** Reason classes of data/english/reasons.yaml that the sources give. */
  readonly by: readonly string[];
  /** Classes that the sources neither give nor rule out. */
  readonly allows?: readonly string[];
  /** Any clause that tells of the fact's event speaks of what is explained, whatever its words. */
  readonly told?: boolean;
  /** For whose sake: the same kind of reason is another one where it is told of somebody else. */
  readonly toward?: readonly string[];
}

/** A name that is known to be no slip although the summaries lack it. */
export interface SilentEntry {
  readonly name: string;
  readonly note: string;
  /** Somebody in the work: who bears the name is this one, and nobody of whom the sources tell. */
  readonly figure?: boolean;
}

export interface Work extends WorkEntry {
  readonly pack: string;
}

export interface SourceSentence {
  readonly source: string;
  readonly sentence: number;
  readonly text: string;
  readonly location: PackLocation;
}

export interface Name {
  readonly text: string;
  readonly given?: string;
  readonly surname?: string;
  readonly works: readonly string[];
  readonly case: 'exact' | 'any';
}

export interface RoleNoun {
  readonly noun: string;
  readonly works: readonly string[];
}

export interface Entity extends Omit<EntityEntry, 'names' | 'roles' | 'works'> {
  readonly names: readonly Name[];
  readonly roles: readonly RoleNoun[];
  readonly works: readonly string[];
  /** Every group that it is part of or a member of, directly or through another. */
  readonly groups: ReadonlySet<string>;
  readonly location: PackLocation;
}

export interface StoryEvent extends EventEntry {
  /** Place in the order of the timeline, from 0. */
  readonly order: number;
  readonly location: PackLocation;
}

/** An explanation with its phrases, looked up by their words. */
export interface LinkedExplanation extends Explanation {
  readonly phrases: PhraseIndex;
}

export interface Fact extends Omit<FactEntry, 'explains'> {
  readonly explains?: LinkedExplanation;
  readonly location: PackLocation;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly works: readonly Work[];
  readonly defaultWork: string;
  readonly sources: ReadonlyMap<string, SourceEntry>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly events: ReadonlyMap<string, StoryEvent>;
  readonly facts: readonly Fact[];
  /** Id of a fact → the facts of other works that stand in its place there. */
  readonly counterparts: ReadonlyMap<string, readonly Fact[]>;
  readonly silent: readonly SilentEntry[];
  /** `source:number` → the restated sentence. */
  readonly sentences: ReadonlyMap<string, SourceSentence>;
}

/** Something wrong in a pack's files, said where it stands and how to mend it. */
export interface PackProblem {
  readonly severity: 'error' | 'warning';
  readonly location: PackLocation;
  readonly message: string;
  readonly hint?: string;
}

// The English lexicon: what data/english/ knows of words, compiled to JSON at build time and linked at start.
import { parse } from 'yaml';
import { alike } from '../text/alike';
import { fold } from '../text/fold';
import { setsOf } from '../text/sets';
import type { CircumstanceEntries, CircumstanceWords } from './circumstanceWords';
import type { CountingEntries, CountingWords } from './countingWords';
import type { DeedEntries, DeedWords } from './deedWords';
import { NO_FIELDS, type FieldWords } from './fields';
import type { MendingEntries } from './mendingWords';
import type { Quantity } from './numbers';
import { indexIdeas, NO_IDEAS, type IdeaEntries, type IdeaIndex, type IdeaWords } from './ideas';
import type { IntervalWords, LengthEntries } from './intervalWords';
import { indexReasons, NO_REASONS, type ReasonIndex, type ReasonWords } from './reasons';
import { indexComplements, type ComplementStance, type SyntaxEntries, type SyntaxWords } from './syntaxWords';

export interface ValueEntry {
  readonly id: string;
  readonly words: readonly string[];
  readonly nouns?: readonly string[];
  readonly places?: readonly string[];
  /** Nouns for the quality itself, which somebody has: his *idleness*. */
  readonly traits?: readonly string[];
}

/** Values that exclude each other: nationalities, offices, rooms … */
export interface FamilyEntry {
  readonly id: string;
  /** The role of `hold-role` that its values fill: `role` for offices and professions; default: the family's id. */
  readonly fills?: string;
  readonly values: readonly ValueEntry[];
  /** Sets of values that can hold of one holder at a time. */
  readonly compatible?: readonly (readonly string[])[];
  /** Values that hold beside any other: every soldier can be somebody's pupil. */
  readonly free?: readonly string[];
  /** A plain word list: nothing excludes anything. */
  readonly exclusive?: boolean;
  /** Its words are nouns, and mean the same in the plural. */
  readonly plurals?: boolean;
}

export interface FrameEntry {
  readonly id: string;
  readonly summary: string;
  readonly roles: Readonly<Record<string, string>>;
  /** Role → the slots of a clause that fill it (`nsubj`, `obj`, `obl:with` …), the likeliest first. */
  readonly grammar?: Readonly<Record<string, readonly string[]>>;
  /** Role → the families of values that may fill it. */
  readonly takes?: Readonly<Record<string, readonly string[]>>;
  /** Sets of families whose values exclude each other here, though they are of different kinds: reading and chess. */
  readonly rivals?: readonly (readonly string[])[];
  /** Verbs, alone or with the words that belong to them ("fall in love"). */
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  readonly adjectives?: readonly string[];
  /** Verbs that say the same with another grammar: who receives is whom somebody gives to. */
  readonly patterns?: readonly (Required<Pick<FrameEntry, 'verbs' | 'grammar'>> &
    Pick<FrameEntry, 'means'>)[];
  /** Role → the value that the verbs say by themselves: who *has no ear* is untalented. */
  readonly means?: Readonly<Record<string, string>>;
  /** The frame that tells the same from the other side, with each of its roles and the role here that fills it. */
  readonly inverse?: { readonly frame: string; readonly roles: Readonly<Record<string, string>> };
  /** Frames that cannot hold where this one does. */
  readonly opposite?: readonly string[];
  /** Opposites that may come after it, and end it: who is held may be freed in the end. */
  readonly endedBy?: readonly string[];
  /** What it says cannot be undone: who dies is dead. */
  readonly final?: boolean;
  /** What follows from it: the other frame, and for each role here the role there. */
  readonly entails?: readonly Entailment[];
  /** Two roles that may change places: who marries whom. */
  readonly symmetric?: readonly string[];
  /** The roles that identify an event of the frame. */
  readonly identifies?: readonly string[];
  /** Where facts of the frame stand on an entity's card. */
  readonly card?: 'fate' | 'relation' | 'role';
  /** Role → the roles that settle it in every fact of the frame that does not say otherwise. */
  readonly determined?: Readonly<Record<string, readonly string[]>>;
  /** Role → words of which one must stand in the sentence for the role to be read: what is *demanded*, *taught*. */
  readonly triggers?: Readonly<Record<string, readonly string[]>>;
  /** Roles that are filled by what is only wished for, promised or asked. */
  readonly planned?: readonly string[];
  /** Roles whose values are qualities of the event: adjectives, adverbs, verbs. */
  readonly scales?: readonly string[];
  /** Roles whose values are somebody's: "the *father* waves" says of nobody whose father he is. */
  readonly owned?: readonly string[];
  /** A pack lists every case there is, so a settling role that the essay leaves unsaid may be any of them. */
  readonly exhaustive?: boolean;
}

export interface Entailment {
  readonly frame: string;
  readonly roles: Readonly<Record<string, string>>;
  /** It follows only where one of these roles is filled by one of these: who is killed by a gun is shot. */
  readonly given?: Readonly<Record<string, readonly string[]>>;
}

export interface WorkFormEntry {
  readonly form: string;
  /** Words that speak of a work of this form: "book", "page", "novelist". */
  readonly cues: readonly string[];
  /** Nouns for the work itself: "the book". */
  readonly nouns?: readonly string[];
}

export interface StanceEntry {
  readonly stance: 'hypothetical' | 'reported' | 'imagined' | 'modal' | 'negated';
  /** Word sequences; what follows one in the sentence has the stance. */
  readonly cues: readonly string[];
}

/** Words that take a share of a group: "none", "most". */
export interface ShareEntry {
  readonly share: readonly [number, number];
  readonly denies?: boolean;
  readonly words: readonly string[];
}

/** `Counting`: lists as they are written, or as they are asked. */
export interface NumberWords<Counting = CountingWords> {
  readonly cardinals: Readonly<Record<string, number>>;
  readonly multipliers: Readonly<Record<string, number>>;
  /** "five and a *half*". */
  readonly fractions: Readonly<Record<string, number>>;
  readonly vague: Readonly<Record<string, Quantity>>;
  readonly bounds: readonly { readonly bound: Bound; readonly words: readonly string[] }[];
  /** What makes a count the whole count: "in all", "in charge". */
  readonly totals: readonly string[];
  /** What may follow a score; the number is the scale it is given on, null where the text names it: "out of 10". */
  readonly scoreUnits: Readonly<Record<string, number | null>>;
  readonly counting: Counting;
  /** What follows one who is alone in a group: "a lone general *is in command*". */
  readonly ofOne: readonly string[];
  /** "The generals *amount to* three". */
  readonly amountTo: readonly string[];
  /** Heads of table columns whose numbers are counts. */
  readonly countColumns: readonly string[];
}

export type Bound = 'more' | 'atLeast' | 'fewer' | 'atMost' | 'about' | 'nearly' | 'exactly';

/** JSON-serialisable; what the build writes into the bundle. */
export interface CompiledLexicon {
  readonly abbreviations: readonly string[];
  readonly honorifics: readonly string[];
  readonly givenNames: readonly string[];
  readonly functionWords: readonly string[];
  readonly determiners: readonly string[];
  readonly restrictors: readonly string[];
  readonly narrowers: readonly string[];
  readonly irregularPlurals: Readonly<Record<string, string>>;
  readonly numbers: NumberWords<CountingEntries>;
  readonly families: readonly FamilyEntry[];
  readonly frames: readonly FrameEntry[];
  readonly workForms: readonly WorkFormEntry[];
  readonly stances: readonly StanceEntry[];
  /** Role → the kind of check that has the word on it. */
  readonly roleKinds: Readonly<Record<string, string>>;
  readonly syntax: SyntaxEntries;
  readonly circumstances: CircumstanceEntries;
  readonly deeds: DeedEntries;
  /** Nothing for the reading of essays: the parser is given it, beside its model. */
  readonly mending: MendingEntries;
  readonly shares: readonly ShareEntry[];
  readonly intervals: IntervalWords<LengthEntries>;
  readonly reasons: ReasonWords;
  readonly ideaWords: IdeaEntries;
  readonly fields: FieldWords;
  readonly authorCues: readonly string[];
}

export interface Value {
  readonly id: string;
  readonly family: string;
  /** The role of `hold-role` that it fills. */
  readonly fills: string;
}

type Relinked =
  | 'frames'
  | 'ideaWords'
  | 'intervals'
  | 'numbers'
  | 'irregularPlurals'
  | 'syntax'
  | 'circumstances'
  | 'deeds'
  | WordList;

type WordList =
  | 'abbreviations'
  | 'honorifics'
  | 'givenNames'
  | 'functionWords'
  | 'determiners'
  | 'restrictors'
  | 'narrowers'
  | 'authorCues';

export interface Lexicon
  extends Omit<CompiledLexicon, Relinked>, Readonly<Record<WordList, ReadonlySet<string>>> {
  readonly irregularPlurals: ReadonlyMap<string, string>;
  readonly frames: ReadonlyMap<string, FrameEntry>;
  readonly values: ReadonlyMap<string, Value>;
  readonly syntax: SyntaxWords;
  readonly numbers: NumberWords;
  readonly intervals: IntervalWords;
  readonly circumstances: CircumstanceWords;
  readonly deeds: DeedWords;
  /** Verb, adjective or noun → the stance that it gives its complement. */
  readonly complementIndex: ReadonlyMap<string, ComplementStance>;
  readonly reasonIndex: ReasonIndex;
  readonly ideaWords: IdeaWords;
  readonly ideaIndex: IdeaIndex;
}

/** Compiles the files of `data/english/` (path → text). A key that several files hold is joined, not overwritten. */
export function compileLexicon(files: ReadonlyMap<string, string>): CompiledLexicon {
  const yaml = (path: string): unknown => parse(files.get(path) ?? '') as unknown;
  const list = <T>(path: string): readonly T[] => {
    const value = yaml(path);
    return Array.isArray(value) ? (value as T[]) : [];
  };
  const words = yaml('words.yaml') as Pick<
    CompiledLexicon,
    | 'abbreviations'
    | 'honorifics'
    | 'functionWords'
    | 'determiners'
    | 'restrictors'
    | 'narrowers'
    | 'irregularPlurals'
    | 'authorCues'
  >;
  const names = list<string>('given-names.yaml').flatMap((line) => line.split(/\s+/));
  const frames = [...files.keys()].filter((path) => path.startsWith('frames/')).sort();
  return {
    ...words,
    givenNames: names.map(fold),
    numbers: (yaml('numbers.yaml') ?? {}) as NumberWords<CountingEntries>,
    families: list<FamilyEntry>('families.yaml'),
    frames: frames.flatMap((path) => list<FrameEntry>(path)),
    workForms: list<WorkFormEntry>('works.yaml'),
    stances: list<StanceEntry>('stance.yaml'),
    roleKinds: turned((yaml('roles.yaml') ?? {}) as Readonly<Record<string, readonly string[]>>),
    syntax: yaml('syntax.yaml') as SyntaxEntries,
    circumstances: yaml('circumstances.yaml') as CircumstanceEntries,
    deeds: yaml('deeds.yaml') as DeedEntries,
    mending: yaml('mending.yaml') as MendingEntries,
    shares: list<ShareEntry>('shares.yaml'),
    intervals: (yaml('intervals.yaml') ?? {}) as IntervalWords<LengthEntries>,
    reasons: (yaml('reasons.yaml') ?? NO_REASONS) as ReasonWords,
    ideaWords: (yaml('ideas.yaml') ?? NO_IDEAS) as IdeaEntries,
    fields: (yaml('fields.yaml') ?? NO_FIELDS) as FieldWords,
  };
}

/** "kind: [roles]" → role → kind. */
const turned = (kinds: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(kinds).flatMap(([kind, roles]) => roles.map((role) => [role, kind])));

export function linkLexicon(compiled: CompiledLexicon): Lexicon {
  const values = compiled.families.flatMap((family) =>
    family.values.map((value): [string, Value] => [
      value.id,
      { id: value.id, family: family.id, fills: family.fills ?? family.id },
    ]),
  );
  return {
    ...compiled,
    abbreviations: new Set(compiled.abbreviations),
    honorifics: new Set(compiled.honorifics),
    givenNames: new Set(compiled.givenNames),
    functionWords: new Set(compiled.functionWords),
    determiners: new Set(compiled.determiners),
    restrictors: new Set(compiled.restrictors),
    narrowers: new Set(compiled.narrowers),
    authorCues: new Set(compiled.authorCues),
    irregularPlurals: new Map(Object.entries(compiled.irregularPlurals)),
    frames: new Map(alike(compiled.frames).map((frame) => [frame.id, frame])),
    values: new Map(values),
    syntax: setsOf(compiled.syntax),
    numbers: { ...compiled.numbers, counting: setsOf(compiled.numbers.counting) },
    intervals: { ...compiled.intervals, lengths: setsOf(compiled.intervals.lengths) },
    circumstances: setsOf(compiled.circumstances),
    deeds: setsOf(compiled.deeds),
    complementIndex: indexComplements(compiled.syntax),
    reasonIndex: indexReasons(compiled.reasons),
    ideaWords: { ...compiled.ideaWords, beside: setsOf(compiled.ideaWords.beside) },
    ideaIndex: indexIdeas(compiled.ideaWords),
  };
}

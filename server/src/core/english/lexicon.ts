// The English lexicon: what data/english/ knows of words, compiled to JSON at build time and linked at start.
import { parse } from 'yaml';
import { fold } from '../text/fold';
import type { Quantity } from './numbers';

export interface ValueEntry {
  readonly id: string;
  readonly words: readonly string[];
  readonly nouns?: readonly string[];
  readonly places?: readonly string[];
}

/** Values that exclude each other: nationalities, offices, rooms … */
export interface FamilyEntry {
  readonly id: string;
  /** The role of `hold-role` that its values fill: `role` for offices and professions; default: the family's id. */
  readonly fills?: string;
  readonly values: readonly ValueEntry[];
  /** Sets of values that can hold of one holder at a time. */
  readonly compatible?: readonly (readonly string[])[];
}

export interface FrameEntry {
  readonly id: string;
  readonly summary: string;
  readonly roles: Readonly<Record<string, string>>;
  /** Where facts of the frame stand on an entity's card. */
  readonly card?: 'fate' | 'relation' | 'role';
  /** Role → the roles that settle it in every fact of the frame that does not say otherwise. */
  readonly determined?: Readonly<Record<string, readonly string[]>>;
  /** A pack lists every case there is, so a settling role that the essay leaves unsaid may be any of them. */
  readonly exhaustive?: boolean;
  readonly [more: string]: unknown;
}

export interface WorkFormEntry {
  readonly form: string;
  /** Words that speak of a work of this form: "book", "page", "novelist". */
  readonly cues: readonly string[];
}

export interface StanceEntry {
  readonly stance: 'hypothetical' | 'reported' | 'imagined' | 'modal' | 'negated';
  /** Word sequences; what follows one in the sentence has the stance. */
  readonly cues: readonly string[];
}

export interface NumberWords {
  readonly cardinals: Readonly<Record<string, number>>;
  readonly multipliers: Readonly<Record<string, number>>;
  readonly vague: Readonly<Record<string, Quantity>>;
  readonly bounds: readonly { readonly bound: Bound; readonly words: readonly string[] }[];
  /** What makes a count the whole count: "in all", "in charge". */
  readonly totals: readonly string[];
  /** What may follow a score; the number is the scale it is given on, null where the text names it: "out of 10". */
  readonly scoreUnits: Readonly<Record<string, number | null>>;
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
  readonly irregularPlurals: Readonly<Record<string, string>>;
  readonly numbers: NumberWords;
  readonly families: readonly FamilyEntry[];
  readonly frames: readonly FrameEntry[];
  readonly workForms: readonly WorkFormEntry[];
  readonly stances: readonly StanceEntry[];
  readonly authorCues: readonly string[];
}

export interface Value {
  readonly id: string;
  readonly family: string;
  /** The role of `hold-role` that it fills. */
  readonly fills: string;
}

type Relinked = 'frames' | 'irregularPlurals' | WordList;

type WordList =
  | 'abbreviations'
  | 'honorifics'
  | 'givenNames'
  | 'functionWords'
  | 'determiners'
  | 'restrictors'
  | 'authorCues';

export interface Lexicon
  extends Omit<CompiledLexicon, Relinked>, Readonly<Record<WordList, ReadonlySet<string>>> {
  readonly irregularPlurals: ReadonlyMap<string, string>;
  readonly frames: ReadonlyMap<string, FrameEntry>;
  readonly values: ReadonlyMap<string, Value>;
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
    | 'irregularPlurals'
    | 'authorCues'
  >;
  const names = list<string>('given-names.yaml').flatMap((line) => line.split(/\s+/));
  const frames = [...files.keys()].filter((path) => path.startsWith('frames/')).sort();
  return {
    ...words,
    givenNames: names.map(fold),
    numbers: yaml('numbers.yaml') as NumberWords,
    families: list<FamilyEntry>('families.yaml'),
    frames: frames.flatMap((path) => list<FrameEntry>(path)),
    workForms: list<WorkFormEntry>('works.yaml'),
    stances: list<StanceEntry>('stance.yaml'),
  };
}

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
    authorCues: new Set(compiled.authorCues),
    irregularPlurals: new Map(Object.entries(compiled.irregularPlurals)),
    frames: new Map(compiled.frames.map((frame) => [frame.id, frame])),
    values: new Map(values),
  };
}

/** Whether one holder can have both values at once: equal, of different families, or listed as compatible. */
export function compatible(lexicon: Lexicon, a: string, b: string): boolean {
  if (a === b) return true;
  const family = lexicon.values.get(a)?.family;
  if (family === undefined || family !== lexicon.values.get(b)?.family) return true;
  const entry = lexicon.families.find((candidate) => candidate.id === family);
  return entry?.compatible?.some((set) => set.includes(a) && set.includes(b)) ?? false;
}

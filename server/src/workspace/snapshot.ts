// One frozen view of everything a feature may read: knowledge, packs, settings. Features never see anything else.
import type { Knowledge } from '../core/knowledge';
import type { PackLocation, PackProblem } from '../core/pack/types';
import type { Reading } from '../core/reading';

export type SeveritySetting = 'error' | 'warning' | 'information' | 'hint' | 'off';

export interface Settings {
  /** Work an essay is about when nothing in it tells; a work id of the pack, or `both`. */
  readonly defaultWork: string | undefined;
  /** Severity by rule id (`misspelt-name`) or by kind of contradiction (`contradiction/number`). */
  readonly severity: Readonly<Record<string, SeveritySetting>>;
  /** Whether findings of low confidence are shown too. */
  readonly showPossible: boolean;
  /** Whether sentences are parsed, and what they say of who did what to whom is held against the facts. */
  readonly readClaims: boolean;
  readonly maxFindings: number;
}

export const defaultSettings: Settings = {
  defaultWork: undefined,
  severity: {},
  showPossible: false,
  readClaims: true,
  maxFindings: 100,
};

/** The text of a pack's file as far as positions need it. */
export interface PackFile {
  readonly path: string;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
}

export interface LoadedPack {
  readonly id: string;
  /** Folder URI of a user's pack; undefined for a built-in one. */
  readonly folder: string | undefined;
  readonly files: ReadonlyMap<string, PackFile>;
  readonly problems: readonly PackProblem[];
}

export interface Snapshot {
  readonly knowledge: Knowledge;
  readonly packs: ReadonlyMap<string, LoadedPack>;
  readonly settings: Settings;
  /** How a passage is linked in a hover card: a command or a file URI; undefined where the client can open neither. */
  readonly linkTo: (location: PackLocation) => string | undefined;
}

/** Where exceptions are kept for an essay; `text` is undefined while there is no such file. */
export interface ExceptionsPlace {
  readonly uri: string;
  readonly text: string | undefined;
}

/** An open essay. `reading` is undefined for a document that is none of our business. */
export interface Document {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly reading: Reading | undefined;
  /** Undefined for an essay in no folder. */
  readonly exceptions: ExceptionsPlace | undefined;
}

// Reads the user's settings: anything of the wrong shape falls back to its default and is named in the log.
import { defaultSettings, type Settings, type SeveritySetting } from '../workspace/snapshot';

export interface UserSettings {
  readonly settings: Settings;
  /** Pack folders as the user wrote them. */
  readonly packs: readonly string[];
  /** Globs of files that are always read. */
  readonly files: readonly string[];
  /** One sentence for each setting that could not be used. */
  readonly complaints: readonly string[];
}

const severities: readonly SeveritySetting[] = ['error', 'warning', 'information', 'hint', 'off'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSeverity = (value: unknown): value is SeveritySetting => severities.some((known) => known === value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isSeverityTable = (value: unknown): value is Readonly<Record<string, SeveritySetting>> =>
  isObject(value) && Object.values(value).every(isSeverity);

/** `values` is the object under `closeReading`, however the client came by it. */
export function readSettings(values: unknown): UserSettings {
  const given = isObject(values) ? values : {};
  const complaints: string[] = [];

  function take<T>(key: string, fits: (value: unknown) => value is T, wanted: string, fallback: T): T {
    const value = given[key];
    if (value === undefined || value === null) return fallback;
    if (fits(value)) return value;
    complaints.push(`The setting closeReading.${key} must be ${wanted}; it is ignored.`);
    return fallback;
  }

  const defaultWork = take('defaultWork', isText, 'the id of a work', '').trim();
  return {
    settings: {
      defaultWork: defaultWork === '' ? undefined : defaultWork,
      severity: take(
        'severity',
        isSeverityTable,
        `an object whose values are ${severities.join(', ')}`,
        defaultSettings.severity,
      ),
      showPossible: take('showPossible', isFlag, 'true or false', defaultSettings.showPossible),
      readClaims: take('readClaims', isFlag, 'true or false', defaultSettings.readClaims),
      maxFindings: take('maxFindings', isCount, 'a whole number', defaultSettings.maxFindings),
    },
    packs: take('packs', isTexts, 'a list of folders', []),
    files: take('files', isTexts, 'a list of globs', []),
    complaints,
  };
}

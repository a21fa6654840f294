// Exceptions: claims that the writer knows to be right, kept with their reasons in a file beside the essays.
import type { Finding } from '../core/finding';
import { lineStartsOf } from '../core/pack/compile';
import type { PackProblem } from '../core/pack/types';
import { readYamlFile } from '../core/pack/yamlFile';
import type { Reading } from '../core/reading';
import { fold } from '../core/text/fold';
import { sliceOf } from '../core/text/span';
import { exceptions as validate } from '../generated/schemas.js';
import { pathIn } from './scope';
import type { PackFile } from './snapshot';

/** Where the file stands in its folder. */
export const exceptionsPath = '.close-reading/exceptions.yaml';

interface Exception {
  readonly fact: string;
  readonly work: string;
  readonly words: string;
  readonly reason: string;
  /** The one essay it is for, as a path in the folder. */
  readonly file?: string;
}

export interface ExceptionsFile {
  /** URI of the folder in which `.close-reading` stands. */
  readonly folder: string;
  readonly text: string;
  /** The sound entries; the others are problems, reported where they stand. */
  readonly entries: readonly Exception[];
  readonly problems: readonly PackProblem[];
  readonly files: ReadonlyMap<string, PackFile>;
}

export function readExceptions(folder: string, text: string): ExceptionsFile {
  const { entries, problems } = readYamlFile<Exception>('', exceptionsPath, text, validate);
  const files = new Map([[exceptionsPath, { path: exceptionsPath, lineStarts: lineStartsOf(text) }]]);
  return { folder, text, entries: entries.map(({ entry }) => entry), problems, files };
}

/** Of several folders, one inside the other, the one that is nearest to a document. */
export const nearest = <T extends { readonly folder: string }>(
  folders: Iterable<T>,
  uri: string,
): T | undefined =>
  [...folders]
    .filter(({ folder }) => pathIn(folder, uri) !== undefined)
    .sort((a, b) => b.folder.length - a.folder.length)[0];

/** The reading without the findings that an exception covers. Its claims are counted as before. */
export function withExceptions(
  reading: Reading,
  text: string,
  uri: string,
  { folder, entries }: ExceptionsFile,
): Reading {
  const file = pathIn(folder, uri);
  const here = entries.filter((entry) => entry.file === undefined || encoded(entry.file) === file);
  const isExcepted = (finding: Finding): boolean =>
    finding.rule === 'contradiction' &&
    here.some(
      ({ fact, words }) => fact === finding.fact && wordsOf(words) === wordsOf(sliceOf(text, finding.span)),
    );
  return { ...reading, findings: reading.findings.filter((finding) => !isExcepted(finding)) };
}

/** The entry for a finding up to its reason, as lines of YAML; undefined for what no fact contradicts. */
export function exceptionFor(finding: Finding, text: string, works: readonly string[]): string | undefined {
  if (finding.rule !== 'contradiction' || finding.fact === undefined) return undefined;
  const [only, second] = works;
  return [
    `- fact: ${finding.fact}`,
    `  work: ${only !== undefined && second === undefined ? only : 'both'}`,
    `  words: ${JSON.stringify(wordsOf(sliceOf(text, finding.span)))}`,
    '  reason: ',
  ].join('\n');
}

/** The words alone: case, accents, line breaks, emphasis and the marks of a quote are none. */
const wordsOf = (text: string): string =>
  fold(text)
    .match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu)
    ?.join(' ') ?? '';

/** A path as `pathIn` gives it: what is not ASCII stays escaped. */
const encoded = (path: string): string =>
  path.replace(/\P{ASCII}+/gu, (run) => encodeURIComponent(run.replace(/\p{Cs}/gu, '')));

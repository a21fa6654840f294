// What the command line reads essays with: the built-in packs and the user's, as one snapshot.
import { join } from 'node:path';
import { lineStartsOf } from '../core/pack/compile';
import type { PackProblem } from '../core/pack/types';
import { readModel, readPackFolder } from '../node/host';
import { builtIn } from '../workspace/builtIn';
import { positionIn } from '../workspace/lines';
import { defaultSettings, type Snapshot } from '../workspace/snapshot';
import { createWorkspace, type Workspace } from '../workspace/workspace';
import { UsageError } from './usage';

export interface KnowledgeOptions {
  readonly work: string | undefined;
  readonly packs: readonly string[];
  /** Whether sentences are parsed for who did what to whom. */
  readonly claims: boolean;
}

/** The built-in packs and, for claims, the parser; a package without a model that works still does everything else. */
export function openWorkspace(claims: boolean): Workspace {
  const workspace = createWorkspace({ builtIn, packFolders: [], linkTo: () => undefined });
  if (!claims) return workspace;
  workspace.setSettings({ ...defaultSettings, readClaims: true });
  const model = readModel(join(__dirname, '..'));
  if (!model || !workspace.setModel(model)) {
    console.error("close-reading: The parser's model cannot be used: what sentences say is not checked.");
  }
  return workspace;
}

/** Says on standard error what is wrong in the user's packs; one that cannot be used at all is wrong use. */
export async function loadSnapshot({ work, packs, claims }: KnowledgeOptions): Promise<Snapshot> {
  const workspace = openWorkspace(claims);
  for (const path of packs) {
    const { folder, files } = await readPackFolder(path);
    if (!files) throw new UsageError(`There is no pack folder ${path}.`);
    workspace.setPackFolder(folder, files);
    const lineStarts = new Map([...files].map(([file, text]) => [file, lineStartsOf(text)]));
    const problems = workspace.problems().find((one) => one.folder === folder)?.problems ?? [];
    for (const line of problemLines(path, lineStarts, problems)) console.error(line);
    const usable = [...workspace.snapshot().packs.values()].some((pack) => pack.folder === folder);
    if (!usable) throw new UsageError(`The pack in ${path} cannot be used.`);
  }
  // Nothing is held back: the command line has no settings.
  workspace.setSettings({ ...defaultSettings, defaultWork: work, readClaims: claims, maxFindings: Infinity });
  const snapshot = workspace.snapshot();
  requireWork(snapshot, work);
  return snapshot;
}

function requireWork({ knowledge }: Snapshot, work: string | undefined): void {
  if (work === undefined || work === 'both') return;
  const known = [...new Set(knowledge.packs.flatMap(({ pack }) => pack.works.map(({ id }) => id)))];
  if (known.includes(work)) return;
  throw new UsageError(`No pack knows a work "${work}". Known: ${[...known, 'both'].join(', ')}.`);
}

/** One line for each problem, in the form that editors and terminals make links of. */
export const problemLines = (
  path: string,
  lineStarts: ReadonlyMap<string, readonly number[]>,
  problems: readonly PackProblem[],
): readonly string[] =>
  problems.map(({ severity, location, message, hint }) => {
    const { line, character } = positionIn(lineStarts.get(location.file) ?? [0], location.span.start);
    const place = `${path.replace(/[\\/]+$/u, '')}/${location.file}:${line + 1}:${character + 1}`;
    return `${place}: ${severity}: ${message}${hint === undefined ? '' : ` ${hint}`}`;
  });

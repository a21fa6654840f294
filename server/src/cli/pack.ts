// `close-reading pack check`: validates a pack, runs the claims of its tests.yaml, and reads what its facts say.
import { parseArgs } from 'node:util';
import { lineStartsOf } from '../core/pack/compile';
import { readPackFolder } from '../node/host';
import { packTestsFile, readPackTests } from '../workspace/packTests';
import { openWorkspace, problemLines } from './knowledge';
import { readSayings, type Saying } from './packFacts';
import { runPackTests, type TestReport } from './packTests';
import { UsageError } from './usage';

export async function packCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name !== 'check') throw new UsageError('What can be done with a pack: pack check DIR.');
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { facts: { type: 'boolean', default: false } },
  });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0)
    throw new UsageError('Name the folder of one pack: pack check DIR.');
  const { folder, files } = await readPackFolder(path);
  if (!files) throw new UsageError(`There is no pack folder ${path}.`);

  const workspace = openWorkspace(true);
  workspace.setPackFolder(folder, files);
  const { knowledge, packs } = workspace.snapshot();
  const id = [...packs.values()].find((pack) => pack.folder === folder)?.id;
  const indexed = knowledge.packs.find(({ pack }) => pack.id === id);
  const text = files.get(packTestsFile);
  const read = text === undefined ? undefined : readPackTests(id ?? '', text);
  const found = workspace.problems().find((one) => one.folder === folder);
  const problems = [...(found?.problems ?? []), ...(read?.problems ?? [])];
  const lineStarts = new Map([...files].map(([file, content]) => [file, lineStartsOf(content)]));
  for (const line of problemLines(path, lineStarts, problems)) console.log(line);

  const report = read && indexed && runPackTests(read.tests, indexed, knowledge);
  for (const failure of report?.failures ?? []) console.log(`${path}/${packTestsFile}: failed: ${failure}`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(`${id ?? path}: ${summary(errors, problems.length - errors, report)}`);
  const sayings = indexed ? readSayings(read?.tests, indexed, knowledge) : [];
  if (values.facts) for (const line of sayingLines(sayings)) console.log(line);
  if (sayings.length > 0) console.log(`${id ?? path}: ${sayingSummary(sayings)}`);
  return errors > 0 || (report?.failures.length ?? 0) > 0 ? 1 : 0;
}

function summary(errors: number, warnings: number, report: TestReport | undefined): string {
  const problems = `${errors} errors, ${warnings} warnings`;
  if (!report) return `${problems}; no tests.`;
  const { passed, failures, skipped } = report;
  const later = skipped === 0 ? '' : `, ${skipped} of kinds that are not checked yet`;
  return `${problems}; tests: ${passed} passed, ${failures.length} failed${later}.`;
}

/** What does not come out supported by its own fact, with the reason. */
const sayingLines = (sayings: readonly Saying[]): readonly string[] =>
  sayings
    .filter(({ outcome }) => outcome !== 'own')
    .map(({ fact, kind, text, outcome, why }) => `${outcome}: ${fact} (${kind}): "${text}"\n    ${why}`);

function sayingSummary(sayings: readonly Saying[]): string {
  const share = (kind: Saying['kind']): string => {
    const outcomes = sayings.filter((saying) => saying.kind === kind).map(({ outcome }) => outcome);
    const [own, other] = (['own', 'other'] as const).map((one) => outcomes.filter((it) => it === one).length);
    return `${own} of ${outcomes.length} by their own fact, ${other} by others only`;
  };
  const hasParaphrases = sayings.some(({ kind }) => kind === 'paraphrase');
  const paraphrases = hasParaphrases ? `; paraphrases: ${share('paraphrase')}` : '';
  return `what facts say is supported: ${share('says')}${paraphrases}.`;
}

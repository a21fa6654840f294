// `close-reading check`: reads essays and prints what was found.
import { parseArgs } from 'node:util';
import { checkEssays } from './checkEssays';
import { formats } from './formats';
import { readInputs } from './inputs';
import { loadSnapshot } from './knowledge';
import { UsageError } from './usage';

export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      work: { type: 'string' },
      pack: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'text' },
      'no-claims': { type: 'boolean', default: false },
    },
  });
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!format) {
    throw new UsageError(`There is no format "${values.format}". Known: ${Object.keys(formats).join(', ')}.`);
  }
  if (positionals.length === 0)
    throw new UsageError('Name the essays to check: files, folders, or - for standard input.');

  const snapshot = await loadSnapshot({
    work: values.work,
    packs: values.pack,
    claims: !values['no-claims'],
  });
  const { essays, failures } = await checkEssays(snapshot, readInputs(positionals), values.work);
  for (const failure of failures) console.error(`close-reading: ${failure}`);
  console.log(format(essays));
  if (failures.length > 0) return 2;
  return essays.some(({ found }) => found.length > 0) ? 1 : 0;
}

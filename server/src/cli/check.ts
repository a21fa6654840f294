// `close-reading check`: reads essays and prints what was found.
import { parseArgs } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createReadingCache, readEssay } from '../core/reading';
import { diagnostics } from '../features/diagnostics';
import { withExceptions } from '../workspace/exceptions';
import { exceptionsReader, uriOf } from './exceptions';
import { formats, type CheckedEssay } from './formats';
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
  const cache = createReadingCache();
  const exceptionsOf = exceptionsReader();
  const essays: CheckedEssay[] = [];
  let unreadable = false;
  for await (const input of readInputs(positionals)) {
    if (input.kind === 'unreadable') {
      unreadable = true;
      console.error(`close-reading: ${input.name} cannot be read: ${input.why}.`);
      continue;
    }
    const { name, text, requested } = input;
    const reading = readEssay(snapshot.knowledge, text, { requested, defaultWork: values.work }, cache);
    if (!reading && !requested) continue;
    const excepted = reading && (await exceptionsOf(name));
    const document = {
      uri: name,
      languageId: 'markdown',
      version: 0,
      text,
      reading: excepted ? withExceptions(reading, text, uriOf(name), excepted) : reading,
      exceptions: undefined,
    };
    essays.push({
      name,
      lines: TextDocument.create(name, 'markdown', 0, text),
      found: diagnostics(snapshot, document),
      claims: reading?.claims ?? { supported: 0, contradicted: 0, notCovered: 0 },
    });
  }
  console.log(format(essays));
  if (unreadable) return 2;
  return essays.some(({ found }) => found.length > 0) ? 1 : 0;
}

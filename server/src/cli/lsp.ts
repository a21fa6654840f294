// `close-reading lsp --stdio`: the language server for every other editor.
import { parseArgs } from 'node:util';
import { serveStdio } from '../node/serve';
import { UsageError } from './usage';

export function lsp(args: readonly string[]): Promise<undefined> {
  const { values } = parseArgs({
    args: [...args],
    // Some clients add the option themselves, so that the server ends when they do.
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
  });
  if (values.stdio !== true)
    throw new UsageError('The language server talks over standard input and output: lsp --stdio.');
  serveStdio();
  return Promise.resolve(undefined);
}

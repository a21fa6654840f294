// The command line: picks the command and turns its outcome into an exit code.
import { tuneEngine } from '../node/engine';
import { check } from './check';
import { explainCommand } from './explain';
import { lsp } from './lsp';
import { packCommand } from './pack';
import { UsageError } from './usage';

const usage = `Usage:
  close-reading check [--work ID] [--pack DIR]... [--no-claims] [--format text|json|sarif] FILE|DIR|-...
      Compares essays with what the summaries say. A folder is searched for essays on a known work.
  close-reading explain [--work ID] [--pack DIR]... "sentence" | FILE:LINE
      Shows every stage of reading, down to the verdicts and why.
  close-reading pack check [--facts] DIR
      Validates a pack and runs its tests.
  close-reading lsp --stdio
      The language server, for editors.

  --work ID   the work of essays that do not tell: an id such as novel or film, or both
  --pack DIR  a pack of your own, besides the built-in ones
  --no-claims only names, titles, counts and ratings: sentences are not parsed

Exit code: 0 when nothing was found, 1 when something was, 2 for wrong use or what cannot be read.`;

/** Each command gives its exit code; undefined keeps the process alive. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number | undefined>>> = {
  check,
  explain: explainCommand,
  pack: packCommand,
  lsp,
};

async function run([name, ...args]: readonly string[]): Promise<number | undefined> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`There is no command "${name}".`);
  return command(args);
}

tuneEngine();
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const wrongUse = error instanceof UsageError || isParseError(error);
    console.error(
      `close-reading: ${wrongUse ? error.message : String(error instanceof Error ? error.stack : error)}`,
    );
    if (wrongUse) console.error('Try "close-reading --help".');
    process.exitCode = 2;
  },
);

/** What `util.parseArgs` says of an unknown option or a missing value. */
const isParseError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

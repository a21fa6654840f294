// The command line: picks the command and turns its outcome into an exit code.
import { tuneEngine } from '../node/engine';
import { check } from './check';
import { explainCommand } from './explain';
import { lsp } from './lsp';
import { packCommand } from './pack';
import { UsageError, usageOf, wantsHelp } from './usage';

/** Each command gives its exit code; undefined keeps the process alive. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number | undefined>>> = {
  check,
  explain: explainCommand,
  pack: packCommand,
  lsp,
};

async function run([name, ...args]: readonly string[]): Promise<number | undefined> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(usageOf());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`There is no command "${name}".`);
  if (wantsHelp(args)) {
    console.log(usageOf(name));
    return 0;
  }
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

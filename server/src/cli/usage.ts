// How the command line is used, and wrong use of it: told in one sentence and without a stack.
import { parseArgs } from 'node:util';

export class UsageError extends Error {}

interface Usage {
  /** Lines that show the command and say what it does. */
  readonly command: string;
  /** The options of it that want explaining. */
  readonly options: readonly (keyof typeof options)[];
}

const options = {
  work: '  --work ID   the work of essays that do not tell: an id such as novel or film, or both',
  pack: '  --pack DIR  a pack of your own, besides the built-in ones',
  claims: '  --no-claims only names, titles, counts and ratings: sentences are not parsed',
};

const commands: Readonly<Record<string, Usage>> = {
  check: {
    command: `  close-reading check [--work ID] [--pack DIR]... [--no-claims] [--format text|json|sarif] FILE|DIR|-...
      Compares essays with what the summaries say. A folder is searched for essays on a known work.`,
    options: ['work', 'pack', 'claims'],
  },
  explain: {
    command: `  close-reading explain [--work ID] [--pack DIR]... "sentence" | FILE:LINE
      Shows every stage of reading, down to the verdicts and why.`,
    options: ['work', 'pack'],
  },
  pack: {
    command: `  close-reading pack check [--facts] DIR
      Validates a pack and runs its tests.`,
    options: [],
  },
  lsp: {
    command: `  close-reading lsp --stdio
      The language server, for editors.`,
    options: [],
  },
};

const EXIT_CODES =
  'Exit code: 0 when nothing was found, 1 when something was, 2 for wrong use or what cannot be read.';

/** How one command is used, or all of them. */
export function usageOf(name?: string): string {
  const told = Object.entries(commands).filter(([command]) => name === undefined || command === name);
  const explained = Object.entries(options).filter(([option]) =>
    told.some(([, usage]) => (usage.options as readonly string[]).includes(option)),
  );
  return [
    ['Usage:', ...told.map(([, { command }]) => command)].join('\n'),
    explained.map(([, text]) => text).join('\n'),
    EXIT_CODES,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Whether help is asked for, wherever among the arguments. What follows `--` is no option. */
export const wantsHelp = (args: readonly string[]): boolean =>
  parseArgs({ args: [...args], strict: false, tokens: true }).tokens.some(
    (token) => token.kind === 'option' && (token.name === 'help' || token.name === 'h'),
  );

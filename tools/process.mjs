// Small helpers that the tools share: where the project is, and running another program.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The top level of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs a program from the top level and shows what it prints. With `capture` its output is given back
 * instead. Rejects when the program fails, unless `allowFailure` says that the caller looks at the code.
 */
export function run(
  command,
  args,
  { cwd = root, env = process.env, shell = false, capture = false, allowFailure = false } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (data) => (stdout += data));
    child.stderr?.on('data', (data) => (stderr += data));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 || allowFailure) resolve({ code, stdout, stderr });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${stderr}`));
    });
  });
}

/** npm as this Node would run it: a script file for Node where npm started us, else the command. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

// Starts the VS Code server from the cache with a profile of its own, and gives back its address.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../process.mjs';
import { vscodeServer } from './install.mjs';

const settings = {
  // In a browser VS Code saves by itself otherwise, and what a test types would land in the fixtures.
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'window.restoreWindows': 'none',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'npm.fetchOnlinePackageInfo': false,
};

/**
 * `extensions` are folders that count as installed; `vsix` is a package to install. `testDriver` gives pages the functions through which
 * a test run reports. `settings` are the user's, over those that keep the workbench quiet.
 */
export async function startVscodeServer({
  extensions = [],
  vsix,
  folder,
  port = 0,
  testDriver = false,
  settings: own = {},
}) {
  const program = join(await vscodeServer(), 'out/server-main.js');
  const profile = await mkdtemp(join(tmpdir(), 'close-reading-'));
  // A folder linked here before the first start is taken as installed: there is no extensions.json yet.
  await mkdir(join(profile, 'extensions'));
  for (const path of extensions) await symlink(path, join(profile, 'extensions', basename(path)), 'junction');
  if (vsix) await install(program, profile, vsix);
  await mkdir(join(profile, 'data/User'), { recursive: true });
  await writeFile(join(profile, 'data/User/settings.json'), JSON.stringify({ ...settings, ...own }));

  const options = [
    ...[
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
    ],
    ...['--server-data-dir', profile, '--telemetry-level', 'off', '--disable-workspace-trust'],
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(folder ? ['--default-folder', folder] : []),
  ];
  // Its sockets go with the profile; and it must not take itself for a terminal inside another VS Code.
  const env = { ...process.env, TMPDIR: profile, XDG_RUNTIME_DIR: profile };
  delete env.VSCODE_IPC_HOOK_CLI;
  // A process group of its own, since an extension host that hangs outlives the server otherwise.
  const server = spawn(process.execPath, [program, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    detached: true,
  });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const kill = () => {
    try {
      process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  };
  // A program that is interrupted takes its server along, and the profile.
  process.once('exit', () => {
    kill();
    rmSync(profile, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const stop = async () => {
    kill();
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  let output = '';
  const listening = new Promise((resolve, reject) => {
    const read = (data) => {
      output += data;
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (found) resolve(`127.0.0.1:${found[1]}`);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => reject(new Error(`The VS Code server ended:\n${output}`)));
  });
  try {
    const host = await listening;
    return {
      stop,
      output: () => output,
      /** How the page names a file of this machine. */
      remote: (path) => `vscode-remote://${host}${path}`,
      /** The address of a workbench; `payload` holds pairs such as ['openFile', remote(path)]. */
      url: (payload = []) => `http://${host}/?${new URLSearchParams({ payload: JSON.stringify(payload) })}`,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As a user's "Install from VSIX" does it. */
async function install(program, profile, vsix) {
  const options = [
    '--accept-server-license-terms',
    '--server-data-dir',
    profile,
    '--install-extension',
    vsix,
  ];
  await run(process.execPath, [program, ...options], { capture: true });
}

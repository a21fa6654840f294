// `npm start`: sets up what is missing, builds, and opens a real VS Code with the extension and the sample essays:
// the one on this desktop where there is one, else VS Code in the browser.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from './process.mjs';
import { installPackages } from './setup.mjs';

const samples = join(root, 'samples');
const essay = join(samples, 'novel-essay.md');

await installPackages();
await run(process.execPath, ['esbuild.mjs']);

if (await openDesktop()) {
  console.log('VS Code opens with the extension and the sample essays.');
} else {
  await openInBrowser();
}

/** Whether there was a `code` on the PATH to open. */
async function openDesktop() {
  const windows = process.platform === 'win32';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const command = folders
    .map((folder) => join(folder, windows ? 'code.cmd' : 'code'))
    .find((path) => existsSync(path));
  if (command === undefined) return false;
  await run(command, [`--extensionDevelopmentPath=${root}`, samples, essay], { shell: windows });
  return true;
}

async function openInBrowser() {
  const { startVscodeServer } = await import('./hosts/vscode-server.mjs');
  // To be ended is how this program ends well.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  const port = Number(process.env.PORT ?? 3400);
  const server = await startVscodeServer({ extensions: [root], folder: samples, port });
  const address = server.url([['openFile', server.remote(essay)]]);
  console.log(`VS Code with the extension and the sample essays: ${address}`);
  console.log('Ctrl+C ends it.');
}

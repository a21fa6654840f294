// `npm run package`: builds the extension as it ships and packs it into close-reading.vsix.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './process.mjs';

export async function packageVsix(file) {
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  // There is no public repository that links in the README could be turned into links to.
  const options = ['--no-rewrite-relative-links', '--allow-missing-repository', '--out', file];
  await run(process.execPath, [vsce, 'package', ...options], { capture: true });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(root, 'close-reading.vsix');
  await packageVsix(file);
  console.log(file);
}

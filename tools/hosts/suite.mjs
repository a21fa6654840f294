// What the three test hosts share: the bundled suite, the page's way of reporting, and the closing count.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import * as esbuild from 'esbuild';
import { root } from '../process.mjs';

/** The folder that VS Code opens for the tests. */
export const fixtures = join(root, 'test/vscode/fixtures');

/**
 * Bundles the suite for one kind of host; gives back its folder and the file in it that VS Code calls
 * `extensionTestsPath`. The folder is an extension of its own, so that the one under test may be an installed one.
 */
export async function bundleSuite(host) {
  const folder = join(root, '.cache/vscode-suite', host);
  const outfile = join(folder, 'index.js');
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'suite', publisher: 'close-reading', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`test/vscode/index.${host}.ts`],
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    ...(host === 'node'
      ? { platform: 'node', target: 'node20', external: ['vscode', 'mocha'] }
      : {
          platform: 'browser',
          target: 'es2022',
          external: ['vscode'],
          define: { global: 'globalThis' },
          // Mocha's browser build assigns module.exports itself; this puts the suite's own export back.
          footer: { js: 'module.exports = { run };' },
        }),
  });
  return { folder, file: outfile };
}

/** Lets a page report: prints what the suite prints, and resolves with its closing count. */
export async function suiteReport(page, seconds = 300) {
  const lines = [];
  let count;
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  await page.exposeFunction('codeAutomationLog', (_kind, values) => {
    const line = format(...values);
    lines.push(line);
    const closing = /^suite: (\d+) passed, (\d+) failed$/.exec(line);
    if (closing) count = { passed: Number(closing[1]), failed: Number(closing[2]) };
    else if (line.startsWith('  ')) console.log(line);
  });
  await page.exposeFunction('codeAutomationExit', () => finish());
  page.on('crash', () => finish());
  setTimeout(finish, seconds * 1000).unref();
  return async () => {
    await finished;
    if (count) return count;
    const reason = `The suite did not come to its end. Last lines:\n${lines.slice(-20).join('\n')}`;
    return { passed: 0, failed: 1, reason };
  };
}

/** Runs a host when its file is the program, and not when tools/test.mjs imports it. */
export async function runAsProgram(url, runHost) {
  if (process.argv[1] === undefined || url !== pathToFileURL(process.argv[1]).href) return;
  const { passed, failed, reason } = await runHost();
  if (reason) console.error(reason);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

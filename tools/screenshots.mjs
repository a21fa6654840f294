// `npm run screenshots`: opens the sample essay in a real VS Code and takes the pictures of the README into docs/images.
/* global document, NodeFilter, Range -- inside the page */
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openPage } from './hosts/chromium.mjs';
import { startVscodeServer } from './hosts/vscode-server.mjs';
import { root, run } from './process.mjs';

/** A copy of the samples: an exception is written beside them. */
const samples = join(root, '.cache/screenshots/samples');
const images = join(root, 'docs/images');

// What makes a calm picture: the essay and nothing around it.
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.hover.delay': 100,
};

await run(process.execPath, ['esbuild.mjs']);
await mkdir(images, { recursive: true });
await rm(samples, { recursive: true, force: true });
await cp(join(root, 'samples'), samples, { recursive: true });
const { browser, page } = await openPage({ width: 1000, height: 640 });
const server = await startVscodeServer({ extensions: [root], folder: samples, settings });
try {
  await openEssay('novel-essay.md');
  await warnings();
  await hover();
  await definition();
  await quickFix();
  await roleSwap();
  await verdict();
  await completion();
} catch (error) {
  await page.screenshot({ path: join(root, '.cache/screenshot-failed.png') });
  throw error;
} finally {
  await browser.close();
  await server.stop();
}

async function openEssay(file) {
  await page.goto(server.url([['openFile', server.remote(join(samples, file))]]));
  await page.waitForSelector('.monaco-editor .squiggly-warning', { timeout: 60_000 });
  // The side bar opens with the folder; the essay needs its place.
  await page.keyboard.press('Control+B');
}

async function warnings() {
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel .monaco-list-row');
  await picture('warnings');
  await page.keyboard.press('Control+J');
}

async function hover() {
  await page.mouse.move(...(await pointOn('Mr. Hosokawa')));
  await page.waitForSelector('.monaco-hover:not(.hidden) >> text=Hosokawa');
  await picture('hover');
  await page.mouse.move(5, 5);
}

async function definition() {
  await page.mouse.click(...(await pointOn('Mr. Hosokawa')));
  // By the palette, since the key is another one on each system.
  await page.keyboard.press('F1');
  await page.keyboard.type('Peek Definition');
  await page.waitForSelector('.quick-input-list .monaco-list-row >> text=Peek Definition');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.peekview-widget .view-line');
  await picture('definition');
  await page.keyboard.press('Escape');
}

async function quickFix() {
  await page.mouse.click(...(await pointOn('Cross')));
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget');
  await picture('quick-fix');
  await page.keyboard.press('Escape');
}

/** What is said of a role swap, what can be done about it, and how its sentence is read. */
async function roleSwap() {
  const words = await pointOn('tries to protect');
  await page.mouse.move(...words);
  await page.waitForSelector('.monaco-hover:not(.hidden) >> text=the other way round');
  await picture('role-swap');
  await page.mouse.click(...words);
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget');
  await picture('ignore');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.keyboard.type('Explain Sentence');
  await page.waitForSelector('.quick-input-list .monaco-list-row >> text=Explain Sentence');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.tab >> text=Explanation');
  await picture('explain');
  await page.keyboard.press('F1');
  await page.keyboard.type('View: Close Editors in Other Groups');
  await page.keyboard.press('Enter');
}

/** Between the names, the card tells the verdict on the sentence. */
async function verdict() {
  await page.mouse.move(...(await pointOn('they kill all')));
  await page.waitForSelector('.monaco-hover:not(.hidden) >> text=Supported by');
  await picture('verdict');
  await page.mouse.move(5, 5);
}

async function completion() {
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\n@');
  // The list must be there before the next letter is typed, and at rest before its card is asked for.
  await page.waitForSelector('.suggest-widget.visible .monaco-list-row');
  await page.keyboard.type('transl');
  await page.waitForSelector('.suggest-widget.visible >> text=Gen Watanabe');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+Space');
  await page.waitForSelector('.suggest-details >> text=Gen Watanabe');
  await picture('completion');
}

/** Everything has come to rest once two pictures in a row are the same. */
async function picture(name) {
  let last;
  for (;;) {
    const now = await page.screenshot({ caret: 'hide', animations: 'disabled' });
    if (last?.equals(now)) break;
    last = now;
    await page.waitForTimeout(300);
  }
  await page.screenshot({ path: join(images, `${name}.png`), caret: 'hide', animations: 'disabled' });
}

/** The middle of some words in the open editor. */
async function pointOn(words) {
  const point = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        // The editor draws every space as a no-break space.
        const at = nodes.currentNode.data.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0) continue;
        const range = new Range();
        range.setStart(nodes.currentNode, at);
        range.setEnd(nodes.currentNode, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      }
    }
    return undefined;
  }, words);
  if (!point) throw new Error(`“${words}” is not to be seen in the editor.`);
  return point;
}

// `npm test`: sets up what is missing and runs everything, up to a real VS Code in both extension hosts.
// Only Node's own modules are imported before the packages are there.
import { installPackages } from './setup.mjs';

const total = { passed: 0, failed: 0 };
try {
  await installPackages();
  const { findBrowser } = await import('./hosts/chromium.mjs');
  const { addTo, check } = await import('./check.mjs');
  const { runNodeHost } = await import('./hosts/node-host.mjs');
  const { runWebHost } = await import('./hosts/web-host.mjs');
  // First, so that nobody waits for everything else to learn that a browser is missing.
  await findBrowser();
  Object.assign(total, await check());
  await addTo(total, 'VS Code, Node extension host', runNodeHost);
  await addTo(total, 'VS Code, web extension host', runWebHost);
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

// Installs the project's packages where they are missing or not those of package-lock.json.
// Runs on a fresh clone, so it needs nothing but Node itself.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, root } from './process.mjs';

export async function installPackages() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Close Reading is built with Node 20 or newer; this is Node ${process.versions.node}.`);
  }
  const wanted = await packages('package-lock.json');
  const present = await packages('node_modules/.package-lock.json');
  const stale = Object.entries(wanted).some(
    ([path, { optional, version }]) => path !== '' && !optional && present[path]?.version !== version,
  );
  if (!stale) return;
  console.log('Installing the packages of package-lock.json …');
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

async function packages(lockFile) {
  try {
    return JSON.parse(await readFile(join(root, lockFile), 'utf8')).packages;
  } catch {
    return {}; // Not there yet: nothing is installed.
  }
}

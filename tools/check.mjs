// `npm run check`, the fast half of the tests: types, lint, format, unit and protocol tests, the pack's
// own tests, and the floors of the corpus and of its propositions.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './process.mjs';

const bin = (path) => join(root, 'node_modules', path);

/** Each step gives back how many tests passed and failed; a program without tests counts as one. */
const steps = {
  build: () => program('esbuild.mjs'),
  types: () => program('tools/types.mjs'),
  lint: () =>
    program(
      bin('eslint/bin/eslint.js'),
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      '.cache/eslint/',
      '.',
    ),
  format: () => program(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  unit: unitTests,
  pack: () => program('dist/cli.js', 'pack', 'check', 'data/bel-canto'),
  corpus: () => program('tools/score-report.mjs'),
  propositions: () => program('tools/score-propositions.mjs'),
};

export async function check() {
  const total = { passed: 0, failed: 0 };
  for (const [name, step] of Object.entries(steps)) await addTo(total, name, step);
  return total;
}

/** Runs one step under a heading and adds its counts; a step that breaks is one failure and stops nothing else. */
export async function addTo(total, name, step) {
  console.log(`\n— ${name}`);
  try {
    const { passed, failed, reason } = await step();
    if (reason) console.error(reason);
    total.passed += passed;
    total.failed += failed;
  } catch (error) {
    console.error(error.message);
    total.failed += 1;
  }
}

async function program(file, ...options) {
  const { code } = await run(process.execPath, [file, ...options], { allowFailure: true });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unitTests() {
  const report = join(root, '.cache/vitest.json');
  await rm(report, { force: true });
  const { code } = await run(process.execPath, [bin('vitest/vitest.mjs'), 'run'], { allowFailure: true });
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(await readFile(report, 'utf8'));
  // A file that cannot even be loaded holds no test that could fail.
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed } = await check();
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

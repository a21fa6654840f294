// Unit and protocol tests: everything under test/ but the suite that needs a real VS Code.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { builtSources, buildSources } from './tools/built-sources.mts';

// A watching Vitest has to know which tests import what has changed, so there the sources run as they are.
const watches = process.argv.includes('--watch') || !process.argv.includes('run');
if (!watches) await buildSources();

export default defineConfig({
  resolve: { alias: watches ? [] : builtSources.alias },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
    silent: 'passed-only',
    // The first test of a worker waits for the packs to be compiled, on a busy machine for long.
    testTimeout: 30_000,
    // No test keeps state between files, and each worker would otherwise link the lexicon and the packs anew.
    isolate: false,
    // Vitest would leave one for itself, which has next to nothing to do.
    maxWorkers: availableParallelism(),
    // What was made of the tests' own files serves the next run, under a fingerprint of the text.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    // What the first collections would move to the old space is mostly garbage a moment later, and hardly any code runs
    // so often that it pays to optimise it: see server/src/node/engine.ts.
    execArgv: [
      ...['--min-semi-space-size=32', '--max-semi-space-size=64'],
      ...['--interrupt-budget=1000000', '--no-parallel-scavenge', '--single-threaded-gc'],
    ],
    env: watches ? {} : builtSources.env,
    server: { deps: { external: watches ? [] : builtSources.external } },
  },
});

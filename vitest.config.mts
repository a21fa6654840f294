// Unit and protocol tests: everything under test/ but the suite that needs a real VS Code.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
    silent: 'passed-only',
    // No test keeps state between files, and each worker would otherwise compile the lexicon and the packs anew.
    isolate: false,
  },
});

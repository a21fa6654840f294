// Unit and protocol tests: everything under test/ but the suite that needs a real VS Code.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
    silent: 'passed-only',
  },
});

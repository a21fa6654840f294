// Lint: typescript-eslint's strict rules, and the one-way imports of tools/layers.mjs while one types.
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { impure, layers } from './tools/layers.mjs';

const folders = Object.keys(layers);
const name = (folder) => folder.split('/').at(-1);

/** A relative import is judged by the folder names in it; the architecture test resolves it exactly. */
function importRules(folder) {
  const allowed = layers[folder].flatMap((entry) =>
    entry.endsWith('/*') ? folders.filter((other) => other.startsWith(entry.slice(0, -1))) : entry,
  );
  const forbidden = folders.filter(
    (other) => other !== folder && !allowed.includes(other) && !other.endsWith('/core'),
  );
  const patterns = [
    {
      regex: `^\\.\\.?/(?:.*/)?(?:${forbidden.map(name).join('|')})/`,
      message: `${folder} may not import this: see tools/layers.mjs.`,
    },
  ];
  if (folder.startsWith('server/src/core')) {
    patterns.push({ group: impure, message: 'The core is pure: no Node, no editor.' });
  }
  return {
    files: [`${folder}/**/*.ts`],
    // The table's inner folders have rules of their own.
    ignores: folders.filter((other) => other.startsWith(`${folder}/`)).map((other) => `${other}/**`),
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.cache/',
      'server/src/generated/',
      'tools/score.mjs',
      'data/',
      'samples/',
      'test/corpus/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    // In a test, `!` says "this is there", and the test fails where it is not.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...folders.filter((folder) => folder !== 'client').map(importRules),
  {
    files: ['client/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/server/src/(?!lsp/protocol(\\.[jt]s)?$)',
              message: 'The client knows nothing of the server but lsp/protocol.ts.',
            },
            {
              regex: '/server/src/lsp/protocol',
              allowTypeImports: true,
              message: 'Only types of the protocol are shared.',
            },
          ],
        },
      ],
    },
  },
);

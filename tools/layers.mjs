// The one-way imports of the house, as one table: each folder and the folders that it may import from.
// ESLint and test/repo/architecture.test.ts both read it, and ARCHITECTURE.md shows it.

/** Folders are relative to the top level; a file belongs to the longest folder that holds it. */
export const layers = {
  // Inside the core: each stage of an essay's way sees only the stages before it.
  'server/src/core/text': [],
  'server/src/core/prose': ['server/src/core/text'],
  'server/src/core/english': ['server/src/core/text', 'server/src/core/prose'],
  'server/src/core/pack': ['server/src/core/text', 'server/src/core/english', 'server/src/generated'],
  'server/src/core/mentions': [
    'server/src/core/text',
    'server/src/core/prose',
    'server/src/core/english',
    'server/src/core/pack',
  ],
  'server/src/core/claims': [
    'server/src/core/text',
    'server/src/core/prose',
    'server/src/core/english',
    'server/src/core/pack',
    'server/src/core/mentions',
  ],
  'server/src/core/checks': [
    'server/src/core',
    'server/src/core/text',
    'server/src/core/prose',
    'server/src/core/english',
    'server/src/core/pack',
    'server/src/core/mentions',
    'server/src/core/claims',
  ],
  // The core as a whole: finding.ts and whatever else stands beside the stages.
  'server/src/core': ['server/src/core/*'],
  // Written at build time from data/: validators and compiled packs, no code of ours.
  'server/src/generated': [],
  'server/src/workspace': ['server/src/core', 'server/src/core/*', 'server/src/generated'],
  'server/src/features': ['server/src/core', 'server/src/core/*', 'server/src/workspace'],
  'server/src/lsp': ['server/src/core', 'server/src/core/*', 'server/src/workspace', 'server/src/features'],
  // Of the core it has only the parser, for a thread of its own.
  'server/src/node': ['server/src/lsp', 'server/src/core/english', 'server/src/core/text'],
  'server/src/browser': ['server/src/lsp'],
  'server/src/cli': [
    'server/src/core',
    'server/src/core/*',
    'server/src/workspace',
    'server/src/features',
    'server/src/node',
  ],
  client: ['server/src/lsp/protocol.ts'],
};

/** What the pure core may not import from packages either: nothing that reaches a machine or an editor. */
export const impure = ['node:*', 'vscode', 'vscode-*', 'fs', 'path', 'os', 'crypto', 'url', 'worker_threads'];

/** The folder of the table that a file belongs to, or undefined for a file outside it. */
export function layerOf(path) {
  return Object.keys(layers)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Whether a file may import another, both given relative to the top level. */
export function mayImport(from, to) {
  const layer = layerOf(from);
  const target = layerOf(to);
  if (layer === undefined || layer === target) return true;
  return layers[layer].some(
    (allowed) =>
      allowed === to ||
      allowed === target ||
      (allowed.endsWith('/*') && target?.startsWith(allowed.slice(0, -1))),
  );
}

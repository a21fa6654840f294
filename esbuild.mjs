// Bundles the extension, the server and the command line into dist/, each for Node and, but for the last, for the browser.
// --watch builds again at every change; --production minifies and leaves the source maps out.
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { generate } from './tools/generate.mjs';
import { root } from './tools/process.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/**
 * esbuild leaves what stands in regular expressions as it is, and one letter outside of Latin-1 makes V8 hold the whole
 * bundle with two bytes a letter: 2 MB more in every process.
 */
const asciiOnly = {
  name: 'ascii-only',
  setup({ initialOptions: { outfile }, onEnd }) {
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      await writeFile(outfile, inAscii(await readFile(outfile, 'utf8')));
    });
  },
};

/** What is known stands beside Node's bundles once. In a script V8 would keep it beside the objects made of it: 4 MB. */
const knowledgeApart = {
  name: 'knowledge-apart',
  setup({ initialOptions: { outfile }, onLoad }) {
    const file = JSON.stringify(relative(dirname(outfile), 'dist/knowledge.json').replaceAll('\\', '/'));
    const contents = `
      const { readFileSync } = require('node:fs');
      const { join } = require('node:path');
      module.exports = JSON.parse(readFileSync(join(__dirname, ${file}), 'utf8'));`;
    onLoad({ filter: /generated[\\/]knowledge\.json$/ }, () => ({ contents }));
  },
};

function inAscii(text) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(/[^\0-\x7F]/g, escaped);
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [asciiOnly],
};
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  plugins: [asciiOnly, knowledgeApart],
};
const browser = { ...shared, platform: 'browser', target: 'es2022' };

const bundles = [
  { ...node, entryPoints: ['client/node.ts'], outfile: 'dist/client/node.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/browser.ts'],
    outfile: 'dist/client/browser.js',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server/node.js' },
  { ...node, entryPoints: ['server/src/node/serve.ts'], outfile: 'dist/server/server.js' },
  { ...node, entryPoints: ['server/src/node/parserThread.ts'], outfile: 'dist/server/parserThread.js' },
  // A web worker starts from a blob: one classic script, without imports. It has no document either, so packages
  // that have a form for workers give that instead of the one for pages.
  {
    ...browser,
    format: 'iife',
    conditions: ['worker'],
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/server/browser.js',
  },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

await generate();
await mkdir(join(root, 'dist'), { recursive: true });
await copyKnowledge();
await copyModel();
if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  try {
    await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  } catch {
    process.exit(1); // esbuild has said what is wrong.
  }
  await chmod(join(root, 'dist/cli.js'), 0o755);
}

async function copyKnowledge() {
  const text = await readFile(join(root, 'server/src/generated/knowledge.json'), 'utf8');
  await writeFile(join(root, 'dist/knowledge.json'), inAscii(text));
}

/** The parser's model stands beside the bundles once; without it all but the parsing works. */
async function copyModel() {
  const model = join(root, 'data/english/parser/model.bin');
  if (!existsSync(model)) {
    console.warn('There is no data/english/parser/model.bin: nothing will be parsed.');
    return;
  }
  await copyFile(model, join(root, 'dist/model.bin'));
}

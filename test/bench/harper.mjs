// A program of its own, run in the folder where harper.js is installed: node harper.mjs ESSAY prints its times as JSON.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { medianOf } from './statistics.mjs';

const load = (file) => import(pathToFileURL(join('node_modules/harper.js/dist', file)).href);
const essay = await readFile(process.argv[2], 'utf8');

const start = performance.now();
const { LocalLinter } = await load('index.js');
const { binary } = await load('binary.js');
const linter = new LocalLinter({ binary });
await linter.setup();
await linter.lint(essay, { language: 'markdown' });
const coldCheck = performance.now() - start;

const edit = [];
for (let i = 1; i <= 5; i++) {
  const middle = essay.indexOf(' ', essay.length / 2);
  const edited = essay.slice(0, middle) + 'a'.repeat(i) + essay.slice(middle);
  const before = performance.now();
  await linter.lint(edited, { language: 'markdown' });
  edit.push(performance.now() - before);
}
console.log(JSON.stringify({ coldCheck, edit: medianOf(edit) }));
process.exit(0);

// `npm run bench`: times the built server and command line on an essay of 5,000 words, harper.js and cspell on the
// same essay in the same run, weighs the VSIX, prints a table and writes test/bench/REPORT.md.
import { readFile, writeFile } from 'node:fs/promises';
import { arch, cpus, loadavg, platform } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached, installLocked } from '../../tools/hosts/install.mjs';
import { root, run } from '../../tools/process.mjs';
import { benchEssay, wordsOf } from './essay.mjs';
import { benchServer } from './server.mjs';
import { medianOf } from './statistics.mjs';
import { vsixParts } from './vsix.mjs';

const here = join(root, 'test/bench');
const peers = await cached('bench-peers', 'the checkers to compare with', (folder) =>
  installLocked(join(here, 'peers'), folder),
);
// The package is built as it ships, and what ships is what is timed.
const vsix = await vsixParts();

const essay = await benchEssay();
const file = join(root, '.cache/bench-essay.md');
await writeFile(file, essay);

const own = await benchServer(essay);
const ownCli = await timeProgram(join(root, 'dist/cli.js'), ['check', file]);
const cspell = await timeProgram(join(peers, 'node_modules/cspell/bin.mjs'), [
  'lint',
  '--no-progress',
  '--no-summary',
  file,
]);
const harper = await timeHarper();

const report = `# How fast it is

Written by \`npm run bench\` on ${platform()} ${arch()}, ${cpus().length} cores, Node ${process.versions.node}.
The essay has ${wordsOf(essay)} words and ${own.findings} findings; it is made of the essays in test/corpus/novel.
The server runs over stdio, as VS Code starts it, but for the first time; each request is
timed from outside, while ${loadavg()[0].toFixed(1)} processes wanted the cores. A server is ready when it says so: with
the parser's model read and, where no document was open, some of the pack's own facts read for practice.

| what | median |
|------|-------:|
| start of the process to the first hover | ${ms(own.startToHover)} |
| start of the process to the first finding | ${ms(own.startToFirst)} |
| start of the process to the last finding | ${ms(own.startToLast)} |
| server ready, opening the essay to a hover in its midst | ${ms(own.openToHover)} |
| server ready, opening the essay to the first finding | ${ms(own.openToFirst)} |
| server ready, opening the essay to the last finding (cold check) | ${ms(own.openToLast)} |
| time on the cores for that, compiling and collecting garbage beside it included | ${ms(own.openCpu)} |
| one typed character to the findings | ${ms(own.edit)} (p95 ${ms(own.edit95)}) |
| completion | ${ms(own.completion)} |
| definition | ${ms(own.definition)} |
| hover | ${ms(own.hover)} |
| memory of the server after reading | ${mb(own.openMemory)} |
| peak memory of the server after ${own.edits} edits and all this | ${mb(own.peak)} |
| command line: \`close-reading check\` on the essay | ${ms(ownCli.time)}, ${mb(ownCli.memory)} |

## Beside other checkers, same essay, same run

They look for other things (grammar, spelling); the figures say what a writer's machine has to do.

| | Close Reading | harper.js 2.10.0 | ratio | cspell 9.8.0 | ratio |
|---|---:|---:|---:|---:|---:|
| cold check, start included | ${ms(own.startToLast)} | ${ms(harper.coldCheck)} | ${ratio(harper.coldCheck, own.startToLast)} | | |
| one typed character | ${ms(own.edit)} | ${ms(harper.edit)} | ${ratio(harper.edit, own.edit)} | | |
| command line | ${ms(ownCli.time)} | | | ${ms(cspell.time)} | ${ratio(cspell.time, ownCli.time)} |
| peak memory | ${mb(own.peak)} | ${mb(harper.memory)} | ${ratio(harper.memory, own.peak)} | ${mb(cspell.memory)} | ${ratio(cspell.memory, ownCli.memory)} |

A ratio says how many times as much the other takes. cspell's memory is compared with the command line's.

## What the package weighs

| part | compressed |
|------|-----------:|
${vsix.parts.map(([name, size]) => `| ${name} | ${kb(size)} |`).join('\n')}
| **the VSIX** | **${kb(vsix.total)}** |
`;
console.log(report);
await writeFile(join(here, 'REPORT.md'), report);

/** Median time and memory of a whole Node program, from start to end. */
async function timeProgram(program, options, runs = 3) {
  const times = [];
  const peaks = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    const { peak } = await measured(program, options);
    times.push(performance.now() - start);
    peaks.push(peak);
  }
  return { time: medianOf(times), memory: medianOf(peaks) };
}

async function timeHarper() {
  const { stdout, peak } = await measured(join(here, 'harper.mjs'), [file]);
  return { ...JSON.parse(stdout), memory: peak };
}

/** Runs a Node program in the peers' folder. A checker that finds something ends with 1, and prints what it found. */
async function measured(program, options) {
  const peakFile = join(root, '.cache/bench-peak');
  const { code, stdout, stderr } = await run(
    process.execPath,
    ['--import', pathToFileURL(join(here, 'peak.mjs')).href, program, ...options],
    { cwd: peers, capture: true, allowFailure: true, env: { ...process.env, BENCH_PEAK: peakFile } },
  );
  if (code !== 0 && stdout === '') throw new Error(`${program} failed:\n${stderr}`);
  return { stdout, peak: Number(await readFile(peakFile, 'utf8')) };
}

function ms(value) {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

function mb(value) {
  return `${Math.round(value)} MB`;
}

function kb(value) {
  return `${Math.round(value)} kB`;
}

function ratio(other, own) {
  return `${(other / own).toFixed(1)} ×`;
}

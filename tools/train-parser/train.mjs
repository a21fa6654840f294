// Trains the English parser, writes data/english/parser/model.bin and measures it:
//   npm run train-parser -- <treebank folder> [--epochs n] [--seed n] [--hidden n] [--words n]
//   npm run train-parser -- <treebank folder> --evaluate      measures the model that is there
// The folder holds ewt-{train,dev,test}, gum-ccby-{train,test} and pud-test as .conllu.gz. The same treebanks, seed
// and compiler give the same bytes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { root } from '../process.mjs';

const here = join(root, 'tools/train-parser');
const work = join(root, '.cache/train-parser');
const model = join(root, 'data/english/parser/model.bin');
const [treebanks, ...options] = process.argv.slice(2);
if (treebanks === undefined) throw new Error('usage: npm run train-parser -- <treebank folder> [options]');

mkdirSync(work, { recursive: true });
if (!options.includes('--evaluate')) train();
evaluate();

function train() {
  const trainer = compile();
  run(trainer, [
    ...['--train', `${unpack('ewt-train')},${unpack('gum-ccby-train')}`],
    ...['--dev', unpack('ewt-dev')],
    ...['--word-classes', join(root, 'data/english/parser/word-classes.txt')],
    ...['--out', model],
    ...options,
  ]);
}

/** For AVX2 and FMA by name: what -march=native means, differs between machines. */
function compile() {
  const sources = readdirSync(join(here, 'src'))
    .filter((file) => file.endsWith('.cpp'))
    .map((file) => join(here, 'src', file));
  const trainer = join(work, 'trainer');
  const flags = [
    '-std=c++17',
    '-O3',
    '-march=x86-64-v3',
    '-fno-math-errno',
    '-fno-trapping-math',
    '-pthread',
  ];
  run('g++', [...flags, ...sources, '-o', trainer]);
  return trainer;
}

function unpack(name) {
  const file = join(work, `${name}.conllu`);
  writeFileSync(file, gunzipSync(readFileSync(join(treebanks, `${name}.conllu.gz`))));
  return file;
}

function evaluate() {
  const script = join(work, 'evaluate.cjs');
  buildSync({
    entryPoints: [join(here, 'evaluate.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
  });
  run(process.execPath, [script, treebanks, model, join(here, 'REPORT.md')]);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

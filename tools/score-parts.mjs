// Scores a part of the corpus with tools/score.mjs, its frozen and its open side apart, each out of a temporary folder
// that holds nothing else.
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isFrozen } from './corpus-parts.mjs';
import { root, run } from './process.mjs';

export const corpus = 'test/corpus';
export const sides = { frozen: isFrozen, open: (name) => !isFrozen(name) };

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The figures of one side of some essays, folders of essays and .jsonl files of claims; paths are in the corpus. */
export async function scoreSide(side, paths, options = []) {
  const folder = await mkdtemp(join(tmpdir(), 'close-reading-score-'));
  try {
    const files = (await Promise.all(paths.map(filesUnder))).flat();
    const taken = await Promise.all(files.map((file) => take(file, sides[side], folder)));
    const held = taken.filter(({ count }) => count > 0);
    const { stdout } = await run(
      process.execPath,
      ['tools/score.mjs', '--json', ...options, ...held.map(({ copy }) => copy)],
      { capture: true },
    );
    return figures(JSON.parse(stdout), held);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filesUnder(path) {
  if (!(await stat(join(root, corpus, path))).isDirectory()) return [path];
  const names = (await readdir(join(root, corpus, path))).filter((name) => /\.(?:md|jsonl)$/.test(name));
  return names.sort().map((name) => `${path}/${name}`);
}

/** Copies what belongs to the side; of a .jsonl file some lines, and it is remembered which. */
async function take(file, belongs, folder) {
  const copy = join(folder, file);
  await mkdir(dirname(copy), { recursive: true });
  if (!file.endsWith('.jsonl')) {
    if (!belongs(file)) return { count: 0 };
    await cp(join(root, corpus, file), copy);
    return { file, copy, count: 1, pairs: 0, right: 0 };
  }
  const all = (await readFile(join(root, corpus, file), 'utf8')).split('\n').filter(Boolean);
  const lines = all.map((_, i) => i + 1).filter((line) => belongs(`${file}:${line}`));
  const texts = lines.map((line) => all[line - 1]);
  await writeFile(copy, texts.join('\n'));
  const claims = texts.map((text) => JSON.parse(text));
  return {
    file,
    copy,
    lines,
    count: lines.length,
    pairs: claims.filter(({ right, wrong }) => right && wrong).length,
    right: sum(claims.map(({ right, phrasings = [] }) => phrasings.length + (right ? 1 : 0))),
  };
}

function figures(result, held) {
  const pairs = sum(held.map((one) => one.pairs));
  const flagged = result.falseAlarms.filter((alarm) => /:(?:right|phrasing\d+)$/.test(alarm.in));
  return {
    slips: result.slips,
    caught: result.caught,
    alarms: result.alarms,
    hits: result.hits,
    kinds: result.kinds,
    pairs,
    rightPairs: Math.round((result.pairAccuracy ?? 0) * pairs),
    right: sum(held.map((one) => one.right)),
    flagged: new Set(flagged.map((alarm) => alarm.in)).size,
    falseAlarms: result.falseAlarms.map((alarm) => ({ ...alarm, in: placeIn(alarm.in, held) })),
    misses: result.misses.map((miss) => ({ ...miss, in: placeIn(miss.in, held) })),
  };
}

/** "/tmp/…/pairs.jsonl:3:right" → "pairs.jsonl:12:right", as it stands in the corpus. */
function placeIn(name, held) {
  const { file, copy, lines } = held.find(
    (one) => name === one.copy || (one.lines && name.startsWith(`${one.copy}:`)),
  );
  if (!lines) return file;
  const [line, ...rest] = name.slice(copy.length + 1).split(':');
  return [file, lines[Number(line) - 1], ...rest].join(':');
}

/** The figures of several parts, or sides, as one. */
export function sumOf(results) {
  const count = (figure) => sum(results.map((result) => result[figure]));
  const kinds = {};
  for (const [kind, { caught, slips }] of results.flatMap((result) => Object.entries(result.kinds))) {
    kinds[kind] ??= { caught: 0, slips: 0 };
    kinds[kind].caught += caught;
    kinds[kind].slips += slips;
  }
  return {
    ...Object.fromEntries(
      ['slips', 'caught', 'alarms', 'hits', 'pairs', 'rightPairs', 'right', 'flagged'].map((figure) => [
        figure,
        count(figure),
      ]),
    ),
    kinds,
    falseAlarms: results.flatMap((result) => result.falseAlarms),
    misses: results.flatMap((result) => result.misses),
  };
}

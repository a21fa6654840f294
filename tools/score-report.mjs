// `npm run score`: scores the built command line on test/corpus, writes test/corpus/REPORT.md, and fails where a
// figure lies under its floor in test/corpus/floors.json.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root, run } from './process.mjs';

const corpus = 'test/corpus';
const floors = JSON.parse(await readFile(join(root, corpus, 'floors.json'), 'utf8'));
if (!existsSync(join(root, 'dist/cli.js'))) await run(process.execPath, ['esbuild.mjs']);

const parts = {};
for (const [part, { paths }] of Object.entries(floors)) {
  parts[part] = paths ? await score(paths) : sumOf(Object.values(parts));
}
const breaches = Object.entries(floors).flatMap(([part, floor]) => under(part, floor, parts[part]));

await writeFile(join(root, corpus, 'REPORT.md'), report());
console.log(kindTable(parts.essays.kinds));
for (const [part, result] of Object.entries(parts)) console.log(`${part}: ${summary(result)}`);
for (const breach of breaches) console.error(`Under the floor: ${breach}`);
process.exitCode = breaches.length > 0 ? 1 : 0;

async function score(paths) {
  const files = paths.map((path) => `${corpus}/${path}`);
  const { stdout } = await run(process.execPath, ['tools/score.mjs', '--json', ...files], { capture: true });
  return JSON.parse(stdout);
}

/** The figures of several parts as one. */
function sumOf(results) {
  const kinds = {};
  for (const [kind, { caught, slips }] of results.flatMap((result) => Object.entries(result.kinds))) {
    kinds[kind] ??= { caught: 0, slips: 0 };
    kinds[kind].caught += caught;
    kinds[kind].slips += slips;
  }
  const count = (figure) => results.reduce((sum, result) => sum + result[figure], 0);
  const [slips, caught, alarms, hits] = ['slips', 'caught', 'alarms', 'hits'].map(count);
  const falseAlarms = results.flatMap((result) => result.falseAlarms);
  return {
    slips,
    caught,
    alarms,
    hits,
    kinds,
    falseAlarms,
    precision: alarms > 0 ? hits / alarms : null,
    pairAccuracy: null,
  };
}

/** One sentence for each figure that is worse than its floor. */
function under(part, { recall = {}, precision = 0, falseAlarms = Infinity }, result) {
  const lines = [];
  for (const [kind, least] of Object.entries(recall)) {
    const { caught, slips } = result.kinds[kind] ?? { caught: 0, slips: 0 };
    if (!(caught / slips >= least))
      lines.push(`${part}: recall of ${kind} is ${caught} of ${slips}, floor ${percent(least)}`);
  }
  // Without a single alarm there is no precision to speak of.
  if ((result.precision ?? 1) < precision) {
    lines.push(`${part}: precision is ${percent(result.precision)}, floor ${percent(precision)}`);
  }
  if (result.falseAlarms.length > falseAlarms) {
    lines.push(`${part}: ${result.falseAlarms.length} false alarms, at most ${falseAlarms}`);
  }
  return lines;
}

function summary({ slips, caught, alarms, hits, falseAlarms, pairAccuracy }) {
  const recall = slips > 0 ? [`recall ${percent(caught / slips)} (${caught} of ${slips})`] : [];
  const precision = alarms > 0 ? [`precision ${percent(hits / alarms)} (${hits} of ${alarms})`] : [];
  const pairs = pairAccuracy === null ? [] : [`pairs right on both sides ${percent(pairAccuracy)}`];
  return [...recall, ...precision, ...pairs, `false alarms ${falseAlarms.length}`].join(', ');
}

function report() {
  return `# How the checker does on the corpus

Written by \`npm run score\`; the floors are in [floors.json](floors.json).

${Object.entries(parts)
  .map(
    ([part, result]) =>
      `- **${part}** (${floors[part].paths?.join(', ') ?? 'all of these'}): ${summary(result)}.`,
  )
  .join('\n')}

## Essays, by kind of slip

${kindTable(parts.essays.kinds)}

## Essays and pairs together, by kind of slip

${kindTable(parts.everything.kinds)}

## False alarms

${parts.everything.falseAlarms.map((alarm) => `- ${place(alarm)}: “${oneLine(alarm.at)}” in “${oneLine(alarm.sentence)}”: ${alarm.message}`).join('\n') || 'None.'}

## Slips missed in the essays

${parts.essays.misses.map((miss) => `- ${place(miss)}, ${miss.kind}: “${oneLine(miss.words)}” (${miss.why})`).join('\n') || 'None.'}
`;
}

function kindTable(kinds) {
  const rows = Object.entries(kinds)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([kind, { caught, slips }]) =>
        `| ${kind.padEnd(16)} | ${String(caught).padStart(6)} | ${String(slips).padStart(5)} |`,
    );
  return ['| kind             | caught | slips |', '|------------------|-------:|------:|', ...rows].join(
    '\n',
  );
}

function place(found) {
  const parts = found.in.split('/');
  return parts
    .slice(parts.indexOf('corpus') + 1, -1)
    .concat(basename(found.in))
    .join('/');
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

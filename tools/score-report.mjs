// `npm run score [-- --list]`: scores the built command line on test/corpus, the frozen part and the open part apart,
// writes test/corpus/REPORT.md, and fails where a figure lies under its floor in test/corpus/floors.json.
// What is missed or wrongly flagged in the frozen part is counted and never shown.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './process.mjs';
import { corpus, scoreSide, sides, sumOf } from './score-parts.mjs';

const floors = JSON.parse(await readFile(join(root, corpus, 'floors.json'), 'utf8'));
if (!existsSync(join(root, 'dist/cli.js'))) await run(process.execPath, ['esbuild.mjs']);

const named = Object.entries(floors).filter(([, { paths }]) => paths);
const allPaths = named.flatMap(([, { paths }]) => paths);
/** side → part → figures. */
const results = {};
const withoutWork = {};
for (const side of Object.keys(sides)) {
  results[side] = {};
  for (const [part, { paths }] of named) results[side][part] = await scoreSide(side, paths);
  results[side].everything = sumOf(Object.values(results[side]));
  withoutWork[side] = await scoreSide(side, allPaths, ['--no-work']);
}
results.all = Object.fromEntries(
  Object.keys(floors).map((part) => [part, sumOf(Object.keys(sides).map((side) => results[side][part]))]),
);
const breaches = Object.entries(floors).flatMap(([part, { frozen = {}, ...floor }]) => [
  ...under(part, floor, results.all[part]),
  ...under(`${part}, frozen`, frozen, results.frozen[part]),
]);

await writeFile(join(root, corpus, 'REPORT.md'), report());
console.log(kindTable(results.open.essays.kinds, results.frozen.essays.kinds));
for (const side of Object.keys(sides)) {
  for (const [part, result] of Object.entries(results[side])) {
    console.log(`${side}, ${part}: ${summary(result)}`);
  }
  console.log(`${side}, everything without \`work:\`: ${summary(withoutWork[side])}`);
}
if (process.argv.includes('--list')) console.log([...missLines(), ...alarmLines()].join('\n'));
for (const breach of breaches) console.error(`Under the floor: ${breach}`);
process.exitCode = breaches.length > 0 ? 1 : 0;

/** One sentence for each figure that is worse than its floor. */
function under(part, floor, result) {
  const { recall = {}, overallRecall = 0, precision = 0, pairAccuracy = 0, flagged = 1 } = floor;
  const { falseAlarms = Infinity } = floor;
  const lines = [];
  const least = (what, share, wanted) => {
    if (share < wanted) lines.push(`${part}: ${what} is ${percent(share)}, floor ${percent(wanted)}`);
  };
  for (const [kind, wanted] of Object.entries(recall)) {
    const { caught, slips } = result.kinds[kind] ?? { caught: 0, slips: 0 };
    least(`recall of ${kind}`, slips > 0 ? caught / slips : 0, wanted);
  }
  least('recall', result.slips > 0 ? result.caught / result.slips : 1, overallRecall);
  // Without a single alarm there is no precision to speak of.
  least('precision', result.alarms > 0 ? result.hits / result.alarms : 1, precision);
  least('pair accuracy', result.pairs > 0 ? result.rightPairs / result.pairs : 1, pairAccuracy);
  if (result.right > 0 && result.flagged / result.right > flagged) {
    lines.push(
      `${part}: ${percent(result.flagged / result.right)} of what is right is flagged, at most ${percent(flagged)}`,
    );
  }
  if (result.falseAlarms.length > falseAlarms) {
    lines.push(`${part}: ${result.falseAlarms.length} false alarms, at most ${falseAlarms}`);
  }
  return lines;
}

function summary({ slips, caught, alarms, hits, falseAlarms, pairs, rightPairs, right, flagged }) {
  const share = (what, count, of) => (of > 0 ? [`${what} ${percent(count / of)} (${count} of ${of})`] : []);
  return [
    ...share('recall', caught, slips),
    ...share('precision', hits, alarms),
    ...share('pairs right on both sides', rightPairs, pairs),
    ...share('right texts flagged', flagged, right),
    `false alarms ${falseAlarms.length}`,
  ].join(', ');
}

function report() {
  return `# How the checker does on the corpus

Written by \`npm run score\`; the floors are in [floors.json](floors.json). A third of the corpus, drawn by a fixed seed
(\`tools/corpus-parts.mjs\`), is frozen: it is scored, and nobody looks at what is missed in it.

${Object.keys(sides)
  .map(
    (side) => `## The ${side} part

${Object.entries(results[side])
  .map(
    ([part, result]) =>
      `- **${part}** (${floors[part].paths?.join(', ') ?? 'all of these'}): ${summary(result)}.`,
  )
  .join('\n')}
- **everything without \`work:\`** in the front matter: ${summary(withoutWork[side])}.`,
  )
  .join('\n\n')}

## Essays, by kind of slip

${kindTable(results.open.essays.kinds, results.frozen.essays.kinds)}

## Essays and pairs together, by kind of slip

${kindTable(results.open.everything.kinds, results.frozen.everything.kinds)}

## False alarms in the open part

${alarmLines().join('\n') || 'None.'}

## Slips missed in the open essays

${missLines().join('\n') || 'None.'}
`;
}

function alarmLines() {
  return results.open.everything.falseAlarms.map(
    (alarm) => `- ${alarm.in}: “${oneLine(alarm.at)}” in “${oneLine(alarm.sentence)}”: ${alarm.message}`,
  );
}

function missLines() {
  return results.open.essays.misses.map(
    (miss) => `- ${miss.in}, ${miss.kind}: “${oneLine(miss.words)}” (${miss.why})`,
  );
}

function kindTable(open, frozen) {
  const cells = (kinds, kind) => {
    const { caught, slips } = kinds[kind] ?? { caught: 0, slips: 0 };
    return `${String(caught).padStart(6)} | ${String(slips).padStart(5)}`;
  };
  const kinds = [...new Set([...Object.keys(open), ...Object.keys(frozen)])].sort();
  const rows = kinds.map((kind) => `| ${kind.padEnd(17)} | ${cells(open, kind)} | ${cells(frozen, kind)} |`);
  return [
    '| kind              | caught | slips | caught, frozen | slips |',
    '|-------------------|-------:|------:|---------------:|------:|',
    ...rows,
  ].join('\n');
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

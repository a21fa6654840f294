// `npm run score:quick [-- [--kinds KIND,…] [PATTERN]]`: the open part of the corpus, our own essays and pairs
// (test/fixtures/claims), and all that is right in the pack's own tests, read with claims in one process. Lists what
// changed since the last run; a pattern lists the missed slips whose kind, place or text it meets. `--kinds` reads the
// wrong claims of these kinds and nothing else, in a few seconds. A third of our own claims is held back: counted,
// never shown. For work on rules: `npm run score` measures.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { importCore, knowledgeExports, loadKnowledge } from './core-code.mjs';
import { isFrozen } from './corpus-parts.mjs';
import { rememberingParser } from './parse-cache.mjs';
import { generate } from './generate.mjs';
import { root } from './process.mjs';
import { corpus } from './score-parts.mjs';

const { values, positionals } = parseArgs({ options: { kinds: { type: 'string' } }, allowPositionals: true });
const [pattern] = positionals;
const kinds = values.kinds?.split(',');
const LAST = join(root, `.cache/score-quick/last${kinds ? `-${kinds.join('-')}` : ''}.json`);
const OWN = 'test/fixtures/claims';
const MARK = /\{==([\s\S]*?)==\}\{>>([\s\S]*?)<<\}/g;

const asEssay = (work, words) => `---\nwork: ${work}\n---\n\n${words}\n`;

await generate();
const core = await importCore(
  'score-quick',
  `${knowledgeExports}
  export { readEssay, createReadingCache } from './reading';`,
);
let parser;
const knowledge = await loadKnowledge(core, async (plain) => (parser = await rememberingParser(plain)));
const cache = core.createReadingCache();
const cases = [
  ...(await essays()),
  ...(await claims()),
  ...(await ownEssays()),
  ...(await ownClaims()),
  ...(await packTests()),
  ...(await quiet()),
].filter(({ part, slips }) => !kinds || (/wrong$/.test(part) && kinds.includes(slips[0].kind)));
const began = performance.now();
const results = cases.map((one) => ({ ...one, ...score(one) }));
const took = performance.now() - began;
await report();
await parser.save();

async function ownEssays() {
  const names = (await readdir(join(root, OWN))).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  return Promise.all(
    names.map(async (name) => ({
      part: isFrozen(`own/${name}`) ? 'held essays' : 'own essays',
      name: `own/${name}`,
      ...strip(await readFile(join(root, OWN, name), 'utf8')),
    })),
  );
}

async function ownClaims() {
  const names = (await readdir(join(root, OWN))).filter((name) => name.endsWith('.jsonl'));
  const read = await Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(root, OWN, name), 'utf8')).split('\n').filter(Boolean);
      return lines.flatMap((line, i) => {
        const place = `own/${name}:${i + 1}`;
        const owner = isFrozen(place) ? 'held' : 'own';
        return claimCases(place, line).map((one) => ({ ...one, part: `${owner} ${one.part}` }));
      });
    }),
  );
  return read.flat();
}

async function essays() {
  const folders = ['novel', 'film', 'both', 'clean'];
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, corpus, folder))).map((name) => `${folder}/${name}`),
    ),
  );
  const open = files.flat().filter((name) => name.endsWith('.md') && !isFrozen(name));
  return Promise.all(
    open.map(async (name) => ({
      part: 'essays',
      name,
      ...strip(await readFile(join(root, corpus, name), 'utf8')),
    })),
  );
}

/** The plain text and the slips in it. */
function strip(marked) {
  let [text, last] = ['', 0];
  const slips = [];
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(last, mark.index);
    const [kind, ...why] = mark[2].split('|');
    const slip = { start: text.length, end: text.length + mark[1].length, kind: kind.trim(), words: mark[1] };
    slips.push({ ...slip, why: why.join('|').trim() });
    text += mark[1];
    last = mark.index + mark[0].length;
  }
  return { text: text + marked.slice(last), slips };
}

async function claims() {
  const files = ['pairs.jsonl', 'pairs-by-sentence.jsonl', 'phrasings.jsonl'];
  const read = await Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(join(root, corpus, file), 'utf8')).split('\n').filter(Boolean);
      return lines.flatMap((line, i) =>
        isFrozen(`${file}:${i + 1}`) ? [] : claimCases(`${file}:${i + 1}`, line),
      );
    }),
  );
  return read.flat();
}

function claimCases(name, line) {
  const { work, kind, right, wrong, source, phrasings = [] } = JSON.parse(line);
  const side = (part, words, slips = []) => ({
    part,
    name: `${name}:${part}`,
    text: asEssay(work, words),
    slips,
  });
  return [
    ...phrasings.map((words) => side('phrasing', words)),
    ...(right ? [side('right', right)] : []),
    ...(wrong
      ? [side('wrong', wrong, [{ start: 0, end: Infinity, kind, words: wrong, why: source ?? right }])]
      : []),
  ];
}

async function packTests() {
  const tests = parse(await readFile(join(root, 'data/bel-canto/tests.yaml'), 'utf8'));
  const right = (name, work, text) => ({ part: 'pack', name, text: asEssay(work, text), slips: [] });
  return [
    ...tests.agree.map(({ work, text }, i) => right(`agree ${i + 1}`, work, text)),
    ...Object.entries(tests.paraphrases).flatMap(([fact, texts]) =>
      texts.map((text) => right(`paraphrase of ${fact}`, worksOf(fact), text)),
    ),
  ];
}

function worksOf(id) {
  const fact = knowledge.packs.flatMap(({ pack }) => pack.facts).find((one) => one.id === id);
  return fact?.works.length === 1 ? fact.works[0] : 'both';
}

async function quiet() {
  const folder = join(root, 'test/fixtures/quiet');
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  return files.flatMap((file) =>
    file
      .split(/^--- /m)
      .slice(1)
      .map((scene) => {
        const [name, ...lines] = scene.split('\n');
        return { part: 'quiet', name: `quiet ${name}`, text: lines.join('\n'), slips: [] };
      }),
  );
}

/** Which slips an alarm meets, and the alarms that meet none; a claim's text is one slip. */
function score({ text, slips }) {
  const reading = core.readEssay(knowledge, text, { requested: true, defaultWork: undefined }, cache);
  const alarms = (reading?.findings ?? []).filter(
    ({ rule, severity }) => rule === 'contradiction' && severity !== 'possible',
  );
  const sentenceOf = ({ start, end }) =>
    reading.sentences.map(({ span }) => span).filter((span) => span.start < end && start < span.end);
  const meets = (slip, alarm) =>
    sentenceOf(alarm.span).some((span) => span.start < slip.end && slip.start < span.end);
  return {
    caught: slips.filter((slip) => alarms.some((alarm) => meets(slip, alarm))),
    alarms: alarms.filter((alarm) => !slips.some((slip) => meets(slip, alarm))),
  };
}

async function report() {
  const shown = results.filter(({ part }) => !part.startsWith('held'));
  const alarms = shown.flatMap(({ name, text, alarms: found }) =>
    found.map(({ span, kind, message }) => {
      const body = text.replace(/^---[\s\S]*?---\n/, (matter) => ' '.repeat(matter.length));
      const around = body.slice(Math.max(0, span.start - 120), span.end + 120).trim();
      return `ALARM ${name} [${kind}] «${text.slice(span.start, span.end)}» ${message}\n      … ${around.replace(/\s+/g, ' ')} …`;
    }),
  );
  const line = (name, { kind, words, why }) => `[${kind}] ${name}: ${words}   <${why}>`;
  const caught = shown.flatMap(({ name, caught: slips }) => slips.map((slip) => line(name, slip)));
  const missed = shown.flatMap(({ name, slips, caught: found }) =>
    slips.filter((slip) => !found.includes(slip)).map((slip) => line(name, slip)),
  );
  const last = await readFile(LAST, 'utf8').then(JSON.parse, () => ({ caught: [], alarms: [] }));
  for (const one of caught.filter((slip) => !last.caught.includes(slip))) console.log(`new     ${one}`);
  for (const one of last.caught.filter((slip) => !caught.includes(slip))) console.log(`lost    ${one}`);
  for (const one of alarms) console.log(`${last.alarms.includes(one) ? 'still' : 'NEW'} ${one}`);
  if (pattern)
    for (const one of missed.filter((slip) => new RegExp(pattern).test(slip))) console.log(`missed  ${one}`);
  await writeFile(LAST, JSON.stringify({ caught, alarms }));
  for (const part of ['essays', 'wrong', 'own essays', 'own wrong', 'held essays', 'held wrong']) {
    const of = results.filter((one) => one.part === part);
    const count = (figure) => of.reduce((total, one) => total + one[figure].length, 0);
    console.log(`${part}: ${count('caught')} of ${count('slips')} slips caught`);
  }
  const flagged = new Map();
  for (const { part, alarms: found } of results) {
    if (found.length > 0) flagged.set(part, (flagged.get(part) ?? 0) + 1);
  }
  const held = results.filter(({ part }) => part.startsWith('held')).flatMap(({ alarms: found }) => found);
  console.log(
    `held alarms, by kind: ${
      held
        .map(({ kind }) => kind)
        .sort()
        .join(', ') || 'none'
    }`,
  );
  console.log(
    `right texts flagged: ${[...flagged].map(([part, count]) => `${part} ${count}`).join(', ') || 'none'}; ` +
      `${cases.length} texts in ${(took / 1000).toFixed(1)} s`,
  );
}

// `npm run score:propositions [-- --list]`: how well who did what to whom is read. Compares the clauses of the core
// with test/corpus/propositions/: predicate, agent, patient and polarity, each proposition right or wrong as a whole.
// Writes REPORT.md there, and fails where a figure lies under its floor in floors.json.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importCore, knowledgeExports, loadKnowledge } from './core-code.mjs';
import { generate } from './generate.mjs';
import { root } from './process.mjs';

const NOBODY = '-';

await generate();
const core = await importCore(
  'score-propositions',
  `${knowledgeExports}
    export { childrenBy, conjunctsOf, isLabel } from './english/tree';
    export { clausesOf } from './claims/clause';
    export { clauseStance } from './claims/clauseStance';
    export { isNegated } from './claims/negation';
    export { readLabel } from './claims/sentenceReading';`,
);
const knowledge = await loadKnowledge(core);
const folder = join(root, 'test/corpus/propositions');
const floors = JSON.parse(await readFile(join(folder, 'floors.json'), 'utf8'));
const figures = [];
for (const [file, floor] of Object.entries(floors)) {
  const sentences = readGold(await readFile(join(folder, file), 'utf8'));
  const compared = sentences.map((sentence) => ({ ...sentence, ...compare(sentence) }));
  figures.push({ file, floor, ...figuresOf(compared) });
  if (process.argv.includes('--list')) compared.forEach(list);
}
await writeFile(join(folder, 'REPORT.md'), report());
for (const { file, sentences, precision, recall, floor } of figures) {
  console.log(
    `${file}: ${sentences} sentences, precision ${shareText(precision)}, recall ${shareText(recall)}`,
  );
  for (const [what, { count, of }] of Object.entries({ precision, recall })) {
    if (count / of >= floor[what]) continue;
    console.error(`Under the floor: ${what} of ${file} is ${(count / of).toFixed(3)}, floor ${floor[what]}`);
    process.exitCode = 1;
  }
}

function figuresOf(compared) {
  const total = (figure) => compared.reduce((sum, one) => sum + one[figure].length, 0);
  const count = total('found');
  return {
    sentences: compared.length,
    precision: { count, of: count + total('wrong') },
    recall: { count, of: count + total('missed') },
  };
}

function shareText({ count, of }) {
  return `${(count / of).toFixed(3)} (${count} of ${of})`;
}

function report() {
  const rows = figures.map(
    ({ file, sentences, precision, recall, floor }) =>
      `| ${file} | ${sentences} | ${shareText(precision)} | ${floor.precision} | ${shareText(recall)} | ${floor.recall} |`,
  );
  return `# How well who did what to whom is read

Written by \`npm run score:propositions\`; the floors are in [floors.json](floors.json). A proposition counts as a whole:
its predicate, agent, patient and polarity.

| file | sentences | precision | floor | recall | floor |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function list({ text, missed, wrong }) {
  if (missed.length + wrong.length === 0) return;
  console.log(`\n${text}`);
  for (const gold of missed) console.log(`  missed ${gold.line}`);
  for (const one of wrong) {
    const told = [one.predicate, one.agent, one.patient].map((words) => words.join('/') || NOBODY);
    console.log(`  wrong  ${told.join('|')}|${one.polarity}`);
  }
}

/** "@kind sentence", then "predicate|agent|patient|polarity|modality"; whose something is ("of") and how many ("num") are no clauses. */
function readGold(text) {
  const sentences = [];
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    if (line.startsWith('@')) {
      sentences.push({ text: line.replace(/^@\S+ /, ''), gold: [] });
    } else if (!/^\??(?:of|num)\|/.test(line)) {
      const [predicate, agent, patient, polarity] = line.replace('?', '').split('|');
      const parts = [predicate, agent, patient, polarity].map((part) => part.toLowerCase().split('/'));
      sentences.at(-1).gold.push({ line, optional: line.startsWith('?'), parts });
    }
  }
  return sentences;
}

/** Each gold proposition takes one that was read; those that nobody asked for or forbade count for nothing. */
function compare({ text, gold }) {
  const left = propositionsOf(text);
  const take = (wanted) => {
    const at = left.findIndex((one) => meets(one, wanted));
    return at < 0 ? [] : left.splice(at, 1);
  };
  const needed = gold.filter(({ optional }) => !optional);
  const taken = needed.map((wanted) => ({ wanted, by: take(wanted) }));
  gold.filter(({ optional }) => optional).forEach(take);
  return {
    found: taken.filter(({ by }) => by.length > 0),
    missed: taken.filter(({ by }) => by.length === 0).map(({ wanted }) => wanted),
    wrong: left,
  };
}

function meets(
  { predicate, agent, patient, polarity },
  { parts: [predicates, agents, patients, polarities] },
) {
  const same = (words, wanted) =>
    words.length === 0 ? wanted.includes(NOBODY) : words.some((word) => wanted.includes(word));
  return (
    same(predicate, predicates) &&
    same(agent, agents) &&
    same(patient, patients) &&
    polarities.includes(polarity)
  );
}

/** What the core's clauses and appositions say, each filler as the words that it may be called by. */
function propositionsOf(text) {
  const tree = reader(text);
  if (!tree) return [];
  return [
    ...core.clausesOf(tree, knowledge.lexicon.syntax).flatMap((clause) => fromClause(tree, clause)),
    ...appositions(tree),
  ];
}

function fromClause(tree, clause) {
  const heads = (slot) => clause.arguments.filter((one) => one.slot === slot).map(({ head }) => head);
  const agents = spread(tree, heads('nsubj'));
  const polarity = isNegated(tree, clause.predicate) ? '-' : '+';
  if (clause.kind === 'nominal') {
    const patient = wordsOf(tree, clause.predicate);
    return agents.map((agent) => ({ predicate: ['be'], agent, patient, polarity }));
  }
  const complements = heads('xcomp').filter((head) => /^(?:NOUN|PROPN|ADJ)$/.test(tree.upos[head]));
  const objects = heads('obj').length > 0 ? heads('obj') : complements;
  const recipients = heads('iobj').flatMap((head) => wordsOf(tree, head));
  const patients = spread(tree, objects).map((words) => [...words, ...recipients]);
  const predicate = wordsOf(tree, clause.predicate);
  return agents.flatMap((agent) => patients.map((patient) => ({ predicate, agent, patient, polarity })));
}

/** One entry for each of those coordinated; one empty entry for nobody. */
function spread(tree, heads) {
  const all = heads.flatMap((head) => core.conjunctsOf(tree, head)).map((head) => wordsOf(tree, head));
  return all.length > 0 ? all : [[]];
}

function appositions(tree) {
  return tree.tokens.flatMap((_, i) => {
    if (!core.isLabel(tree, i, 'appos')) return [];
    const agent = wordsOf(tree, tree.heads[i]);
    return core
      .conjunctsOf(tree, i)
      .map((head) => ({ predicate: ['be'], agent, patient: wordsOf(tree, head), polarity: '+' }));
  });
}

/** A name of several words is called by each of them, and "many of the soldiers" are soldiers. */
function wordsOf(tree, index) {
  const parts = core
    .childrenBy(tree, index, 'flat', 'compound')
    .filter((child) => tree.upos[child] === 'PROPN');
  const whole = /^(?:DET|NUM|PRON|ADJ)$/.test(tree.upos[index]) ? core.childrenBy(tree, index, 'nmod') : [];
  return [index, ...parts, ...whole]
    .flatMap((at) => [tree.lemmas[at], tree.tokens[at].norm])
    .map((word) => word.toLowerCase());
}

/** The stance tells polarity only where a claim is the essayist's own; elsewhere the words of the clause do. */
function isNegated(tree, index) {
  const stance = core.clauseStance(tree, index, knowledge.lexicon);
  if (stance === 'negated' || stance === 'asserted') return stance === 'negated';
  return core.isNegated(tree, index, knowledge.lexicon);
}

/** Text → tree, with the names of the pack known, as an essay is read. */
function reader(text) {
  const { mentions, topics } = knowledge.packs[0];
  const reading = core.readLabel(text, { ...knowledge, mentions, topics });
  return reading.tree ?? knowledge.parse(reading.tokens, []);
}

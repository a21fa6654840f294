// Measures the model file with the parser as it ships and writes REPORT.md. train.mjs bundles and runs it:
// evaluate.cjs <treebank folder> <model file> <report file>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KernelKind } from '../../server/src/core/english/parser/kernel';
import { createParser, type Parser } from '../../server/src/core/english/parser/parse';
import { holds, readHandChecked, tellsWhoDidWhat } from '../../test/core/english/parser/handChecked';
import { attachment, calibration, CORE_ROLES, judge, labelScore } from './measures';
import { readTreebank, type GoldSentence } from './treebank';

const HAND_CHECKED = 'test/core/english/parser/fixtures/hand-checked.txt';
const OTHER_LABELS = [
  'obl',
  'nmod',
  'nmod:poss',
  'conj',
  'appos',
  'acl',
  'acl:relcl',
  'advcl',
  'advmod',
  'cop',
  'aux:pass',
];
const SPEED_SENTENCES = 50;
const SPEED_ROUNDS = 20;
const THRESHOLDS = [0, 0.5, 0.8, 0.9, 0.95, 0.99];

const [folder = '', modelFile = '', reportFile = ''] = process.argv.slice(2);
const model = new Uint8Array(readFileSync(modelFile));
const parser = open('simd');
const treebanks = ['ewt-dev', 'ewt-test', 'pud-test', 'gum-ccby-test'].map((name) => {
  const sentences = readTreebank(join(folder, `${name}.conllu.gz`));
  return { name, sentences, judged: judge(parser, sentences) };
});
const names = treebanks.map(({ name }) => name);

writeFileSync(
  reportFile,
  [
    '# The parser, measured',
    '',
    'Written by `npm run train-parser`: the parser as it ships, with `data/english/parser/model.bin`, on gold tokens,',
    'with predicted tags, without known names. LAS counts the subtypes of labels. EWT dev chose the model.',
    '',
    `Model file: ${model.length.toLocaleString('en')} bytes.`,
    '',
    ...attachmentReport(),
    ...labelReport(),
    ...calibrationReport(),
    ...handCheckedReport(),
    ...speedReport(),
  ].join('\n'),
);

function open(kind: KernelKind): Parser {
  const opened = createParser(model, kind);
  if (opened === undefined) throw new Error(`${modelFile} is not a model file`);
  return opened;
}

function attachmentReport(): readonly string[] {
  const rows = treebanks.map(({ name, judged }) => {
    const { words, upos, xpos, uas, las } = attachment(judged);
    return [name, String(words), ...[upos, xpos, uas, las].map(percent)];
  });
  return section('Attachment', table(['treebank', 'words', 'UPOS', 'XPOS', 'UAS', 'LAS'], rows));
}

function labelReport(): readonly string[] {
  const rows = [...CORE_ROLES, ...OTHER_LABELS].map((label) => [
    label,
    ...treebanks.map(({ judged }) => {
      const { f1, count } = labelScore(judged, label);
      return `${percent(f1)} (${String(count)})`;
    }),
  ]);
  return section('F1 by relation (and how many the treebank has)', table(['relation', ...names], rows));
}

function calibrationReport(): readonly string[] {
  const rows = THRESHOLDS.map((threshold) => [
    `≥ ${String(threshold)}`,
    ...treebanks.map(({ judged }) => {
      const { kept, precision } = calibration(judged, threshold);
      return `${percent(kept)}, ${percent(precision)}`;
    }),
  ]);
  return section('Core roles by confidence: % kept, % of them right', table(['confidence', ...names], rows));
}

function handCheckedReport(): readonly string[] {
  const sentences = readHandChecked(readFileSync(HAND_CHECKED, 'utf8'));
  const judgeAll = (known: boolean) =>
    sentences.map((sentence) => {
      const parse = parser.parse(sentence.tokens, known ? sentence.names : []);
      return { sentence, missed: sentence.relations.filter((relation) => !holds(relation, sentence, parse)) };
    });
  const relations = sentences.flatMap((sentence) => sentence.relations).length;
  const rows = [true, false].map((known) => {
    const judged = judgeAll(known);
    const missed = judged.flatMap((one) => one.missed).length;
    const count = (test: (one: (typeof judged)[number]) => boolean): string =>
      `${String(judged.filter(test).length)} of ${String(judged.length)}`;
    return [
      known ? 'known' : 'unknown',
      count((one) => !one.missed.some(tellsWhoDidWhat)),
      count((one) => one.missed.length === 0),
      `${String(relations - missed)} of ${String(relations)}`,
    ];
  });
  const misses = judgeAll(true).flatMap(({ sentence, missed }) =>
    missed.map(
      ({ labels, heads, dependents }) =>
        `- ${labels.join('/')}(${heads.join('/')}, ${dependents.join('/')}) in “${sentence.tokens.join(' ')}”`,
    ),
  );
  return section('Sentences checked by hand', [
    ...table(['names', 'who did what all right', 'everything right', 'relations right'], rows),
    '',
    'Missed with known names:',
    '',
    ...misses,
  ]);
}

/** The best of some rounds over a part of PUD; the first also warms up the engine. */
function speedReport(): readonly string[] {
  const sentences =
    treebanks.find(({ name }) => name === 'pud-test')?.sentences.slice(0, SPEED_SENTENCES) ?? [];
  const rows = (['simd', 'plain'] as const).map((kind) => {
    const fresh = open(kind);
    const best = Math.max(...Array.from({ length: SPEED_ROUNDS }, () => speed(fresh, sentences)));
    return [fresh.kernel, (Math.round(best / 100) * 100).toLocaleString('en')];
  });
  return section('Speed', table(['kernel', 'words in a second of processor time'], rows));
}

function speed(one: Parser, sentences: readonly GoldSentence[]): number {
  const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const before = process.cpuUsage();
  for (const { tokens } of sentences) one.parse(tokens, []);
  const { user, system } = process.cpuUsage(before);
  return (1e6 * words) / (user + system);
}

function percent(value: number): string {
  return value.toFixed(1);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [`## ${title}`, '', ...lines, ''];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

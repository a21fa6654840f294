// Promises that hold for every essay: proof for each contradiction, the same findings each time, no connection opened.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createReadingCache, readEssay } from '../../server/src/core/reading';
import { filesOf, knowledgeOf } from '../support/packs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** Reading the whole corpus takes its time on a busy machine. */
const patience = 60_000;
const options = { requested: true, defaultWork: undefined };
const knowledge = knowledgeOf('bel-canto');

/** Whole essays, without the marks of their planted slips. */
const essays = ['novel', 'film', 'both', 'clean']
  .map((folder) => `test/corpus/${folder}`)
  .concat('samples')
  .flatMap((folder) => [...filesOf(folder)].map(([file, text]) => ({ name: `${folder}/${file}`, text })))
  .map(({ name, text }) => ({ name, text: text.replace(/\{==([\s\S]*?)==\}\{>>[\s\S]*?<<\}/g, '$1') }));

const found = essays.flatMap(({ name, text }) =>
  (readEssay(knowledge, text, options, createReadingCache())?.findings ?? []).map((finding) => ({
    name,
    finding,
  })),
);

test('every contradiction has its proof and speaks of the summaries', () => {
  const contradictions = found.filter(({ finding }) => finding.rule === 'contradiction');
  expect(contradictions.length).toBeGreaterThan(0);
  const unproved = contradictions.filter(
    ({ finding }) => finding.evidence.length === 0 || !finding.message.startsWith('The summaries '),
  );
  expect(unproved.map(({ name, finding }) => `${name}: ${finding.message}`)).toEqual([]);
});

test('the same essay gives the same findings, whatever was read before', { timeout: patience }, () => {
  const used = createReadingCache();
  const anew = [...essays].reverse().map(({ name, text }) => {
    const findings = readEssay(knowledge, text, options, used)?.findings ?? [];
    return findings.map((finding) => ({ name, finding }));
  });
  expect(anew.reverse().flat()).toEqual(found);
});

test('no source file opens a connection', () => {
  const folders = ['server/src', 'client'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
  const network =
    /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(|['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)['"]|openExternal/;
  expect(files.filter((file) => network.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

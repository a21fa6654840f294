// Reduces WordNet (Debian package wordnet-base) to what the parser and the lemmatiser need:
// build.mjs /usr/share/wordnet writes data/english/parser/word-classes.txt and data/english/lemmas.txt.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../process.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: build.mjs <folder of the WordNet files>');

const LETTERS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };
const CLASSES = { noun: 'noun', verb: 'verb', adj: 'adjective', adv: 'adverb' };
/** The tag that a form has by its ending. */
const TAGS = {
  noun: () => 'NNS',
  verb: (form) => (form.endsWith('ing') ? 'VBG' : form.endsWith('s') ? 'VBZ' : 'VBD'),
  adj: (form) => (form.endsWith('est') ? 'JJS' : 'JJR'),
  adv: (form) => (form.endsWith('est') ? 'RBS' : 'RBR'),
};
const PLAIN = /^[a-z]{2,}$/;

/** Adjectives and adverbs of one syllable, or that end as those of two do which have a comparative. */
const COMPARED = /^[^aeiou]*[aeiouy]+[^aeiou]*e?$|(?:y|[^aeiou]le|ow)$/;
const INFLECT = {
  // Nouns in -s are mostly plurals already: "species", "clothes".
  noun: (lemma) => (/[^su]s$/.test(lemma) ? [lemma] : inflect(lemma, ['s'])),
  verb: (lemma) => inflect(lemma, ['s', 'ed', 'ing']),
  adj: (lemma) => (COMPARED.test(lemma) ? inflect(lemma, ['er', 'est']) : []),
  adv: () => [],
};

const index = Object.fromEntries(
  await Promise.all(Object.keys(LETTERS).map(async (pos) => [pos, await readIndex(pos)])),
);
const { regularLemma } = await importLemmatiser();
await writeWordClasses();
await writeLemmas();

/** Lemmas with the number of their senses, and of those that WordNet's own corpus has. */
async function readIndex(pos) {
  const lines = await linesOf(`index.${pos}`);
  return lines
    .filter((line) => !line.startsWith(' '))
    .map((line) => line.split(' '))
    .map((fields) => ({
      lemma: fields[0],
      senses: Number(fields[2]),
      attested: Number(fields[Number(fields[3]) + 5]),
    }))
    .filter(({ lemma }) => PLAIN.test(lemma));
}

/** All verbs; of the others those in use. Nouns only, which is what an unknown word is taken for, are left out. */
async function writeWordClasses() {
  const classes = new Map();
  for (const [pos, letter] of Object.entries(LETTERS)) {
    const senses = pos === 'noun' ? 3 : 2;
    for (const entry of index[pos]) {
      if (pos !== 'verb' && entry.attested === 0 && entry.senses < senses) continue;
      classes.set(entry.lemma, (classes.get(entry.lemma) ?? '') + letter);
    }
  }
  const lines = [...classes].filter(([, letters]) => letters !== 'n').map((entry) => entry.join(' '));
  await writeFile(join(root, 'data/english/parser/word-classes.txt'), `${lines.sort(byCode).join('\n')}\n`);
}

/** Irregular forms, and regular ones that the lemmatiser's rules get wrong: of all verbs, of other words in use. */
async function writeLemmas() {
  const lines = new Set();
  for (const pos of Object.keys(CLASSES)) {
    const known = new Set(
      index[pos].filter(({ attested }) => pos === 'verb' || attested > 0).map(({ lemma }) => lemma),
    );
    const taken = new Set();
    const add = (form, lemma) => {
      if (!PLAIN.test(form) || taken.has(form)) return;
      taken.add(form);
      if (regularLemma(form, TAGS[pos](form)) !== lemma) lines.add(`${CLASSES[pos]} ${form} ${lemma}`);
    };
    const irregular = (await linesOf(`${pos}.exc`)).map((line) => line.split(' '));
    for (const [form, lemma] of irregular) if (known.has(lemma)) add(form, lemma);
    for (const lemma of known) {
      // What the rules make a word of is the likelier reading: "uses" is of "use", not of "us".
      for (const form of INFLECT[pos](lemma))
        if (!known.has(regularLemma(form, TAGS[pos](form)))) add(form, lemma);
    }
  }
  const head = [
    '# Lemmas that the rules of lemma.ts miss: class, form, lemma.',
    '# Closed classes by hand, the others from WordNet 3.0 (see NOTICE) by tools/wordnet/build.mjs.',
    '',
  ].join('\n');
  const closed = await readFile(join(root, 'tools/wordnet/closed-classes.txt'), 'utf8');
  await writeFile(
    join(root, 'data/english/lemmas.txt'),
    `${head}${closed}${[...lines].sort(byCode).join('\n')}\n`,
  );
}

/** A lemma's regular forms. Where the stem may double its last letter, both spellings. */
function inflect(lemma, endings) {
  return endings.flatMap((ending) => {
    if (ending === 's') return withS(lemma);
    if (/[^aeiou]y$/.test(lemma) && ending !== 'ing') return `${lemma.slice(0, -1)}i${ending}`;
    if (lemma.endsWith('e'))
      return (/[eoy]e$/.test(lemma) && ending === 'ing' ? lemma : lemma.slice(0, -1)) + ending;
    const single = `${lemma}${ending}`;
    const doubled = `${lemma}${lemma.at(-1)}${ending}`;
    if (!/[^aeiou][aeiou][bdgklmnprtvz]$/.test(lemma)) return single;
    return /^[^aeiou]*[aeiou][^aeiou]$/.test(lemma) ? doubled : [single, doubled];
  });
}

function withS(lemma) {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

async function importLemmatiser() {
  const entry = join(root, 'server/src/core/english/lemma.ts');
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

async function linesOf(file) {
  return (await readFile(join(folder, file), 'latin1')).split('\n').filter((line) => line !== '');
}

function byCode(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

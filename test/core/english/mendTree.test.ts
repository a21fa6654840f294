// Whatever the parser gives, what is mended is a tree: a cycle in it would keep its readers walking for ever.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mend } from '../../../server/src/core/english/mend';
import { isTree } from '../../../server/src/core/english/mendDraft';
import { createParser, type Parse } from '../../../server/src/core/english/parser/parse';
import { setsOf } from '../../../server/src/core/text/sets';
import { treeIn } from '../../support/clauses';
import { mending, modelBytes } from '../../support/parses';
import { holds } from '../../support/property';

const words = setsOf(mending());

/** Sentences on which many mends have something to do. */
const SENTENCES = [
  'With the best present imaginable: a soprano, hired to sing for one room of guests.',
  'The ironies of the book are that Gen, who knows many languages, has to go to Carmen.',
  'Of all the men who adore her, the one the singer falls in love with is Bruno.',
  'The pocket of Ann, whom they trust, holds a spark between Ann and Bob, who stay strangers.',
  'The boy whom Ann dreams of adopting is Bob, and it was a gang of thieves who stole it.',
  'Were it not for Ann, there would be no song; had they let her, she might have left.',
  'Ann is taught to read by Bob, who is meant to spy and learns to sing.',
  'The guests include David, his aide, and Bruno, who belongs to the band.',
  'When the rebels burst in, hunting for the king, Bruno teaches Clara, a girl from the band.',
  'Later on Roxane is training him to sing, with Gen, his aide, interpreting.',
  'What she wants is to sing, and what unites these strangers is the song.',
  'They decline to part with the singer, and goes to the cellar to teach Ann.',
];

const LABELS = [
  ...[
    'nsubj',
    'nsubj:pass',
    'obj',
    'obl',
    'nmod',
    'appos',
    'conj',
    'advcl',
    'acl',
    'acl:relcl',
    'ccomp',
    'xcomp',
  ],
];

const parser = createParser(modelBytes());
const parses = SENTENCES.map((text) => {
  const tokens = text.split(/ |(?=[,;:.])/).filter((token) => token !== '');
  const parse = parser?.parse(
    tokens,
    tokens.map((token, i) => i > 0 && /^\p{Lu}/u.test(token)),
  );
  if (parse === undefined) throw new Error('There is no parser.');
  return { tokens, parse };
});

/** Words are hung from others, with other labels, wherever that leaves a tree. */
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...LABELS)), { maxLength: 6 });

function changed(parse: Parse, all: readonly (readonly [number, number, string])[]): Parse {
  const labels = [...parse.labels];
  let heads: readonly number[] = parse.heads;
  for (const [word, head, label] of all) {
    const at = word % heads.length;
    if ((heads[at] ?? -1) < 0) continue;
    const moved = heads.map((own, i) => (i === at ? head % heads.length : own));
    if (!isTree(moved)) continue;
    heads = moved;
    labels[at] = label;
  }
  return { ...parse, heads, labels, confidence: parse.confidence.map((sure) => sure / 2) };
}

/** Without the guard in mend.ts some forty suffice to find a cycle. */
const RUNS = 200;

test('any parse is mended into a tree', () => {
  holds(
    fc.tuple(fc.constantFrom(...parses), changes),
    ([{ tokens, parse }, all]) => {
      const given = changed(parse, all);
      expect(isTree(given.heads)).toBe(true);
      expect(isTree(mend(tokens, given, words).heads)).toBe(true);
    },
    RUNS,
  );
});

test.each([
  ['one word', [-1], true],
  ['a chain', [1, 2, -1], true],
  ['two roots', [-1, -1], false],
  ['no root', [1, 0], false],
  ['a cycle beside a root', [-1, 2, 1], false],
])('%s', (_, heads, expected) => {
  expect(isTree(heads)).toBe(expected);
});

test('a participle behind an apposition in a phrase with "with" makes no cycle', () => {
  const { heads } = treeIn(
    'An evening has been laid on for him in the house, with the most expensive present imaginable: a soprano, hired to sing for one room of guests.',
  );
  expect(isTree(heads)).toBe(true);
});

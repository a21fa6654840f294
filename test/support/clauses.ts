// Who did what to whom in a sentence, for tests of trees, clauses and their stances.
import { clausesOf, type Clause } from '../../server/src/core/claims/clause';
import { clauseStance } from '../../server/src/core/claims/clauseStance';
import { tokenize } from '../../server/src/core/english/tokens';
import { lemmaAt, type Tree } from '../../server/src/core/english/tree';
import { knowledgeOf } from './packs';
import { parseSentence } from './parses';

const { lexicon } = knowledgeOf('christmas-carol');

/** Capitalised words inside the sentence, and the first one if it is listed, are names. */
const FIRST_NAMES = /^(?:Anna|Bruno|Clara|David|Emma)$/;

export function treeIn(text: string): Tree {
  const tokens = tokenize(text, new Set());
  const names = tokens.map(({ text: word }, i) =>
    i === 0 ? FIRST_NAMES.test(word) : /^\p{Lu}\p{L}/u.test(word),
  );
  const tree = parseSentence({ tokens, names });
  if (!tree) throw new Error(`"${text}" has no tree.`);
  return tree;
}

const SHOWN = ['nsubj', 'iobj', 'obj'];

/** Each clause as "lemma(subject, recipient, object)", with `_` for nobody; the recipient only where there is one. */
export function clausesIn(text: string): readonly string[] {
  const tree = treeIn(text);
  return clausesOf(tree, lexicon.syntax).map(
    (clause) => `${lemmaAt(tree, clause.predicate)}(${participants(tree, clause)})`,
  );
}

function participants(tree: Tree, clause: Clause): string {
  const told = SHOWN.map((slot) => clause.arguments.filter((one) => one.slot === slot));
  return told
    .flatMap((fillers, i) => {
      if (fillers.length > 0) return [fillers.map(({ head }) => tree.tokens[head]?.text ?? '').join('+')];
      return SHOWN[i] === 'iobj' ? [] : ['_'];
    })
    .join(', ');
}

/** Each clause as "lemma stance". */
export function stancesIn(text: string): readonly string[] {
  const tree = treeIn(text);
  return clausesOf(tree, lexicon.syntax).map(
    ({ predicate }) => `${lemmaAt(tree, predicate)} ${clauseStance(tree, predicate, lexicon)}`,
  );
}

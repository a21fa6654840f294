// Nouns that stand for the work itself, as whoever or whatever a claim is about: "the novel opens", "the story of the film".
import type { Lexicon } from '../english/lexicon';
import type { Token } from '../english/tokens';
import { genitiveOf } from '../english/prepositions';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import type { Pack } from '../pack/types';
import { remembered } from '../text/remembered';

/** Ids of the works of the pack that the noun at a token stands for; none where it is said to be another one. */
export function worksAt(
  tree: Tree,
  { pack, lexicon }: { readonly pack: Pack; readonly lexicon: Lexicon },
  head: number,
): readonly string[] {
  const lemma = lemmaAt(tree, head);
  if (lexicon.syntax.tellings.has(lemma)) {
    const of = genitiveOf(tree, head);
    if (of !== undefined) return worksAt(tree, { pack, lexicon }, of);
    return isTheWork(tree, head) ? pack.works.map(({ id }) => id) : [];
  }
  const forms = lexicon.workForms
    .filter(({ nouns }) => nouns?.includes(lemma) === true)
    .map(({ form }) => form);
  if (forms.length === 0 || !isTheWork(tree, head)) return [];
  return pack.works.filter(({ form }) => forms.includes(form)).map(({ id }) => id);
}

/** Whether any token may stand for a work: then the sentence is about somebody's book, if about nobody else. */
export const speaksOfWork = (tokens: readonly Token[], { workForms }: Lexicon): boolean =>
  tokens.some(({ norm }) => nounsOf(workForms).has(norm));

const nounsOf = remembered(
  (forms: Lexicon['workForms']): ReadonlySet<string> => new Set(forms.flatMap(({ nouns }) => nouns ?? [])),
);

const OF_SEVERAL = new Set([
  ...['a', 'an', 'another', 'any', 'no', 'every', 'each', 'some', 'his', 'her', 'their'],
]);

/** "the book", "Patchett's novel"; "a film", "the second film" and "the book that she reads" may be others. */
const isTheWork = (tree: Tree, head: number): boolean =>
  tree.xpos[head] === 'NN' &&
  (tree.children[head] ?? []).every(
    (child) =>
      ['det', 'case', 'nmod:poss', 'punct', 'cop', 'nsubj', 'advmod', 'advcl', 'conj', 'cc'].some((label) =>
        isLabel(tree, child, label),
      ) && !OF_SEVERAL.has(tree.tokens[child]?.norm ?? ''),
  ) &&
  childrenBy(tree, head, 'det', 'nmod:poss').length > 0;

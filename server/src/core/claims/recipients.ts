// Whether the object of a verb of saying is whom it is said to, or what is said.
import { lemmaAt, type Tree } from '../english/tree';
import type { ClaimContext } from './claimReader';
import type { Argument } from './clause';
import { isBeing } from '../pack/beings';

export const RECIPIENT = 'recipient';
const CONTENT = 'content';

/** "asks what it is", "accepts the advice": the object of a verb of saying is whom it is said to only if it is somebody. */
export function maySpeak(
  tree: Tree,
  { slot, head }: Argument,
  grammar: readonly (readonly [string, unknown])[],
  { sentence, lexicon, pack }: ClaimContext,
): boolean {
  if (grammar.every(([role]) => role !== CONTENT)) return true;
  if (slot !== 'obj' || /^(?:PROPN|PRON)$/.test(tree.upos[head] ?? '')) return true;
  const named = sentence.mentions.find(({ from, to }) => from <= head && head < to);
  if (named) return named.readings.some(({ id }) => id === undefined || isBeing(pack.entities.get(id)?.kind));
  const lemma = lemmaAt(tree, head);
  const isPerson = lexicon.syntax.persons.has(lemma) || /(?:er|or|ist|man|woman|ant)$/.test(lemma);
  return isPerson && tree.upos[head] === 'NOUN';
}

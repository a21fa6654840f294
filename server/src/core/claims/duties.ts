// Who does what is somebody's task: "it falls to her to teach him", "the job of teaching him goes to her".
import type { SyntaxWords } from '../english/syntaxWords';
import { surfaceSubject } from '../english/subjects';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';

/** Whose task it is to do what the infinitive or gerund says; undefined where nobody is given it. */
export function holderOfDeed(tree: Tree, verb: number, words: SyntaxWords): number | undefined {
  if (!/^VBG?$/.test(tree.xpos[verb] ?? '') || childrenBy(tree, verb, 'nsubj').length > 0) return undefined;
  const over = tree.heads[verb] ?? -1;
  if (over < 0) return undefined;
  const { duties } = words;
  const noun = duties.nouns.has(lemmaAt(tree, over)) && tree.upos[over] === 'NOUN';
  if (noun && isLabel(tree, verb, 'acl') && tree.heads[over] !== -1) return holderOf(tree, over, words);
  // "It is Gen's job to carry them", "it is left to Gen to carry them".
  const subjects = childrenBy(tree, over, 'nsubj', 'expl');
  if (!subjects.some((subject) => tree.tokens[subject]?.norm === 'it')) return undefined;
  if (!['advcl', 'xcomp', 'csubj', 'acl', 'ccomp'].some((label) => isLabel(tree, verb, label)))
    return undefined;
  if (noun) return childrenBy(tree, over, 'nmod:poss')[0];
  return duties.falling.has(lemmaAt(tree, over)) ? receiverOf(tree, over) : undefined;
}

/** Whose task a noun names: of "the role of host falls to him" he is the holder. */
export function holderOf(tree: Tree, noun: number, words: SyntaxWords): number | undefined {
  const over = tree.heads[noun] ?? -1;
  if (over < 0) return undefined;
  const { duties } = words;
  const lemma = lemmaAt(tree, over);
  if (isLabel(tree, noun, 'nsubj')) {
    // "The task of carrying them is Gen's."
    if (childrenBy(tree, over, 'cop').length > 0) return tree.upos[over] === 'PROPN' ? over : undefined;
    return duties.falling.has(lemma) ? receiverOf(tree, over) : undefined;
  }
  if (!duties.taking.has(lemma)) return undefined;
  const recipient = childrenBy(tree, over, 'iobj')[0];
  if (recipient !== undefined) return recipient;
  if (isLabel(tree, noun, 'obj')) return surfaceSubject(tree, over, words);
  // "Gen is entrusted with the task of carrying them", "they charge Gen with the task".
  if (!isLabel(tree, noun, 'obl') || prepositionOf(tree, noun) !== 'with') return undefined;
  return childrenBy(tree, over, 'obj')[0] ?? surfaceSubject(tree, over, words);
}

const receiverOf = (tree: Tree, verb: number): number | undefined =>
  childrenBy(tree, verb, 'obl').find((child) => TO_WHOM.has(prepositionOf(tree, child) ?? ''));

const TO_WHOM = new Set(['to', 'on', 'upon', 'with']);

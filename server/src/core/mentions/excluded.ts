// Whom a pronoun cannot mean, for the place where it stands.
import { surfaceSubject } from '../english/subjects';
import { childrenBy, conjunctsOf, isLabel, lemmaAt, type Tree } from '../english/tree';
import type { Reading, Spoken } from './candidates';
import { targetsOf } from './mention';

type Excluded = (candidate: Pick<Spoken, 'ids' | 'at'>) => boolean;

/** "Gen helps him": two of one verb are two people; "his translator" is not the translator's own. */
export function excludedBy(tree: Tree | undefined, at: number, { mentions, context }: Reading): Excluded {
  const head = tree?.heads[at] ?? -1;
  if (tree === undefined || head < 0) return () => false;
  if (!isLabel(tree, at, 'nmod:poss')) {
    const subject = surfaceSubject(tree, head, context.words);
    const subjects = subject === undefined || subject === at ? [] : conjunctsOf(tree, subject);
    // "To make the rebels give up they wait": they are not the rebels whom they make do so.
    const done =
      subject === at
        ? childrenBy(tree, head, 'advcl').filter((clause) => isWithoutSubject(tree, clause))
        : [];
    const contrasted = contrastedWith(tree, at, head);
    return (candidate) =>
      candidate.at >= 0 &&
      (tree.heads[candidate.at] === head ||
        subjects.includes(candidate.at) ||
        (contrasted >= 0 && tree.heads[candidate.at] === contrasted) ||
        (isLabel(tree, candidate.at, 'obj') && done.includes(tree.heads[candidate.at] ?? -1)));
  }
  const owned = mentions.find(({ from, to }) => from <= head && head < to);
  const ids = owned ? targetsOf(owned, context.works) : [];
  const apart = [
    ...(isLabel(tree, head, 'appos') ? [tree.heads[head] ?? -1] : []),
    ...(childrenBy(tree, head, 'cop').length > 0 ? childrenBy(tree, head, 'nsubj') : []),
  ];
  return (candidate) =>
    apart.includes(candidate.at) || (candidate.ids?.some((id) => ids.includes(id)) ?? false);
}

/**
 * "He loves Carmen; she loves another", "Gen loses her, and Coss loses him": of a pronoun beside one that does, or
 * suffers, the same, nobody of the first clause is meant. Gives the verb of that clause, or -1.
 */
function contrastedWith(tree: Tree, at: number, verb: number): number {
  const before = tree.heads[verb] ?? -1;
  const isNext = ['conj', 'parataxis'].some((label) => isLabel(tree, verb, label));
  const slot = ['nsubj', 'obj'].find((label) => isLabel(tree, at, label));
  if (!isNext || slot === undefined || lemmaAt(tree, before) !== lemmaAt(tree, verb)) return -1;
  return childrenBy(tree, before, slot).some((other) => tree.upos[other] === 'PRON') ? before : -1;
}

const isWithoutSubject = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'nsubj').length === 0;

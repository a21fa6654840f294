// Ideas of what somebody thinks, hopes for or wants: told as they are under the verb or the noun that says so.
import type { Lexicon } from '../english/lexicon';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import type { IdeaPlace } from './ideaPlace';
import { isNegated } from './negation';
import type { Stance } from './proposition';

/** Whether an idea of what somebody thinks stands under the verb that says so. */
export function isThought(place: IdeaPlace, given: Stance): boolean {
  const { tree, predicate, lexicon } = place;
  const { idea } = place.mention;
  const { hopes, thoughts, deniers, beside } = lexicon.ideaWords;
  const above = tree.heads[predicate] ?? -1;
  // "hopes that he will sell arms": what the hope is, is told.
  // "comes to find a site": so is what it is done for.
  const isHoped =
    hopes.includes(idea) &&
    given === 'imagined' &&
    (beside.hoping.has(lemmaAt(tree, above)) || isPurpose(tree, predicate));
  if (isHoped) return above >= 0 && !isNegated(tree, above, lexicon);
  // "his one aim is to sell arms".
  if (hopes.includes(idea) && given === 'imagined' && isAim(tree, predicate, lexicon)) return true;
  if (!thoughts.includes(idea)) return false;
  // "excuses it with the thought that she is dead": what is thought.
  const isSaid =
    isLabel(tree, predicate, 'ccomp') ||
    (isLabel(tree, predicate, 'acl') &&
      hasWord(tree, predicate, 'that', 'mark') &&
      tree.upos[above] === 'NOUN' &&
      !isNegated(tree, tree.heads[above] ?? above, lexicon));
  // "urges them to go on": what somebody is told to do is told.
  const isUrged = given === 'imagined' && isLabel(tree, predicate, 'xcomp');
  const isTold = (isSaid || isUrged) && above >= 0 && !isNegated(tree, above, lexicon);
  return (
    isTold &&
    !deniers.includes(lemmaAt(tree, above)) &&
    !beside.doubting.has(lemmaAt(tree, above)) &&
    (given === 'reported' ||
      (given === 'imagined' && isSaid) ||
      isUrged ||
      (given === 'modal' && hasWord(tree, predicate, WOULD, 'aux')))
  );
}

/** "The aim is to sell arms": the infinitive is what the noun is said to be. */
const isAim = (tree: Tree, at: number, { ideaWords, reasons }: Lexicon): boolean =>
  hasWord(tree, at, 'to', 'mark') &&
  childrenBy(tree, at, 'cop').length > 0 &&
  !childrenBy(tree, at, 'advmod').some((child) => normAt(tree, child) === 'not') &&
  childrenBy(tree, at, 'nsubj').some(
    (noun) => reasons.names.includes(lemmaAt(tree, noun)) || ideaWords.beside.hoping.has(lemmaAt(tree, noun)),
  );

const WOULD = new Set(['would', "'d", 'will']);

const isPurpose = (tree: Tree, at: number): boolean =>
  isLabel(tree, at, 'advcl') && hasWord(tree, at, 'to', 'mark');

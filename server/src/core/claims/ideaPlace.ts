// Where the words of an idea stand in a sentence.
import type { IdeaMention } from '../english/ideas';
import type { Lexicon } from '../english/lexicon';
import { isDenial } from './negation';
import type { Tree } from '../english/tree';

export interface IdeaPlace {
  readonly tree: Tree;
  /** Of the clause in which they stand. */
  readonly predicate: number;
  /** The one of the words from which the others hang. */
  readonly anchor: number;
  readonly mention: IdeaMention;
  readonly lexicon: Lexicon;
}

/** "has no idea", "nobody but the guards": the denial is one of the words. */
export const isDenialOwn = ({ tree, mention, lexicon }: IdeaPlace): boolean =>
  mention.at.some((at) => isDenial(tree, at, lexicon));

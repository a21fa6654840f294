// Of what only a sentence means what it says: "in love it is she who teaches him", "she teaches him more than he her".
import type { SyntaxWords } from '../english/syntaxWords';
import { childrenBy, hasWord, lemmaAt, normAt, type Tree } from '../english/tree';
import { rememberedLast } from '../text/remembered';

/** The sentence speaks of feelings where it might speak of lessons. */
const speaksOfFeelings = rememberedLast((tree: Tree, syntax: SyntaxWords): boolean =>
  tree.tokens.some(({ norm }, at) => syntax.feelings.has(norm) && isRespect(tree, at, syntax)),
);

/** "In love she is the teacher", "in matters of the heart", "when it comes to love", "where courage is concerned". */
function isRespect(tree: Tree, feeling: number, { respects }: SyntaxWords): boolean {
  const isHeart = lemmaAt(tree, feeling) === 'heart' && normAt(tree, feeling - 1) === 'the';
  const before = feeling - (isHeart ? 2 : 1);
  const word = (back: number): string => normAt(tree, before - back);
  const next = normAt(tree, feeling + 1);
  switch (word(0)) {
    case 'in':
      // "In love with her, he …", "in love and war".
      return (
        before === 0 &&
        next !== 'and' &&
        next !== 'with' &&
        !(next === ',' && normAt(tree, feeling + 2) === 'with')
      );
    case 'of':
      return respects.has(word(1)) && (word(2) === 'in' || (word(2) === 'the' && word(3) === 'in'));
    case 'to':
      return word(1) === 'comes' && word(2) === 'it' && word(3) === 'when';
    case 'where':
      return CONCERNING.has(next);
    case 'as':
      return word(1) === 'far' && word(2) === 'as' && CONCERNING.has(next);
    default:
      return false;
  }
}

const CONCERNING = new Set(['is', 'are', 'goes']);

/** "She teaches him more than he teaches her": which of the two is the teacher, is not said. */
const isOutdone = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'advcl').some(
    (clause) => lemmaAt(tree, clause) === lemmaAt(tree, index) && hasWord(tree, clause, 'than', 'mark'),
  );

/** "In a sense it is she who teaches him", "in a manner of speaking". */
const isFigurative = (tree: Tree, index: number, { mannersOfSpeaking, anyManner }: SyntaxWords): boolean =>
  childrenBy(tree, index, 'obl').some(
    (child) =>
      mannersOfSpeaking.has(lemmaAt(tree, child)) &&
      hasWord(tree, child, IN, 'case') &&
      childrenBy(tree, child, 'nmod', 'acl').every((below) => lemmaAt(tree, below).startsWith('speak')) &&
      childrenBy(tree, child, 'det', 'amod').every((word) => anyManner.has(normAt(tree, word))),
  );

const IN = new Set(['in', 'on']);

/** "Nobody dies in them": in others than the one that is spoken of. */
const isInOthers = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'obl').some(
    (child) => OTHERS.has(normAt(tree, child)) && hasWord(tree, child, IN, 'case'),
  );

const OTHERS = new Set(['them', 'these', 'those']);

/** What is so in some respect only, or in a manner of speaking. */
export const isOfDomain = (tree: Tree, index: number, syntax: SyntaxWords): boolean =>
  isFigurative(tree, index, syntax) ||
  isInOthers(tree, index) ||
  speaksOfFeelings(tree, syntax) ||
  isOutdone(tree, index);

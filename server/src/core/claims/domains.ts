// Of what only a sentence means what it says: "in love it is she who teaches him", "she teaches him more than he her".
import { childrenBy, lemmaAt, type Tree } from '../english/tree';
import { remembered } from '../text/remembered';

const FEELINGS =
  'love|life|living|courage|bravery|tenderness|feelings?|emotions?|affection|(?:the )?hearts?|silence|happiness|patience|humanity|passion|kindness|hope|desire|intimacy|romance|forgiveness|grief|mercy';

/** "In love she is the teacher", "in matters of the heart", "when it comes to love", "where courage is concerned". */
const DOMAIN = new RegExp(
  [
    `^in (?:${FEELINGS}) (?!with\\b|and\\b|,? with\\b)`,
    ` in (?:matters|questions|affairs|things|the art|the school) of (?:${FEELINGS}) `,
    ` when it comes to (?:${FEELINGS}) `,
    ` (?:as far as|where) (?:${FEELINGS}) (?:is|are|goes?) `,
  ].join('|'),
  'u',
);

/** The sentence speaks of feelings where it might speak of lessons. */
const speaksOfFeelings = remembered(({ tokens }: Tree): boolean => {
  if (!tokens.some(({ norm }) => /^(?:in|when|where|far)$/.test(norm))) return false;
  const text = tokens.map(({ norm }) => norm).join(' ');
  return DOMAIN.test(`${text} `) || DOMAIN.test(` ${text} `);
});

/** "She teaches him more than he teaches her": which of the two is the teacher, is not said. */
const isOutdone = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'advcl').some(
    (clause) =>
      lemmaAt(tree, clause) === lemmaAt(tree, index) &&
      childrenBy(tree, clause, 'mark').some((mark) => tree.tokens[mark]?.norm === 'than'),
  );

/** "In a sense it is she who teaches him", "in a manner of speaking". */
const isFigurative = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'obl').some(
    (child) =>
      /^(?:sense|way|manner|fashion|spirit|level|effect)$/.test(lemmaAt(tree, child)) &&
      childrenBy(tree, child, 'case').some((word) => /^(?:in|on)$/.test(tree.tokens[word]?.norm ?? '')) &&
      childrenBy(tree, child, 'nmod', 'acl').every((below) => lemmaAt(tree, below).startsWith('speak')) &&
      childrenBy(tree, child, 'det', 'amod').every((word) => FIGURE.test(tree.tokens[word]?.norm ?? '')),
  );

const FIGURE = /^(?:a|an|some|one|certain|another|every|very|real|deeper|more|than|many)$/;

/** What is so in some respect only, or in a manner of speaking. */
export const isOfDomain = (tree: Tree, index: number): boolean =>
  isFigurative(tree, index) || speaksOfFeelings(tree) || isOutdone(tree, index);

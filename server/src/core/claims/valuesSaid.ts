// What the words of a verb phrase say by themselves, a denial or a value: who "has no ear" is untalented, who "keeps to his bed" is ill.
import type { FrameEntry, Lexicon } from '../english/lexicon';
import { childrenBy, type Tree } from '../english/tree';
import type { ClaimContext } from './claimReader';
import type { Clause } from './clause';
import { phraseSpan } from './fillers';
import type { RoleFiller, Stance } from './proposition';

/**
 * The roles that the words of the frame fill; undefined where they hold for a time, in appearance or by degrees:
 * "at first he had no ear" is another claim.
 */
export function valuesSaid(
  tree: Tree,
  { predicate, arguments: args }: Clause,
  { means }: FrameEntry,
  { lexicon: { syntax } }: ClaimContext,
): Readonly<Record<string, RoleFiller>> | undefined {
  if (means === undefined) return {};
  const around = childrenBy(tree, predicate, 'advmod', 'obl', 'aux', 'advcl').flatMap((at) => [
    at,
    ...childrenBy(tree, at, 'mark'),
  ]);
  const tellers = args.filter(({ slot }) => slot === 'nsubj').map(({ head }) => head);
  const words = around.map((at) => tree.tokens[at]?.norm ?? '');
  if (words.some((word) => LIMITS.has(word) || syntax.qualifiers.has(word))) return undefined;
  // "Nobody works harder", "all of them yawn": what is said of some or of all is no portrait of somebody.
  if (tellers.some((at) => syntax.universals.has(tree.tokens[at]?.norm ?? ''))) return undefined;
  const span = phraseSpan(tree, predicate);
  return Object.fromEntries(
    Object.entries(means).map(([role, id]): [string, RoleFiller] => [
      role,
      { filler: { kind: 'values', ids: [id] }, span },
    ]),
  );
}

/** "until he was taught", "as if he had no ear", "if he has time": it need not be so, or not for long. */
const LIMITS = new Set([
  ...['until', 'till', 'before', 'if', 'unless', 'when', 'while', 'as', 'like', 'than'],
]);
const CAN = new Set(['can', 'ca', 'could']);

/**
 * The stance of what the phrase means: "has no love for" and "cannot stand" state hatred, though their clause is denied
 * or speaks of what somebody can do; and who "cannot carry a tune" is said not to be musical.
 */
export function stanceOfWords(
  tree: Tree,
  words: readonly number[],
  denied: boolean,
  meansValue: boolean,
  stance: Stance,
  { syntax }: Lexicon,
): Stance {
  const [predicate = -1, ...rest] = words;
  const isDenial = (at: number): boolean => syntax.negations.has(tree.tokens[at]?.norm ?? '');
  const auxiliaries = childrenBy(tree, predicate, 'aux').map((at) => tree.tokens[at]?.norm ?? '');
  const unable =
    stance === 'modal' &&
    auxiliaries.length > 0 &&
    auxiliaries.every((word) => CAN.has(word)) &&
    childrenBy(tree, predicate, 'advmod').some(isDenial);
  const plain: Stance = unable ? 'negated' : stance;
  if (denied || rest.some(isDenial)) return plain === 'negated' ? 'asserted' : stance;
  return meansValue ? plain : stance;
}

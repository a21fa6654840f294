// Who is meant and who is set against them: "Gen, not Hosokawa", "not Gen but Hosokawa", "Gen rather than Hosokawa".
import type { Lexicon } from '../english/lexicon';
import type { SyntaxWords } from '../english/syntaxWords';
import { childrenBy, conjunctsOf, hasLemma, type Tree } from '../english/tree';
import { rememberedAt } from '../text/remembered';

export interface Contrast {
  /** Token indices of the heads of those that the clause speaks of. */
  readonly meant: readonly number[];
  /** Of those of whom it says that it does not speak of them. */
  readonly denied: readonly number[];
  /** Who takes their place after "but": meant, also where the clause itself is denied ("teaches not her but him"). */
  readonly instead: readonly number[];
}

/** An argument and those coordinated with it, parted; without a contrast all of them are meant. */
export function contrastOf(tree: Tree, head: number, { syntax }: Lexicon): Contrast {
  // Most arguments have nothing beside them.
  if (childrenBy(tree, head, 'conj', 'appos', 'cc').length === 0)
    return { meant: [head], denied: [], instead: [] };
  return partedAt(tree, head, syntax);
}

const partedAt = rememberedAt(findContrast);

function findContrast(tree: Tree, head: number, syntax: SyntaxWords): Contrast {
  const joined = conjunctsOf(tree, head);
  // "Gen, not Hosokawa" often hangs like an apposition, which it is not.
  const aside = childrenBy(tree, head, 'appos').filter((child) => isDenied(tree, child, syntax));
  const instead = joined.filter(
    (one) => hasLemma(tree, one, 'but', 'cc') && !hasLemma(tree, one, syntax.additives, 'advmod'),
  );
  const denied = [...joined, ...aside].filter((one) =>
    one === head
      ? isDenied(tree, head, syntax) && instead.length > 0
      : isDenied(tree, one, syntax) || isPassedOver(tree, one, syntax),
  );
  return { meant: joined.filter((one) => !denied.includes(one)), denied, instead };
}

/** "not Hosokawa"; "not only Hosokawa" denies nobody. */
const isDenied = (tree: Tree, index: number, { negations, additives }: Lexicon['syntax']): boolean =>
  hasLemma(tree, index, negations, 'advmod') && !hasLemma(tree, index, additives, 'advmod');

/** "rather than Hosokawa", "instead of Hosokawa". */
const isPassedOver = (tree: Tree, index: number, { alternatives }: Lexicon['syntax']): boolean =>
  hasLemma(tree, index, alternatives, 'cc', 'case');

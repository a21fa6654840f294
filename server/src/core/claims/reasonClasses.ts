// Which classes of reasons the words of a phrase or clause speak of, and which of them it denies.
import type { Lexicon } from '../english/lexicon';
import { childrenBy, lemmaAt, subtree, type Tree } from '../english/tree';
import { mapOf } from '../text/remembered';

export interface ReasonClasses {
  /** Classes that are given as the reason. */
  readonly given: readonly string[];
  /** Classes that are said not to be it: "and no fondness for opera". */
  readonly denied: readonly string[];
  /** Classes that are only spoken of, in a clause that is denied itself: "because he does not love her". */
  readonly besides: readonly string[];
}

export interface ReasonWordsInText {
  /** The word that the phrase or clause hangs by. */
  readonly root: number;
  /** Its words, without those that open it. */
  readonly tokens: readonly number[];
  /** A negation stands before it: "not because". */
  readonly denied: boolean;
}

/** Undefined for a reason of the work of art: it is the essayist's own reading. */
export function reasonClasses(
  tree: Tree,
  { root, tokens, denied }: ReasonWordsInText,
  lexicon: Lexicon,
): ReasonClasses | undefined {
  if (tokens.some((at) => lexicon.reasons.interpretive.includes(lemmaAt(tree, at)))) return undefined;
  const aside = new Set(
    tokens.filter((at) => isDeniedAside(tree, at, lexicon)).flatMap((at) => subtree(tree, at)),
  );
  const heard = tokens.filter((at) => !aside.has(at));
  const inside = new Set(heard);
  const denials = heard.filter((at) => isNegated(tree, at, lexicon));
  const negated = new Set(denials.flatMap((at) => subtree(tree, at)));
  // "the thought that he will not go home": that he will not is what he thinks, and nothing else than the reason.
  const isStatement = (at: number): boolean => childrenBy(tree, at, 'nsubj').length > 0;
  const stated = new Set(denials.filter(isStatement).flatMap((at) => subtree(tree, at)));
  // "because she wants to spy": to want it is no reason of another kind; where nothing else is told, it is one.
  const isBesides = (at: number): boolean => isWishFor(tree, at, lexicon);
  const isAlone = heard.every((at) => isBesides(at) || classesAt(tree, at, inside, lexicon).length === 0);
  const classesIn = (some: readonly number[]): readonly string[] => [
    ...new Set(some.flatMap((at) => (!isAlone && isBesides(at) ? [] : classesAt(tree, at, inside, lexicon)))),
  ];
  const plain = classesIn(heard.filter((at) => !negated.has(at)));
  const against = classesIn(heard.filter((at) => negated.has(at)));
  const isTold = heard.every((at) => !negated.has(at) || stated.has(at));
  if (denied) return { given: [], denied: [...new Set([...plain, ...against])], besides: [] };
  const isClause = tree.upos[root] === 'VERB' || childrenBy(tree, root, 'mark').length > 0;
  return isClause || isTold
    ? { given: plain, denied: [], besides: against }
    : { given: plain, denied: against, besides: [] };
}

/** "a girl who was not his love", "a storm that has nothing to do with it": what a relative clause denies is no reason. */
const isDeniedAside = (tree: Tree, at: number, { syntax }: Lexicon): boolean =>
  tree.labels[at] === 'acl:relcl' &&
  subtree(tree, at).some((below) => {
    const word = tree.tokens[below]?.norm ?? '';
    return syntax.negations.has(word) || word === 'nothing';
  });

const isWishFor = (tree: Tree, at: number, { reasons: { attitudes } }: Lexicon): boolean =>
  attitudes.wanting.includes(lemmaAt(tree, at).toLowerCase()) &&
  childrenBy(tree, at, 'xcomp', 'ccomp', 'acl').length > 0;

function classesAt(
  tree: Tree,
  at: number,
  inside: ReadonlySet<number>,
  { reasonIndex, reasons }: Lexicon,
): readonly string[] {
  // "so that he will build": no will of his.
  if (tree.upos[at] === 'AUX') return [];
  const lemma = lemmaAt(tree, at).toLowerCase();
  // "love of money": of what it is, tells more.
  const isOfThing =
    reasons.yearnings.includes(lemma) &&
    childrenBy(tree, at, 'nmod').some(
      (child) => inside.has(child) && reasonIndex.has(lemmaAt(tree, child).toLowerCase()),
    );
  if (isOfThing) return [];
  const next = inside.has(at + 1) ? lemmaAt(tree, at + 1).toLowerCase() : undefined;
  const before = inside.has(at - 1) ? lemmaAt(tree, at - 1).toLowerCase() : undefined;
  // The second word of "soap opera" says nothing of its own.
  if (before !== undefined && reasonIndex.has(`${before} ${lemma}`)) return [];
  const pair = next === undefined ? undefined : reasonIndex.get(`${lemma} ${next}`);
  const asVerb = tree.upos[at] === 'VERB' ? mapOf(reasons.asVerbs).get(lemma) : undefined;
  return pair ?? asVerb ?? reasonIndex.get(lemma) ?? reasonIndex.get(tree.tokens[at]?.norm ?? '') ?? [];
}

/** "no fondness", "not her singing", "rather than love". */
const isNegated = (tree: Tree, at: number, { syntax }: Lexicon): boolean =>
  childrenBy(tree, at, 'advmod', 'det', 'cc', 'case').some((child) => {
    const word = tree.tokens[child]?.norm ?? '';
    // "a mistake; hers is not": what stands after a pause denies something else.
    const apart = tree.tokens.slice(at + 1, child).some(({ text }) => /^[;:—–]$/.test(text));
    return !apart && (syntax.negations.has(word) || syntax.alternatives.has(word));
  });

// Who is said to be whose lover: "Ann and Bob are lovers", "Ann is paired with Bob", "one affair is that of Ann and Bob".
import { childrenBy, lemmaAt, type Tree } from '../english/tree';
import { prepositionOf, type Argument, type Clause } from './clause';
import { PAIRED, type Doing } from './deedNouns';
import { dependents } from './nominals';
import { clauseOver } from './occurrences';

type IsPerson = (at: number) => boolean;

/** A word that a love is called by, or those who love. */
const LOVE = /^(?:love|romance|affair|liaison|fling|passion|courtship|lover|sweetheart|couple|pair)s?$/;
/** Words that say of what kind a pair or a couple is. */
const LOVING = /^(?:love|romance|romantic|affair|lover|sweetheart|amorous|tender|tryst)s?$/;
const PAIRING = /^(?:pair|couple|match|join|unite|bind|link|tie|attach|bring)$/;
const CONSISTING = /^(?:consist|make|comprise|form|compose|unite|join|link|bind|be)$/;

/** Each of two persons as the other's lover. */
function pair(tree: Tree, word: number, at: number, one: number, other: number): readonly Doing[] {
  const confidence = Math.min(tree.confidence[one] ?? 0, tree.confidence[other] ?? 0);
  const both = [one, other].map((head): Argument => ({ slot: 'obj', head, confidence }));
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const isSetApart = tree.tokens.some(
    ({ norm }, i) => i > from - 3 && i < to && /^(?:not|n't|but|rather|instead|nor|neither)$/.test(norm),
  );
  if (isSetApart || one === other) return [];
  return both.map((doer) => ({
    word,
    at,
    doer: { ...doer, slot: 'nsubj' },
    others: both.filter((it) => it !== doer),
    as: PAIRED,
  }));
}

/** The two of "Ann and Bob", if nobody is with them. */
function twoOf(tree: Tree, head: number, isPerson: IsPerson): readonly [number, number] | undefined {
  const others = childrenBy(tree, head, 'conj');
  const [other] = others;
  if (other === undefined || others.length !== 1 || ![head, other].every(isPerson)) return undefined;
  const isAnd = childrenBy(tree, other, 'cc').every((at) => tree.tokens[at]?.norm === 'and');
  return isAnd ? [head, other] : undefined;
}

export function pairs(tree: Tree, clause: Clause, isPerson: IsPerson): readonly Doing[] {
  const { predicate: at, kind } = clause;
  const isOfLove = tree.lemmas.some((lemma) => LOVING.test(lemma));
  const isPairWord = (noun: number): boolean => {
    const lemma = lemmaAt(tree, noun);
    return LOVE.test(lemma) && (isOfLove || !/^(?:pair|couple)s?$/.test(lemma));
  };
  const both = (two: readonly [number, number] | undefined, word: number): readonly Doing[] =>
    two === undefined ? [] : pair(tree, word, at, ...two);
  const subject = clause.arguments.find(({ slot }) => slot === 'nsubj');
  const mutual = subject === undefined ? undefined : twoOf(tree, subject.head, isPerson);
  if (mutual !== undefined && isMutualLove(tree, clause)) return pair(tree, at, at, ...mutual);
  // "Ann is the love of Bob's life", "Bob's lover is Ann".
  if (kind === 'nominal' && subject !== undefined) {
    const [noun, other] = isBeloved(tree, at)
      ? [at, subject.head]
      : isBeloved(tree, subject.head)
        ? [subject.head, at]
        : [];
    if (noun !== undefined && other !== undefined) {
      const [life] = childrenBy(tree, noun, 'nmod').filter((child) => lemmaAt(tree, child) === 'life');
      const [owner] = childrenBy(tree, life ?? noun, 'nmod:poss');
      const isFree = childrenBy(tree, other, 'case', 'conj').length === 0;
      if (owner !== undefined && isFree && isPerson(owner) && isPerson(other))
        return pair(tree, noun, at, owner, other);
    }
  }
  // "Ann is paired with Bob, and Carl with Dora", "one affair joins Ann to Bob".
  if (kind === 'verb' && PAIRING.test(lemmaAt(tree, at))) {
    const told = isOfLove || /^(?:pair|couple)$/.test(lemmaAt(tree, at));
    const [one] = clause.arguments.filter(({ slot }) => slot === 'obj');
    const partners = clause.arguments.filter(({ slot }) => /^obl:(?:with|to)$/.test(slot));
    if (!told || one === undefined) return [];
    const [first] = partners;
    const joined = both(twoOf(tree, one.head, isPerson), at);
    if (first === undefined) return joined;
    const found = [one.head, first.head].every(isPerson) ? pair(tree, at, at, one.head, first.head) : [];
    const [gapped] = childrenBy(tree, first.head, 'conj').filter(isPerson);
    const [, second] = partners;
    const further =
      gapped === undefined || second === undefined || !isPerson(second.head)
        ? []
        : pair(tree, at, at, gapped, second.head);
    return [...found, ...further];
  }
  // "One bullet robs Ann of Bob and Carl of Dora": of whom they love.
  if (kind === 'verb' && /^(?:rob|deprive|bereave)$/.test(lemmaAt(tree, at))) {
    const [one] = clause.arguments.filter(({ slot }) => slot === 'obj');
    const lost = [...clause.arguments, ...(one === undefined ? [] : dependents(tree, one.head))].filter(
      ({ slot }) => /^(?:obl|nmod):of$/.test(slot),
    );
    const isOfBullet = isOfLove || tree.lemmas.includes('bullet');
    return isOfBullet &&
      one !== undefined &&
      lost[0] !== undefined &&
      [one, lost[0]].every(({ head }) => isPerson(head))
      ? pair(tree, at, at, one.head, lost[0].head)
      : [];
  }
  if (subject === undefined) return [];
  // "Ann and Bob are lovers", "become a couple".
  const nouns = kind === 'nominal' ? [at] : childrenBy(tree, at, 'xcomp', 'obj');
  const isBecoming = kind === 'nominal' || /^(?:become|remain|form|make|be)$/.test(lemmaAt(tree, at));
  // "are in love with music": whom they love, it says itself.
  const named = nouns.find((noun) => isPairWord(noun) && childrenBy(tree, noun, 'case').length === 0);
  if (isBecoming && named !== undefined && isPerson(subject.head))
    return both(twoOf(tree, subject.head, isPerson), named);
  if (!isPairWord(subject.head)) return [];
  // "The affair is between Ann and Bob", "one of the couples is Ann and Bob", "the pair of lovers consists of Ann and Bob".
  if (kind === 'nominal') {
    const prepositions = childrenBy(tree, at, 'case').map((word) => tree.tokens[word]?.norm ?? '');
    if (!prepositions.every((word) => /^(?:between|of|that)$/.test(word))) return [];
    const whose =
      tree.upos[at] === 'PRON'
        ? childrenBy(tree, at, 'nmod').filter((head) =>
            /^(?:of|between)$/.test(prepositionOf(tree, head) ?? ''),
          )
        : [at];
    return [
      ...whose.flatMap((head) => both(twoOf(tree, head, isPerson), subject.head)),
      ...theOther(tree, at, isPerson).flatMap((two) => both(two, subject.head)),
    ];
  }
  const isParted = CONSISTING.test(lemmaAt(tree, at));
  return clause.arguments
    .filter(({ slot }) => (isParted ? /^(?:obj|obl:(?:of|by|from|between))$/ : /^obl:between$/).test(slot))
    .flatMap(({ head }) => both(twoOf(tree, head, isPerson), subject.head));
}

/** "Ann and Bob fall in love", "love each other", "are in love"; "both fall in love" leaves open with whom. */
function isMutualLove(tree: Tree, clause: Clause): boolean {
  const { predicate, kind } = clause;
  const isLove = (at: number): boolean => lemmaAt(tree, at) === 'love';
  const isIn = (at: number): boolean =>
    childrenBy(tree, at, 'case').some((word) => tree.tokens[word]?.norm === 'in');
  const words = tree.tokens.map(({ norm }) => norm);
  const isEach = words.some((word, i) => word === 'each' && words[i + 1] !== 'other');
  if (isEach || words.some((word) => /^(?:both|respectively|separately|too|also)$/.test(word))) return false;
  const loved = tree.tokens.flatMap((_, at) => (isLove(at) ? [at] : []));
  const beside = [predicate, ...loved].flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'));
  if (beside.some((at) => /^(?:with|for|of)$/.test(prepositionOf(tree, at) ?? ''))) return false;
  if (kind === 'nominal') return isLove(predicate) && isIn(predicate);
  if (lemmaAt(tree, predicate) === 'fall')
    return childrenBy(tree, predicate, 'obl', 'xcomp', 'advmod').some((at) => isLove(at) && isIn(at));
  return (
    /^(?:love|adore)$/.test(lemmaAt(tree, predicate)) &&
    childrenBy(tree, predicate, 'obj').some((at) =>
      /^(?:each|one|other|another)$/.test(tree.tokens[at]?.norm ?? ''),
    )
  );
}

/** "the love of her life", "his lover". */
const isBeloved = (tree: Tree, at: number): boolean =>
  /^(?:lover|beloved|sweetheart|mistress)$/.test(lemmaAt(tree, at)) ||
  (lemmaAt(tree, at) === 'love' &&
    childrenBy(tree, at, 'nmod').some((child) => lemmaAt(tree, child) === 'life'));

/** What stands for a love that was spoken of, or is one. */
const ONE_OF_THEM =
  /^(?:that|one|other|another|second|first|latter|former|third|love|romance|affair|liaison|passion)$/;

/**
 * "One of the affairs is that between Ann and Bob", "one affair joins Ann and Bob, the other Carl and Dora": read by the
 * order of the words, since a stand-in hangs from anything.
 */
export function pairsByWords(tree: Tree, clauses: readonly Clause[], isPerson: IsPerson): readonly Doing[] {
  const noun = tree.lemmas.findIndex((lemma) => /^(?:love|romance|affair|liaison|passion)$/.test(lemma));
  if (noun < 0 || tree.lemmas.includes('respectively')) return [];
  return tree.tokens.flatMap(({ norm }, i): readonly Doing[] => {
    const before = tree.lemmas[i - 1] ?? '';
    const isBetween = /^(?:between|of)$/.test(norm) && ONE_OF_THEM.test(before) && i - 1 !== noun;
    const isGapped = norm === 'other' && i > noun && isPerson(i + 1);
    if (!isBetween && !isGapped) return [];
    const [one, end] = personFrom(tree, i + 1, isPerson);
    if (one === undefined || tree.tokens[end]?.norm !== 'and') return [];
    const [other, last] = personFrom(tree, end + 1, isPerson);
    const isMore = /^(?:and|'s|’s)$/.test(tree.tokens[last]?.norm ?? '');
    const at = clauseOver(tree, clauses, one);
    return other === undefined || isMore || at === undefined ? [] : pair(tree, noun, at, one, other);
  });
}

/** The token of a person who is named next, and the index behind the name. */
function personFrom(tree: Tree, start: number, isPerson: IsPerson): readonly [number | undefined, number] {
  const from = /^(?:the|her|his)$/.test(tree.tokens[start]?.norm ?? '') ? start + 1 : start;
  if (!isPerson(from)) return [undefined, from];
  let end = from;
  while (isPerson(end + 1)) end++;
  return [end, end + 1];
}

/** "…, the second between Carl and Dora": where the verb is not said again. */
function theOther(tree: Tree, at: number, isPerson: IsPerson): readonly (readonly [number, number])[] {
  return tree.tokens.flatMap((_, noun) => {
    if (noun <= at || !/^(?:second|other|another)$/.test(tree.tokens[noun]?.norm ?? '')) return [];
    return dependents(tree, noun)
      .filter(({ slot }) => /^nmod:(?:between|of)$/.test(slot))
      .flatMap(({ head }) => {
        const two = twoOf(tree, head, isPerson);
        return two === undefined ? [] : [two];
      });
  });
}

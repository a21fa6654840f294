// Whom a clause is about where it does not say itself: relative clauses, clefts, coordination, control, participles.
import { possessorOf } from './prepositions';
import type { SyntaxWords } from './syntaxWords';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, type Tree } from './tree';

export const isRelative = (tree: Tree, index: number): boolean => tree.labels[index] === 'acl:relcl';

const isCopular = (tree: Tree, index: number): boolean => childrenBy(tree, index, 'cop').length > 0;

/** "It is Gen who teaches her": the noun of a cleft, which the relative clause is about. */
export function isClefted(tree: Tree, index: number): boolean {
  if (!isCopular(tree, index)) return false;
  const contrasted = childrenBy(tree, index, 'conj', 'appos').filter((child) => isContrasted(tree, child));
  const clauses = [index, ...contrasted].flatMap((noun) => childrenBy(tree, noun, 'acl'));
  if (!clauses.some((clause) => isRelative(tree, clause))) return false;
  return childrenBy(tree, index, 'nsubj', 'expl').some((subject) => normAt(tree, subject) === 'it');
}

/** "What she wants is to sing", "her plan is to leave": a verb that a copula makes the rest of another. */
export const isPseudoCleft = (tree: Tree, index: number): boolean =>
  isCopular(tree, index) &&
  tree.upos[index] === 'VERB' &&
  (/^VBP?$/.test(tree.xpos[index] ?? '') || isToBeDone(tree, index));

/** "What she asks is *to be taught*". */
const isToBeDone = (tree: Tree, index: number): boolean =>
  tree.xpos[index] === 'VBN' && hasWord(tree, index, 'be', 'aux:pass') && hasWord(tree, index, 'to', 'mark');

/** The verb that says whose and of what kind it is: of "what she wants is to sing" the wanting. */
export function pseudoCleftGovernor(tree: Tree, index: number): number | undefined {
  const [subject] = childrenBy(tree, index, 'nsubj', 'csubj', 'reparandum');
  if (subject === undefined) return undefined;
  if (tree.upos[subject] === 'VERB') return subject;
  return childrenBy(tree, subject, 'acl').find((clause) => isRelative(tree, clause));
}

/** "Carmen, who asks": the relative pronoun stands for the noun that the clause hangs from. */
export function relativeHead(
  tree: Tree,
  child: number,
  clause: number,
  words: SyntaxWords,
): number | undefined {
  if (!RELATIVE_PRONOUNS.has(normAt(tree, child))) return undefined;
  // "whom they hope to seize": the pronoun belongs to the verb below that of the clause.
  let top = clause;
  while (isLabel(tree, top, 'xcomp') && !isRelative(tree, top)) top = tree.heads[top] ?? -1;
  const head = tree.heads[top] ?? -1;
  if (!isRelative(tree, top) || head < 0) return undefined;
  return personMeant(tree, head, child, words);
}

const RELATIVE_PRONOUNS = new Set(['who', 'whom', 'that', 'which']);

/** Who is meant by the noun that a relative clause hangs from, where the sentence says who it is. */
function personMeant(tree: Tree, noun: number, pronoun: number, words: SyntaxWords): number {
  const parent = tree.heads[noun] ?? -1;
  // "It was Carmen, not Beatriz, who came".
  if (parent >= 0 && isContrasted(tree, noun) && isClefted(tree, parent)) return parent;
  // "The country from which he comes is Peru".
  if (normAt(tree, pronoun) === 'which' && parent >= 0 && isLabel(tree, noun, 'nsubj'))
    return isCopular(tree, parent) && tree.upos[parent] === 'PROPN' && isIdentity(tree, noun, parent, words)
      ? parent
      : noun;
  const person = /^who/.test(normAt(tree, pronoun)) && normAt(tree, pronoun - 1) !== ',';
  if (!person || !/^(?:NOUN|PRON|NUM)$/.test(tree.upos[noun] ?? '')) return noun;
  // "Gen is the one who teaches her", "is her pupil and the only one who adores her".
  const equated = isLabel(tree, noun, 'conj') && parent >= 0 ? parent : noun;
  const [subject] = isCopular(tree, equated) ? childrenBy(tree, equated, 'nsubj') : [];
  if (subject !== undefined && isSomebody(tree, subject)) return subject;
  // "Gen turns out to be the one who teaches her".
  if (isCopular(tree, noun) && parent >= 0 && isLabel(tree, noun, 'xcomp')) {
    const proved = words.turningOut.has(lemmaAt(tree, parent))
      ? surfaceSubject(tree, parent, words)
      : undefined;
    if (proved !== undefined && isSomebody(tree, proved)) return proved;
  }
  return identityOf(tree, noun, words);
}

/** "The one who teaches her is Gen", "the girl he loves is Carmen": who the copula above says that it is. */
export function identityOf(tree: Tree, noun: number, words: SyntaxWords): number {
  const parent = tree.heads[noun] ?? -1;
  const named = parent >= 0 && isLabel(tree, noun, 'nsubj') ? nameGiven(tree, parent, words) : undefined;
  if (named !== undefined) return named;
  // "The one who teaches her is Gen".
  const identified = parent >= 0 && isLabel(tree, noun, 'nsubj') && isCopular(tree, parent);
  if (!identified) return noun;
  // "The man to whom she gives it is a diplomat, Gen".
  const beside = childrenBy(tree, parent, 'appos', 'vocative').find((at) => tree.upos[at] === 'PROPN');
  if (beside !== undefined && tree.upos[parent] === 'NOUN') return beside;
  return isIdentity(tree, noun, parent, words) ? parent : noun;
}

/** "Gen is *the one* to teach her": who is meant by a word that says only which of all it is. */
export function oneMeant(tree: Tree, noun: number, { onlyOnes }: SyntaxWords): number | undefined {
  const which = [noun, ...childrenBy(tree, noun, 'nummod', 'amod', 'det')];
  if (!which.some((at) => onlyOnes.has(normAt(tree, at)))) return undefined;
  if (isCopular(tree, noun)) return childrenBy(tree, noun, 'nsubj')[0];
  const parent = tree.heads[noun] ?? -1;
  return parent >= 0 && isLabel(tree, noun, 'nsubj') && isCopular(tree, parent) ? parent : undefined;
}

/** "The one who teaches her is none other than Gen", "is called Gen". */
export function nameGiven(tree: Tree, over: number, { naming }: SyntaxWords): number | undefined {
  const isName = (at: number, word: string): boolean =>
    tree.upos[at] === 'PROPN' &&
    childrenBy(tree, at, 'case').every((preposition) => normAt(tree, preposition) === word);
  if (normAt(tree, over) === 'none') {
    const [other] = childrenBy(tree, over, 'amod', 'advmod').filter((at) => normAt(tree, at) === 'other');
    return [over, ...(other === undefined ? [] : [other])]
      .flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'))
      .find((at) => isName(at, 'than'));
  }
  if (childrenBy(tree, over, 'aux:pass').length === 0) return undefined;
  // "is known in the film as Gen".
  if (lemmaAt(tree, over) === 'know') {
    const aside = childrenBy(tree, over, 'obl');
    return [...aside, ...aside.flatMap((at) => childrenBy(tree, at, 'nmod'))].find((at) => isName(at, 'as'));
  }
  if (!naming.has(lemmaAt(tree, over))) return undefined;
  return childrenBy(tree, over, 'xcomp', 'obj').find((at) => isName(at, ''));
}

const isSomebody = (tree: Tree, index: number): boolean =>
  tree.upos[index] === 'PROPN' || PERSONAL.has(normAt(tree, index));

const PERSONAL = new Set(['he', 'she', 'they']);

/** A name says who it is; a noun with "the" does where what it stands for says nothing: "the one who". */
function isIdentity(tree: Tree, noun: number, predicate: number, { leftOpen }: SyntaxWords): boolean {
  if (childrenBy(tree, predicate, 'case').length > 0) return false;
  if (tree.upos[predicate] === 'PROPN') return true;
  return hasWord(tree, predicate, 'the', 'det') && leftOpen.has(lemmaAt(tree, noun));
}

/** "not Beatriz", "rather than Beatriz", "instead of Beatriz": named only to say that it is somebody else. */
export const isContrasted = (tree: Tree, index: number): boolean =>
  hasWord(tree, index, CONTRASTING, 'advmod', 'cc', 'case');

const CONTRASTING = new Set(['not', "n't", 'never', 'rather', 'instead', 'unlike']);

/** The token that is the subject on the surface, whatever the voice; its own or carried. */
export function surfaceSubject(tree: Tree, index: number, words: SyntaxWords): number | undefined {
  if (isClefted(tree, index)) return index;
  if (isPseudoCleft(tree, index)) {
    const governor = pseudoCleftGovernor(tree, index);
    if (governor !== undefined) return surfaceSubject(tree, governor, words);
    const [noun] = childrenBy(tree, index, 'nsubj');
    return noun === undefined ? undefined : possessorOf(tree, noun);
  }
  const [own] = childrenBy(tree, index, 'nsubj');
  if (own !== undefined) return relativeHead(tree, own, index, words) ?? own;
  const parent = tree.heads[index] ?? -1;
  if (parent < 0) return undefined;
  if (isLabel(tree, index, 'conj')) return surfaceSubject(tree, parent, words);
  // "Far from leaving, Ann stays".
  if (isLabel(tree, parent, 'advmod') && normAt(tree, parent) === 'far')
    return surfaceSubject(tree, tree.heads[parent] ?? -1, words);
  const mind = mindOf(tree, parent, words);
  if (mind !== undefined && /^VBG?$/.test(tree.xpos[index] ?? '')) return mind;
  if (isLabel(tree, index, 'advcl'))
    return hasObjectControl(tree, index, parent)
      ? controllerOf(tree, parent, words)
      : surfaceSubject(tree, parent, words);
  if (isLabel(tree, index, 'xcomp')) return controllerOf(tree, parent, words);
  if (isLabel(tree, index, 'acl') && !isRelative(tree, index)) return parent;
  return undefined;
}

/** "prevents Gen from leaving", "talks him into staying": the object does it. */
const hasObjectControl = (tree: Tree, index: number, parent: number): boolean =>
  tree.xpos[index] === 'VBG' &&
  childrenBy(tree, parent, 'obj').length > 0 &&
  hasWord(tree, index, OUT_OR_IN, 'mark', 'case');

const OUT_OR_IN = new Set(['from', 'into', 'of']);

/** Who does what an open complement says: "asks Gen to teach" (Gen), "promises to teach" (the subject). */
export function controllerOf(tree: Tree, governor: number, words: SyntaxWords): number | undefined {
  // "finds herself typing" is said of her.
  const [object] = childrenBy(tree, governor, 'obj', 'iobj').filter(
    (at) => !/sel(?:f|ves)$/.test(normAt(tree, at)),
  );
  const subjectControl = lemmaAt(tree, governor) === 'promise';
  if (object === undefined || subjectControl) return surfaceSubject(tree, governor, words);
  // "Ann is the one whom we hear complaining".
  return relativeHead(tree, object, governor, words) ?? object;
}

/** "It occurs to Ann to call", "it crosses her mind": whose thought it is. */
export function mindOf(tree: Tree, verb: number, words: SyntaxWords): number | undefined {
  const lemma = lemmaAt(tree, verb);
  if (lemma === 'occur')
    return childrenBy(tree, verb, 'obl').find((at) =>
      childrenBy(tree, at, 'case').some((preposition) => normAt(tree, preposition) === 'to'),
    );
  if (!words.crossing.has(lemma)) return undefined;
  const mind = childrenBy(tree, verb, 'obj').find((at) => words.minds.has(lemmaAt(tree, at)));
  return mind === undefined ? undefined : childrenBy(tree, mind, 'nmod:poss')[0];
}

/** "has no intention of calling", "finds time to call": the verb whose subject may call, or has no time to. */
export function haverOfTime(
  tree: Tree,
  index: number,
  { requisites, havingRequisites }: SyntaxWords,
): number | undefined {
  const noun = tree.heads[index] ?? -1;
  if (noun < 0 || tree.labels[index] !== 'acl' || !/^VBG?$/.test(tree.xpos[index] ?? '')) return undefined;
  if (!requisites.has(lemmaAt(tree, noun)) || !isLabel(tree, noun, 'obj')) return undefined;
  const verb = tree.heads[noun] ?? -1;
  const marked = hasWord(tree, index, TOWARDS, 'mark', 'case');
  return marked && havingRequisites.has(lemmaAt(tree, verb)) ? verb : undefined;
}

const TOWARDS = new Set(['to', 'of', 'for']);

/** "Compelled to sing is Ann", "missing from it is Ann": a participle before the copula, and who it is. */
export function isFronted(tree: Tree, index: number): boolean {
  const who = tree.heads[index] ?? -1;
  return (
    who > index &&
    isLabel(tree, index, 'csubj') &&
    (/^VBN$/.test(tree.xpos[index] ?? '') ||
      (tree.xpos[index] === 'VBG' && tree.upos[who] === 'PROPN' && !isOwned(tree, who))) &&
    /^(?:PROPN|NOUN)$/.test(tree.upos[who] ?? '') &&
    isCopular(tree, who) &&
    (index === 0 || tree.tokens[index - 1]?.text === ',')
  );
}

const isOwned = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'case').length > 0 || /^(?:'s|’s|'|’)$/.test(normAt(tree, index + 1));

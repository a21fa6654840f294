// Reasons that the grammar of a clause gives: "comes to hear her", "dies of hunger", "a serial keeps him at home".
import { prepositionOf } from '../english/prepositions';
import type { Lexicon } from '../english/lexicon';
import type { ReasonWords } from '../english/reasons';
import { childrenBy, isLabel, lemmaAt, subtree, without, type Tree } from '../english/tree';
import type { Mention } from '../mentions/mention';
import { mapOf } from '../text/remembered';
import type { Clause } from './clause';
import type { ClaimContext } from './claimReader';
import { conditionExplained, isEquation, isItIs, isPartial, type Reason } from './ledReasons';

export type ReadReasons = (
  tree: Tree,
  clause: Clause,
  lexicon: Lexicon,
  context: ClaimContext,
) => readonly Reason[];

/** "comes to hear her": an infinitive of purpose. */
const purposes: ReadReasons = (tree, { predicate }, { reasons }) =>
  childrenBy(tree, predicate, 'advcl')
    .filter((child) => tree.xpos[child] === 'VB')
    .filter((child) => child > predicate || !reasons.remarks.includes(lemmaAt(tree, child)))
    .filter((child) => {
      const [mark] = childrenBy(tree, child, 'mark');
      // "He dies, so to speak, in another's place".
      const isSoToSpeak =
        tree.tokens[(mark ?? 0) - 1]?.norm === 'so' && reasons.remarks.includes(lemmaAt(tree, child));
      return (
        mark !== undefined &&
        tree.tokens[mark]?.norm === 'to' &&
        !isSoToSpeak &&
        !isPartial(tree, mark, reasons)
      );
    })
    .map((root) => ({ root, tokens: subtree(tree, root), effect: predicate }));

/** "dies of hunger". */
const complements: ReadReasons = (tree, { predicate }, { reasons }, { sentence }) => {
  const prepositions = mapOf(reasons.ofVerbs).get(lemmaAt(tree, predicate)) ?? [];
  return childrenBy(tree, predicate, 'obl')
    .filter((child) => prepositions.includes(prepositionOf(tree, child)?.split(' ')[0] ?? ''))
    .filter((child) => !sentence.mentions.some(({ from, to }) => from <= child && child < to))
    .map((root) => ({ root, tokens: withoutCase(tree, root), effect: predicate }));
};

/** "has come for the contracts", "goes back for a score": what one moves or stays for. */
const errands: ReadReasons = (tree, { predicate }, { reasons }, { sentence }) =>
  !reasons.errands.includes(lemmaAt(tree, predicate))
    ? []
    : childrenBy(tree, predicate, 'obl')
        .filter((child) => child > predicate && tree.tokens[firstCase(tree, child)]?.norm === 'for')
        .filter(
          (child) =>
            prepositionOf(tree, child) === 'for' && !isPartial(tree, firstCase(tree, child), reasons),
        )
        .filter((child) => !sentence.mentions.some((mention) => meansSomebody(mention, child)))
        .map((root) => ({ root, tokens: withoutCase(tree, root), effect: predicate }));

/** "teaches for money": a bare noun that names a reason. */
const bareReasons: ReadReasons = (tree, { predicate }, { reasonIndex }) =>
  subtree(tree, predicate, ['advcl', 'acl', 'ccomp', 'parataxis', 'nsubj'])
    .filter((at) => isLabel(tree, at, 'obl') && prepositionOf(tree, at) === 'for')
    .filter((at) => tree.xpos[at] === 'NN' && reasonIndex.has(lemmaAt(tree, at)))
    .filter((at) => (tree.children[at] ?? []).every((child) => isLabel(tree, child, 'case')))
    .map((root) => ({ root, tokens: [root], effect: predicate }));

const withoutCase = (tree: Tree, root: number): readonly number[] => {
  const cases = childrenBy(tree, root, 'case').flatMap((child) => subtree(tree, child));
  return without(subtree(tree, root), cases);
};

/** "A serial keeps him at home", "what keeps him at home is a serial", "it is a serial that keeps him at home". */
const subjects: ReadReasons = (tree, clause, { reasons, syntax, intervals, values }, { sentence }) => {
  const { predicate } = clause;
  if (!reasons.causes.includes(lemmaAt(tree, predicate))) return [];
  // "Their meetings take place in the cellar": they bring about nothing.
  if (childrenBy(tree, predicate, 'obj').some((at) => HAPPENING.has(lemmaAt(tree, at)))) return [];
  // "The lesson ends with the siege": it does not end it.
  const isBare =
    clause.kind === 'verb' && clause.arguments.every(({ slot }) => /^nsubj|^obl:with/.test(slot));
  if (isBare && childrenBy(tree, predicate, 'obl').length > 0 && !clause.passive) return [];
  const before = reasonBefore(tree, clause, reasons);
  const root = before === undefined ? undefined : whatIsLeft(tree, before);
  if (root === undefined || root === predicate || tree.upos[root] === 'PRON') return [];
  // "The chief, Ann, takes up chess".
  const isTrade = sentence.values.some(
    ({ from, to, value }) => from <= root && root < to && values.get(value.id)?.fills === 'role',
  );
  if (isTrade || syntax.persons.has(lemmaAt(tree, root))) return [];
  const named = [root, ...childrenBy(tree, root, 'appos')];
  if (named.some((at) => sentence.mentions.some((mention) => meansSomebody(mention, at)))) return [];
  // "It is only some time after his death that she begins": when, and not why.
  const lemma = lemmaAt(tree, root);
  if (syntax.occasions.has(lemma) || Object.hasOwn(intervals.units, lemma)) return [];
  return [
    {
      root,
      tokens: phraseOf(tree, root, predicate),
      effect: predicate,
      left: root !== before,
      within: isCleft(tree, predicate) ? (tree.heads[predicate] ?? predicate) : equationOver(tree, predicate),
    },
  ];
};

const HAPPENING = new Set(['place', 'part']);

/** "It is not a fever that …", "a fever is what …": the clause that may deny it. */
const equationOver = (tree: Tree, predicate: number): number => {
  const head = tree.heads[predicate] ?? -1;
  const relative = (tree.labels[predicate] ?? '').endsWith(':relcl');
  return relative && isEquation(tree, head) ? head : predicate;
};

/** The head of what brings about what the clause says. */
function reasonBefore(tree: Tree, clause: Clause, { names }: ReasonWords): number | undefined {
  const { predicate } = clause;
  const head = tree.heads[predicate] ?? -1;
  const relative = (tree.labels[predicate] ?? '').endsWith(':relcl');
  if (relative && tree.tokens[head]?.norm === 'what')
    return childrenBy(tree, head, 'nsubj')[0] ?? tree.heads[head];
  if (tree.tokens[predicate - 1]?.norm === 'what') return isEquation(tree, head) ? head : undefined;
  if (relative && names.includes(lemmaAt(tree, head)) && isEquation(tree, tree.heads[head] ?? -1))
    return tree.heads[head];
  // "a child who leads him": somebody who does something is no reason of it.
  const isPerson = childrenBy(tree, predicate, 'nsubj').some((at) => tree.tokens[at]?.norm === 'who');
  // "the boy whose singing amazes them": the singing does.
  const [own] = childrenBy(tree, predicate, 'nsubj').filter((at) => tree.upos[at] === 'NOUN');
  if (relative && own !== undefined) return own;
  if (relative) return isPerson ? undefined : joinedFirst(tree, head);
  if (isCleft(tree, predicate)) return joinedFirst(tree, head);
  const subject = clause.arguments.find(({ slot }) => slot === 'nsubj')?.head;
  // "is to blame for": the subject of the copula.
  return subject ?? childrenBy(tree, predicate, 'nsubj:outer')[0];
}

/** "It was greed, pure and simple, that brought him": the parser may let the clause stand beside what it points at. */
const isCleft = (tree: Tree, predicate: number): boolean => {
  const head = tree.heads[predicate] ?? -1;
  const beside = ['parataxis', 'ccomp', 'advcl', 'acl'].some((label) => isLabel(tree, predicate, label));
  const [subject] = childrenBy(tree, predicate, 'nsubj');
  return (
    beside &&
    subject !== undefined &&
    tree.tokens[subject]?.norm === 'that' &&
    head < predicate &&
    isItIs(tree, head)
  );
};

/** "Nothing but mischief", "nothing less than a warning": what is left is meant. */
function whatIsLeft(tree: Tree, at: number): number {
  if (!NOBODY.has(tree.tokens[at]?.norm ?? '')) return at;
  const but = childrenBy(tree, at, 'nmod', 'obl', 'conj').find((child) =>
    BUT.has(tree.tokens[firstCase(tree, child)]?.norm ?? ''),
  );
  const measure = childrenBy(tree, at, 'amod').find((child) => ELSE.has(tree.tokens[child]?.norm ?? ''));
  const than = measure === undefined ? undefined : childrenBy(tree, measure, 'obl', 'nmod')[0];
  return but ?? than ?? at;
}

const NOBODY = new Set(['nothing', 'nobody', 'none']);
const BUT = new Set(['but', 'except', 'save']);
const ELSE = new Set(['less', 'more', 'other', 'else']);

const firstCase = (tree: Tree, at: number): number => childrenBy(tree, at, 'case', 'cc')[0] ?? -1;

/** The first of what is coordinated: "a ransom, and not her singing, that …". */
function joinedFirst(tree: Tree, at: number): number {
  let first = at;
  while (isLabel(tree, first, 'conj')) first = tree.heads[first] ?? first;
  // "it is not the food but a voice that …"
  const denied = childrenBy(tree, first, 'advmod', 'cc').some((child) => tree.tokens[child]?.norm === 'not');
  const meant = childrenBy(tree, first, 'conj').find((child) =>
    childrenBy(tree, child, 'cc').some((cc) => tree.tokens[cc]?.norm === 'but'),
  );
  return denied ? (meant ?? first) : first;
}

const AROUND_A_REASON = ['nsubj', 'csubj', 'cop', 'advcl', 'parataxis', 'expl'];

/** The words of a reason, without those of the clause that it is the reason of. */
function phraseOf(tree: Tree, root: number, predicate: number): readonly number[] {
  const own = subtree(tree, root, AROUND_A_REASON);
  const effect = new Set(subtree(tree, predicate));
  return effect.has(root) ? own : own.filter((at) => !effect.has(at));
}

/** Somebody who does something is no reason of it. */
export const meansSomebody = ({ from, to, readings }: Mention, at: number): boolean =>
  from <= at && at < to && readings.some(({ form }) => form !== 'event');

/** "Higher fees are why she wants it", "a cold is the reason why he stays", "money is the aim of the attack". */
const equations: ReadReasons = (tree, { predicate, kind }, { reasons }, { sentence }) => {
  const [subject] = childrenBy(tree, predicate, 'nsubj');
  if (kind !== 'nominal' || subject === undefined) return [];
  const isName = (at: number): boolean =>
    reasons.names.includes(lemmaAt(tree, at)) || tree.tokens[at]?.norm === 'why';
  const [named, root] = isName(predicate)
    ? [predicate, subject]
    : isName(subject)
      ? [subject, predicate]
      : [];
  if (named === undefined || root === undefined || tree.upos[root] === 'PRON') return [];
  if (sentence.mentions.some((mention) => meansSomebody(mention, root))) return [];
  const tokens = subtree(tree, root, AROUND_A_REASON);
  const clause = childrenBy(tree, named, 'acl', 'advcl', 'ccomp').find((child) => child > named);
  const condition = clause === undefined ? conditionExplained(tree, predicate) : undefined;
  return condition === undefined
    ? [{ root, tokens, effect: clause ?? named, within: predicate }]
    : [{ root, tokens, effect: condition, within: predicate, conceded: true }];
};

/** "The stalemate results from success", "his death is due to hunger", "his absence is a matter of boredom". */
const results: ReadReasons = (tree, { predicate, kind }, { reasons }) => {
  const lemma = lemmaAt(tree, predicate);
  const { verbs, adjectives, nouns } = reasons.results;
  const prepositions = [
    ...(verbs.includes(lemma) ? ['from'] : []),
    ...(kind === 'nominal' && adjectives.includes(lemma) ? ['to', 'in'] : []),
    ...(kind === 'nominal' && nouns.includes(lemma) ? ['of'] : []),
  ];
  return childrenBy(tree, predicate, 'obl', 'nmod')
    .filter((child) => prepositions.includes(prepositionOf(tree, child) ?? ''))
    .map((root) => ({ root, tokens: withoutCase(tree, root), effect: predicate }));
};

/** "His death is an accident", "the killing had been ordered": the predicate itself says why. */
const deeds: ReadReasons = (tree, { predicate }, { reasons, reasonIndex }) => {
  const classes = reasonIndex.get(lemmaAt(tree, predicate)) ?? [];
  const [subject] = childrenBy(tree, predicate, 'nsubj');
  if (subject === undefined || !classes.some((id) => reasons.deeds.includes(id))) return [];
  if (tree.upos[subject] !== 'NOUN') return [];
  const tokens = [predicate, ...childrenBy(tree, predicate, 'det', 'amod')];
  return [{ root: predicate, tokens, effect: subject, within: predicate }];
};

export const grammarReasons: readonly ReadReasons[] = [
  purposes,
  complements,
  bareReasons,
  errands,
  subjects,
  equations,
  results,
  deeds,
];

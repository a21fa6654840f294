// Claims about why: "because", "out of", "in order to", "is what keeps him away", "is to blame for", "dies of".
import type { Lexicon } from '../english/lexicon';
import type { ReasonWords } from '../english/reasons';
import { childrenBy, isLabel, lemmaAt, subtree, type Tree } from '../english/tree';
import { prepositionOf, type Clause } from './clause';
import { claimStance, clauseStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { fillerOf } from './fillers';
import { clauseWords } from './occurrences';
import type { Mention } from '../mentions/mention';
import type { Span } from '../text/span';
import type { Proposition, RoleFiller } from './proposition';
import { reasonClasses } from './reasonClasses';

/** The frame of a claim that gives a reason, and leaves it to its words what of. */
export const REASON = 'because';

/** A reason as it stands in the sentence. */
interface Reason {
  readonly root: number;
  readonly tokens: readonly number[];
  readonly denied?: boolean;
  /** The verb that says what the reason is of, or the noun. */
  readonly effect: number;
  /** The clause whose stance the claim has, where it is another. */
  readonly within?: number;
}

export function readReasons(context: ClaimContext): readonly Proposition[] {
  const { tree, clauses } = context.sentence;
  if (tree === undefined) return [];
  const { lexicon } = context;
  return [
    ...ledReasons(tree, lexicon.reasons, clauses),
    ...clauses.flatMap((clause) => READINGS.flatMap((read) => read(tree, clause, lexicon, context))),
  ].flatMap((reason) => claimsOf(tree, reason, context));
}

type Read = (tree: Tree, clause: Clause, lexicon: Lexicon, context: ClaimContext) => readonly Reason[];

// ---- reasons that a word opens ----

function ledReasons(tree: Tree, words: ReasonWords, clauses: readonly Clause[]): readonly Reason[] {
  const predicates = new Set(clauses.map(({ predicate }) => predicate));
  return tree.tokens.flatMap((_, at): Reason[] => {
    const length = leadAt(tree, at, words);
    if (length === 0 || isPartial(tree, at, words)) return [];
    const opened = phraseFrom(tree, at);
    // "for no other reason than that he is ill": the clause may hang beside the words that open it.
    const root = Math.max(...subtree(tree, opened)) < at + length ? phraseFrom(tree, at + length) : opened;
    const others = new Set(insteadOf(tree, root));
    const tokens = subtree(tree, root).filter((token) => token >= at + length && !others.has(token));
    // "His absence is due to a warning": the reason is the predicate, and its subject what it is the reason of.
    const [subject] = isEquation(tree, root) && root >= at ? childrenBy(tree, root, 'nsubj') : [];
    const stated = subject !== undefined && subject < at && tree.upos[subject] !== 'PRON';
    const effect = stated ? subject : effectOf(tree, root, predicates);
    if (effect === undefined || tokens.length === 0) return [];
    const before = tree.tokens[at - 1]?.norm ?? '';
    const denied = before === 'not' || before === 'never';
    return [{ root, tokens, effect, denied, ...(stated ? { within: root } : {}) }];
  });
}

/** "not because he is poor but because he is mean": what takes its place is a reason of its own. */
const insteadOf = (tree: Tree, root: number): readonly number[] =>
  childrenBy(tree, root, 'conj')
    .filter((child) => childrenBy(tree, child, 'cc').some((cc) => tree.tokens[cc]?.norm === 'but'))
    .flatMap((child) => subtree(tree, child));

/** How many words of a lead stand at the token; the longest one counts. */
function leadAt(tree: Tree, at: number, { leads, commaLeads }: ReasonWords): number {
  const first = tree.tokens[at]?.norm ?? '';
  const lengths = leads
    .filter((lead) => lead.startsWith(first))
    .map((lead) => {
      const parts = lead.split(' ');
      return parts.every((part, i) => tree.tokens[at + i]?.norm === part) ? parts.length : 0;
    });
  const longest = Math.max(0, ...lengths);
  if (longest > 0) return longest;
  const opens = at === 0 || tree.tokens[at - 1]?.text === ',';
  const isMark = isLabel(tree, at, 'mark') && commaLeads.includes(tree.tokens[at]?.norm ?? '');
  return opens && isMark ? 1 : 0;
}

/** "partly because", "perhaps out of pity", "not only because": no more than a part of the reason, or a guess. */
function isPartial(tree: Tree, at: number, { partial, whole }: ReasonWords): boolean {
  const [before = '', earlier = ''] = [1, 2].map((back) => tree.tokens[at - back]?.norm);
  if (whole.includes(before)) return earlier === 'not' || earlier === "n't";
  return partial.includes(before) || (before === ',' && partial.includes(earlier));
}

const INSIDE_A_PHRASE = ['case', 'mark', 'fixed', 'cc', 'det', 'amod', 'compound', 'advmod'];

/** The head of the phrase or clause that begins at the token. */
function phraseFrom(tree: Tree, from: number): number {
  let at = from;
  for (;;) {
    const head = tree.heads[at] ?? -1;
    if (head < 0 || !INSIDE_A_PHRASE.some((label) => isLabel(tree, at, label))) return at;
    at = head;
  }
}

/** The clause that a reason hangs from; "it was for her sake that he came" has it below. */
function effectOf(tree: Tree, root: number, predicates: ReadonlySet<number>): number | undefined {
  const cleft = childrenBy(tree, root, 'acl', 'advcl', 'ccomp').find(
    (child) =>
      child > root && childrenBy(tree, child, 'mark', 'nsubj', 'obj').some((mark) => isThat(tree, mark)),
  );
  const isIt = childrenBy(tree, root, 'nsubj', 'expl').some((child) => tree.tokens[child]?.norm === 'it');
  if (isIt) return cleft;
  for (let at = tree.heads[root] ?? -1; at >= 0; at = tree.heads[at] ?? -1) if (predicates.has(at)) return at;
  return undefined;
}

const isThat = (tree: Tree, at: number): boolean => tree.tokens[at]?.norm === 'that';

// ---- reasons that the grammar of the clause gives ----

/** "comes to hear her": an infinitive of purpose. */
const purposes: Read = (tree, { predicate }, { reasons }) =>
  childrenBy(tree, predicate, 'advcl')
    .filter((child) => tree.xpos[child] === 'VB' && child > predicate)
    .filter((child) => {
      const [mark] = childrenBy(tree, child, 'mark');
      return mark !== undefined && tree.tokens[mark]?.norm === 'to' && !isPartial(tree, mark, reasons);
    })
    .map((root) => ({ root, tokens: subtree(tree, root), effect: predicate }));

/** "dies of hunger". */
const complements: Read = (tree, { predicate }, { reasons }, { sentence }) => {
  const prepositions = reasons.ofVerbs[lemmaAt(tree, predicate)] ?? [];
  return childrenBy(tree, predicate, 'obl')
    .filter((child) => prepositions.includes(prepositionOf(tree, child)?.split(' ')[0] ?? ''))
    .filter((child) => !sentence.mentions.some(({ from, to }) => from <= child && child < to))
    .map((root) => ({ root, tokens: withoutCase(tree, root), effect: predicate }));
};

/** "teaches for money": a bare noun that names a reason. */
const bareReasons: Read = (tree, { predicate }, { reasonIndex }) =>
  subtree(tree, predicate, ['advcl', 'acl', 'ccomp', 'parataxis', 'nsubj'])
    .filter((at) => isLabel(tree, at, 'obl') && prepositionOf(tree, at) === 'for')
    .filter((at) => tree.xpos[at] === 'NN' && reasonIndex.has(lemmaAt(tree, at)))
    .filter((at) => (tree.children[at] ?? []).every((child) => isLabel(tree, child, 'case')))
    .map((root) => ({ root, tokens: [root], effect: predicate }));

const withoutCase = (tree: Tree, root: number): readonly number[] => {
  const cases = childrenBy(tree, root, 'case').flatMap((child) => subtree(tree, child));
  return subtree(tree, root).filter((at) => !cases.includes(at));
};

/** "A serial keeps him at home", "what keeps him at home is a serial", "it is a serial that keeps him at home". */
const subjects: Read = (tree, clause, { reasons }, { sentence }) => {
  const { predicate } = clause;
  if (!reasons.causes.includes(lemmaAt(tree, predicate))) return [];
  const root = reasonBefore(tree, clause, reasons);
  if (root === undefined || root === predicate || tree.upos[root] === 'PRON') return [];
  if (sentence.mentions.some((mention) => meansSomebody(mention, root))) return [];
  return [
    {
      root,
      tokens: phraseOf(tree, root, predicate),
      effect: predicate,
      within: equationOver(tree, predicate),
    },
  ];
};

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
  if (relative) return joinedFirst(tree, head);
  const subject = clause.arguments.find(({ slot }) => slot === 'nsubj')?.head;
  // "is to blame for": the subject of the copula.
  return subject ?? childrenBy(tree, predicate, 'nsubj:outer')[0];
}

const isEquation = (tree: Tree, at: number): boolean => at >= 0 && childrenBy(tree, at, 'cop').length > 0;

/** The first of what is coordinated: "a ransom, and not her singing, that …". */
function joinedFirst(tree: Tree, at: number): number {
  let first = at;
  while (isLabel(tree, first, 'conj')) first = tree.heads[first] ?? first;
  return first;
}

const AROUND_A_REASON = ['nsubj', 'csubj', 'cop', 'advcl', 'parataxis', 'expl'];

/** The words of a reason, without those of the clause that it is the reason of. */
function phraseOf(tree: Tree, root: number, predicate: number): readonly number[] {
  const own = subtree(tree, root, AROUND_A_REASON);
  const effect = new Set(subtree(tree, predicate));
  return effect.has(root) ? own : own.filter((at) => !effect.has(at));
}

/** Somebody who does something is no reason of it. */
const meansSomebody = ({ from, to, readings }: Mention, at: number): boolean =>
  from <= at && at < to && readings.some(({ form }) => form !== 'event');

/** "Higher fees are why she wants it", "a cold is the reason why he stays", "money is the aim of the attack". */
const equations: Read = (tree, { predicate, kind }, { reasons }, { sentence }) => {
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
  const clause = childrenBy(tree, named, 'acl', 'advcl', 'ccomp').find((child) => child > named);
  return [{ root, tokens: subtree(tree, root, AROUND_A_REASON), effect: clause ?? named, within: predicate }];
};

/** "The stalemate results from success", "his death is due to hunger", "his absence is a matter of boredom". */
const results: Read = (tree, { predicate, kind }, { reasons }) => {
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
const deeds: Read = (tree, { predicate }, { reasons, reasonIndex }) => {
  const classes = reasonIndex.get(lemmaAt(tree, predicate)) ?? [];
  const [subject] = childrenBy(tree, predicate, 'nsubj');
  if (subject === undefined || !classes.some((id) => reasons.deeds.includes(id))) return [];
  if (tree.upos[subject] !== 'NOUN') return [];
  const tokens = [predicate, ...childrenBy(tree, predicate, 'det', 'amod')];
  return [{ root: predicate, tokens, effect: subject, within: predicate }];
};

const READINGS: readonly Read[] = [purposes, complements, bareReasons, subjects, equations, results, deeds];

// ---- from reason to claim ----

function claimsOf(tree: Tree, reason: Reason, context: ClaimContext): readonly Proposition[] {
  const { lexicon } = context;
  const { root, effect, within = effect } = reason;
  const tokens = reason.tokens.filter((at) => tree.upos[at] !== 'PUNCT');
  // An equation that is denied denies the reason, and not what it is the reason of.
  const equation = within === effect ? 'asserted' : clauseStance(tree, within, lexicon);
  const denied = (reason.denied ?? false) || equation === 'negated';
  const classes = reasonClasses(tree, { root, tokens, denied }, lexicon);
  const first = tree.tokens[Math.min(...tokens)];
  const last = tree.tokens[Math.max(...tokens)];
  if (classes === undefined || first === undefined || last === undefined) return [];
  if (isOfTheWork(tree, within, root, context)) return [];
  const span = { start: first.start, end: last.end };
  const roles = {
    ...roleOf('reason', classes.given, span),
    ...roleOf('denied', classes.denied, span),
    ...roleOf('besides', classes.besides, span),
  };
  if (Object.keys(roles).length === 0) return [];
  const stance = equation === 'negated' ? 'asserted' : claimStance(tree, within, span, context);
  const parties = partiesOf(tree, effect, context);
  return [
    { frame: REASON, roles: { ...roles, ...parties }, stance, span, confidence: 'likely', predicate: effect },
  ];
}

const roleOf = (role: string, ids: readonly string[], span: Span): Readonly<Record<string, RoleFiller>> =>
  ids.length === 0 ? {} : { [role]: { filler: { kind: 'values', ids }, span } };

/** The pronouns in what is explained, so that the section may tell whom they mean. */
function partiesOf(tree: Tree, effect: number, context: ClaimContext): Readonly<Record<string, RoleFiller>> {
  const pronouns = clauseWords(tree, effect).filter((at) =>
    Object.hasOwn(context.lexicon.syntax.pronouns, tree.tokens[at]?.norm ?? ''),
  );
  return Object.fromEntries(
    pronouns.map((at, i): [string, RoleFiller] => [`party${String(i)}`, fillerOf(tree, context, at)]),
  );
}

/** Authors, directors and their works do something for reasons of their own: "the novelist lets him die because". */
function isOfTheWork(tree: Tree, effect: number, root: number, { lexicon, sentence }: ClaimContext): boolean {
  for (let at = effect; at >= 0; at = tree.heads[at] ?? -1) {
    const outside = childrenBy(tree, at, 'nsubj').some((subject) => {
      if (subject === root) return false;
      const known = sentence.mentions.some(
        ({ from, to, readings }) =>
          from <= subject && subject < to && readings.some(({ id }) => id !== undefined),
      );
      const stranger = tree.upos[subject] === 'PROPN' && !known;
      return (
        stranger ||
        lexicon.reasons.interpretive.includes(lemmaAt(tree, subject)) ||
        /^(?:i|we|you|one)$/.test(tree.tokens[subject]?.norm ?? '')
      );
    });
    if (outside) return true;
  }
  return false;
}

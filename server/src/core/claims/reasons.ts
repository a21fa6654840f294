// Claims about why: "because", "out of", "in order to", "is what keeps him away", "is to blame for", "dies of".
import type { Lexicon } from '../english/lexicon';
import type { ReasonWords } from '../english/reasons';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, isLabel, lemmaAt, subtree, without, type Tree } from '../english/tree';
import { mapOf } from '../text/remembered';
import type { Clause } from './clause';
import { claimStance, clauseStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { fillerOf } from './fillers';
import { clauseWords } from './clauseAround';
import { isKnownAt, type Mention } from '../mentions/mention';
import type { Pack } from '../pack/types';
import type { Span } from '../text/span';
import type { Proposition, RoleFiller } from './proposition';
import { creditedReasons } from './creditedReasons';
import { conditionExplained, isEquation, isItIs, isPartial, ledReasons, type Reason } from './ledReasons';
import { impliedReasons } from './impliedReasons';
import { isNegated } from './negation';
import { reasonClasses } from './reasonClasses';
import { statedReasons } from './statedReasons';

/** The frame of a claim that gives a reason, and leaves it to its words what of. */
export const REASON = 'because';

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

// ---- reasons that the grammar of the clause gives ----

/** "comes to hear her": an infinitive of purpose. */
const purposes: Read = (tree, { predicate }, { reasons }) =>
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
const complements: Read = (tree, { predicate }, { reasons }, { sentence }) => {
  const prepositions = mapOf(reasons.ofVerbs).get(lemmaAt(tree, predicate)) ?? [];
  return childrenBy(tree, predicate, 'obl')
    .filter((child) => prepositions.includes(prepositionOf(tree, child)?.split(' ')[0] ?? ''))
    .filter((child) => !sentence.mentions.some(({ from, to }) => from <= child && child < to))
    .map((root) => ({ root, tokens: withoutCase(tree, root), effect: predicate }));
};

/** "has come for the contracts", "goes back for a score": what one moves or stays for. */
const errands: Read = (tree, { predicate }, { reasons }, { sentence }) =>
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
const bareReasons: Read = (tree, { predicate }, { reasonIndex }) =>
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
const subjects: Read = (tree, clause, { reasons, syntax, intervals, values }, { sentence }) => {
  const { predicate } = clause;
  if (!reasons.causes.includes(lemmaAt(tree, predicate))) return [];
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
const meansSomebody = ({ from, to, readings }: Mention, at: number): boolean =>
  from <= at && at < to && readings.some(({ form }) => form !== 'event');

const THINGS: ReadonlySet<string> = new Set(['object', 'place']);

/** A thing or a place that the pack knows. */
const meansThing = ({ readings }: Mention, { entities }: Pack): boolean =>
  readings.every(({ id }) => THINGS.has(entities.get(id ?? '')?.kind ?? ''));

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
  const tokens = subtree(tree, root, AROUND_A_REASON);
  const clause = childrenBy(tree, named, 'acl', 'advcl', 'ccomp').find((child) => child > named);
  const condition = clause === undefined ? conditionExplained(tree, predicate) : undefined;
  return condition === undefined
    ? [{ root, tokens, effect: clause ?? named, within: predicate }]
    : [{ root, tokens, effect: condition, within: predicate, conceded: true }];
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

const credits: Read = (tree, clause, lexicon) => creditedReasons(tree, clause, lexicon);
const implied: Read = (tree, clause, lexicon) => impliedReasons(tree, clause, lexicon);

const stated: Read = (tree, clause, lexicon) => statedReasons(tree, clause, lexicon);

const READINGS: readonly Read[] = [
  purposes,
  complements,
  bareReasons,
  errands,
  subjects,
  equations,
  results,
  deeds,
  credits,
  implied,
  stated,
];

// ---- from reason to claim ----

function claimsOf(tree: Tree, reason: Reason, context: ClaimContext): readonly Proposition[] {
  const { lexicon } = context;
  const { root, effect, within = effect } = reason;
  const tokens = reason.tokens.filter((at) => tree.upos[at] !== 'PUNCT');
  // An equation that is denied denies the reason, and not what it is the reason of.
  const equation = within === effect ? 'asserted' : clauseStance(tree, within, lexicon);
  const denied = (reason.denied ?? false) || equation === 'negated';
  // "is not set free by her triumph": by something else, or not at all.
  if (tree.labels[root] === 'obl:agent' && isNegated(tree, effect, lexicon)) return [];
  // "for selfish reasons: to hear her": which ones, is told behind the colon.
  const isToldBehind = [root, tree.heads[root] ?? -1].some(
    (at) => lexicon.reasons.names.includes(lemmaAt(tree, at)) && tree.tokens[at + 1]?.text === ':',
  );
  if (isToldBehind) return [];
  // "They rush in; and nobody comes, since he is at home": a semicolon parts what happens from another's reason.
  const between = [Math.min(root, effect), Math.max(root, effect)];
  if (tree.tokens.slice(...between).some(({ text }) => text === ';')) return [];
  // Whom it speaks of is no reason: of "so that the soldiers give up" only the giving up is.
  const isClause = tree.upos[root] === 'VERB';
  // "to build a factory", "because the insulin runs out": a thing is what it is for, or a part of the reason.
  const mayBeThing = (at: number): boolean => tree.xpos[root] === 'VB' || tree.labels[at] === 'nsubj';
  const isNamed = (at: number): boolean =>
    context.sentence.mentions.some(
      (mention) => meansSomebody(mention, at) && !(mayBeThing(at) && meansThing(mention, context.pack)),
    );
  const words = tokens.filter((at) => !isClause || !isNamed(at));
  const classes = reasonClasses(tree, { root, tokens: words, denied }, lexicon);
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
  // "agrees to build because", "has to stay because": the reason is that of what comes about.
  const above = tree.heads[within] ?? -1;
  const isBrought = isLabel(tree, within, 'xcomp') && lexicon.reasons.brings.includes(lemmaAt(tree, above));
  const given = claimStance(tree, isBrought ? above : within, span, context);
  const told = given === 'modal' && isReasonOfDenial(tree, within, root, lexicon) ? 'negated' : given;
  // "is to blame for" is no plan, though it looks like one, and what is explained is granted.
  const blamed = told === 'imagined' && lemmaAt(tree, within) === 'blame';
  const supposed = childrenBy(tree, within, 'aux').some((aux) =>
    lexicon.syntax.modals.has(tree.tokens[aux]?.norm ?? ''),
  );
  const granted = reason.conceded === true && !supposed && (told === 'hypothetical' || told === 'asserted');
  const conceded = isNegated(tree, effect, lexicon) ? 'negated' : 'asserted';
  const leaves = reason.left === true && (told === 'modal' || told === 'negated');
  const stance =
    reason.stance ?? (granted ? conceded : equation === 'negated' || blamed || leaves ? 'asserted' : told);
  const parties = partiesOf(tree, effect, context);
  return [
    { frame: REASON, roles: { ...roles, ...parties }, stance, span, confidence: 'likely', predicate: effect },
  ];
}

/**
 * "does not come because he is ill": the negation may be meant of the reason alone. A fact that explains why he does not
 * come knows that it is not.
 */
const isReasonOfDenial = (tree: Tree, effect: number, root: number, lexicon: Lexicon): boolean => {
  const [not] = childrenBy(tree, effect, 'advmod').filter((at) => NOT.has(tree.tokens[at]?.norm ?? ''));
  const [because] = childrenBy(tree, root, 'mark', 'case').filter(
    (at) => tree.tokens[at]?.norm === 'because',
  );
  if (not === undefined || because === undefined || tree.heads[root] !== effect) return false;
  if (tree.tokens.some(({ norm }) => norm === 'but') || isPartial(tree, because, lexicon.reasons))
    return false;
  return childrenBy(tree, effect, 'aux').every(
    (at) => !lexicon.syntax.modals.has(tree.tokens[at]?.norm ?? ''),
  );
};

const NOT = new Set(['not', "n't", 'n’t', 'never']);

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
  // "comes into the story by accident".
  if (childrenBy(tree, effect, 'obl').some((at) => lexicon.syntax.tellings.has(lemmaAt(tree, at))))
    return true;
  // "puts us in the dark", "keeps you reading".
  if (childrenBy(tree, effect, 'obj').some((at) => READERS.has(tree.tokens[at]?.norm ?? ''))) return true;
  for (let at = effect; at >= 0; at = tree.heads[at] ?? -1) {
    const outside = childrenBy(tree, at, 'nsubj').some((subject) => {
      if (subject === root) return false;
      const stranger = tree.upos[subject] === 'PROPN' && !isKnownAt(sentence.mentions, subject);
      return (
        stranger ||
        lexicon.reasons.interpretive.includes(lemmaAt(tree, subject)) ||
        ESSAYISTS.has(tree.tokens[subject]?.norm ?? '')
      );
    });
    if (outside) return true;
  }
  return false;
}

const READERS = new Set(['us', 'me', 'you']);
const ESSAYISTS = new Set(['i', 'we', 'you', 'one']);

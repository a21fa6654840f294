// Claims about why: "because", "out of", "in order to", "is what keeps him away", "is to blame for", "dies of".
import type { Lexicon } from '../english/lexicon';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import { isKnownAt, type Mention } from '../mentions/mention';
import type { Pack } from '../pack/types';
import type { Span } from '../text/span';
import type { ClaimContext } from './claimReader';
import { clauseWords } from './clauseAround';
import { claimStance, clauseStance } from './clauseStance';
import { creditedReasons } from './creditedReasons';
import { fillerOf } from './fillers';
import { grammarReasons, meansSomebody, type ReadReasons } from './grammarReasons';
import { impliedReasons } from './impliedReasons';
import { isPartial, ledReasons, type Reason } from './ledReasons';
import { isNegated } from './negation';
import type { Proposition, RoleFiller } from './proposition';
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

const READINGS: readonly ReadReasons[] = [...grammarReasons, creditedReasons, impliedReasons, statedReasons];

const THINGS: ReadonlySet<string> = new Set(['object', 'place']);

/** A thing or a place that the pack knows. */
const meansThing = ({ readings }: Mention, { entities }: Pack): boolean =>
  readings.every(({ id }) => THINGS.has(entities.get(id ?? '')?.kind ?? ''));

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

// Claims about what somebody is: "Carmen is the maid of Roxane", "the lazy pianist", "as one of the hostages".
import type { FrameEntry } from '../english/lexicon';
import { isPluperfect, UNTIL } from '../english/anteriority';
import { prepositionOf } from '../english/prepositions';
import type { SyntaxWords } from '../english/syntaxWords';
import {
  childrenBy,
  hasLemma,
  hasWord,
  isLabel,
  lemmaAt,
  OWN_CLAIMS,
  subtree,
  type Tree,
} from '../english/tree';
import type { ValueMention } from '../english/values';
import { entriesOf } from '../text/remembered';
import { cover } from '../text/span';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { confidenceOf } from './confidence';
import { fillerOf, phraseSpan } from './fillers';
import { clauseOver } from './clauseAround';
import type { Predication } from './predications';
import type { MentionReading } from '../mentions/mention';
import type { Proposition, RoleFiller, Stance } from './proposition';

/** Each frame that "be" may evoke finds its value in what is said; frames without one make no claim. */
export function readAttributions(context: ClaimContext): readonly Proposition[] {
  const { tree, predications } = context.sentence;
  if (tree === undefined) return [];
  return predications.flatMap((predication) => {
    const { subject, clause, aside, confidence } = predication;
    const value = describing(tree, predication.value, context.lexicon.syntax);
    const said: Said = {
      subject,
      value,
      clause,
      aside,
      confidence,
      partitive: value !== predication.value,
    };
    // "# Benjamin, Middle Manager": a title may play with what somebody is.
    if ((aside && context.block.kind === 'heading') || isQualified(tree, said, context)) return [];
    const membership = membershipOf(tree, said, context);
    const others = context.frames.attributive.flatMap((frame) => propositionsOf(tree, said, frame, context));
    return membership === undefined ? others : [membership, ...others];
  });
}

interface Said extends Predication {
  /** "one of the waitresses": the value is what follows "of". */
  readonly partitive: boolean;
}

/** "one of the waitresses", "a member of the band": what follows "of" says what he is. */
function describing(tree: Tree, at: number, { memberships }: SyntaxWords): number {
  if (!memberships.has(lemmaAt(tree, at))) return at;
  return childrenBy(tree, at, 'nmod', 'obl').find((child) => prepositionOf(tree, child) === 'of') ?? at;
}

/**
 * "once famous", "a surrogate son", "richer than", "unknown to her": true for a time, in a sense, more or less, or
 * in somebody's eyes is another claim than the plain one.
 */
function isQualified(tree: Tree, said: Predication, { lexicon: { syntax } }: ClaimContext): boolean {
  const { value, clause, aside, subject } = said;
  const words = (at: number, ...labels: readonly string[]): readonly string[] =>
    childrenBy(tree, at, ...labels).map((child) => tree.tokens[child]?.norm ?? '');
  const around = aside ? words(subject, 'advmod', 'amod') : words(clause, 'advmod', 'obl:npmod');
  const between = tree.tokens.slice(subject < value ? subject + 1 : Math.max(0, value - NEAR), value);
  const beside = [
    ...words(value, 'advmod', 'amod', 'compound', 'cc:preconj'),
    ...between.slice(-NEAR).flatMap(({ norm }) => (norm === 'as' ? [] : norm)),
  ];
  if ([...beside, ...around].some((word) => syntax.qualifiers.has(word))) return true;
  const lasts = childrenBy(tree, clause, 'advcl', 'obl').flatMap((child) => words(child, 'mark', 'case'));
  if (lasts.some((mark) => UNTIL.has(mark))) return true;
  // "had been a teacher": that was before the story.
  if (isPluperfect(tree, value)) return true;
  // "the maid, the butler and the host in one": who is so much is none of it.
  if (childrenBy(tree, value, 'conj').length > 1) return true;
  // "everybody's children": in a manner of speaking.
  if (words(value, 'nmod:poss').some((owner) => syntax.universals.has(owner))) return true;
  // "a sister in spirit", "a child at heart".
  if ([value, clause].some((at) => hasLemma(tree, at, syntax.senses, 'nmod', 'obl', 'advmod'))) return true;
  // "fourteen years old" is not old, "old enough" neither.
  return (
    tree.upos[value] === 'ADJ' &&
    childrenBy(tree, value, 'xcomp', 'ccomp', 'obl:npmod', 'obl:tmod', 'obl:unmarked', 'nummod').length > 0
  );
}

/** As many words before what is said may still qualify it. */
const NEAR = 5;

/** "when the two are alone he is not needed", "where he was not needed", "for once he is idle". */
function isOnOccasion(tree: Tree, { clause, value }: Said, { lexicon: { syntax } }: ClaimContext): boolean {
  if (tree.upos[value] === 'NOUN') return false;
  const isMarked = (at: number): boolean => hasWord(tree, at, syntax.occasionMarks, 'mark', 'advmod', 'case');
  const isDependent = ['advcl', 'acl', 'ccomp'].some((label) => isLabel(tree, clause, label));
  return (
    (isDependent && isMarked(clause)) ||
    childrenBy(tree, clause, 'advcl', 'obl').some(
      (at) => isMarked(at) || (tree.tokens[at]?.norm === 'once' && prepositionOf(tree, at) === 'for'),
    )
  );
}

const COMPLEMENTS = new Set(['to', 'of', 'for', 'with', 'about', 'from', 'than', 'in', 'beyond']);
const AS = new Set(['as']);
const AS_OR_THAN = new Set(['as', 'than']);
const AS_OR_OF = new Set(['as', 'of']);
const AS_OR_FROM = new Set(['as', 'from']);
const BEARERS = new Set(['mention', 'pronoun', 'name']);

function propositionsOf(
  tree: Tree,
  predication: Said,
  frame: FrameEntry,
  context: ClaimContext,
): readonly Proposition[] {
  const { subject, value, clause, confidence, partitive } = predication;
  const subjectRole = entriesOf(frame.grammar).find(([, slots]) => slots.includes('nsubj'))?.[0];
  if (subjectRole === undefined) return [];
  const found = entriesOf(frame.takes).flatMap(([role, families]) => {
    const values = role === subjectRole ? [] : valuesAt(tree, value, frame, role, families, context);
    return values.length === 0 ? [] : [{ role, values }];
  });
  const words = found.flatMap(({ values }) => values);
  // "is like a father", "is in the garden": a preposition makes it something else than what it names.
  // "is nothing more than a dentist", "is from Rome".
  const isLess = tree.tokens[clause]?.norm === 'nothing';
  // "holds the rank of captain": the rank is what the captain is.
  const isOffice = context.lexicon.syntax.offices.has(lemmaAt(tree, tree.heads[value] ?? value));
  const own = isLess ? AS_OR_THAN : frame.id === 'come-from' ? AS_OR_FROM : isOffice ? AS_OR_OF : AS;
  const prepositions = childrenBy(tree, value, 'case').filter((at) => !own.has(tree.tokens[at]?.norm ?? ''));
  const inside = (at: number): boolean => words.some(({ from, to }) => from <= at && at < to);
  if (words.length === 0 || (!partitive && !prepositions.every(inside))) return [];
  const filler = fillerOf(tree, context, bearerOf(tree, subject, context));
  if (!BEARERS.has(filler.filler.kind)) return [];
  // "one of the boys", "one of the girls": an idiom for good company.
  if (frame.id === 'have-quality' && (partitive || isOnOccasion(tree, predication, context))) return [];
  // "a terrible cook" need not be one by trade.
  if (frame.id === 'hold-role' && isEvaluated(tree, value, context)) return [];
  if (isFigure(tree, value, inside, context) || isPartial(tree, value, inside, frame, context)) return [];
  const valued = ({ role, values: all }: Found): [string, RoleFiller] => [
    role,
    {
      filler: { kind: 'values', ids: [...new Set(all.map(({ value: { id } }) => id))] },
      span: phraseSpan(tree, value),
    },
  ];
  const others = ownersOf(
    tree,
    value,
    frame,
    [subjectRole, ...found.map(({ role }) => role)],
    inside,
    context,
  );
  const partner = partnerIn(tree, predication, frame, subjectRole, others, context);
  return apart(found, frame).map((one) => ({
    frame: frame.id,
    roles: { [subjectRole]: filler, ...partner, ...others, ...Object.fromEntries(one.map(valued)) },
    stance: stanceOf(tree, predication, words, context),
    span: cover(filler.span, phraseSpan(tree, value)),
    confidence: confidenceOf(confidence),
    predicate: clause,
  }));
}

/** "Ann and Bob are cousins", "are mother and son": what the one is to the other. */
function partnerIn(
  tree: Tree,
  { subject, value, partitive }: Said,
  { identifies = [] }: FrameEntry,
  subjectRole: string,
  others: Readonly<Record<string, RoleFiller>>,
  context: ClaimContext,
): Readonly<Record<string, RoleFiller>> {
  const role = identifies.includes(subjectRole) ? identifies.find((one) => one !== subjectRole) : undefined;
  if (role === undefined || partitive || Object.hasOwn(others, role)) return {};
  const [partner, third] = childrenBy(tree, subject, 'conj');
  const { mutualKin } = context.lexicon.syntax;
  const isMutual = mutualKin.has(lemmaAt(tree, value)) || childrenBy(tree, value, 'conj').length > 0;
  if (partner === undefined || third !== undefined || !isMutual) return {};
  if (childrenBy(tree, partner, 'cc').some((at) => tree.tokens[at]?.norm !== 'and')) return {};
  return { [role]: fillerOf(tree, context, partner) };
}

/** A role with the values that the phrase has for it. */
interface Found {
  readonly role: string;
  readonly values: readonly ValueMention[];
}

/**
 * "A middle-aged man" is a man and middle-aged: where a role takes values of many families, each word is a claim of its
 * own, so that the one that is right does not bear the other out.
 */
function apart(found: readonly Found[], { takes }: FrameEntry): readonly (readonly Found[])[] {
  const [only, second] = found;
  if (only === undefined || second !== undefined || (takes?.[only.role] ?? []).length < 2) return [found];
  const starts = [...new Set(only.values.map(({ from }) => from))];
  return starts.map((start) => [{ ...only, values: only.values.filter(({ from }) => from === start) }]);
}

/** "Cesar is a hostage", "Messner, one of the hostages": one person is said to belong to a group. */
function membershipOf(tree: Tree, predication: Said, context: ClaimContext): Proposition | undefined {
  const { subject, value, clause, confidence, partitive } = predication;
  const member = fillerOf(tree, context, subject);
  const { share, ...whole } = fillerOf(tree, context, value);
  // "a hostage", "one of the hostages": of them all.
  const group = share?.denies === true ? { ...whole, share } : whole;
  if (group.filler.kind !== 'mention') return undefined;
  if (member.filler.kind !== 'mention' && member.filler.kind !== 'pronoun') return undefined;
  const isGroup = ({ id }: MentionReading): boolean =>
    id !== undefined && context.pack.entities.get(id)?.kind === 'group';
  const plural = tree.xpos[value] === 'NNS';
  if (!group.filler.mention.readings.every(isGroup) || plural !== partitive) return undefined;
  const persons = member.filler.kind === 'mention' && member.filler.mention.readings.some(isGroup);
  const prepositions = childrenBy(tree, value, 'case').filter((at) => tree.tokens[at]?.norm !== 'as');
  if (persons || (!partitive && prepositions.length > 0)) return undefined;
  if (isFigure(tree, value, () => false, context)) return undefined;
  // "He is the only person who …": a word for anybody names no group.
  if (context.lexicon.syntax.standIns.has(lemmaAt(tree, value))) return undefined;
  return {
    frame: 'member-of',
    roles: { member, group },
    stance: stanceOf(tree, predication, [], context),
    span: cover(member.span, phraseSpan(tree, value)),
    confidence: confidenceOf(confidence),
    predicate: clause,
  };
}

/** "Her name is known to nobody", "Gen's skill": what is said of the name is said of the bearer. */
function bearerOf(tree: Tree, subject: number, { lexicon: { syntax } }: ClaimContext): number {
  const [owner] = syntax.facets.has(lemmaAt(tree, subject)) ? childrenBy(tree, subject, 'nmod:poss') : [];
  return owner ?? subject;
}

/** The values at the head of what is said, at its modifiers, and where the grammar of the frame puts the role. */
function valuesAt(
  tree: Tree,
  head: number,
  { grammar }: FrameEntry,
  role: string,
  families: readonly string[],
  context: ClaimContext,
): readonly ValueMention[] {
  const { sentence } = context;
  const slots = grammar?.[role] ?? [];
  return sentence.values.filter(({ value, from, to }) => {
    if (!families.includes(value.family)) return false;
    const top = topOf(tree, from, to);
    if (from <= head && head < to) return true;
    // "the head of a steel company": what the company makes.
    const company = tree.heads[top] ?? -1;
    if (role === INDUSTRY && tree.heads[company] === head && isLabel(tree, company, 'nmod'))
      return MODIFIERS.some((label) => isLabel(tree, top, label));
    if (tree.heads[top] !== head || OWN_CLAIMS.some((label) => isLabel(tree, top, label))) return false;
    if (MODIFIERS.some((label) => isLabel(tree, top, label))) return tellsNoMore(tree, head, context);
    if (isLabel(tree, top, 'nmod:poss')) return slots.includes('nmod:poss');
    const preposition = prepositionOf(tree, top);
    // "a student of Italian": of a language, and no Italian.
    if (preposition === 'of' && isLanguage(from, to, context)) return false;
    const ownPreposition = childrenBy(tree, top, 'case').every((at) => from <= at && at < to);
    return preposition !== undefined && (ownPreposition || slots.includes(`nmod:${preposition}`));
  });
}

const isLanguage = (start: number, end: number, { sentence }: ClaimContext): boolean =>
  sentence.values.some(({ value, from, to }) => value.family === 'language' && from === start && to === end);

const isEvaluated = (tree: Tree, value: number, { lexicon: { syntax } }: ClaimContext): boolean =>
  childrenBy(tree, value, 'amod').some((child) => syntax.evaluations.has(lemmaAt(tree, child)));

/** "safe from", "unknown to her", "bored by the speeches": what holds against or for something need not hold. */
const isPartial = (
  tree: Tree,
  value: number,
  isValue: (at: number) => boolean,
  { grammar, takes }: FrameEntry,
  { sentence }: ClaimContext,
): boolean => {
  const isTold = (at: number): boolean =>
    tree.upos[at] === 'PRON' || sentence.mentions.some(({ from, to }) => from <= at && at < to);
  const cause = childrenBy(tree, value, 'obl').find((child) => prepositionOf(tree, child) === 'by');
  if (cause !== undefined && tree.upos[cause] === 'NOUN' && !subtree(tree, cause).some(isTold)) return true;
  // "related to her": whose relative, the frame asks.
  const isRole = (slot: string): boolean =>
    Object.entries(grammar ?? {}).some(
      ([role, slots]) => takes?.[role] === undefined && slots.includes(slot),
    );
  return (
    tree.upos[value] === 'ADJ' &&
    childrenBy(tree, value, 'obl').some((child) => {
      const preposition = prepositionOf(tree, child) ?? '';
      return !isValue(child) && COMPLEMENTS.has(preposition) && !isRole(`obl:${preposition}`);
    })
  );
};

/** "the architect of the plan", "the midwife of their love": what he is to a thing is a figure of speech. */
const isFigure = (
  tree: Tree,
  value: number,
  isValue: (at: number) => boolean,
  { sentence }: ClaimContext,
): boolean =>
  childrenBy(tree, value, 'nmod')
    .filter((child) => prepositionOf(tree, child) === 'of' && tree.upos[child] === 'NOUN')
    // "the head of a steel company": what it makes tells that a company is one.
    .filter(
      (child) =>
        !sentence.values.some(({ value, to }) => value.fills === INDUSTRY && tree.heads[to - 1] === child),
    )
    .some(
      (child) => !isValue(child) && !sentence.mentions.some(({ from, to }) => from <= child && child < to),
    );

/** "an obscure singer", "a lazy fellow": a bad liar is not bad, and the noun must say no more than who is meant. */
const tellsNoMore = (tree: Tree, head: number, { sentence, lexicon }: ClaimContext): boolean =>
  lexicon.syntax.generalNouns.has(lemmaAt(tree, head)) ||
  sentence.mentions.some(({ from, to }) => from <= head && head < to) ||
  (!lexicon.syntax.pastimes.has(lemmaAt(tree, head)) &&
    sentence.values.some(({ value, from, to }) => value.fills === 'role' && from <= head && head < to));

const INDUSTRY = 'industry';
const MODIFIERS = ['amod', 'compound', 'flat'];

/** The word of a phrase that the others hang from. */
function topOf(tree: Tree, from: number, to: number): number {
  let at = to - 1;
  for (;;) {
    const head = tree.heads[at] ?? -1;
    if (head < from || head >= to) return at;
    at = head;
  }
}

/** Whose he is what he is: "the maid *of Roxane*", "*his* wife". */
function ownersOf(
  tree: Tree,
  value: number,
  { grammar, takes }: FrameEntry,
  filled: readonly string[],
  isValue: (at: number) => boolean,
  context: ClaimContext,
): Readonly<Record<string, RoleFiller>> {
  const roles: Record<string, RoleFiller> = {};
  for (const [role, slots] of Object.entries(grammar ?? {})) {
    if (filled.includes(role)) continue;
    const owner = childrenBy(tree, value, 'nmod', 'obl').find(
      (child) => !isValue(child) && slots.includes(slotOf(tree, child)),
    );
    const filler = owner === undefined ? undefined : fillerOf(tree, context, owner);
    // "the leader of the rebels": of a role that takes values only who is of the kind can be the holder.
    if (filler !== undefined && isOfKind(filler, takes?.[role], context)) roles[role] = filler;
  }
  return roles;
}

function isOfKind(
  { filler }: RoleFiller,
  kinds: readonly string[] | undefined,
  { pack }: ClaimContext,
): boolean {
  if (kinds === undefined) return true;
  if (filler.kind !== 'mention') return false;
  return filler.mention.readings.some(({ id }) => kinds.includes(pack.entities.get(id ?? '')?.kind ?? ''));
}

const slotOf = (tree: Tree, at: number): string =>
  isLabel(tree, at, 'nmod:poss')
    ? 'nmod:poss'
    : `${isLabel(tree, at, 'obl') ? 'obl' : 'nmod'}:${prepositionOf(tree, at) ?? ''}`;

function stanceOf(
  tree: Tree,
  { value, clause, aside }: Predication,
  words: readonly ValueMention[],
  context: ClaimContext,
): Stance {
  const token = tree.tokens[value];
  if (token === undefined) return 'quoted';
  const over = aside ? (clauseOver(tree, context.sentence.clauses, clause) ?? clause) : clause;
  const stance = claimStance(tree, over, token, context);
  if (stance !== 'negated' && stance !== 'modal') return stance;
  if (aside) return 'asserted';
  // "known to no one": the phrase itself denies, and all of it is stated.
  const { negations } = context.lexicon.syntax;
  const denies = words.some(({ from, to }) =>
    tree.tokens.slice(from, to).some(({ norm }) => negations.has(norm)),
  );
  return stance === 'negated' && denies ? 'asserted' : stance;
}

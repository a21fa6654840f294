// Claims that an idea holds or does not hold, in whatever words: "no trace of comradeship", "the taps stay dry".
import { inflectionsOf } from '../english/inflect';
import { allForms, hasPhrase, ideasIn, type IdeaMention } from '../english/ideas';
import type { Lexicon } from '../english/lexicon';
import { childrenBy, isLabel, normAt, type Tree } from '../english/tree';
import type { KnownTopic, Pack, SettledIdea } from '../pack/types';
import { remembered } from '../text/remembered';
import { cover } from '../text/span';
import type { ClaimContext } from './claimReader';
import { claimStance } from './clauseStance';
import { isOfThing } from './ideaOwner';
import type { IdeaPlace } from './ideaPlace';
import { isReversed, turnsBelow } from './ideaSense';
import { stanceOfIdea } from './ideaStance';
import { isDenial } from './negation';
import { clauseOver } from './clauseAround';
import type { Proposition, Stance } from './proposition';
import type { SentenceReading } from './sentenceReading';

/** The frame of such a claim; what it is about is found out against the facts. */
export const IDEA = 'idea';

/** How the claim's filler says that the contrary of an idea is so. */
export const contraryOf = (idea: string): string => `not ${idea}`;

/** By idea, what the pack settles of it. */
type SettledIdeas = ReadonlyMap<string, readonly SettledIdea[]>;

/** The ideas on which the pack has a word. */
const ideasOf = remembered(({ facts }: Pack): SettledIdeas => {
  const settled = new Map<string, SettledIdea[]>();
  for (const one of facts.flatMap(({ ideas = [] }) => ideas))
    settled.set(one.idea, [...(settled.get(one.idea) ?? []), one]);
  return settled;
});

/**
 * Whether a sentence with these words can be about the topic at all; most are not, and need no closer look. Words that
 * deny count only where they stand in the clause, which is not known yet.
 */
export const mayBeAbout = (
  present: ReadonlySet<string>,
  { words = [], unless = [] }: KnownTopic,
  { syntax: { negations } }: Lexicon,
): boolean =>
  (words.length === 0 || words.some((phrase) => hasPhrase(present, phrase))) &&
  !unless.some((phrase) => hasPhrase(present, phrase) && !negations.has(phrase));

/** The words, in all their forms, of topics that are nobody's: the lights, the rules, the fog. */
export const topicsOf = ({ facts }: Pack): ReadonlySet<string> =>
  new Set(
    facts
      .flatMap(({ ideas = [], topics = [] }): readonly KnownTopic[] => [...ideas, ...topics])
      .filter(({ who = [] }) => who.length === 0)
      .flatMap(({ words = [] }) => words.filter((word) => !word.includes(' ')))
      .flatMap((word) => word.split('|'))
      .flatMap(inflectionsOf),
  );

export function readIdeas(context: ClaimContext): readonly Proposition[] {
  const { sentence, lexicon, pack } = context;
  const { tree } = sentence;
  if (tree === undefined) return [];
  const settled = ideasOf(pack);
  const words = allForms(tree);
  const { beside } = lexicon.ideaWords;
  const found = ideasIn(tree, lexicon.ideaIndex, beside)
    .filter(
      ({ at }) =>
        !isCited(tree, at, context) && !isWhatever(tree, at[0] ?? 0) && !isNotOnly(tree, at, beside.adding),
    )
    .filter(({ at }) => !isEndOfNumber(sentence, at[0] ?? 0) && !isCommonplace(tree, at, lexicon))
    .filter(({ idea }) => settled.get(idea)?.some((one) => mayBeAbout(words, one, lexicon)) === true)
    .flatMap((mention) => reading(tree, mention, context) ?? []);
  return found
    .filter((one) => !(one.ofSubject && found.some((other) => !other.ofSubject && isSameTopic(one, other))))
    .map((one, _, told) => {
      // "not once but over and over": where the words of a clause disagree, it may say either.
      const torn = told.some((other) => one.idea === other.idea && one.so !== other.so && isNear(one, other));
      return torn ? { ...one.claim, stance: 'modal' } : one.claim;
    });
}

/** "forty-*six* hostages" are not six. */
const isEndOfNumber = ({ tokens, numbers }: SentenceReading, at: number): boolean =>
  /^[-‐‑–]$/.test(tokens[at - 1]?.text ?? '') && numbers.some(({ from, to }) => from < at && at < to);

/** "It is no secret that he loves her" speaks of his love, and of no secrets. */
function isCommonplace(tree: Tree, at: readonly number[], { syntax }: Lexicon): boolean {
  const last = at.at(-1) ?? 0;
  const [before, word, next] = [last - 1, last, last + 1].map((one) => normAt(tree, one));
  return before === 'no' && syntax.certainties.has(word ?? '') && next === 'that';
}

/** "*host* and *hostile* lie near one another": a word in italics alone is spoken of, not used. */
const isCited = (tree: Tree, [at = 0]: readonly number[], { block }: ClaimContext): boolean => {
  const token = tree.tokens[at];
  return (
    token !== undefined && block.emphasis.some((run) => run.start === token.start && run.end === token.end)
  );
};

/** "Whatever horrors come later": there may be none. */
const isWhatever = (tree: Tree, at: number): boolean =>
  [1, 2].some((back) => WHATEVER.has(normAt(tree, at - back)));

const WHATEVER = new Set(['whatever', 'whichever', 'however']);

/** "not only the hostages", "not the hostages alone": they and others. */
function isNotOnly(tree: Tree, at: readonly number[], adding: ReadonlySet<string>): boolean {
  const [first = 0] = at;
  const denied = [first - 2, first - 1, ...at].find((one) => normAt(tree, one) === 'not');
  if (denied === undefined) return false;
  return adding.has(normAt(tree, denied + 1)) || normAt(tree, (at.at(-1) ?? first) + 1) === 'alone';
}

/** What one mention of an idea says. */
interface Reading {
  readonly idea: string;
  readonly so: boolean;
  /** The mention is a part of the subject, of which the clause says something more. */
  readonly ofSubject: boolean;
  readonly denied: boolean;
  readonly claim: Proposition;
}

const isSameTopic = (one: Reading, other: Reading): boolean =>
  one.idea === other.idea && one.claim.predicate === other.claim.predicate;

const isNear = (one: Reading, other: Reading): boolean =>
  [one, other].every(({ claim }) => claim.stance === 'asserted') &&
  (isSameTopic(one, other) || one.denied || other.denied);

function reading(tree: Tree, mention: IdeaMention, context: ClaimContext): Reading | undefined {
  const { sentence, lexicon } = context;
  const anchor = anchorOf(tree, mention);
  const predicate = clauseOver(tree, sentence.clauses, anchor);
  const tokens = mention.at.flatMap((at) => tree.tokens[at] ?? []);
  const [first] = tokens;
  if (predicate === undefined || first === undefined) return undefined;
  const words = tokens.reduce((span, token) => cover(span, token), { start: first.start, end: first.end });
  const place: IdeaPlace = { tree, predicate, anchor, mention, lexicon };
  if (isOfThing(place, context)) return undefined;
  const given = stanceOfIdea(place, claimStance(tree, predicate, words, context));
  const stance: Stance =
    given === 'negated' ? 'asserted' : isAside(tree, mention, anchor, predicate) ? 'modal' : given;
  const turns = (given === 'negated' ? 1 : 0) + (isReversed(place) ? 1 : 0) + turnsBelow(place);
  const unsure = turns === 0 && stance === 'asserted' && hasDenialBefore(tree, mention, predicate, lexicon);
  const so = mention.so === (turns % 2 === 0);
  const filler = { kind: 'values', ids: [so ? mention.idea : contraryOf(mention.idea)] } as const;
  const token = tree.tokens[predicate];
  const span = token === undefined ? words : cover(words, token);
  const roles = { idea: { filler, span: words } };
  return {
    idea: mention.idea,
    so,
    ofSubject: isOfSubject(tree, anchor, predicate),
    denied: turns > 0,
    claim: { frame: IDEA, roles, stance: unsure ? 'modal' : stance, span, confidence: 'likely', predicate },
  };
}

/** "after the failure", "for fear of it": what is spoken of on the side; how something is done is said, too. */
function isAside(tree: Tree, { at: words }: IdeaMention, anchor: number, predicate: number): boolean {
  for (let at = anchor; at !== predicate && at >= 0; at = tree.heads[at] ?? -1) {
    const cases = childrenBy(tree, at, 'case', 'mark').filter((child) => !words.includes(child));
    const apart = isLabel(tree, at, 'appos') || isLabel(tree, at, 'parataxis');
    // "asks for nothing but a ransom": of that it is said.
    const aside =
      normAt(tree, at) !== 'nothing' && ['obl', 'acl', 'advcl'].some((label) => isLabel(tree, at, label));
    // "a reproach to his devotion": what something is directed at is not said to be so.
    const directed = isLabel(tree, at, 'nmod') && cases.some((child) => TOWARDS.has(normAt(tree, child)));
    if (apart || directed || (aside && cases.some((child) => !MANNER.has(normAt(tree, child))))) return true;
  }
  return false;
}

const TOWARDS = new Set(['to', 'against', 'toward', 'towards', 'despite']);
const MANNER = new Set([
  'with',
  'without',
  'in',
  'into',
  'to',
  'under',
  'on',
  'by',
  'among',
  'through',
  'past',
]);

/** A denial stands before the words and was not counted: the tree may have it hang from another word. */
function hasDenialBefore(tree: Tree, { at }: IdeaMention, predicate: number, lexicon: Lexicon): boolean {
  const denies = (i: number): boolean => isDenial(tree, i, lexicon) && !isOfFirst(tree, i, predicate);
  if (at.some(denies)) return false;
  for (let i = (at[0] ?? 0) - 1; i >= 0 && !/^[,;:—–.()]$/.test(tree.tokens[i]?.text ?? '.'); i--) {
    if (tree.tokens[i]?.norm === 'but') return false;
    if (denies(i)) return true;
  }
  return false;
}

/** "feels nothing and goes away": the denial is the object of the verb to which this one is joined. */
function isOfFirst(tree: Tree, denial: number, predicate: number): boolean {
  const first = isLabel(tree, predicate, 'conj') ? (tree.heads[predicate] ?? -1) : -1;
  const own = isLabel(tree, denial, 'det') ? (tree.heads[denial] ?? -1) : denial;
  return first >= 0 && tree.heads[own] === first && own > first && isLabel(tree, own, 'obj');
}

function isOfSubject(tree: Tree, anchor: number, predicate: number): boolean {
  let at = anchor;
  while (at >= 0 && at !== predicate && tree.heads[at] !== predicate) at = tree.heads[at] ?? -1;
  return at !== predicate && isLabel(tree, at, 'nsubj');
}

/** The word of the phrase from which its other words hang. */
const anchorOf = (tree: Tree, { at }: IdeaMention): number =>
  at.find((one) => !at.includes(tree.heads[one] ?? -1)) ?? at[0] ?? 0;

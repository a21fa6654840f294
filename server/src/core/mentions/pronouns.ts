// Whom "he", "her", "they", "the two" and "himself" mean, in the plain cases; where two come into question the answer
// is nobody.
import type { PronounEntry, SyntaxWords } from '../english/syntaxWords';
import { surfaceSubject } from '../english/subjects';
import type { Token } from '../english/tokens';
import { conjunctsOf, isLabel, phraseTokens, type Tree } from '../english/tree';
import {
  arePersons,
  candidateOf,
  isOutsider,
  isStranger,
  joinedWith,
  spokenAt,
  STRANGER,
  type PronounContext,
  type Reading,
  type Spoken,
} from './candidates';
import {
  afterSentence,
  agrees,
  choosePair,
  choosePlural,
  chooseSingular,
  headOf,
  isSubject,
  type Candidate,
  type Choice,
  type Discourse,
} from './discourse';
import { excludedBy } from './excluded';
import type { Mention } from './mention';

export interface Antecedents {
  /** Start of the pronoun in the sentence → ids of the entities. */
  readonly pronouns: ReadonlyMap<number, readonly string[]>;
  /** The same for nouns that stand for somebody spoken of, by the starts of noun and phrase. */
  readonly nouns: ReadonlyMap<number, readonly string[]>;
}

export interface ResolvedSentence extends Antecedents {
  /** Start of a pronoun before which nobody was spoken of whom it could mean → whom it may stand for. */
  readonly unnamed: UnnamedPronouns;
  readonly after: Discourse;
}

export type UnnamedPronouns = ReadonlyMap<number, PronounEntry>;

/** Resolves the pronouns of one sentence, in order, and says who the next one may speak of. */
export function resolvePronouns(
  tree: Tree | undefined,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  before: Discourse,
  context: PronounContext,
): ResolvedSentence {
  const reading = { tree, tokens, mentions, before, context };
  const pronouns = new Map<number, readonly string[]>();
  const nouns = new Map<number, readonly string[]>();
  const unnamed = new Map<number, PronounEntry>();
  const here: Spoken[] = [];
  /** Subjects of whom nobody knows who they are. */
  const unknown: Spoken[] = [];
  tokens.forEach((token, at) => {
    const mention = mentions.find(({ from, to }) => from <= at && at < to);
    const entry = entryAt(reading, at);
    const isNamed = mention?.readings.some(({ form }) => form !== 'excluded');
    if (entry === undefined && isNamed !== true) {
      const stranger = { ...STRANGER, subject: isSubject(tree, at) };
      if (isStranger(token, at, reading)) here.push(spokenAt(stranger, at));
      if (arePersons(at, reading)) here.push(spokenAt({ ...stranger, number: 'plural' }, at));
      return;
    }
    // "He says how sorry he is about her pianist": whoever he is, he may be meant again, rather than the pianist.
    const isOwner = tree !== undefined && isLabel(tree, at, 'nmod:poss');
    const rivals = isOwner ? unknown.filter(isSingle) : [];
    const again = entry && sameSubject(reading, at);
    const ids =
      again === undefined
        ? entry && antecedentOf(reading, at, entry, [...here, ...rivals])
        : pronouns.get(tokens[again]?.start ?? -1);
    if (entry !== undefined && ids !== undefined) {
      if (Object.hasOwn(context.words.pronouns, token.norm)) pronouns.set(token.start, ids);
      else for (const start of startsOf(reading, at)) nouns.set(start, ids);
      const subject = isSubject(tree, at);
      const number = entry.number === 'singular' ? 'singular' : 'plural';
      here.push({ ids, gender: entry.gender, number, subject, topic: subject, at });
      return;
    }
    if (entry !== undefined && entry.number !== 'pair' && isSubject(tree, at))
      unknown.push({ ...STRANGER, gender: entry.gender, number: entry.number, subject: true, at });
    if (entry !== undefined && isSubject(tree, at) && isUnnamed(entry, here, before))
      unnamed.set(token.start, entry);
    if (mention?.to !== at + 1) return;
    const head = headOf(tree, mention);
    const candidate = candidateOf(mention, head, reading);
    if (candidate) here.push(spokenAt(candidate, head));
    here.push(...joinedWith(head, here, tree));
  });
  // "They free the old": who they are may be meant again, rather than the old.
  const several = unknown.filter((one) => !isSingle(one));
  const spoken = here.some((one) => !isSingle(one) && !one.subject) ? [...here, ...several] : here;
  // "He offers his sympathy, and Gen translates it. He …": not Gen for certain.
  const open = unknown
    .filter(
      (one) =>
        tree?.xpos[one.at] === 'PRP' &&
        isSingle(one) &&
        here.some((other) => isSingle(other) && agrees(other, one.gender)),
    )
    .map((one) => ({ ...one, open: true }));
  return {
    pronouns,
    nouns,
    unnamed,
    after: afterSentence(before, [...spoken, ...open], mentions.some(isOutsider)),
  };
}

const isSingle = ({ number }: Spoken): boolean => number === 'singular';

/** The first sentence of a paragraph, and nobody is named in it before whom the pronoun could mean. */
const isUnnamed = (entry: PronounEntry, here: readonly Spoken[], { levels, outsider }: Discourse): boolean =>
  !outsider &&
  levels.length === 0 &&
  here.every(
    (candidate) =>
      (candidate.number === 'singular') !== (entry.number === 'singular') ||
      (candidate.ids !== undefined && !agrees(candidate, entry.gender)),
  );

/** Pronouns, and nouns that stand for somebody spoken of: "the two", "both", "the man". */
function entryAt({ tree, tokens, context: { words } }: Reading, at: number): PronounEntry | undefined {
  const norm = tokens[at]?.norm ?? '';
  if (Object.hasOwn(words.pronouns, norm)) return words.pronouns[norm];
  if (tree === undefined || !Object.hasOwn(words.descriptions, norm)) return undefined;
  const modifiers = tree.children[at] ?? [];
  const definite = norm === 'both' || modifiers.some((child) => tree.tokens[child]?.norm === 'the');
  // "the man who", "the two generals", "the woman of his dreams" are certain ones.
  const plain = modifiers.every(
    (child) => tree.upos[child] === 'PRON' || !NARROWING.some((label) => isLabel(tree, child, label)),
  );
  const argument = ['nsubj', 'obj', 'iobj', 'obl'].some((label) => isLabel(tree, at, label));
  return definite && plain && argument ? words.descriptions[norm] : undefined;
}

const NARROWING = ['acl', 'nmod', 'amod', 'appos', 'compound', 'nummod', 'flat'];

function antecedentOf(
  reading: Reading,
  at: number,
  entry: PronounEntry,
  here: readonly Spoken[],
): readonly string[] | undefined {
  const { tree, tokens, before, context } = reading;
  if (/sel(?:f|ves)$/.test(tokens[at]?.norm ?? '')) return subjectOf(reading, at, here)?.ids;
  const excluded = excludedBy(tree, at, reading);
  const others = here.filter((candidate) => !excluded(candidate));
  const asSubject = isSubject(tree, at);
  const choose = (candidates: readonly Candidate[], goesOn?: number): Choice => {
    if (entry.number === 'pair' || (entry.number === 'plural' && isOfTwo(tree, at, context.words)))
      return choosePair(candidates);
    if (entry.number === 'plural')
      return choosePlural(candidates, entry.gender, asSubject && !isReported(tree, at), goesOn);
    return chooseSingular(candidates, entry.gender, asSubject);
  };
  const levels = before.outsider ? before.levels.map((level) => [...level, STRANGER]) : before.levels;
  const possible = levels.map((level) => level.filter(({ ids }) => !excluded({ ids, at: -1 })));
  const inSentence = choose(others, joinedSubject(reading, at));
  if (inSentence !== undefined) return inSentence === 'unsure' ? undefined : inSentence;
  // Further back than one sentence all must speak of one person.
  const [last = [], ...earlier] = possible;
  const rivals = entry.number === 'plural' && !last.some(isPluralSubject) ? earlier.flat() : [];
  const carried = choose([...last, ...rivals.filter(isPluralSubject)]) ?? choose(earlier.flat());
  const ahead = here.length === 0 ? subjectAhead(reading, at, entry) : undefined;
  if (carried === undefined) return before.outsider ? undefined : ahead;
  // "When he dies, Hosokawa …", after a sentence about somebody else: either may be meant.
  return carried === 'unsure' || (ahead !== undefined && ahead.join() !== carried.join())
    ? undefined
    : carried;
}

/** Who was spoken of as a subject is not forgotten for those who are only its object. */
const isPluralSubject = ({ number, subject }: Candidate): boolean => number === 'plural' && subject;

/** "both of them", "neither of them": two of them. */
function isOfTwo(tree: Tree | undefined, at: number, { duals }: SyntaxWords): boolean {
  const whole = tree?.tokens[tree.heads[at] ?? -1]?.norm ?? '';
  return tree?.tokens[at - 1]?.norm === 'of' && duals.has(whole);
}

/** "The soldiers come, and they …": the subject of the clause to which the pronoun's own is joined. */
function joinedSubject({ tree, context: { words } }: Reading, at: number): number | undefined {
  const verb = tree?.heads[at] ?? -1;
  if (tree === undefined || !isSubject(tree, at) || !isLabel(tree, verb, 'conj')) return undefined;
  const before = conjunctsOf(tree, tree.heads[verb] ?? -1).filter((other) => other < verb);
  return surfaceSubject(tree, before.at(-1) ?? -1, words);
}

/** "He shields her, whom his friend loves, and he dies": the second "he" is the first. */
function sameSubject(reading: Reading, at: number): number | undefined {
  const subject = joinedSubject(reading, at);
  const { tokens } = reading;
  return subject !== undefined && subject < at && tokens[subject]?.norm === tokens[at]?.norm
    ? subject
    : undefined;
}

/** "Messner says that they will come": they are hardly Messner and whom he talks to. */
const isReported = (tree: Tree | undefined, at: number): boolean =>
  tree !== undefined && isLabel(tree, tree.heads[at] ?? -1, 'ccomp');

/** Reflexives mean the subject of their verb. */
function subjectOf(
  { tree, context: { words } }: Reading,
  at: number,
  here: readonly Spoken[],
): Spoken | undefined {
  const verb = tree?.heads[at] ?? -1;
  const subject = tree === undefined || verb < 0 ? undefined : surfaceSubject(tree, verb, words);
  const meant = here.filter((candidate) => candidate.at === subject);
  return meant.find(({ number }) => number === 'plural') ?? meant[0];
}

/** "When he dies, Hosokawa …", "In his dreams the vice president …": the subject that a phrase before it speaks of. */
function subjectAhead(reading: Reading, at: number, entry: PronounEntry): readonly string[] | undefined {
  const { tree, mentions } = reading;
  const mention = mentions.find(({ from }) => from > at);
  if (tree === undefined || mention === undefined) return undefined;
  const head = headOf(tree, mention);
  const phrase = phraseAbove(tree, at, tree.heads[head] ?? -1);
  const fronted =
    phrase !== undefined && phrase < head && ['obl', 'advcl'].some((label) => isLabel(tree, phrase, label));
  const subject = fronted && isSubject(tree, head) ? candidateOf(mention, head, reading) : undefined;
  return subject?.number === entry.number && agrees(subject, entry.gender) ? subject.ids : undefined;
}

/** The phrase right below `top` in which the token stands. */
function phraseAbove(tree: Tree, token: number, top: number): number | undefined {
  for (let at = token; at >= 0; at = tree.heads[at] ?? -1) if (tree.heads[at] === top) return at;
  return undefined;
}

/** Where the fillers may begin that the noun stands in: with it, or with its article. */
function startsOf({ tree, tokens }: Reading, at: number): readonly number[] {
  const own = tokens[at]?.start ?? 0;
  const first = tree && tokens[Math.min(...phraseTokens(tree, at))]?.start;
  return first === undefined ? [own] : [own, first];
}

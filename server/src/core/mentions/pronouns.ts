// Whom "he", "her", "they", "the two" and "himself" mean, in the plain cases; where two come into question the answer
// is nobody.
import { maybePerson, type PronounEntry, type SyntaxWords } from '../english/syntaxWords';
import { isClefted, surfaceSubject } from '../english/subjects';
import type { Token } from '../english/tokens';
import {
  childrenBy,
  conjunctsOf,
  hasWord,
  isIndefinite,
  isLabel,
  lemmaAt,
  phraseTokens,
  type Tree,
} from '../english/tree';
import { isBeing } from '../pack/beings';
import type { Pack } from '../pack/types';
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
import { targetsOf, type Mention } from './mention';

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

export interface PronounContext {
  readonly pack: Pack;
  readonly works: readonly string[];
  readonly words: SyntaxWords;
}

/** A candidate of the sentence itself, with the token it hangs by. */
interface Spoken extends Candidate {
  readonly at: number;
}

interface Reading {
  readonly tree: Tree | undefined;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly before: Discourse;
  readonly context: PronounContext;
}

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

type Excluded = (candidate: Pick<Spoken, 'ids' | 'at'>) => boolean;

/** "Gen helps him": two of one verb are two people; "his translator" is not the translator's own. */
function excludedBy(tree: Tree | undefined, at: number, { mentions, context }: Reading): Excluded {
  const head = tree?.heads[at] ?? -1;
  if (tree === undefined || head < 0) return () => false;
  if (!isLabel(tree, at, 'nmod:poss')) {
    const subject = surfaceSubject(tree, head, context.words);
    const subjects = subject === undefined || subject === at ? [] : conjunctsOf(tree, subject);
    // "To make the rebels give up they wait": they are not the rebels whom they make do so.
    const done =
      subject === at
        ? childrenBy(tree, head, 'advcl').filter((clause) => isWithoutSubject(tree, clause))
        : [];
    const contrasted = contrastedVerb(tree, at, head);
    return (candidate) =>
      candidate.at >= 0 &&
      (tree.heads[candidate.at] === head ||
        subjects.includes(candidate.at) ||
        (contrasted !== undefined && tree.heads[candidate.at] === contrasted) ||
        (isLabel(tree, candidate.at, 'obj') && done.includes(tree.heads[candidate.at] ?? -1)));
  }
  const owned = mentions.find(({ from, to }) => from <= head && head < to);
  const ids = owned ? targetsOf(owned, context.works) : [];
  const apart = [
    ...(isLabel(tree, head, 'appos') ? [tree.heads[head] ?? -1] : []),
    ...(childrenBy(tree, head, 'cop').length > 0 ? childrenBy(tree, head, 'nsubj') : []),
  ];
  return (candidate) =>
    apart.includes(candidate.at) || (candidate.ids?.some((id) => ids.includes(id)) ?? false);
}

/** "He loves Carmen; she loves another": of two pronouns who do the same, neither is whom the other does it to. */
function contrastedVerb(tree: Tree, at: number, verb: number): number | undefined {
  const before = tree.heads[verb] ?? -1;
  const isNext = ['conj', 'parataxis'].some((label) => isLabel(tree, verb, label));
  const isSame = isNext && isSubject(tree, at) && lemmaAt(tree, before) === lemmaAt(tree, verb);
  return isSame && childrenBy(tree, before, 'nsubj').some((subject) => tree.upos[subject] === 'PRON')
    ? before
    : undefined;
}

const isWithoutSubject = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'nsubj').length === 0;

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

const isOutsider = ({ readings }: Mention): boolean => readings.some(({ form }) => form === 'silent');

const STRANGER: Candidate = {
  ids: undefined,
  gender: 'any',
  number: 'singular',
  subject: false,
  topic: false,
};

const spokenAt = ({ ids, gender, number, subject, topic }: Candidate, at: number): Spoken => ({
  ids,
  gender,
  number,
  subject,
  topic,
  at,
});

/** A proper noun that nobody in the pack bears may be a person too, and so may a noun for persons that is a subject. */
function isStranger(token: Token, at: number, { tree, context: { words } }: Reading): boolean {
  if (token.capital && tree?.upos[at] === 'PROPN') return true;
  if (tree === undefined || tree.xpos[at] !== 'NN') return false;
  // "A guard at her door. She …": of a sentence without a verb it is what the sentence is about.
  const isTopic =
    (tree.heads[at] ?? 0) < 0 && isIndefinite(tree, at) && childrenBy(tree, at, 'cop').length === 0;
  // "It is her teacher who is left".
  if (!isSubject(tree, at) && !isTopic && !isClefted(tree, at)) return isThisOne(tree, at, words);
  return maybePerson(lemmaAt(tree, at), words);
}

/** "their guards", "these people": several whom the pack does not know may be meant by "they", in any place. */
function arePersons(at: number, { tree, context: { words } }: Reading): boolean {
  if (tree === undefined || tree.xpos[at] !== 'NNS') return false;
  const lemma = lemmaAt(tree, at);
  // Only of a subject does the ending tell: letters are no persons.
  return words.persons.has(lemma) || (isSubject(tree, at) && maybePerson(lemma, words));
}

const isOneOf = (tree: Tree, head: number): boolean => hasWord(tree, head, ONE_OF_SEVERAL, 'det', 'nummod');

const ONE_OF_SEVERAL = new Set(['a', 'an', 'one', 'another']);

/** "takes this boy home": somebody, whoever it is. */
const isThisOne = (tree: Tree, head: number, { pointedOut }: SyntaxWords): boolean =>
  hasWord(tree, head, POINTING, 'det') && pointedOut.has(lemmaAt(tree, head));

const POINTING = new Set(['this', 'that']);

function candidateOf(
  mention: Mention,
  head: number,
  { tree, context: { pack, works, words } }: Reading,
): Candidate | undefined {
  if (isOutsider(mention)) return STRANGER;
  const [id, second] = targetsOf(mention, works);
  const entity = id === undefined ? undefined : pack.entities.get(id);
  if (id === undefined || entity === undefined || !isBeing(entity.kind)) return undefined;
  // "a hostage", "only one person": one of the group, and nobody known.
  if (entity.kind === 'group' && tree?.xpos[head] === 'NN') {
    const isMember = isSubject(tree, head) ? isOneOf(tree, head) : isThisOne(tree, head, words);
    if (isMember) return STRANGER;
  }
  // "the head of a firm. They …": only an organisation that does something is taken up by "they".
  const isAside = entity.kind === 'organisation' && tree !== undefined && !isSubject(tree, head);
  return {
    ids: second === undefined && !isAside ? [id] : undefined,
    gender: entity.gender === 'female' || entity.gender === 'male' ? entity.gender : 'any',
    number: entity.kind === 'person' ? 'singular' : 'plural',
    subject: isSubject(tree, head),
    topic: false,
  };
}

/** "Gen and Carmen": once all of those joined are known, they are a candidate of their own. */
function joinedWith(last: number, here: readonly Spoken[], tree: Tree | undefined): readonly Spoken[] {
  if (tree === undefined || !isLabel(tree, last, 'conj')) return [];
  const first = tree.heads[last] ?? -1;
  const heads = conjunctsOf(tree, first);
  const parts = heads.map((at) =>
    here.find((candidate) => candidate.at === at && candidate.number === 'singular'),
  );
  if (heads.at(-1) !== last || parts.some((part) => part === undefined)) return [];
  const known = parts.every((part) => part?.ids !== undefined);
  const ids = known ? parts.flatMap((part) => part?.ids ?? []) : undefined;
  return [{ ids, gender: 'any', number: 'plural', subject: isSubject(tree, first), topic: false, at: first }];
}

// Claims of who does what a pack knows to be done by certain persons: "the teaching falls to Ann", "the voice is Ann's".
import { allForms, hasAlternatives } from '../english/ideas';
import type { DeedWords } from '../english/deedWords';
import type { Lexicon } from '../english/lexicon';
import { genitiveOf, possessorOf, prepositionOf } from '../english/prepositions';
import {
  childrenBy,
  hasWord,
  isGenitive,
  isIndefinite,
  isLabel,
  lemmaAt,
  normAt,
  type Tree,
} from '../english/tree';
import type { Fact, KnownDeed, Pack } from '../pack/types';
import { remembered } from '../text/remembered';
import { cover } from '../text/span';
import { aimedAt, atTheHandsOf, byLightVerb, credited, deedLemmas, nounOf } from './deedNominals';
import { maySpeakOfPairs, pairs, pairsByWords } from './deedPairs';
import { argumentIn, type Argument, type Clause } from './clause';
import type { ClaimContext } from './claimReader';
import { deedStance } from './deedStance';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence';
import { nameGiven } from '../english/subjects';
import { contrastOf } from './contrast';
import { betweenTwo, byNoun, EQUATED, isOwner, isSide, ownedBy, PAIRED, type Doing } from './deedNouns';
import { antecedentOf, identifiedWith, isAnybody, somebodyAt } from './doers';
import { dependents } from './nominals';
import type { Proposition, RoleFiller } from './proposition';
import type { SentenceReading } from './sentenceReading';

/** The frame of such a claim; which deed it is, the facts tell. */
export const DEED = 'deed';
/** Whoever is said to do it; all other roles are those who stand beside the deed. */
export const DOER = 'doer';
/** Says that everybody does it. */
export const ANYONE = 'anyone';
/** The word for the deed. */
export const WORD = 'word';
/** Begins the roles of those who are said to do it with the doer. */
export const JOINED = 'joined';
/** Begins the roles of those who stand beside the deed. */
export const BESIDE = 'beside';
/** A deed of a fact, and one of the phrases for it: the alternatives for each of its words. */
export interface DeedPhrase {
  readonly fact: Fact;
  readonly deed: KnownDeed;
  readonly words: readonly (readonly string[])[];
}

export type DeedIndex = ReadonlyMap<string, readonly DeedPhrase[]>;

/** The phrases for the deeds of a pack, by the words for the deed. */
export const deedsOf = remembered(({ facts }: Pack): DeedIndex => {
  const index = new Map<string, DeedPhrase[]>();
  for (const fact of facts) {
    for (const deed of fact.deeds ?? []) {
      for (const pattern of deed.words) {
        const [heads = [], ...words] = pattern.split(' ').map((word) => word.split('|'));
        for (const head of heads) {
          const known = index.get(head);
          if (known) known.push({ fact, deed, words });
          else index.set(head, [{ fact, deed, words }]);
        }
      }
    }
  }
  return index;
});

export function readDeeds(context: ClaimContext): readonly Proposition[] {
  const { sentence, lexicon, pack } = context;
  const { tree, clauses } = sentence;
  const known = deedsOf(pack);
  if (tree === undefined || known.size === 0) return [];
  const words = allForms(tree);
  const told = tree.tokens.flatMap((_, at) =>
    deedLemmas(tree, at, lexicon.deeds).some(
      (lemma) => known.get(lemma)?.some((phrase) => hasAlternatives(words, phrase.words)) === true,
    )
      ? [at]
      : [],
  );
  if (told.length === 0 && !maySpeakOfPairs(tree, lexicon.deeds.love)) return [];
  const isKnown = (at: number): boolean => told.includes(at);
  const isPerson = (at: number): boolean =>
    sentence.mentions.some(
      ({ from, to, readings }) =>
        from <= at && at < to && readings.every(({ id = '' }) => pack.entities.get(id)?.kind === 'person'),
    );
  const doings = [
    ...clauses.flatMap((clause) => [
      ...byVerb(tree, clause, sentence, isKnown, lexicon.deeds),
      ...asSomething(tree, clause, lexicon.deeds),
      ...identified(tree, clause, isKnown, lexicon),
      ...fromSomebody(tree, clause, isKnown, lexicon),
      ...byLightVerb(tree, clause, isKnown, lexicon),
      ...aimedAt(tree, clause, isKnown, lexicon.deeds),
      ...credited(tree, clause, isKnown, lexicon),
      ...atTheHandsOf(tree, clause),
      ...pairs(tree, clause, isPerson, lexicon.deeds.love),
    ]),
    ...pairsByWords(tree, clauses, isPerson, lexicon.deeds.love),
    ...told.flatMap((at) =>
      tree.upos[at] === 'NOUN'
        ? [
            ...byNoun(tree, at, clauses),
            ...ownedBy(tree, at, clauses),
            ...betweenTwo(tree, at, clauses, isPerson, lexicon.deeds.love),
          ]
        : [],
    ),
  ];
  return doings
    .filter(({ word, as }) => as === PAIRED || isKnown(word))
    .flatMap((doing) => claimOf(tree, doing, context));
}

/** "Ann teaches him", "he is taught by Ann", "Ann is his teacher"; "Ann dreams of teaching *him*". */
function byVerb(
  tree: Tree,
  clause: Clause,
  { clauses }: SentenceReading,
  isKnown: (at: number) => boolean,
  { hearts }: DeedWords,
): readonly Doing[] {
  // "comes to love her": whatever the parser takes the infinitive for.
  const infinitives = childrenBy(tree, clause.predicate, 'obl').filter((at) =>
    childrenBy(tree, at, 'mark').some((mark) => tree.xpos[mark] === 'TO'),
  );
  const words = [clause.predicate, ...infinitives].filter(isKnown);
  if (words.length === 0) return [];
  const doer = argumentIn(clause, 'nsubj');
  // "chess is what binds Ann to Bob".
  const isThing = tree.tokens[tree.heads[clause.predicate] ?? -1]?.norm === 'what';
  if (doer === undefined && !clause.passive && !isThing) return [];
  if (doer !== undefined && !isDoer(tree, clause, doer.head)) return [];
  const complements = clause.arguments
    .filter(({ slot }) => COMPLETING.has(slot))
    .flatMap(({ head }) => clauses.filter(({ predicate }) => predicate === head))
    .flatMap(({ arguments: own }) => own);
  const objects = clause.arguments
    .filter(({ slot, head }) => CONTAINING.has(slot) && tree.upos[head] === 'NOUN')
    .flatMap(({ head }) =>
      dependents(tree, head).filter(({ slot }) => slot !== 'nmod:poss' || hearts.has(lemmaAt(tree, head))),
    );
  // "grows fond of Ann": what an adjective is of.
  const felt = childrenBy(tree, clause.predicate, 'xcomp')
    .filter((at) => tree.upos[at] === 'ADJ')
    .flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'))
    .map((head) => ({
      slot: `obl:${prepositionOf(tree, head) ?? ''}`,
      head,
      confidence: tree.confidence[head] ?? 0,
    }));
  // "shouts for Ann to come", "wants Ann to come": whom it is wanted of.
  const wanted = childrenBy(tree, clause.predicate, 'ccomp', 'xcomp', 'advcl')
    .filter((at) => tree.xpos[at] === 'VB')
    .flatMap((at) => childrenBy(tree, at, 'nsubj'))
    .map((head) => ({ slot: 'obl:for', head, confidence: tree.confidence[head] ?? 0 }));
  const others = [...clause.arguments, ...complements, ...objects, ...felt, ...wanted].filter(
    (one) => isSide(one) && one.head !== doer?.head && !isMade(tree, one.head),
  );
  return words.map((word) => ({ word, at: clause.predicate, doer, others }));
}

/** "dreams *of teaching* him", "the *lessons* for him": what completes the verb, and what may have somebody beside it. */
const COMPLETING = new Set([
  ...['xcomp', 'ccomp'],
  ...['of', 'to', 'into', 'about', 'on', 'in'].map((preposition) => `advcl:${preposition}`),
]);
const CONTAINING = new Set(['obj', 'obl:in']);

/** "would make a gardener of Ann": what somebody is made is nobody to whom it is done. */
const isMade = (tree: Tree, head: number): boolean =>
  isLabel(tree, head, 'obj') && lemmaAt(tree, tree.heads[head] ?? -1) === 'make' && isIndefinite(tree, head);

/** In "let in as guests let them out", "the page has Ann killed", "Ann's killing" the tree may have it wrong who does it. */
function isDoer(tree: Tree, { predicate, passive }: Clause, doer: number): boolean {
  const start = Math.min(doer, ...childrenBy(tree, doer, 'det', 'amod', 'nmod:poss', 'compound'));
  if (tree.tokens[start - 1]?.norm === 'as') return false;
  const isParticiple = tree.xpos[predicate] === 'VBN' && childrenBy(tree, predicate, 'aux').length === 0;
  // "A boy, in the house, sings, and a girl teaches him": where another clause stands between, the tree is garbled.
  const isParted = tree.tokens.some(
    ({ norm }, at) =>
      at > doer &&
      at < predicate - 1 &&
      norm === 'and' &&
      tree.tokens[at - 1]?.text === ',' &&
      tree.upos[at + 1] === 'DET',
  );
  if (isParted) return false;
  return (!isParticiple || passive) && !isGenitive(tree, doer + 1);
}

/** "Ann acts as his teacher", "Ann becomes his teacher". */
function asSomething(tree: Tree, clause: Clause, { becoming }: DeedWords): readonly Doing[] {
  const doer = argumentIn(clause, 'nsubj');
  if (doer === undefined || clause.kind !== 'verb' || !becoming.has(lemmaAt(tree, clause.predicate)))
    return [];
  const nouns = clause.arguments.filter(({ slot, head }) => AS.has(slot) && tree.upos[head] === 'NOUN');
  const aside = clause.arguments.filter(
    ({ slot, head }) => FOR_WHOM.has(slot) && head !== doer.head && tree.upos[head] === 'PROPN',
  );
  return nouns.map(({ head }) => ({
    word: head,
    at: clause.predicate,
    doer,
    others: [...dependents(tree, head).filter(isSide), ...aside],
  }));
}

const AS = new Set(['xcomp', 'obj', 'obl:as', 'advcl:as']);
const FOR_WHOM = new Set(['obl:to', 'obl:for', 'obl:of', 'obl:with']);

/** "His teacher is Ann", "the one teaching is Ann's". */
function identified(
  tree: Tree,
  clause: Clause,
  isKnown: (at: number) => boolean,
  { deeds, syntax }: Lexicon,
): readonly Doing[] {
  const given = argumentIn(clause, 'nsubj') ?? gerundOf(tree, clause);
  const subject = given && { ...given, head: nounOf(tree, given.head, isKnown) };
  const isSomebody =
    ['PROPN', 'NOUN'].includes(tree.upos[clause.predicate] ?? '') ||
    ['that', 'those', 'none'].includes(normAt(tree, clause.predicate));
  if (clause.kind !== 'nominal' || subject === undefined || !isSomebody) return [];
  if (tree.upos[subject.head] !== 'NOUN' && tree.xpos[subject.head] !== 'VBG') return [];
  const prepositions = childrenBy(tree, clause.predicate, 'case');
  if (!prepositions.every((at) => isGenitive(tree, at))) return [];
  const confidence = Math.min(subject.confidence, tree.confidence[clause.predicate] ?? 0);
  const others = dependents(tree, subject.head).filter(isSide);
  const doing = (head: number): Doing => ({
    word: subject.head,
    at: clause.predicate,
    doer: { slot: 'nsubj', head, confidence },
    others,
    as: EQUATED,
  });
  // "The birthday is that of Ann".
  const whose = genitiveOf(tree, clause.predicate);
  const none = tree.upos[clause.predicate] === 'PRON' ? nameGiven(tree, clause.predicate, syntax) : undefined;
  if (none !== undefined) return [doing(none)];
  if (tree.upos[clause.predicate] === 'PRON') return whose === undefined ? [] : [doing(whose)];
  // "The teaching is the work of Ann", "is Ann's doing".
  const worker = deeds.works.has(lemmaAt(tree, clause.predicate))
    ? possessorOf(tree, clause.predicate)
    : undefined;
  // "the fruit of Ann's pleading".
  const whoever = (at: number): number =>
    tree.upos[at] === 'PROPN' ? at : (childrenBy(tree, at, 'nmod:poss')[0] ?? at);
  return [doing(worker === undefined ? clause.predicate : whoever(worker))];
}

/** "*Translating* is Ann's business". */
function gerundOf(tree: Tree, { predicate }: Clause): Argument | undefined {
  const [head] = childrenBy(tree, predicate, 'csubj').filter((at) => tree.xpos[at] === 'VBG');
  return head === undefined ? undefined : { slot: 'nsubj', head, confidence: tree.confidence[head] ?? 0 };
}

/** "The lessons come from Ann", "the teaching falls to Ann", "the voice belongs to Ann". */
function fromSomebody(
  tree: Tree,
  clause: Clause,
  isKnown: (at: number) => boolean,
  { deeds, syntax }: Lexicon,
): readonly Doing[] {
  const given = argumentIn(clause, clause.passive ? 'obj' : 'nsubj');
  // "the guard assigned to Ann" is not Ann.
  if (clause.kind !== 'verb' || given === undefined || tree.heads[given.head] !== clause.predicate) return [];
  const subject = { ...given, head: nounOf(tree, given.head, isKnown) };
  if (tree.upos[subject.head] !== 'NOUN') return [];
  // "The book gives the board to Ann" gives no book.
  if (!clause.passive && argumentIn(clause, 'obj') !== undefined) return [];
  const lemma = lemmaAt(tree, clause.predicate);
  const slots = syntax.lightVerbs.comingFrom.has(lemma)
    ? FROM_WHOM
    : syntax.duties.falling.has(lemma)
      ? TO_WHOM
      : undefined;
  const source =
    (slots === undefined ? undefined : argumentIn(clause, slots)) ?? bearerOf(tree, clause, deeds.bearers);
  // "comes from Ann's gun", "out of Ann's pocket".
  const [owner] =
    source !== undefined && deeds.sources.has(lemmaAt(tree, source.head))
      ? dependents(tree, source.head).filter(isOwner)
      : [];
  const doer = owner ?? source;
  if (doer === undefined) return [];
  const below = dependents(tree, subject.head);
  const others = below.filter(isSide);
  // "The task of mediation falls to Ann".
  const tasks = syntax.duties.nouns.has(lemmaAt(tree, subject.head))
    ? below.filter(({ slot, head }) => (slot === 'nmod:of' && tree.upos[head] === 'NOUN') || slot === 'acl')
    : [];
  return [subject, ...tasks].map(({ head }) => ({ word: head, at: clause.predicate, doer, others }));
}

const FROM_WHOM = new Set(['obl:from', 'obl:out of']);
const TO_WHOM = new Set(['obl:to', 'obl:on', 'obl:upon', 'obl:with']);

/** "in the hands of Ann", "on Ann's shoulders": whose they are. */
function bearerOf(tree: Tree, clause: Clause, bearers: ReadonlySet<string>): Argument | undefined {
  const place = clause.arguments.find(
    ({ slot, head }) => WHERE.has(slot) && bearers.has(lemmaAt(tree, head)),
  );
  return place && dependents(tree, place.head).find(isOwner);
}

const WHERE = new Set(['obl:in', 'obl:on', 'obl:upon']);

function claimOf(
  tree: Tree,
  { word, at, doer, others, as }: Doing,
  context: ClaimContext,
): readonly Proposition[] {
  const [token, predicate] = [tree.tokens[word], tree.tokens[at]];
  if (token === undefined || predicate === undefined) return [];
  if (doer !== undefined && (doer.confidence < LEAST_CONFIDENCE || isPassedOver(tree, doer.head))) return [];
  const { meant } = doer === undefined ? { meant: [] } : contrastOf(tree, doer.head, context.lexicon);
  const [first, ...further] = meant.map((head) =>
    antecedentOf(tree, head, somebodyAt(tree, identifiedWith(tree, head, at, context), context), context),
  );
  // "Everybody depends on Ann": on whom, may be wrong all the same.
  const isAnyone = EVERYBODY.has(normAt(tree, doer?.head ?? -1));
  if (doer !== undefined && !isAnyone && (first === undefined || !isSomebody(first))) return [];
  // "the only person who wants it" may be anybody.
  if (first?.filler.kind === 'mention' && isAnybody(tree, first.filler.mention, at, context)) return [];
  const deed: RoleFiller = { filler: { kind: 'clause', predicate: word }, span: token };
  const named = (name: string, fillers: readonly RoleFiller[]) =>
    fillers.map((filler, i): [string, RoleFiller] => [`${name}${String(i)}`, filler]);
  const beside = others.map(({ head }) => somebodyAt(tree, identifiedWith(tree, head, at, context), context));
  return [
    {
      frame: DEED,
      roles: Object.fromEntries([
        ...(isAnyone ? [[ANYONE, deed] as const] : first === undefined ? [] : [[DOER, first] as const]),
        [WORD, deed] as const,
        ...(as === undefined ? [] : [[as, deed] as const]),
        ...named(JOINED, further),
        ...named(BESIDE, beside),
      ]),
      stance: deedStance(tree, at, predicate, context),
      span: cover(first === undefined ? token : cover(first.span, token), predicate),
      confidence: confidenceOf(doer?.confidence ?? 0),
      predicate: at,
    },
  ];
}

const EVERYBODY = new Set(['everybody', 'everyone']);

/** "It was not Ann who came, nor Bob who paid". */
const isPassedOver = (tree: Tree, head: number): boolean => hasWord(tree, head, NOR, 'cc');

const NOR = new Set(['nor', 'neither']);

/** "none of them" leaves open who it is, "one of them" where it is a pronoun. */
const isSomebody = ({ filler, share }: RoleFiller): boolean =>
  share?.denies !== true && /^(?:mention|name|other|values)$/.test(filler.kind);

// Claims of who does what a pack knows to be done by certain persons: "the teaching falls to Ann", "the voice is Ann's".
import { allForms, hasAlternatives } from '../english/ideas';
import type { Lexicon } from '../english/lexicon';
import { childrenBy, isLabel, lemmaAt, type Tree } from '../english/tree';
import type { Mention } from '../mentions/mention';
import type { Fact, KnownDeed, Pack } from '../pack/types';
import { remembered } from '../text/remembered';
import { cover } from '../text/span';
import { prepositionOf, type Argument, type Clause } from './clause';
import type { ClaimContext } from './claimReader';
import { deedStance } from './clauseStance';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence';
import { isClefted, surfaceSubject } from '../english/subjects';
import { contrastOf } from './contrast';
import { betweenTwo, byNoun, EQUATED, ownedBy, SIDES, type Doing } from './deedNouns';
import { fillerOf } from './fillers';
import { dependents } from './nominals';
import type { Proposition, RoleFiller } from './proposition';
import type { SentenceReading } from './sentenceReading';

/** The frame of such a claim; which deed it is, the facts tell. */
export const DEED = 'deed';
/** Whoever is said to do it; all other roles are those who stand beside the deed. */
export const DOER = 'doer';
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
        const [heads = [], ...rest] = pattern.split(' ').map((word) => word.split('|'));
        for (const head of heads) index.set(head, [...(index.get(head) ?? []), { fact, deed, words: rest }]);
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
  const isKnown = (at: number): boolean =>
    known.get(lemmaAt(tree, at).toLowerCase())?.some((phrase) => hasAlternatives(words, phrase.words)) ===
    true;
  const isPerson = (at: number): boolean =>
    sentence.mentions.some(
      ({ from, to, readings }) =>
        from <= at && at < to && readings.every(({ id = '' }) => pack.entities.get(id)?.kind === 'person'),
    );
  const doings = [
    ...clauses.flatMap((clause) => [
      ...byVerb(tree, clause, sentence),
      ...asSomething(tree, clause),
      ...identified(tree, clause),
      ...fromSomebody(tree, clause, lexicon),
    ]),
    ...tree.tokens.flatMap((_, at) =>
      tree.upos[at] === 'NOUN' && isKnown(at)
        ? [
            ...byNoun(tree, at, clauses),
            ...ownedBy(tree, at, clauses),
            ...betweenTwo(tree, at, clauses, isPerson),
          ]
        : [],
    ),
  ];
  return doings.filter(({ word }) => isKnown(word)).flatMap((doing) => claimOf(tree, doing, context));
}

const find = ({ arguments: all }: Clause, slots: RegExp): Argument | undefined =>
  all.find(({ slot }) => slots.test(slot));

/** "Ann teaches him", "he is taught by Ann", "Ann is his teacher"; "Ann dreams of teaching *him*". */
function byVerb(tree: Tree, clause: Clause, { clauses }: SentenceReading): readonly Doing[] {
  const doer = find(clause, /^nsubj$/);
  if (doer === undefined && !clause.passive) return [];
  if (doer !== undefined && !isDoer(tree, clause, doer.head)) return [];
  const complements = clause.arguments
    .filter(({ slot }) => /^(?:xcomp|ccomp|advcl:(?:of|to|into|about|on|in))$/.test(slot))
    .flatMap(({ head }) => clauses.filter(({ predicate }) => predicate === head))
    .flatMap(({ arguments: own }) => own);
  const objects = clause.arguments
    .filter(({ slot, head }) => /^(?:obj|obl:in)$/.test(slot) && tree.upos[head] === 'NOUN')
    .flatMap(({ head }) =>
      dependents(tree, head).filter(({ slot }) => slot !== 'nmod:poss' || HEART.test(lemmaAt(tree, head))),
    );
  const others = [...clause.arguments, ...complements, ...objects].filter(
    ({ slot, head }) => SIDES.test(slot) && head !== doer?.head,
  );
  const doing = { word: clause.predicate, at: clause.predicate, doer, others };
  // "comes to love her": whatever the parser takes the infinitive for.
  const infinitives = childrenBy(tree, clause.predicate, 'obl').filter((at) =>
    childrenBy(tree, at, 'mark').some((mark) => tree.xpos[mark] === 'TO'),
  );
  return [doing, ...infinitives.map((word) => ({ ...doing, word }))];
}

/** "wins Ann's heart": what is done to these is done to her. */
const HEART = /^(?:heart|affection|hand|favou?r)$/;

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
  const isOwned = /^(?:'s|’s|'|’)$/.test(tree.tokens[doer + 1]?.norm ?? '');
  return (!isParticiple || passive) && !isOwned;
}

/** "Ann acts as his teacher", "Ann becomes his teacher". */
function asSomething(tree: Tree, clause: Clause): readonly Doing[] {
  const doer = find(clause, /^nsubj$/);
  const predicate = lemmaAt(tree, clause.predicate);
  if (doer === undefined || clause.kind !== 'verb' || !BECOMING.test(predicate)) return [];
  const nouns = clause.arguments.filter(
    ({ slot, head }) => /^(?:xcomp|obj|obl:as|advcl:as)$/.test(slot) && tree.upos[head] === 'NOUN',
  );
  return nouns.map(({ head }) => ({
    word: head,
    at: clause.predicate,
    doer,
    others: dependents(tree, head).filter(({ slot }) => SIDES.test(slot)),
  }));
}

const BECOMING =
  /^(?:act|serve|work|function|become|remain|prove|turn|step|volunteer|operate|double|shine|emerge|present|offer|arrive|come|appear|figure)$/;

/** "His teacher is Ann", "the one teaching is Ann's". */
function identified(tree: Tree, clause: Clause): readonly Doing[] {
  const subject = find(clause, /^nsubj$/);
  const isSomebody =
    /^(?:PROPN|NOUN)$/.test(tree.upos[clause.predicate] ?? '') ||
    /^(?:that|those)$/.test(tree.tokens[clause.predicate]?.norm ?? '');
  if (clause.kind !== 'nominal' || subject === undefined || !isSomebody) return [];
  if (tree.upos[subject.head] !== 'NOUN') return [];
  const prepositions = childrenBy(tree, clause.predicate, 'case');
  if (prepositions.some((at) => !/^(?:'s|’s|')$/.test(tree.tokens[at]?.norm ?? ''))) return [];
  const confidence = Math.min(subject.confidence, tree.confidence[clause.predicate] ?? 0);
  const others = dependents(tree, subject.head).filter(({ slot }) => SIDES.test(slot));
  const doing = (head: number): Doing => ({
    word: subject.head,
    at: clause.predicate,
    doer: { slot: 'nsubj', head, confidence },
    others,
    as: EQUATED,
  });
  // "The birthday is that of Ann".
  const [whose] = childrenBy(tree, clause.predicate, 'nmod').filter((at) => prepositionOf(tree, at) === 'of');
  if (tree.upos[clause.predicate] === 'PRON') return whose === undefined ? [] : [doing(whose)];
  // "The teaching is the work of Ann", "is Ann's doing".
  const work = WORK.test(lemmaAt(tree, clause.predicate))
    ? [
        ...childrenBy(tree, clause.predicate, 'nmod:poss'),
        ...childrenBy(tree, clause.predicate, 'nmod').filter((at) => prepositionOf(tree, at) === 'of'),
      ]
    : [];
  return work.length > 0 ? work.map(doing) : [doing(clause.predicate)];
}

const WORK =
  /^(?:work|doing|task|job|part|province|business|lot|responsibility|duty|affair|privilege|achievement|deed|idea)$/;

/** "The lessons come from Ann", "the teaching falls to Ann", "the voice belongs to Ann". */
function fromSomebody(tree: Tree, clause: Clause, { syntax }: Lexicon): readonly Doing[] {
  const subject = clause.arguments.find(({ slot }) => slot === (clause.passive ? 'obj' : 'nsubj'));
  // "the guard assigned to Ann" is not Ann.
  if (clause.kind !== 'verb' || subject === undefined || tree.heads[subject.head] !== clause.predicate)
    return [];
  if (tree.upos[subject.head] !== 'NOUN') return [];
  // "The book gives the board to Ann" gives no book.
  if (!clause.passive && find(clause, /^obj$/) !== undefined) return [];
  const lemma = lemmaAt(tree, clause.predicate);
  const slots = syntax.lightVerbs.comingFrom.includes(lemma)
    ? /^obl:from$/
    : syntax.duties.falling.includes(lemma) || /^(?:belong|lie|rest)$/.test(lemma)
      ? /^obl:(?:to|on|upon|with)$/
      : undefined;
  const doer = (slots === undefined ? undefined : find(clause, slots)) ?? handsOf(tree, clause);
  if (doer === undefined) return [];
  const below = dependents(tree, subject.head);
  const others = below.filter(({ slot }) => SIDES.test(slot));
  // "The task of mediation falls to Ann".
  const tasks = syntax.duties.nouns.includes(lemmaAt(tree, subject.head))
    ? below.filter(({ slot, head }) => (slot === 'nmod:of' && tree.upos[head] === 'NOUN') || slot === 'acl')
    : [];
  return [subject, ...tasks].map(({ head }) => ({ word: head, at: clause.predicate, doer, others }));
}

/** "in the hands of Ann", "on Ann's shoulders". */
function handsOf(tree: Tree, clause: Clause): Argument | undefined {
  const place = clause.arguments.find(
    ({ slot, head }) => /^obl:(?:in|on|upon)$/.test(slot) && /^(?:hand|shoulder)$/.test(lemmaAt(tree, head)),
  );
  return place && dependents(tree, place.head).find(({ slot }) => /^nmod:(?:of|poss)$/.test(slot));
}

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
  if (doer !== undefined && (first === undefined || !isSomebody(first))) return [];
  // "the only person who wants it" may be anybody.
  if (first?.filler.kind === 'mention' && isAnybody(tree, first.filler.mention, context)) return [];
  const named = (name: string, fillers: readonly RoleFiller[]) =>
    Object.fromEntries(fillers.map((filler, i) => [`${name}${String(i)}`, filler]));
  const beside = others.map(({ head }) => somebodyAt(tree, identifiedWith(tree, head, at, context), context));
  return [
    {
      frame: DEED,
      roles: {
        ...(first === undefined ? {} : { [DOER]: first }),
        [WORD]: { filler: { kind: 'clause', predicate: word }, span: token },
        ...(as === undefined ? {} : { [as]: { filler: { kind: 'clause', predicate: word }, span: token } }),
        ...named(JOINED, further),
        ...named(BESIDE, beside),
      },
      stance: deedStance(tree, at, predicate, context),
      span: cover(first === undefined ? token : cover(first.span, token), predicate),
      confidence: confidenceOf(doer?.confidence ?? 0),
      predicate: at,
    },
  ];
}

/** "Ann dies while she protects him": the subject of the clause that hers hangs from, and the only woman before her. */
function antecedentOf(
  tree: Tree,
  head: number,
  found: RoleFiller,
  { sentence, pack }: ClaimContext,
): RoleFiller {
  const gender = GENDERS.get(tree.tokens[head]?.norm ?? '');
  if (gender === undefined) return found;
  const candidates = sentence.mentions.filter(({ from, readings }) =>
    readings.some(({ id = '' }) => {
      const entity = pack.entities.get(id);
      return from < head && entity?.kind === 'person' && (entity.gender ?? gender) === gender;
    }),
  );
  const clause = tree.heads[head] ?? -1;
  const governor = isLabel(tree, clause, 'advcl') ? (tree.heads[clause] ?? -1) : -1;
  const subject = governor < 0 ? undefined : surfaceSubject(tree, governor);
  const mention = isClefted(tree, head)
    ? candidates[0]
    : candidates.find(({ from, to }) => subject !== undefined && from <= subject && subject < to);
  const ids = new Set(candidates.flatMap(({ readings }) => readings.map(({ id }) => id)));
  return mention === undefined || ids.size > 1 ? found : { ...found, filler: { kind: 'mention', mention } };
}

const GENDERS: ReadonlyMap<string, string> = new Map([
  ['he', 'male'],
  ['she', 'female'],
]);

/** A name that the summaries lack is somebody else's than those whom they name. */
function somebodyAt(tree: Tree, head: number, context: ClaimContext): RoleFiller {
  const found = personOf(tree, head, context);
  const isSilent = ({ from, to, readings }: Mention): boolean =>
    from <= head && head < to && readings.every(({ form }) => form === 'silent');
  return found.filler.kind === 'other' && context.sentence.mentions.some(isSilent)
    ? { ...found, filler: { kind: 'name', text: tree.tokens[head]?.text ?? '' } }
    : found;
}

const FOLLOWERS = /^(?:man|follower|fighter|soldier|troop|force|gunman|henchman|comrade|underling|people)$/;

/** What stands there; of "a cardinal" that it is somebody, and not what he is. */
function personOf(tree: Tree, head: number, context: ClaimContext): RoleFiller {
  const found = fillerOf(tree, context, head);
  // "Ann's men" stand for her.
  const [leader] = FOLLOWERS.test(lemmaAt(tree, head)) ? childrenBy(tree, head, 'nmod:poss') : [];
  if (leader !== undefined && found.filler.kind !== 'mention') return fillerOf(tree, context, leader);
  const lemma = lemmaAt(tree, head);
  const { kin, strangers } = context.lexicon.syntax;
  const isRelative = kin.includes(lemma) && childrenBy(tree, head, 'nmod:poss').length > 0;
  return found.filler.kind === 'values' && (isRelative || strangers.includes(lemma))
    ? { ...found, filler: { kind: 'other', lemma, at: head } }
    : found;
}

const isAnybody = (tree: Tree, { readings, to }: Mention, { lexicon }: ClaimContext): boolean =>
  readings.every(({ form }) => form === 'role') && lexicon.syntax.standIns.includes(lemmaAt(tree, to - 1));

/** "It was not Ann who came, nor Bob who paid". */
const isPassedOver = (tree: Tree, head: number): boolean =>
  childrenBy(tree, head, 'cc').some((at) => /^(?:nor|neither)$/.test(tree.tokens[at]?.norm ?? ''));

/** "none of them" leaves open who it is, "one of them" where it is a pronoun. */
const isSomebody = ({ filler, share }: RoleFiller): boolean =>
  share?.denies !== true && /^(?:mention|name|other|values)$/.test(filler.kind);

/** "The lone captive who longs for it is *Ann*", "*Ann* is the captive who longs for it", "whom she loves is *Ann*". */
function identifiedWith(
  tree: Tree,
  head: number,
  predicate: number,
  { sentence, pack, lexicon }: ClaimContext,
): number {
  if (!isOfRelative(tree, predicate, head) || tree.xpos[head] !== 'NN') return head;
  const [subject] = childrenBy(tree, head, 'cop').length > 0 ? childrenBy(tree, head, 'nsubj') : [];
  const over = tree.heads[head] ?? -1;
  const isSubject = over >= 0 && isLabel(tree, head, 'nsubj') && childrenBy(tree, over, 'cop').length > 0;
  const other = subject ?? (isSubject ? over : undefined);
  if (other === undefined) return head;
  const known = sentence.mentions.filter(({ from, to }) => from <= other && other < to);
  const isPerson = known.every(({ readings }) =>
    readings.every(({ id }) => pack.entities.get(id ?? '')?.kind === 'person'),
  );
  const isOther = tree.upos[other] === 'PROPN' || lexicon.syntax.strangers.includes(lemmaAt(tree, other));
  return isPerson && (known.length > 0 || isOther) ? other : head;
}

/** Whether a predicate is, or completes, that of a relative clause of the noun: "whom she *comes* to *love*". */
function isOfRelative(tree: Tree, predicate: number, noun: number): boolean {
  let at = predicate;
  while (isLabel(tree, at, 'xcomp')) at = tree.heads[at] ?? -1;
  return at >= 0 && tree.heads[at] === noun && isLabel(tree, at, 'acl');
}

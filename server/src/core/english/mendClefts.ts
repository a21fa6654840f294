// Mends sentences that say who it is of whom a clause tells: "it is Ann who, in the end, goes", "the man Ann loves is Bob",
// "Ann, it turns out, is the one"; and to whom something is given.
import { children, hang, has, isVerb, norm, raise, type Draft, type Mend } from './mendDraft';

/**
 * "It is Ann who, lacking money, leaves", "of all the guests it is Ann alone who leaves": the clause hangs from who it is,
 * whatever stands between.
 */
const cleftApart: Mend = (draft, at) => {
  const { heads, labels, norms } = draft;
  if (!/^(?:who|that)$/.test(norm(draft, at)) || !/^nsubj/.test(labels[at] ?? '')) return;
  const clause = heads[at] ?? -1;
  if (clause < at || !isVerb(draft, clause) || !/^(?:parataxis|acl)/.test(labels[clause] ?? '')) return;
  const noun = clefted(draft, at);
  // "It is not the food but a voice that moves them": what hangs from the second is right.
  const apart = labels[clause] === 'parataxis' || norms.lastIndexOf('it', noun) > (heads[clause] ?? -1);
  if (noun < 0 || !apart) return;
  // The noun may hang from the clause itself.
  for (let up = heads[noun] ?? -1; up >= 0; up = heads[up] ?? -1) if (up === clause) return;
  hang(draft, clause, noun, 'acl:relcl');
  raise(draft, clause);
  raise(draft, at);
};

/** The noun right before the pronoun, but for "alone" or "himself", that "it is" points out. */
function clefted(draft: Draft, pronoun: number): number {
  const before = pronoun - 1;
  const over = draft.labels[before] === 'advmod' ? before - 1 : before;
  const noun = [over, draft.heads[over] ?? -1].find((one) => one >= 0 && has(draft, one, 'cop')) ?? -1;
  const isPointed = children(draft, noun, 'nsubj', 'expl').some(
    (it) => norm(draft, it) === 'it' && it < noun,
  );
  return noun >= 0 && noun < pronoun && isPointed ? noun : -1;
}

/** "The man Ann loves is Bob": the noun in front is the subject of the copula, and the verb between tells of it. */
const contactIdentity: Mend = (draft, at) => {
  const { heads, labels, upos } = draft;
  const name = heads[at] ?? -1;
  if (labels[at] !== 'cop' || upos[name] !== 'PROPN' || name !== at + 1) return;
  const noun = frontedNoun(draft, at);
  if (noun < 0) return;
  const verbs = [...upos.keys()].filter((one) => one > noun + 1 && one < at && isFinite(draft, one));
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1 || !/^(?:NOUN|PROPN|PRON)$/.test(upos[verb - 1] ?? '')) return;
  const isOther = (child: number): boolean => child !== noun && /^nsubj|^expl/.test(labels[child] ?? '');
  if (children(draft, name).some((child) => isOther(child) && child !== verb)) return;
  for (const child of children(draft, verb)) if (child >= at) heads[child] = name;
  hang(draft, name, -1, 'root');
  hang(draft, noun, name, 'nsubj');
  hang(draft, verb, noun, 'acl:relcl');
  hang(draft, verb - 1, verb, 'nsubj');
  // "the man she works for": a preposition without a noun of its own.
  if (upos[at - 1] === 'ADP' && heads[at - 1] === name) hang(draft, at - 1, verb, 'obl');
  for (const one of [name, noun, verb, verb - 1]) raise(draft, one);
};

const isFinite = ({ xpos, upos }: Draft, at: number): boolean =>
  upos[at] === 'VERB' && /^VB[ZDP]$/.test(xpos[at] ?? '');

/** "The man", "the one" at the head of the sentence or behind a comma, with a new phrase right after it. */
function frontedNoun(draft: Draft, before: number): number {
  const { upos, norms } = draft;
  for (let at = 1; at < before - 2; at++) {
    const opens = at === 1 || norm(draft, at - 2) === ',';
    if (!opens || norms[at - 1] !== 'the' || !/^(?:NOUN|NUM|PRON)$/.test(upos[at] ?? '')) continue;
    return /^(?:DET|PROPN|PRON)$/.test(upos[at + 1] ?? '') && !/^(?:wh|that$)/.test(norm(draft, at + 1))
      ? at
      : -1;
  }
  return -1;
}

/** "The pianist, it turns out, is Ann": what comes out is an aside, and the rest the statement. */
const itTurnsOut: Mend = (draft, at) => {
  const { heads, labels } = draft;
  const aside = at + 1;
  if (norm(draft, at) !== 'it' || norm(draft, at - 1) !== ',' || at < 2) return;
  if (!draft.words.emerging.has(norm(draft, aside)) || heads[at] !== aside) return;
  const comma = norm(draft, aside + 1) === 'out' ? aside + 2 : aside + 1;
  if (norm(draft, comma) !== ',') return;
  const statement = [...heads.keys()].find(
    (one) => one > comma && heads[one] === aside && labels[one] !== 'punct',
  );
  const subject = [...heads.keys()].find(
    (one) => one < at - 1 && heads[one] === aside && labels[one] !== 'punct',
  );
  if (statement === undefined || subject === undefined || has(draft, statement, 'nsubj', 'mark', 'cc'))
    return;
  if (!isVerb(draft, statement) && !has(draft, statement, 'cop')) return;
  if (/^(?:obl|advmod|advcl|cc|mark)/.test(labels[subject] ?? '') && labels[subject] !== 'obl:unmarked')
    return;
  hang(draft, statement, heads[aside] ?? -1, labels[aside] ?? 'root');
  hang(draft, aside, statement, 'parataxis');
  hang(draft, subject, statement, has(draft, statement, 'aux:pass') ? 'nsubj:pass' : 'nsubj');
  raise(draft, statement);
  raise(draft, subject);
};

/** "Ann is the one whom we hear complaining": she complains, and nobody complains of her. */
const whomWeHear: Mend = (draft, at) => {
  const { heads, labels, xpos } = draft;
  if (norm(draft, at) !== 'whom' || !/^ob[jl]/.test(labels[at] ?? '')) return;
  const doing = heads[at] ?? -1;
  const verb = heads[doing] ?? -1;
  if (!/^VBG?$/.test(xpos[doing] ?? '')) return;
  // "whom we see teaching her" has somebody else for its object.
  if (children(draft, doing, 'mark', 'aux', 'obj', 'case').some((one) => one !== at)) return;
  if (verb < at || verb > doing || !draft.words.hearing.has(norm(draft, verb)) || has(draft, verb, 'obj'))
    return;
  hang(draft, at, verb, 'obj');
  hang(draft, doing, verb, 'xcomp');
  raise(draft, at);
  raise(draft, doing);
};

/** "gives Ann piano lessons", "teach her chess": to whom, and of no kind or ownership. */
const givenTo: Mend = (draft, at) => {
  const { heads, labels, upos, words } = draft;
  const verb = at - 1;
  const noun = heads[at] ?? -1;
  if (noun <= at || heads[noun] !== verb || labels[noun] !== 'obj' || upos[noun] !== 'NOUN') return;
  const isName = upos[at] === 'PROPN' && labels[at] === 'compound' && words.giving.has(norm(draft, verb));
  const isHer = norm(draft, at) === 'her' && noun === at + 1 && words.teaching.has(norm(draft, verb));
  if (!isName && !isHer) return;
  hang(draft, at, verb, 'iobj');
  if (isHer) upos[at] = 'PRON';
  raise(draft, at);
  raise(draft, noun);
};

/** "teaches Ann to dance": what reads as a noun is what she learns to do. */
const taughtTo: Mend = (draft, at) => {
  const { heads, labels, upos, xpos, words } = draft;
  const verb = heads[at] ?? -1;
  const [to, another] = children(draft, at);
  if (xpos[at] !== 'NN' || labels[at] !== 'obl' || to !== at - 1 || another !== undefined) return;
  if (norm(draft, to) !== 'to' || !words.teaching.has(norm(draft, verb)) || !has(draft, verb, 'obj')) return;
  upos[at] = 'VERB';
  xpos[at] = 'VB';
  labels[at] = 'xcomp';
  upos[to] = 'PART';
  xpos[to] = 'TO';
  labels[to] = 'mark';
  raise(draft, at);
};

/** "is deeply in love with Ann": how much, and what he is is in love. */
const deeplyInLove: Mend = (draft, at) => {
  const { heads, labels, upos } = draft;
  const adverb = heads[at] ?? -1;
  if (upos[adverb] !== 'ADV' || !norm(draft, adverb).endsWith('ly') || !has(draft, adverb, 'cop')) return;
  if (labels[at] !== 'obl' || !children(draft, at, 'case').includes(adverb + 1) || at !== adverb + 2) return;
  hang(draft, at, heads[adverb] ?? -1, labels[adverb] ?? 'root');
  for (const child of children(draft, adverb)) if (child !== at) heads[child] = at;
  hang(draft, adverb, at, 'advmod');
  for (const child of children(draft, at, 'nsubj', 'cop')) raise(draft, child);
  raise(draft, at);
};

/** "What she asks is to be taught": the copula of the one is no auxiliary of the other. */
const isToBeDone: Mend = (draft, at) => {
  const { labels, heads, xpos } = draft;
  const done = heads[at] ?? -1;
  if (!/^aux/.test(labels[at] ?? '') || xpos[done] !== 'VBN' || done !== at + 3) return;
  if (norm(draft, at + 1) !== 'to' || norm(draft, at + 2) !== 'be') return;
  if (!children(draft, done, 'nsubj', 'nsubj:outer', 'nsubj:pass').some((one) => norm(draft, one) === 'what'))
    return;
  labels[at] = 'cop';
  raise(draft, done);
};

export const CLEFT_MENDS: readonly Mend[] = [
  cleftApart,
  contactIdentity,
  itTurnsOut,
  whomWeHear,
  givenTo,
  taughtTo,
  deeplyInLove,
  isToBeDone,
];

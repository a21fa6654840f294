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

/** "gives Ann lessons": the name is that of whom they are given to, and of no kind of lessons. */
const givenToName: Mend = (draft, at) => {
  const { heads, upos, xpos } = draft;
  const noun = at + 1;
  const verb = at - 1;
  if (upos[at] !== 'PROPN' || heads[at] !== noun || draft.labels[at] !== 'compound' || xpos[noun] !== 'NNS')
    return;
  if (heads[noun] !== verb || draft.labels[noun] !== 'obj' || !draft.words.giving.has(norm(draft, verb)))
    return;
  hang(draft, at, verb, 'iobj');
  raise(draft, at);
  raise(draft, noun);
};

export const CLEFT_MENDS: readonly Mend[] = [cleftApart, contactIdentity, itTurnsOut, givenToName];

// Mends what no English sentence has and the parser yet sees in prose about people: subjects that are compounds of
// their verbs, verbs taken for plural nouns, passives without an auxiliary, subjects behind their verbs.
import { children, has, isTree, isVerb, norm, type Draft, type Mend } from './mendDraft';
import { CLAUSE_MENDS } from './mendClauses';
import { CLEFT_MENDS } from './mendClefts';
import { COMPLEMENTS } from './mendComplements';
import { IDIOMS } from './mendIdioms';
import { NEIGHBOUR_MENDS } from './mendNeighbours';
import { PARTICIPLE_MENDS } from './mendParticiples';
import { PHRASE_MENDS } from './mendPhrases';
import type { MendingWords } from './mendingWords';
import type { Parse } from './parser/parse';
import { VERB_MENDS } from './mendVerbs';
import { fold } from '../text/fold';

/** What comes out is a tree, whatever went wrong: a mend that would make none of it is left out. */
export function mend(tokens: readonly string[], parse: Parse, words: MendingWords): Parse {
  const norms = tokens.map(fold);
  const mended = withMends(MENDS, norms, parse, words);
  if (isTree(mended.heads)) return mended;
  // Hardly a sentence in ten thousand needs it.
  return MENDS.reduce<Parse>((before, change) => {
    const after = withMends([change], norms, before, words);
    return isTree(after.heads) ? after : before;
  }, parse);
}

function withMends(
  changes: readonly Mend[],
  norms: readonly string[],
  parse: Parse,
  words: MendingWords,
): Parse {
  const upos = [...parse.upos];
  const xpos = [...parse.xpos];
  const heads = [...parse.heads];
  const labels = [...parse.labels];
  const confidence = [...parse.confidence];
  const draft: Draft = { norms, upos, xpos, heads, labels, confidence, words };
  for (const change of changes) for (let at = 0; at < norms.length; at++) change(draft, at);
  return { ...parse, upos, xpos, heads, labels, confidence };
}

const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'expl', 'nsubj:outer'];
const CLAUSES = ['root', 'conj', 'ccomp', 'advcl', 'acl:relcl', 'parataxis', 'acl', 'xcomp'];

/** "to sing": the "-ing" of "sing" and "bring" is no ending, and "to read" no participle. */
const bareForm: Mend = (draft, at) => {
  if (draft.xpos[at] === 'VBN' && norm(draft, at - 1) === 'to' && draft.labels[at - 1] === 'mark')
    draft.xpos[at] = 'VB';
  if (draft.xpos[at] !== 'VBG' || !/^[^aeiouy]*ing$/.test(norm(draft, at))) return;
  draft.xpos[at] = has(draft, at, 'mark', 'aux') ? 'VB' : 'VBP';
};

/** "the government troops storm": a verb with an article, or an adjective, in the place of a noun is one. */
const nounInPlace: Mend = (draft, at) => {
  const label = (draft.labels[at] ?? '').split(':')[0] ?? '';
  if (!isVerb(draft, at) || !['nsubj', 'obj', 'iobj', 'obl', 'nmod'].includes(label)) return;
  if (!has(draft, at, 'det', 'compound', 'amod', 'nmod:poss')) return;
  draft.upos[at] = 'NOUN';
  draft.xpos[at] = norm(draft, at).endsWith('s') ? 'NNS' : 'NN';
};

/** "Roxane's singing": what belongs to somebody is a noun. */
const ownedGerund: Mend = (draft, at) => {
  const before = at - 2;
  const owned = draft.xpos[at] === 'VBG' && draft.xpos[at - 1] === 'POS' && draft.labels[before] === 'nsubj';
  if (!owned || draft.heads[before] !== at) return;
  draft.upos[at] = 'NOUN';
  draft.xpos[at] = 'NN';
  draft.labels[before] = 'nmod:poss';
  if (draft.labels[at] === 'xcomp') draft.labels[at] = 'obj';
};

/** "Ruben dreams", "she sings and dances": a plural noun with a subject, or joined to a verb, is a verb in -s. */
const verbInS: Mend = (draft, at) => {
  if (draft.xpos[at] !== 'NNS' || !norm(draft, at).endsWith('s')) return;
  if (has(draft, at, 'nummod', 'cop', 'case')) return;
  const specified = children(draft, at, 'det', 'nmod:poss');
  const subject = specified.length > 0 ? subjectOfOnlyVerb(draft, at) : subjectOfNoun(draft, at);
  const head = draft.heads[at] ?? -1;
  const joined = draft.labels[at] === 'conj' && draft.xpos[head] === 'VBZ' && !has(draft, at, 'amod');
  if (subject === undefined && !joined) return;
  draft.upos[at] = 'VERB';
  draft.xpos[at] = 'VBZ';
  if (subject !== undefined) draft.labels[subject] = 'nsubj';
  for (const child of specified) draft.heads[child] = subject ?? at;
  const infinitives = children(draft, at, 'acl').filter(
    (child) => draft.xpos[child] === 'VB' && has(draft, at, 'obj'),
  );
  for (const child of children(draft, at, 'acl'))
    draft.labels[child] = infinitives.includes(child) ? 'xcomp' : 'advcl';
  for (const child of children(draft, at, 'nmod')) draft.labels[child] = 'obl';
};

function subjectOfNoun(draft: Draft, at: number): number | undefined {
  const [own] = children(draft, at, 'nsubj');
  if (own !== undefined && own < at) return own;
  if (draft.labels[at] !== 'root') return undefined;
  // "The accompanist stays", "Ruben dreams of it": what reads as one noun before another.
  const [first] = children(draft, at, 'compound', 'amod').filter((child) => child === at - 1);
  const goesOn = children(draft, at).some((child) => child > at && draft.labels[child] !== 'punct');
  if (first === undefined) return undefined;
  // "The fat man forces her to sing": of a sentence without a verb.
  const whole = has(draft, first, 'det') && draft.xpos[first] === 'NN' && has(draft, at, 'obj');
  if (whole && !draft.xpos.some((tag) => /^(?:VB[ZDP]|MD)$/.test(tag))) return first;
  const name = draft.upos[first] === 'PROPN' && goesOn;
  return name || (draft.labels[first] === 'amod' && draft.upos[first] === 'NOUN') ? first : undefined;
}

/** "The accompanist suffers from it", "Her voice enchants them": a sentence that goes on without a verb has one here. */
function subjectOfOnlyVerb(draft: Draft, at: number): number | undefined {
  const subject = at - 1;
  const [before] = children(draft, at, 'compound', 'amod').filter((child) => child === subject);
  const single = draft.xpos[subject] === 'NN' || draft.xpos[subject] === 'NNP';
  if (before === undefined || !single || draft.labels[at] !== 'root') return undefined;
  const goesOn = children(draft, at, 'nmod', 'obj', 'acl', 'appos', 'obl').some((child) => child > at);
  const finite = draft.xpos.some((tag) => tag === 'VBZ' || tag === 'VBD' || tag === 'VBP' || tag === 'MD');
  const ends = norm(draft, draft.norms.length - 1) === '.';
  return goesOn && ends && !finite ? subject : undefined;
}

/** "The vice president imagines adopting him": a participle alone is no clause, but a complement of what stands before. */
const verbBeforeGerund: Mend = (draft, at) => {
  const verb = at - 1;
  const alone = draft.xpos[at] === 'VBG' && draft.labels[at] === 'root' && !has(draft, at, 'aux', 'cop');
  if (!alone || !/^(?:NNS|VBZ)$/.test(draft.xpos[verb] ?? '') || draft.heads[verb] !== at) return;
  if (draft.labels[verb] !== 'nsubj' || has(draft, verb, 'nummod')) return;
  const [subject] = children(draft, verb, 'compound', 'amod', 'nsubj').filter((child) => child === verb - 1);
  if (subject === undefined) return;
  for (const child of children(draft, verb)) if (child < subject) draft.heads[child] = subject;
  for (const child of children(draft, at)) if (child < verb) draft.heads[child] = verb;
  draft.heads[verb] = -1;
  draft.labels[verb] = 'root';
  draft.upos[verb] = 'VERB';
  draft.xpos[verb] = 'VBZ';
  draft.labels[subject] = 'nsubj';
  draft.heads[at] = verb;
  draft.labels[at] = 'xcomp';
};

/** "Ishmael, the youngest of them, dreams of it": one person is no plural noun. */
const rootAfterApposition: Mend = (draft, at) => {
  const head = draft.heads[at] ?? -1;
  if (draft.xpos[at] !== 'NNS' || draft.labels[at] !== 'appos' || draft.labels[head] !== 'root') return;
  const single = draft.upos[head] === 'PROPN' && !has(draft, head, 'conj');
  const closed = norm(draft, at - 1) === ',' && children(draft, head, 'appos').some((other) => other < at);
  const bare = !has(draft, at, 'det', 'amod', 'nmod:poss', 'nummod', 'case');
  if (!single || !closed || !bare || !has(draft, at, 'acl', 'obj', 'nmod', 'obl')) return;
  draft.heads[at] = -1;
  draft.labels[at] = 'root';
  draft.heads[head] = at;
  draft.labels[head] = 'nsubj';
  draft.upos[at] = 'VERB';
  draft.xpos[at] = 'VBZ';
  for (const child of children(draft, at, 'acl')) draft.labels[child] = 'advcl';
  for (const child of children(draft, at, 'nmod')) draft.labels[child] = 'obl';
};

/** "The generals force Roxane to sing": a verb has no compounds and no appositions, but a subject and objects. */
const nounsOfVerb: Mend = (draft, at) => {
  if (!isVerb(draft, at) || !CLAUSES.includes(draft.labels[at] ?? '')) return;
  const [before] = children(draft, at, 'compound').filter((child) => child === at - 1);
  if (before !== undefined && !has(draft, at, ...SUBJECTS)) draft.labels[before] = 'nsubj';
  const [after] = children(draft, at, 'appos').filter((child) => child === at + 1);
  if (after !== undefined && !has(draft, at, 'obj')) draft.labels[after] = 'obj';
  for (const child of children(draft, at, 'acl')) {
    const infinitive = children(draft, child, 'mark').some((mark) => norm(draft, mark) === 'to');
    draft.labels[child] = infinitive && has(draft, at, 'obj', 'iobj') ? 'xcomp' : 'advcl';
  }
};

/** "Carmen gets shot": what hangs from an auxiliary hangs from its verb. */
const childrenOfAuxiliary: Mend = (draft, at) => {
  const label = draft.labels[at] ?? '';
  const head = draft.heads[at] ?? -1;
  if (head < 0 || (label !== 'aux' && label !== 'aux:pass' && label !== 'cop')) return;
  draft.upos[at] = 'AUX';
  for (const child of children(draft, at)) {
    draft.heads[child] = head;
    if (label === 'aux:pass' && draft.labels[child] === 'nsubj') draft.labels[child] = 'nsubj:pass';
  }
};

/** "expected to capture him": without an auxiliary there is no passive, but in a clause that stands for a noun. */
const activeWithoutAuxiliary: Mend = (draft, at) => {
  if (draft.labels[at] !== 'nsubj:pass') return;
  const verb = draft.heads[at] ?? -1;
  const auxiliaries = children(draft, verb, 'aux', 'aux:pass').map((child) => norm(draft, child));
  const passive = auxiliaries.some((word) =>
    /^(?:be|been|being|is|are|was|were|am|'s|'re|get.*|got.*)$/.test(word),
  );
  if (
    passive ||
    !['root', 'conj', 'ccomp', 'parataxis', 'advcl', 'acl:relcl'].includes(draft.labels[verb] ?? '')
  )
    return;
  draft.labels[at] = 'nsubj';
  if (draft.xpos[verb] === 'VBN' && auxiliaries.length === 0) draft.xpos[verb] = 'VBD';
};

/** "Into the room walks Messner", "Enter Messner": an intransitive verb before its subject. */
const subjectBehind: Mend = (draft, at) => {
  if (!isVerb(draft, at) || draft.labels[at] !== 'root' || has(draft, at, ...SUBJECTS)) return;
  const [object, second] = children(draft, at, 'obj', 'iobj');
  if (object === undefined || second !== undefined || object < at) return;
  const fronted = children(draft, at, 'obl').some((place) => place < at && has(draft, place, 'case'));
  const finite = draft.xpos[at] !== 'VBG' && !has(draft, at, 'aux', 'aux:pass', 'mark');
  const entrance = at === 0 && norm(draft, at) === 'enter' && draft.upos[object] === 'PROPN';
  if (entrance) draft.xpos[at] = 'VBP';
  if ((fronted && finite) || entrance) draft.labels[object] = 'nsubj';
};

/** "Opera he has loved since childhood": of two subjects without a conjunction the first is an object. */
const frontedObject: Mend = (draft, at) => {
  if (!isVerb(draft, at)) return;
  const [first, second, third] = children(draft, at, 'nsubj');
  if (first === undefined || second === undefined || third !== undefined || second > at) return;
  if (/^(?:neither|nor|so)$/.test(norm(draft, first))) draft.labels[first] = 'advmod';
  else if (norm(draft, first + 1) === 'as') {
    // "Gen as well as Carmen learns".
    draft.heads[second] = first;
    draft.labels[second] = 'conj';
  } else if (!has(draft, at, 'obj') && draft.upos[first] !== 'PRON') draft.labels[first] = 'obj';
};

/** "the boy Roxane trains": a verb with a subject right behind a noun is a clause about it. */
const contactClause: Mend = (draft, at) => {
  const head = draft.heads[at] ?? -1;
  if (!isVerb(draft, at) || draft.labels[at] !== 'appos' || draft.upos[head] !== 'NOUN') return;
  const [subject] = children(draft, at, 'nsubj');
  if (subject !== undefined && subject > head && subject < at) draft.labels[at] = 'acl:relcl';
};

/** "such power that he stops": a consequence is no relative clause. */
const consequence: Mend = (draft, at) => {
  const clause = draft.heads[at] ?? -1;
  if (norm(draft, at) !== 'that' || draft.labels[at] !== 'obj' || draft.labels[clause] !== 'acl:relcl')
    return;
  const noun = draft.heads[clause] ?? -1;
  const degree = draft.norms.slice(0, at).some((word) => word === 'such' || word === 'so');
  if (!degree || !has(draft, clause, 'nsubj') || noun < 0) return;
  draft.labels[at] = 'mark';
  draft.labels[clause] = 'advcl';
};

/** "Father Arguedas": two parts of one name that hang side by side. */
const nameApart: Mend = (draft, at) => {
  const side = draft.heads[at] === draft.heads[at - 1] && draft.labels[at] === draft.labels[at - 1];
  const names = draft.upos[at] === 'PROPN' && draft.upos[at - 1] === 'PROPN' && draft.labels[at] === 'appos';
  if (!side || !names) return;
  draft.heads[at] = at - 1;
  draft.labels[at] = 'flat';
};

/**
 * "A hostage like the rest, Messner was seized": what an article opens and a comma closes before the subject describes
 * the subject, and is neither another one nor an object.
 */
const describedInFront: Mend = (draft, at) => {
  const verb = draft.heads[at] ?? -1;
  if (draft.upos[at] !== 'NOUN' || !/^(?:nsubj(?::pass|:outer)?|obj)$/.test(draft.labels[at] ?? '')) return;
  if (!/^an?$/.test(norm(draft, 0)) || !children(draft, at, 'det').includes(0)) return;
  const subject = children(draft, verb, 'nsubj', 'nsubj:pass').find((child) => child > at);
  if (subject === undefined || has(draft, at, 'conj')) return;
  let start = subject;
  for (const child of children(draft, subject)) start = Math.min(start, child);
  if (norm(draft, start - 1) === ',') draft.labels[at] = 'dislocated';
};

/** "with Gen interpreting", "with her hands raised", "with Gen, his aide, interpreting": the noun is what the participle is about. */
const absolute: Mend = (draft, at) => {
  const passive = /^VB[ND]$/.test(draft.xpos[at] ?? '');
  const gerund = /^(?:VBG|NN)$/.test(draft.xpos[at] ?? '') && norm(draft, at).endsWith('ing');
  const apposed = apposedBefore(draft, at);
  const noun = apposed ?? at - 1;
  const near = apposed !== undefined || draft.heads[noun] === at || draft.heads[noun] === draft.heads[at];
  if (!(passive || gerund) || !near || has(draft, at, 'det', 'aux', 'aux:pass')) return;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(draft.upos[noun] ?? '')) return;
  const [preposition] = [...children(draft, at, 'case', 'mark'), ...children(draft, noun, 'case', 'mark')];
  if (preposition === undefined || preposition > noun || norm(draft, preposition) !== 'with') return;
  // A participle that hung from the noun takes the noun's place.
  if (draft.heads[at] === noun) draft.heads[at] = draft.heads[noun] ?? -1;
  draft.heads[noun] = at;
  draft.labels[noun] = passive ? 'nsubj:pass' : 'nsubj';
  draft.labels[at] = 'advcl';
  draft.upos[at] = 'VERB';
  draft.xpos[at] = passive ? 'VBN' : 'VBG';
  draft.heads[preposition] = at;
  draft.labels[preposition] = 'mark';
};

/** Of "Gen, his aide," the word that the apposition before the comma is of. */
function apposedBefore(draft: Draft, at: number): number | undefined {
  if (norm(draft, at - 1) !== ',') return undefined;
  let word = at - 2;
  while (word >= 0 && draft.labels[word] !== 'appos') {
    const head = draft.heads[word] ?? -1;
    if (head <= word) return undefined;
    word = head;
  }
  const whole = draft.heads[word] ?? -1;
  return whole >= 0 && whole < word ? whole : undefined;
}

/** "defeats them both", "who have each been robbed": both of them, each of those, and nobody else. */
const floating: Mend = (draft, at) => {
  if (!/^(?:both|all|each)$/.test(norm(draft, at))) return;
  const [subject] = children(draft, draft.heads[at] ?? -1, 'nsubj', 'nsubj:pass').filter((one) => one < at);
  const isSubject = /^nsubj/.test(draft.labels[at] ?? '') && subject !== undefined;
  const isObject =
    draft.labels[at] === 'obj' && draft.upos[at - 1] === 'PRON' && draft.heads[at - 1] === draft.heads[at];
  if (!isSubject && !isObject) return;
  draft.heads[at] = isSubject ? subject : at - 1;
  draft.labels[at] = 'det';
};

/** "What unites these strangers": "what" before a verb is its subject, and a noun behind it the object. */
const freeSubject: Mend = (draft, at) => {
  const verb = at + 1;
  if (!/^(?:what|whoever)$/.test(norm(draft, at)) || !/^VB[ZD]$/.test(draft.xpos[verb] ?? '')) return;
  const [behind] = children(draft, verb, 'nsubj').filter((child) => child > verb);
  if (behind !== undefined) draft.labels[behind] = 'obj';
  if (draft.labels[verb] === 'acl:relcl' && draft.heads[at] !== verb) draft.heads[verb] = at;
};

/** "The two fall in love": two do something, and are no number of one thing. */
const verbAfterNumber: Mend = (draft, at) => {
  const number = at - 1;
  if (draft.xpos[at] !== 'NN' || draft.labels[at] !== 'root' || draft.labels[number] !== 'nummod') return;
  if (!draft.words.numerals.has(norm(draft, number)) || has(draft, at, 'nsubj', 'cop', 'amod')) return;
  draft.upos[at] = 'VERB';
  draft.xpos[at] = 'VBP';
  draft.labels[number] = 'nsubj';
  for (const child of children(draft, at, 'det')) draft.heads[child] = number;
  for (const child of children(draft, at, 'nmod')) draft.labels[child] = 'obl';
};

/** "They are secretly meeting": what somebody is at just now. */
const progressive: Mend = (draft, at) => {
  if (draft.xpos[at] !== 'NN' || !norm(draft, at).endsWith('ing')) return;
  const [copula] = children(draft, at, 'cop');
  if (copula === undefined || has(draft, at, 'det', 'amod', 'case', 'nmod:poss', 'compound')) return;
  const person = children(draft, at, 'nsubj').some((one) => /^(?:PROPN|PRON)$/.test(draft.upos[one] ?? ''));
  const adverb = children(draft, at, 'advmod').some((one) => one > copula && norm(draft, one).endsWith('ly'));
  if (!person && !adverb) return;
  draft.upos[at] = 'VERB';
  draft.xpos[at] = 'VBG';
  draft.labels[copula] = 'aux';
};

/** "It was for the sake of the house that he came": the clause hangs from what is brought to the front. */
const cleftClause: Mend = (draft, at) => {
  const noun = draft.heads[at] ?? -1;
  if (noun < 0 || noun > at || !/^(?:acl|csubj|ccomp)/.test(draft.labels[at] ?? '')) return;
  const that = children(draft, at).find((child) => norm(draft, child) === 'that');
  if (that === undefined) return;
  const top = draft.labels[noun] === 'nmod' ? (draft.heads[noun] ?? -1) : noun;
  const it = children(draft, top, 'nsubj', 'expl').some((child) => norm(draft, child) === 'it');
  if (!it || !has(draft, top, 'cop') || !has(draft, top, 'case')) return;
  // "It is with Ann that he falls in love": the parser may take the clause for the subject.
  if (!/^acl/.test(draft.labels[at] ?? '')) draft.labels[that] = 'obl';
  draft.heads[at] = top;
  draft.labels[at] = 'acl:relcl';
};

const MENDS: readonly Mend[] = [
  bareForm,
  nounInPlace,
  ownedGerund,
  verbInS,
  ...VERB_MENDS,
  verbBeforeGerund,
  rootAfterApposition,
  nounsOfVerb,
  childrenOfAuxiliary,
  activeWithoutAuxiliary,
  subjectBehind,
  frontedObject,
  contactClause,
  consequence,
  nameApart,
  describedInFront,
  absolute,
  floating,
  freeSubject,
  verbAfterNumber,
  progressive,
  cleftClause,
  ...COMPLEMENTS,
  ...IDIOMS,
  ...PARTICIPLE_MENDS,
  ...CLAUSE_MENDS,
  ...CLEFT_MENDS,
  ...PHRASE_MENDS,
  ...NEIGHBOUR_MENDS,
];

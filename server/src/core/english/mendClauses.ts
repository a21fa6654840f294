// Mends what hangs from the wrong word: relative clauses behind a name, conditions, who does it in a passive.
import {
  children,
  hang,
  has,
  isPerson,
  isVerb,
  norm,
  raise,
  retag,
  type Draft,
  type Mend,
} from './mendDraft';

/** Below this the parser was in doubt. */
const DOUBTED = 0.75;

const doubted = ({ confidence }: Draft, at: number): boolean => (confidence[at] ?? 0) < DOUBTED;

/** The word of a name, or of a phrase, from which the others hang. */
function topOf({ heads, labels }: Draft, at: number): number {
  let top = at;
  while (/^(?:flat|compound|conj)$/.test(labels[top] ?? '') && (heads[top] ?? -1) >= 0)
    top = heads[top] ?? -1;
  return top;
}

/** "the pocket of Ann, whom they trust", "a spark between Ann and Bob, who stay strangers": no pocket, and no spark. */
const whoBehind: Mend = (draft, at) => {
  const { heads, labels, upos, xpos } = draft;
  if (!/^whom?$/.test(norm(draft, at))) return;
  let clause = heads[at] ?? -1;
  while (clause >= 0 && labels[clause] === 'xcomp') clause = heads[clause] ?? -1;
  const noun = clause < 0 ? -1 : (heads[clause] ?? -1);
  if (noun < 0 || labels[clause] !== 'acl:relcl' || !doubted(draft, clause)) return;
  const before = norm(draft, at - 1) === ',' ? at - 2 : at - 1;
  if (before <= noun || upos[noun] !== 'NOUN' || !/^(?:NOUN|PROPN)$/.test(upos[before] ?? '')) return;
  const top = topOf(draft, before);
  if (top === noun) return;
  const plural = xpos[clause] === 'VBP' && norm(draft, at) === 'who';
  const several = has(draft, top, 'conj');
  if (plural && several && labels[top] === 'nmod') hang(draft, clause, top, 'acl:relcl');
  else if (
    upos[before] === 'PROPN' &&
    !plural &&
    (!isPerson(draft, norm(draft, noun)) || isEquated(draft, top, noun))
  )
    hang(draft, clause, labels[before] === 'conj' ? before : topOf(draft, before), 'acl:relcl');
};

/** "The boy is *Ann*, who …": the name is what the noun is said to be. */
const isEquated = (draft: Draft, name: number, noun: number): boolean =>
  has(draft, name, 'cop') && (draft.heads[noun] === name || draft.heads[name] === noun);

/** "By contrast Ann, whose name is Bell, mocks Bruno": who stands before the verb does it, and not who stands behind. */
const subjectBeforeComma: Mend = (draft, at) => {
  const { heads, labels, upos } = draft;
  if (labels[at] !== 'root' || norm(draft, at - 1) !== ',' || !/^VB[ZD]$/.test(draft.xpos[at] ?? '')) return;
  const [behind, other] = children(draft, at, 'nsubj');
  if (behind !== at + 1 || other !== undefined || upos[behind] !== 'PROPN') return;
  const name = children(draft, at, 'obl')
    .flatMap((phrase) => children(draft, phrase, 'appos'))
    .find((child) => child < at && upos[child] === 'PROPN' && has(draft, child, 'acl:relcl'));
  if (name === undefined || has(draft, at, 'obj')) return;
  hang(draft, name, at, 'nsubj');
  hang(draft, behind, at, 'obj');
  heads[at - 1] = name;
};

/** "no doubt that she survives", "the fact that she sings": it opens what is doubted, and is nobody's object. */
const opensContent: Mend = (draft, at) => {
  const { heads, labels, upos, xpos } = draft;
  const clause = heads[at] ?? -1;
  if (norm(draft, at) !== 'that' || !/^(?:obj|obl)$/.test(labels[at] ?? '')) return;
  if (heads[clause] !== at - 1 || !draft.words.contents.has(norm(draft, at - 1))) return;
  if (!labels[clause]?.startsWith('acl') || !has(draft, clause, 'nsubj', 'nsubj:pass')) return;
  hang(draft, at, clause, 'mark');
  upos[at] = 'SCONJ';
  xpos[at] = 'IN';
  labels[clause] = 'acl';
};

/** "The boy whom Ann coaches is Bob": the name is the predicate, whatever the parser hangs it from. */
const nameIsRoot: Mend = (draft, at) => {
  const { heads, labels, upos } = draft;
  const noun = heads[at] ?? -1;
  if (upos[at] !== 'PROPN' || labels[at] !== 'acl:relcl' || labels[noun] !== 'root' || noun > at) return;
  const [copula] = children(draft, at, 'cop');
  if (copula !== at - 1 || has(draft, at, 'nsubj', 'mark') || upos[noun] !== 'NOUN') return;
  if (!children(draft, noun, 'acl:relcl').some((child) => child < at)) return;
  hang(draft, at, -1, 'root');
  hang(draft, noun, at, 'nsubj');
  raise(draft, noun);
  raise(draft, at);
  for (const child of children(draft, noun)) if (child > at) heads[child] = at;
};

/** "The boy whom Ann dreams of adopting is Bob": what reads as a plural noun behind "whom" and a name is a verb. */
const whomSheDreams: Mend = (draft, at) => {
  const { heads, labels, upos, xpos } = draft;
  if (norm(draft, at) !== 'whom') return;
  const verb = [at + 2, at + 3].find((i) => xpos[i] === 'NNS' && norm(draft, i).endsWith('s'));
  const noun = at - 1;
  if (verb === undefined || upos[noun] !== 'NOUN' || !/^NNP?$/.test(xpos[verb - 1] ?? '')) return;
  if (labels[verb] !== 'nsubj' || heads[verb - 1] !== verb) return;
  const over = heads[verb] ?? -1;
  const gerund = children(draft, verb, 'nmod', 'acl').find((child) => norm(draft, child).endsWith('ing'));
  if (over < verb || heads[noun] !== over || !has(draft, over, 'cop')) return;
  retag(draft, verb, 'VBZ');
  hang(draft, verb, noun, 'acl:relcl');
  for (const child of children(draft, verb)) if (child < verb - 1) heads[child] = verb - 1;
  hang(draft, verb - 1, verb, 'nsubj');
  hang(draft, at, gerund ?? verb, 'obj');
  if (gerund !== undefined) {
    retag(draft, gerund, 'VBG');
    hang(draft, gerund, verb, 'advcl');
    raise(draft, gerund);
  }
  for (const child of [at, verb, verb - 1, noun]) raise(draft, child);
};

/** "are typed by Ann": behind a passive the person after "by" does it. */
const passiveBy: Mend = (draft, at) => {
  const { heads, labels, upos, xpos } = draft;
  if (norm(draft, at) !== 'by' || xpos[at - 1] !== 'VBN') return;
  const verb = at - 1;
  if (!isVerb(draft, verb) || !has(draft, verb, 'aux:pass')) return;
  const name = heads[at] ?? -1;
  if (upos[name] !== 'PROPN' || heads[name] !== verb || !/^obl/.test(labels[name] ?? '')) return;
  for (let i = at + 1; i < name; i++) if (!/^(?:DET|ADJ|PROPN|NOUN)$/.test(upos[i] ?? '')) return;
  raise(draft, name);
  raise(draft, at);
};

/** "It was a gang of thieves who stole it": the clause says what the gang did, and not which thieves are meant. */
const cleftedGang: Mend = (draft, at) => {
  const { heads, labels } = draft;
  if (!/^(?:who|that)$/.test(norm(draft, at))) return;
  const clause = heads[at] ?? -1;
  const noun = clause < 0 ? -1 : (heads[clause] ?? -1);
  const top = noun < 0 ? -1 : (heads[noun] ?? -1);
  if (top < 0 || labels[clause] !== 'acl:relcl' || labels[noun] !== 'nmod' || !has(draft, top, 'cop')) return;
  if (
    norm(draft, at - 1) === ',' ||
    !children(draft, top, 'nsubj', 'expl').some((it) => norm(draft, it) === 'it')
  )
    return;
  hang(draft, clause, top, 'acl:relcl');
};

/** "Were it not for Ann there would be no song": a condition, and not the statement. */
const wereItNot: Mend = (draft, at) => {
  const { heads, labels } = draft;
  if (
    !/^(?:were|had)$/.test(norm(draft, at)) ||
    norm(draft, at + 1) !== 'it' ||
    norm(draft, at + 2) !== 'not'
  )
    return;
  const preposition = norm(draft, at + 3) === 'been' ? at + 4 : at + 3;
  if (norm(draft, preposition) !== 'for') return;
  const noun = heads[preposition] ?? -1;
  if (noun < 0 || labels[noun] !== 'root') return;
  const [statement] = children(draft, noun, 'parataxis', 'conj', 'acl:relcl', 'ccomp').filter(
    (child) => child > noun,
  );
  if (statement === undefined) return;
  hang(draft, statement, -1, 'root');
  hang(draft, noun, statement, 'advcl');
};

/** "Had they let her, she might have left", "she might have left, had she wished to": a condition, and no statement. */
const invertedCondition: Mend = (draft, at) => {
  const { heads, labels, norms } = draft;
  if (!/^(?:had|were|should)$/.test(norm(draft, at)) || !/^,?$/.test(norm(draft, at - 1))) return;
  const clause = labels[at] === 'aux' ? (heads[at] ?? -1) : complementOfHad(draft, at);
  if (clause < 0 || norms.at(-1) === '?' || !children(draft, clause, 'nsubj').some((who) => who > at)) return;
  const top = clause === heads[at] ? clause : at;
  const [statement] =
    labels[top] === 'root'
      ? children(draft, top, 'parataxis', 'ccomp').filter((child) => child > clause)
      : labels[top] === 'parataxis'
        ? [heads[top] ?? -1]
        : [];
  if (statement === undefined) return;
  if (labels[top] === 'root') hang(draft, statement, -1, 'root');
  if (top === at) {
    hang(draft, at, clause, 'aux');
    draft.upos[at] = 'AUX';
    draft.xpos[clause] = 'VBN';
  }
  hang(draft, clause, statement, 'advcl');
};

/** In "had they let her", taken for what they had: the letting. */
const complementOfHad = (draft: Draft, at: number): number =>
  children(draft, at, 'xcomp', 'ccomp').find((child) => child > at && has(draft, child, 'nsubj')) ?? -1;

/** "dreams of a life in which she sings": the clause is about the noun before "in which", and about no verb. */
const inWhich: Mend = (draft, at) => {
  const { heads, labels, upos } = draft;
  const noun = at - 2;
  if (norm(draft, at) !== 'which' || upos[at - 1] !== 'ADP' || upos[noun] !== 'NOUN') return;
  const clause = heads[at] ?? -1;
  if (labels[clause] !== 'acl:relcl' || heads[clause] !== heads[noun] || !isVerb(draft, heads[noun] ?? -1))
    return;
  hang(draft, clause, noun, 'acl:relcl');
};

/** "is taught to read by Ann": who does it is the agent of the passive, and no infinitive in the active has one. */
const agentOfPassive: Mend = (draft, at) => {
  const { upos, xpos, heads, labels } = draft;
  const infinitive = heads[at] ?? -1;
  const passive = heads[infinitive] ?? -1;
  if (
    labels[infinitive] !== 'xcomp' ||
    !/^VBN?$/.test(xpos[infinitive] ?? '') ||
    !/^(?:obl|nmod)/.test(labels[at] ?? '')
  )
    return;
  if (has(draft, infinitive, 'aux:pass') || !has(draft, passive, 'aux:pass')) return;
  const isBy = children(draft, at, 'case').some((child) => norm(draft, child) === 'by');
  // "by candlelight", "by the window" say how and where.
  const isSomebody = /^(?:PROPN|PRON)$/.test(upos[at] ?? '');
  if (!isBy || !isSomebody || has(draft, passive, 'obl:agent')) return;
  heads[at] = passive;
  labels[at] = 'obl:agent';
  raise(draft, at);
};

/** "teaches Ann, who is meant to spy and learns to read": without a comma before "and" both are what Ann does. */
const secondInRelative: Mend = (draft, at) => {
  const { heads, labels, xpos } = draft;
  const over = heads[at] ?? -1;
  if (labels[at] !== 'conj' || over < 0 || !/^VB[ZDP]$/.test(xpos[at] ?? '')) return;
  const [and] = children(draft, at, 'cc');
  if (and === undefined || has(draft, at, 'nsubj', 'nsubj:pass', 'expl')) return;
  const pronoun = draft.norms.lastIndexOf('who', and);
  if (pronoun < over || norm(draft, pronoun - 1) !== ',') return;
  const clause = heads[pronoun] ?? -1;
  if (clause > and || labels[clause] !== 'acl:relcl') return;
  for (let i = pronoun; i < and; i++) if (/^[,;:—–)]$/.test(norm(draft, i))) return;
  hang(draft, at, clause, 'conj');
  raise(draft, at);
};

/** "a contrast to the quiet first night": the noun is the last word, and no time of the clause. */
const ordinalNight: Mend = (draft, at) => {
  const { heads, labels, upos, words } = draft;
  const ordinal = at - 1;
  const adjective = at - 2;
  if (labels[at] !== 'obl:unmarked' || !words.ordinals.has(norm(draft, ordinal)) || heads[ordinal] !== at)
    return;
  if (children(draft, at).some((child) => child < ordinal)) return;
  if (!/^(?:NOUN|ADJ)$/.test(upos[adjective] ?? '') || !has(draft, adjective, 'det')) return;
  const [over, label] = [heads[adjective] ?? -1, labels[adjective] ?? ''];
  if (over === at || !/^(?:nmod|obl|obj|nsubj|conj)/.test(label)) return;
  for (const child of children(draft, adjective)) heads[child] = at;
  hang(draft, at, over, label);
  hang(draft, adjective, at, 'amod');
  raise(draft, at);
};

export const CLAUSE_MENDS: readonly Mend[] = [
  subjectBeforeComma,
  nameIsRoot,
  whomSheDreams,
  whoBehind,
  passiveBy,
  wereItNot,
  invertedCondition,
  inWhich,
  cleftedGang,
  agentOfPassive,
  secondInRelative,
  ordinalNight,
  opensContent,
];

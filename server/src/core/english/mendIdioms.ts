// Mends idioms that say who does something: "What she does is type", "Gen it is who teaches her", "Ann, of all people".
import { children, hang, has, isVerb, norm, raise, retag, type Draft, type Mend } from './mendDraft';

/** "What Roxane does is type the letters": what she does is the verb of the sentence. */
const whatDoes: Mend = (draft, at) => {
  if (norm(draft, at) !== 'what' || draft.heads[at] === -1) return;
  const does = [at + 2, at + 3, at + 4].find((i) => /^(?:does|do|did)$/.test(norm(draft, i)));
  if (does === undefined || !/^(?:is|was)$/.test(norm(draft, does + 1))) return;
  const verb = norm(draft, does + 2) === 'to' ? does + 3 : does + 2;
  const subject = draft.upos.findIndex((upos, i) => i > at && i < does && /^(?:PROPN|NOUN|PRON)$/.test(upos));
  if (subject < 0 || draft.xpos[verb] === undefined || !/^(?:VBP?|NN)$/.test(draft.xpos[verb] ?? '')) return;
  const root = draft.labels.indexOf('root');
  retag(draft, verb, 'VBP');
  if (root !== verb) {
    if (!(draft.heads[verb] === root && (root === does || root === at))) return;
    hang(draft, verb, -1, 'root');
    hang(draft, root, verb, 'dep');
  }
  for (const word of [at, does, does + 1]) hang(draft, word, verb, 'dep');
  if (verb === does + 3) hang(draft, does + 2, verb, 'dep');
  const top = topWithin(draft, subject, at + 1, does);
  hang(draft, top, verb, 'nsubj');
  raise(draft, top);
};

/** The token over all others of a phrase. */
function topWithin(draft: Draft, from: number, start: number, end: number): number {
  let top = from;
  for (let over = draft.heads[top] ?? -1; over >= start && over < end; over = draft.heads[top] ?? -1)
    top = over;
  return top;
}

/** "Gen it is who teaches her": he teaches her. */
const itIsWho: Mend = (draft, at) => {
  if (norm(draft, at) !== 'it' || at === 0 || !/^(?:is|was)$/.test(norm(draft, at + 1))) return;
  const pronoun = norm(draft, at + 2);
  if (!/^(?:who|that|whom)$/.test(pronoun)) return;
  const somebody = at - 1;
  if (!/^(?:PROPN|NOUN)$/.test(draft.upos[somebody] ?? '')) return;
  const verb = draft.upos.findIndex(
    (upos, i) => i > at + 2 && upos === 'VERB' && /^VB[ZDP]$/.test(draft.xpos[i] ?? ''),
  );
  if (verb < 0) return;
  const root = draft.labels.indexOf('root');
  if (root !== verb) {
    if (root !== somebody && root > at + 1) return;
    hang(draft, verb, -1, 'root');
    hang(draft, root, verb, 'dep');
  }
  for (const word of [at, at + 1, at + 2]) hang(draft, word, verb, 'dep');
  hang(draft, somebody, verb, pronoun === 'whom' ? 'obj' : 'nsubj');
  raise(draft, somebody);
};

/** "From then on every man is kind": no man stands after a preposition. */
const fromThenOn: Mend = (draft, at) => {
  const { heads, labels } = draft;
  if (norm(draft, at) !== 'on' || labels[at] !== 'case' || norm(draft, at + 1) === ',') return;
  const from = [at - 2, at - 3, at - 4].find((i) => norm(draft, i) === 'from');
  if (from === undefined || !draft.words.moments.has(norm(draft, at - 1))) return;
  const noun = heads[at] ?? -1;
  let predicate = heads[noun] ?? -1;
  while (predicate >= 0 && !isVerb(draft, predicate) && !has(draft, predicate, 'cop'))
    predicate = heads[predicate] ?? -1;
  if (predicate < noun || noun < at || has(draft, predicate, 'nsubj', 'nsubj:pass', 'expl', 'csubj')) return;
  hang(draft, noun, predicate, has(draft, predicate, 'aux:pass') ? 'nsubj:pass' : 'nsubj');
  hang(draft, at, at - 1, 'advmod');
  raise(draft, noun);
};

/** "Later on Ann is training him": nothing is on Ann. */
const laterOn: Mend = (draft, at) => {
  const { heads, labels, upos } = draft;
  const noun = heads[at] ?? -1;
  const verb = heads[noun] ?? -1;
  if (norm(draft, at) !== 'on' || !/^(?:later|early|further|earlier)$/.test(norm(draft, at - 1))) return;
  if (labels[at] !== 'case' || upos[noun] !== 'PROPN' || labels[noun] !== 'obl' || noun > verb) return;
  if (!isVerb(draft, verb) || has(draft, verb, 'nsubj', 'nsubj:pass')) return;
  hang(draft, at, at - 1, 'advmod');
  hang(draft, noun, verb, has(draft, verb, 'aux:pass') ? 'nsubj:pass' : 'nsubj');
  raise(draft, noun);
};

/** "Ann, of all people, came": an aside, which says nothing of any people. */
const ofAll: Mend = (draft, at) => {
  if (!draft.words.kinds.has(norm(draft, at))) return;
  if (norm(draft, at - 1) !== 'all' || norm(draft, at - 2) !== 'of') return;
  const noun = draft.heads[at] ?? -1;
  const root = draft.labels.indexOf('root');
  if (draft.labels[at] === 'nmod' && noun >= 0 && noun !== root) hang(draft, at, root, 'discourse');
};

/** "goes on to marry her", "was chosen to sing": what comes of it, and no purpose. */
const outcome: Mend = (draft, at) => {
  if (draft.xpos[at] !== 'VB' || draft.labels[at] !== 'advcl') return;
  if (norm(draft, at - 1) !== 'to') return;
  const verb = draft.heads[at] ?? -1;
  if (verb < 0 || verb > at) return;
  const { words } = draft;
  const goesOn = words.going.has(norm(draft, verb)) && norm(draft, verb + 1) === 'on';
  const chosen = words.chosen.has(norm(draft, verb)) && has(draft, verb, 'nsubj:pass', 'aux:pass');
  if (!goesOn && !chosen && !comesForward(draft, verb)) return;
  draft.labels[at] = 'xcomp';
  raise(draft, at);
};

/** "steps forward to sing", "sits down to play", "steps in to mediate": whoever does the one does the other. */
function comesForward(draft: Draft, verb: number): boolean {
  const { rising, stepping, forward } = draft.words;
  if (rising.has(norm(draft, verb))) return true;
  const steps = stepping.has(norm(draft, verb)) && forward.has(norm(draft, verb + 1));
  return steps && norm(draft, verb + 2) === 'to';
}

/** "is busy adopting him": what somebody is busy with he does. */
const busy: Mend = (draft, at) => {
  const over = draft.heads[at] ?? -1;
  if (!draft.words.busy.has(norm(draft, over)) || over > at) return;
  if (!norm(draft, at).endsWith('ing') || has(draft, at, 'det', 'amod', 'nmod:poss')) return;
  if (!/^(?:advcl|acl|xcomp|obj)$/.test(draft.labels[at] ?? '')) return;
  retag(draft, at, 'VBG');
  draft.labels[at] = 'xcomp';
  raise(draft, at);
};

/** "We see Gen teaching her": whom we see does it. */
const seen: Mend = (draft, at) => {
  if (!norm(draft, at).endsWith('ing') || has(draft, at, 'det', 'aux', 'case')) return;
  const noun = at - 1;
  const verb = draft.heads[noun] ?? -1;
  if (draft.upos[noun] !== 'PROPN' || draft.labels[noun] !== 'obj' || draft.heads[at] !== noun) return;
  if (!draft.words.seeing.has(norm(draft, verb))) return;
  if (!/^(?:flat|compound|appos|acl)$/.test(draft.labels[at] ?? '')) return;
  retag(draft, at, 'VBG');
  hang(draft, at, verb, 'ccomp');
  hang(draft, noun, at, 'nsubj');
  raise(draft, at);
  raise(draft, noun);
};

/** "The story has Ann marry him", "Dickens has Ann marry him": that she marries him is told. */
const tellsOf: Mend = (draft, at) => {
  const isHad = (i: number): boolean => /^(?:has|have|had)$/.test(norm(draft, i));
  if (![at - 2, at - 3, draft.heads[at] ?? -1].some(isHad)) return;
  const subjects = children(draft, at, 'nsubj').filter((child) => child < at);
  const [first, second] = subjects;
  if (first !== undefined && second !== undefined && isVerb(draft, at)) {
    const [aux] = children(draft, at, 'aux');
    const between = aux !== undefined && first < aux && aux < second && aux + 1 === second;
    if (between && /^(?:has|have|had)$/.test(norm(draft, aux)) && draft.upos[second] === 'PROPN')
      draft.labels[first] = 'dislocated';
    return;
  }
  const verb = draft.heads[at] ?? -1;
  if (draft.labels[at] !== 'xcomp' || !/^(?:has|had)$/.test(norm(draft, verb))) return;
  const [object] = children(draft, verb, 'obj').filter((child) => child === at - 1);
  if (object === undefined || draft.upos[object] !== 'PROPN' || !/^(?:NN|VBP?)$/.test(draft.xpos[at] ?? ''))
    return;
  if (has(draft, at, 'det', 'amod', 'case', 'nmod:poss', 'mark') || !has(draft, at, 'obj', 'obl')) return;
  retag(draft, at, 'VB');
  draft.labels[at] = 'ccomp';
  hang(draft, object, at, 'nsubj');
  raise(draft, at);
  raise(draft, object);
};

/** "gives singing lessons to him": what kind of lessons they are, and no singing of lessons. */
const kindOfLesson: Mend = (draft, at) => {
  const noun = at + 1;
  const { arts, lessons } = draft.words;
  if (!arts.has(norm(draft, at)) || !lessons.has(norm(draft, noun))) return;
  if (draft.heads[noun] !== at || draft.labels[noun] !== 'obj') return;
  hang(
    draft,
    noun,
    draft.heads[at] ?? -1,
    draft.labels[at] === 'xcomp' ? 'obj' : (draft.labels[at] ?? 'obj'),
  );
  for (const child of children(draft, at)) if (child !== noun) draft.heads[child] = noun;
  draft.upos[at] = 'NOUN';
  draft.xpos[at] = 'NN';
  hang(draft, at, noun, 'compound');
  raise(draft, noun);
};

/** "little by little", "day by day": how fast it goes; the noun before it is no part of it. */
const byDegrees: Mend = (draft, at) => {
  if (norm(draft, at) !== 'by' || norm(draft, at - 1) !== norm(draft, at + 1)) return;
  const first = at - 1;
  const [noun] = children(draft, first, 'compound').filter((child) => child === first - 1);
  if (noun === undefined || draft.upos[noun] === 'DET') return;
  hang(draft, noun, draft.heads[first] ?? -1, draft.labels[first] ?? 'dep');
  for (const child of children(draft, first)) if (child < noun) draft.heads[child] = noun;
  hang(draft, first, draft.labels.indexOf('root'), 'advmod');
  raise(draft, noun);
};

/** "The accompanist is shot": a participle, and no shot. */
const isShot: Mend = (draft, at) => {
  if (!draft.words.participles.has(norm(draft, at)) || draft.upos[at] !== 'NOUN') return;
  const [copula] = children(draft, at, 'cop', 'aux:pass');
  if (copula === undefined || has(draft, at, 'det', 'amod', 'nmod:poss', 'compound', 'case')) return;
  retag(draft, at, 'VBN');
  draft.labels[copula] = 'aux:pass';
  for (const subject of children(draft, at, 'nsubj')) draft.labels[subject] = 'nsubj:pass';
  for (const noun of children(draft, at, 'nmod')) draft.labels[noun] = 'obl';
};

/** "Her trade is that of a dentist": it is a dentist's, and so is she. */
const thatOf: Mend = (draft, at) => {
  if (norm(draft, at) !== 'that' || norm(draft, at + 1) !== 'of' || !/^(?:is|was)$/.test(norm(draft, at - 1)))
    return;
  const noun = draft.heads[at] ?? -1;
  if (draft.labels[at] !== 'nsubj' || draft.labels[noun] !== 'root' || draft.heads[at + 1] !== noun) return;
  draft.labels[at] = 'dep';
  draft.labels[at + 1] = 'dep';
};

/** "the man to whom she gives it": the clause is about the man, and the pronoun is in it. */
const prepositionFronted: Mend = (draft, at) => {
  if (!/^(?:whom|which)$/.test(norm(draft, at)) || draft.labels[at] !== 'nmod') return;
  const noun = draft.heads[at] ?? -1;
  const [verb] = children(draft, at, 'acl:relcl', 'acl').filter(
    (child) => child > at && isVerb(draft, child),
  );
  if (verb === undefined || noun < 0) return;
  hang(draft, verb, noun, 'acl:relcl');
  hang(draft, at, verb, 'obl');
};

/** "the singer, whose birthday they celebrate": what is hers is celebrated. */
const whoseObject: Mend = (draft, at) => {
  if (norm(draft, at) !== 'whose') return;
  const noun = draft.heads[at] ?? -1;
  const [verb] = children(draft, noun, 'acl:relcl').filter((child) => child > noun && isVerb(draft, child));
  const owner = norm(draft, at - 1) === ',' ? at - 2 : at - 1;
  if (verb === undefined || noun < at || !/^(?:NOUN|PROPN)$/.test(draft.upos[owner] ?? '')) return;
  if (!has(draft, verb, 'nsubj') || has(draft, verb, 'obj') || draft.heads[noun] === verb) return;
  hang(draft, verb, owner, 'acl:relcl');
  hang(draft, noun, verb, 'obj');
};

export const IDIOMS: readonly Mend[] = [
  fromThenOn,
  prepositionFronted,
  whoseObject,
  thatOf,
  isShot,
  kindOfLesson,
  byDegrees,
  whatDoes,
  itIsWho,
  ofAll,
  laterOn,
  outcome,
  busy,
  seen,
  tellsOf,
];

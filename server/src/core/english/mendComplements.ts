// Mends infinitives and whom they are about: "persuades them to leave", "longs for it to end", "whom they hope to seize".
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

/** "whom they hope to seize", "whom he would like to adopt": the pronoun is the object of the infinitive. */
const objectOfInfinitive: Mend = (draft, at) => {
  const verb = draft.heads[at] ?? -1;
  if (!/^(?:whom|who|that|which)$/.test(norm(draft, at)) || draft.labels[at] !== 'obj') return;
  const { hoping, liking } = draft.words;
  const would = liking.has(norm(draft, verb)) && children(draft, verb, 'aux').length > 0;
  if (draft.labels[verb] !== 'acl:relcl' || !(would || hoping.has(norm(draft, verb)))) return;
  const [infinitive] = children(draft, verb, 'xcomp').filter(
    (child) => child > verb && draft.xpos[child] === 'VB' && !has(draft, child, 'obj'),
  );
  if (infinitive !== undefined) draft.heads[at] = infinitive;
};

/** "longs for the siege to end": what "for" brings in is the subject of the infinitive. */
const forInfinitive: Mend = (draft, at) => {
  if (!isInfinitive(draft, at) || has(draft, at, 'nsubj')) return;
  const over = draft.heads[at] ?? -1;
  const before = children(draft, over, 'obl')
    .filter((child) => child < at && child > over)
    .at(-1);
  const noun = draft.labels[at] === 'acl' ? over : before;
  const verb = noun === undefined ? -1 : (draft.heads[noun] ?? -1);
  if (noun === undefined || !isVerb(draft, verb) || !draft.words.wishing.has(norm(draft, verb))) return;
  const [case_] = children(draft, noun, 'case').filter((child) => norm(draft, child) === 'for');
  if (case_ === undefined || draft.labels[noun] !== 'obl') return;
  draft.heads[at] = verb;
  draft.labels[at] = 'ccomp';
  raise(draft, at);
  draft.heads[noun] = at;
  draft.labels[noun] = 'nsubj';
  draft.heads[case_] = at;
  draft.labels[case_] = 'mark';
};

const isInfinitive = (draft: Draft, at: number): boolean =>
  draft.xpos[at] === 'VB' &&
  children(draft, at).some((child) => norm(draft, child) === 'to' && child < at && child >= at - 2);

/** "persuades the generals to leave": whoever stands between is the verb's object, whatever the parser doubts. */
const objectControl: Mend = (draft, at) => {
  if (!isInfinitive(draft, at)) return;
  const over = draft.heads[at] ?? -1;
  // "teaches a girl to sing": what she is to do, and not which girl it is.
  const ofPerson =
    draft.labels[at] === 'acl' && draft.labels[over] === 'obj' && isPerson(draft, norm(draft, over));
  const verb = ofPerson ? (draft.heads[over] ?? -1) : over;
  if (!isVerb(draft, verb) || verb > at || !draft.words.controlling.has(norm(draft, verb))) return;
  if (!ofPerson && !['xcomp', 'ccomp', 'advcl'].includes(draft.labels[at] ?? '')) return;
  draft.heads[at] = verb;
  const passive = has(draft, verb, 'nsubj:pass', 'aux:pass');
  const [own] = children(draft, at, 'nsubj').filter((child) => child > verb && child < at);
  const [object] = children(draft, verb, 'obj', 'iobj').filter((child) => child > verb && child < at);
  const noun = own ?? object;
  if (noun === undefined && !passive) return;
  draft.labels[at] = 'xcomp';
  raise(draft, at);
  if (noun === undefined) return;
  draft.heads[noun] = verb;
  draft.labels[noun] = 'obj';
  raise(draft, noun);
};

/** "agrees in the end to sing": it is she who sings, and no end of that kind. */
const inTheEndTo: Mend = (draft, at) => {
  const { heads, labels, words } = draft;
  const noun = heads[at] ?? -1;
  const verb = heads[noun] ?? -1;
  if (labels[at] !== 'acl' || !isInfinitive(draft, at) || labels[noun] !== 'obl' || !isVerb(draft, verb))
    return;
  if (!words.moments.has(norm(draft, noun)) || !has(draft, noun, 'case')) return;
  if (!words.hoping.has(norm(draft, verb)) && !words.resolving.has(norm(draft, verb))) return;
  labels[at] = 'xcomp';
  heads[at] = verb;
};

/** "forbids the hostages to go out": the infinitive completes the verb, and describes no hostages. */
const objectsInfinitive: Mend = (draft, at) => {
  const { heads, labels } = draft;
  const noun = heads[at] ?? -1;
  const verb = heads[noun] ?? -1;
  if (labels[at] !== 'acl' || !isInfinitive(draft, at) || noun > at || !/^i?obj$/.test(labels[noun] ?? ''))
    return;
  if (!isVerb(draft, verb) || verb > noun || !draft.words.controlling.has(norm(draft, verb))) return;
  hang(draft, at, verb, 'xcomp');
  raise(draft, at);
};

/** "tells the guests that the army will spare them": a verb with an object of its own has no other in "that". */
const toldContent: Mend = (draft, at) => {
  const { heads, labels, upos, xpos } = draft;
  const clause = heads[at] ?? -1;
  const noun = at - 1;
  if (norm(draft, at) !== 'that' || labels[at] !== 'obj' || labels[clause] !== 'acl:relcl') return;
  const verb = heads[noun] ?? -1;
  if (heads[clause] !== noun || !/^i?obj$/.test(labels[noun] ?? '') || !isVerb(draft, verb)) return;
  if (!has(draft, clause, 'nsubj') || !children(draft, clause, 'obj').some((child) => child > clause)) return;
  hang(draft, at, clause, 'mark');
  upos[at] = 'SCONJ';
  xpos[at] = 'IN';
  hang(draft, clause, verb, 'ccomp');
  raise(draft, clause);
};

/** "learns to read from him": from whom one learns is said of the learning. */
const learntFrom: Mend = (draft, at) => {
  const infinitive = draft.heads[at] ?? -1;
  const verb = draft.heads[infinitive] ?? -1;
  if (draft.labels[at] !== 'obl' || !isInfinitive(draft, infinitive)) return;
  if (!draft.words.learning.has(norm(draft, verb))) return;
  if (children(draft, at, 'case').some((child) => norm(draft, child) === 'from')) draft.heads[at] = verb;
};

/** "knows that they will attack and begs them to leave": what is joined has the form of what it is joined to. */
const parallel: Mend = (draft, at) => {
  if (draft.labels[at] !== 'conj' || !/^VB[ZD]$/.test(draft.xpos[at] ?? '') || has(draft, at, 'nsubj'))
    return;
  const other = draft.heads[at] ?? -1;
  const verb = draft.heads[other] ?? -1;
  if (draft.labels[other] !== 'ccomp' || draft.xpos[other] !== 'VB' || !has(draft, other, 'aux')) return;
  if (draft.xpos[verb] === draft.xpos[at]) draft.heads[at] = verb;
};

/** "They decline to part with her": a bare word behind "to" is what they decline to do, and no place or person. */
const infinitiveAsOblique: Mend = (draft, at) => {
  const { upos, xpos, labels, heads, words } = draft;
  const to = at - 1;
  const over = heads[at] ?? -1;
  if (labels[at] !== 'obl' || norm(draft, to) !== 'to' || heads[to] !== at || !isVerb(draft, over)) return;
  const isNoun = xpos[at] === 'NN' && words.infinitival.has(norm(draft, over));
  if (xpos[at] !== 'VB' && !isNoun) return;
  upos[to] = 'PART';
  xpos[to] = 'TO';
  labels[to] = 'mark';
  retag(draft, at, 'VB');
  labels[at] = 'xcomp';
  for (const child of children(draft, at, 'nmod')) labels[child] = 'obl';
  raise(draft, at);
};

/** In the order in which they are tried. */
export const COMPLEMENTS: readonly Mend[] = [
  infinitiveAsOblique,
  objectOfInfinitive,
  forInfinitive,
  objectsInfinitive,
  objectControl,
  inTheEndTo,
  toldContent,
  learntFrom,
  parallel,
];

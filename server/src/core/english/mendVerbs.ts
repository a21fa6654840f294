// Finds the verb of a sentence in which the tagger saw none: "the two fall in love", "government forces open fire".
import { children, norm, type Draft, type Mend } from './mendDraft';

const isFinite = (tag: string): boolean => /^(?:VBZ|VBP|VBD|MD)$/.test(tag);

/** "The two fall in love", "forces open fire": a root with a subject right before it, and no other verb, is one. */
export const verbOfPlural: Mend = (draft, at) => {
  const { upos, xpos, labels } = draft;
  if (labels[at] !== 'root' || !/^(?:NN|JJ)$/.test(xpos[at] ?? '') || xpos.some(isFinite)) return;
  if (children(draft, at, 'cop', 'aux', 'det', 'amod', 'case', 'compound', 'nmod:poss', 'nummod').length > 0)
    return;
  const [subject] = children(draft, at, 'nsubj', 'nsubj:pass').filter((child) => child < at);
  if (subject === undefined || !isPlural(draft, subject)) return;
  const goesOn = children(draft, at, 'obj', 'obl', 'nmod', 'advmod', 'xcomp').some((child) => child > at);
  if (!goesOn) return;
  upos[at] = 'VERB';
  xpos[at] = 'VBP';
  for (const child of children(draft, at, 'nmod')) labels[child] = 'obl';
};

const isPlural = (draft: Draft, at: number): boolean =>
  /^NNP?S$/.test(draft.xpos[at] ?? '') || children(draft, at, 'conj').length > 0;

/** "The accompanist stays because": what stands right before a verb without a subject is no part of it. */
export const subjectBeforeVerb: Mend = (draft, at) => {
  const { upos, xpos, heads, labels } = draft;
  const before = at - 1;
  if (xpos[at] !== 'VBZ' || upos[at] !== 'VERB' || heads[before] !== at) return;
  if (!/^(?:amod|compound)$/.test(labels[before] ?? '') || !/^NNP?$/.test(xpos[before] ?? '')) return;
  if (children(draft, at, 'nsubj', 'nsubj:pass', 'expl', 'csubj').length > 0) return;
  labels[before] = 'nsubj';
  for (const child of children(draft, at, 'det', 'nmod:poss', 'amod', 'compound'))
    if (child < before) heads[child] = before;
};

/** "In the film Carmen steps in front of him": a phrase that opens the sentence, a name, and a noun that is a verb. */
export const verbAfterOpening: Mend = (draft, at) => {
  const { upos, xpos, heads, labels } = draft;
  const name = at - 1;
  const noun = at - 2;
  if (labels[at] !== 'root' || xpos[at] !== 'NNS' || xpos.some(isFinite)) return;
  if (upos[name] !== 'PROPN' || upos[noun] !== 'NOUN' || heads[name] !== at || heads[noun] !== at) return;
  const opening = children(draft, at, 'case', 'det').filter((child) => child < noun);
  const goesOn = children(draft, at, 'nmod', 'obl', 'obj', 'acl').some((child) => child > at);
  if (!goesOn || !opening.some((child) => labels[child] === 'case')) return;
  upos[at] = 'VERB';
  xpos[at] = 'VBZ';
  labels[name] = 'nsubj';
  labels[noun] = 'obl';
  for (const child of opening) heads[child] = noun;
  for (const child of children(draft, at, 'nmod')) labels[child] = 'obl';
};

/** "Her attempt to sing fails": the object of the infinitive, if nothing else is a verb, is the verb of the sentence. */
export const verbAfterInfinitive: Mend = (draft, at) => {
  const { upos, xpos, heads, labels, words } = draft;
  const infinitive = heads[at] ?? -1;
  const noun = heads[infinitive] ?? -1;
  if (xpos[at] !== 'NNS' || labels[at] !== 'obj' || infinitive !== at - 1 || xpos[infinitive] !== 'VB')
    return;
  if (labels[infinitive] !== 'acl' || labels[noun] !== 'root' || xpos[noun] !== 'NN' || xpos.some(isFinite))
    return;
  if (!words.faring.has(norm(draft, at))) return;
  if (children(draft, at, 'det', 'amod', 'nummod', 'conj').length > 0) return;
  upos[at] = 'VERB';
  xpos[at] = 'VBZ';
  heads[at] = -1;
  labels[at] = 'root';
  heads[noun] = at;
  labels[noun] = 'nsubj';
  for (const child of children(draft, noun, 'punct', 'obl', 'advmod')) if (child > at) heads[child] = at;
};

/** "None of the generals survives": the verb is that of the first word, from which its noun hangs. */
export const verbOfPart: Mend = (draft, at) => {
  const { xpos, heads, labels, words } = draft;
  const part = heads[at] ?? -1;
  if (part < 0 || labels[at] !== 'nmod' || !/^VB[ZDP]$/.test(xpos[at] ?? '')) return;
  if (part !== 0 || labels[part] !== 'root' || !words.parts.has(norm(draft, part))) return;
  const [noun] = children(draft, at, 'nsubj', 'nsubj:pass').filter((child) => child < at);
  if (noun === undefined || !children(draft, noun, 'case').some((child) => child === part + 1)) return;
  const label = labels[noun] ?? 'nsubj';
  heads[at] = -1;
  labels[at] = 'root';
  heads[part] = at;
  labels[part] = label;
  heads[noun] = part;
  labels[noun] = 'nmod';
  for (const child of children(draft, part)) if (child > at) heads[child] = at;
};

/** "One imagines Ann singing": one is no number of a plural, and what reads as one is the verb. */
export const verbAfterOne: Mend = (draft, at) => {
  const { upos, xpos, labels } = draft;
  const one = at - 1;
  if (xpos[at] !== 'NNS' || labels[at] !== 'root' || norm(draft, one) !== 'one' || xpos.some(isFinite))
    return;
  if (labels[one] !== 'nummod' || draft.heads[one] !== at) return;
  upos[at] = 'VERB';
  xpos[at] = 'VBZ';
  labels[one] = 'nsubj';
  for (const child of children(draft, at, 'acl')) labels[child] = 'ccomp';
  for (const child of children(draft, at, 'nmod')) labels[child] = 'obl';
};

export const VERB_MENDS: readonly Mend[] = [
  verbOfPlural,
  subjectBeforeVerb,
  verbAfterOpening,
  verbAfterInfinitive,
  verbOfPart,
  verbAfterOne,
];

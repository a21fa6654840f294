// Mends participles: what somebody has done or is doing, and who it is.
import { children, hang, has, isPerson, isVerb, norm, raise, type Mend } from './mendDraft';

/** "came to the party intending to stay": what somebody has in mind is said of him, and of no place. */
const minding: Mend = (draft, at) => {
  const { heads, labels, xpos } = draft;
  const noun = heads[at] ?? -1;
  const verb = heads[noun] ?? -1;
  if (labels[at] !== 'acl' || xpos[at] !== 'VBG' || !draft.words.minding.has(norm(draft, at))) return;
  if (labels[noun] === 'obl' && isVerb(draft, verb) && !isPerson(draft, norm(draft, noun)))
    hang(draft, at, verb, 'advcl');
};

/** "spends his days interpreting": he interprets, and not the days. */
const spendsDoing: Mend = (draft, at) => {
  const { heads, labels, xpos, words } = draft;
  if (xpos[at] !== 'VBG' || !/^(?:acl|xcomp)$/.test(labels[at] ?? '')) return;
  if (has(draft, at, 'mark', 'case', 'aux')) return;
  const over = heads[at] ?? -1;
  const verb = labels[at] === 'acl' ? (heads[over] ?? -1) : over;
  if (verb < 0 || !isVerb(draft, verb) || !words.spending.has(norm(draft, verb))) return;
  const times = children(draft, verb, 'obj', 'obl:tmod', 'obl').filter((noun) =>
    words.times.has(norm(draft, noun)),
  );
  if (!times.some((noun) => noun < at && (labels[at] === 'xcomp' || noun === over))) return;
  hang(draft, at, verb, 'advcl');
  raise(draft, at);
};

/** "Ann is heard on the phone complaining": she complains, and not the phone. */
const heardDoing: Mend = (draft, at) => {
  const { heads, labels, xpos } = draft;
  if (
    xpos[at] !== 'VBG' ||
    !/^acl$|^advcl$/.test(labels[at] ?? '') ||
    has(draft, at, 'mark', 'case', 'nsubj')
  )
    return;
  let verb = heads[at] ?? -1;
  if (labels[at] === 'acl' && labels[verb] === 'nmod') verb = heads[verb] ?? -1;
  if (labels[at] === 'acl' && labels[verb] === 'obl') verb = heads[verb] ?? -1;
  if (verb < 0 || !draft.words.noticed.has(norm(draft, verb))) return;
  if (!has(draft, verb, 'aux:pass') || !has(draft, verb, 'nsubj:pass')) return;
  hang(draft, at, verb, 'xcomp');
  raise(draft, at);
};

/** "a guard who had yawned": one verb, and not two. */
const hadDone: Mend = (draft, at) => {
  const { heads, labels, upos, xpos } = draft;
  const had = at - 1;
  if (xpos[at] !== 'VBN' || labels[at] !== 'acl:relcl' || !/^(?:had|has|have)$/.test(norm(draft, had)))
    return;
  if (upos[had] !== 'VERB' || labels[had] !== 'acl:relcl' || heads[had] !== heads[at]) return;
  for (const child of children(draft, had)) heads[child] = at;
  upos[had] = 'AUX';
  hang(draft, had, at, 'aux');
};

/** "The letters were written by Bruno and typed up by Anna": a verb joined to a passive, with somebody who does it, is one. */
const joinedPassive: Mend = (draft, at) => {
  const { heads, labels, xpos } = draft;
  const first = heads[at] ?? -1;
  if (xpos[at] !== 'VBD' || labels[at] !== 'conj' || xpos[first] !== 'VBN' || !has(draft, first, 'aux:pass'))
    return;
  const isAgent = (child: number): boolean =>
    children(draft, child, 'case').some((by) => norm(draft, by) === 'by') &&
    (/^(?:PROPN|PRON)$/.test(draft.upos[child] ?? '') || isPerson(draft, norm(draft, child)));
  if (has(draft, at, 'nsubj', 'obj', 'aux') || !children(draft, at, 'obl').some(isAgent)) return;
  xpos[at] = 'VBN';
};

/** "without a shot having been fired": what is denied is the firing, and there is no shot beside it. */
const withoutDoing: Mend = (draft, at) => {
  const { heads, labels } = draft;
  const noun = heads[at] ?? -1;
  if (
    noun < 0 ||
    labels[at] !== 'acl' ||
    !children(draft, at, 'aux').some((aux) => norm(draft, aux) === 'having')
  )
    return;
  const [without] = children(draft, noun, 'case').filter((child) => norm(draft, child) === 'without');
  if (without === undefined) return;
  hang(draft, at, heads[noun] ?? -1, 'advcl');
  hang(draft, noun, at, has(draft, at, 'aux:pass') ? 'nsubj:pass' : 'nsubj');
  hang(draft, without, at, 'mark');
};

/** "It is Bruno who did not, having given up": what he did not do was told before, and he did give up. */
const havingDone: Mend = (draft, at) => {
  const { heads, labels } = draft;
  const verb = heads[at] ?? -1;
  if (norm(draft, at) !== 'having' || labels[at] !== 'aux' || norm(draft, at - 1) !== ',') return;
  const [did] = children(draft, verb, 'aux').filter((aux) => aux < at - 1);
  if (did === undefined) return;
  for (const child of children(draft, verb)) if (child < at && child !== did) heads[child] = did;
  hang(draft, did, heads[verb] ?? -1, labels[verb] ?? 'root');
  hang(draft, verb, did, 'advcl');
};

/** "comes out of the war alive": the preposition is that of the noun, and alive is how somebody comes. */
const aliveBehind: Mend = (draft, at) => {
  const { heads, labels, upos } = draft;
  const verb = heads[at] ?? -1;
  if (upos[at] !== 'ADJ' || labels[at] !== 'obl' || !isVerb(draft, verb)) return;
  const [noun] = children(draft, verb, 'obl').filter((child) => child === at - 1 && upos[child] === 'NOUN');
  const [of, ...others] = children(draft, at);
  if (noun === undefined || of === undefined || of > noun || others.length > 0) return;
  heads[of] = noun;
  hang(draft, at, verb, 'xcomp');
};

export const PARTICIPLE_MENDS: readonly Mend[] = [
  minding,
  spendsDoing,
  heardDoing,
  hadDone,
  joinedPassive,
  withoutDoing,
  havingDone,
  aliveBehind,
];

// Mends the places of purposes, names and quantifiers that hang from a neighbour: "goes to the cellar to teach", "all the boys",
// "at the piano by Ann".
import { children, hang, has, isPerson, norm, raise, type Mend } from './mendDraft';

/** "goes to the cellar to teach Ann": the purpose of the way, and no cellar for it; "comes to the decision to go" is one. */
const purposeOfWay: Mend = (draft, at) => {
  const { heads, labels, upos, xpos, words } = draft;
  if (labels[at] !== 'acl' || xpos[at] !== 'VB' || norm(draft, at - 1) !== 'to') return;
  const noun = heads[at] ?? -1;
  const verb = heads[noun] ?? -1;
  if (!/^obl/.test(labels[noun] ?? '') || upos[noun] !== 'NOUN' || verb < 0) return;
  if (!words.moving.has(norm(draft, verb)) || words.purposes.has(norm(draft, noun))) return;
  if (!children(draft, noun, 'case').some((word) => words.ways.has(norm(draft, word)))) return;
  hang(draft, at, verb, 'advcl');
  raise(draft, at);
};

/** "Out of a wish to read Ann asks Bob": where the verb would have its subject behind it, the name before it is that. */
const nameBeforeVerb: Mend = (draft, at) => {
  const { heads, labels, upos, xpos } = draft;
  const [name, behind] = [at - 1, at + 1];
  if (!/^VB[ZD]$/.test(xpos[at] ?? '') || upos[name] !== 'PROPN' || upos[behind] !== 'PROPN') return;
  if (labels[name] !== 'obj' || xpos[heads[name] ?? -1] !== 'VB' || (heads[name] ?? -1) > name) return;
  if (heads[behind] !== at || labels[behind] !== 'nsubj') return;
  hang(draft, name, at, 'nsubj');
  hang(draft, behind, at, 'obj');
  raise(draft, name);
};

/** "All the rebels are boys": how many of them, and not of the boys. */
const predeterminer: Mend = (draft, at) => {
  const { heads, labels } = draft;
  if (!/^(?:all|both|half)$/.test(norm(draft, at)) || !/^(?:det|nmod:poss)$/.test(labels[at + 1] ?? ''))
    return;
  const noun = heads[at + 1] ?? -1;
  if (noun <= at + 1 || heads[at] === noun || has(draft, at)) return;
  hang(draft, at, noun, 'det:predet');
  raise(draft, at);
};

/** "sits over the chessboard with Ann", "stands at the window with Ann": with whom it is done, and no board with somebody. */
const company: Mend = (draft, at) => {
  const { heads, labels, upos, words } = draft;
  if (labels[at] !== 'nmod' || upos[at] !== 'PROPN') return;
  const noun = heads[at] ?? -1;
  const verb = heads[noun] ?? -1;
  if (upos[noun] !== 'NOUN' || labels[noun] !== 'obl' || upos[verb] !== 'VERB') return;
  const cases = (word: number): readonly string[] =>
    children(draft, word, 'case').map((one) => norm(draft, one));
  if (cases(at).includes('with') && cases(noun).some((word) => words.besides.has(word)))
    hang(draft, at, verb, 'obl');
};

/** "She is kind to the boy": that is no kind of boy. */
const kindTo: Mend = (draft, at) => {
  const { heads, labels, upos, xpos } = draft;
  const noun = heads[at] ?? -1;
  const to = at + 1;
  if (norm(draft, at) !== 'kind' || labels[at] !== 'advmod' || norm(draft, to) !== 'to') return;
  if (labels[to] !== 'fixed' || !has(draft, noun, 'cop')) return;
  for (const child of children(draft, noun)) if (child < at || child > noun) heads[child] = at;
  hang(draft, at, heads[noun] ?? -1, labels[noun] ?? 'root');
  hang(draft, noun, at, 'obl');
  hang(draft, to, noun, 'case');
  upos[at] = 'ADJ';
  xpos[at] = 'JJ';
};

/** "Every guest, the host included, is taken": the host is taken like the others. */
const included: Mend = (draft, at) => {
  const { heads, labels } = draft;
  const who = at - 1;
  if (norm(draft, at) !== 'included' || has(draft, at, 'obj', 'aux', 'aux:pass', 'obl', 'xcomp')) return;
  const over = heads[at] ?? -1;
  const isSubject = heads[who] === at && labels[who] === 'nsubj';
  // The parser may take the host for another name of the guests.
  const isBeside = heads[who] === over && labels[who] === 'appos';
  if (!(isSubject && over > at) && !isBeside) return;
  const [all = over] = isBeside
    ? []
    : children(draft, over, 'nsubj', 'nsubj:pass').filter((child) => child < who);
  if (all >= who) return;
  hang(draft, who, all, 'conj');
  hang(draft, at, who, 'amod');
  raise(draft, who);
};

/** "is accompanied at the piano by Ann": somebody after "by", past the place of a passive, does it, and made no piano. */
const agentPastPlace: Mend = (draft, at) => {
  const { heads, labels, upos } = draft;
  const place = heads[at] ?? -1;
  const verb = heads[place] ?? -1;
  if (labels[at] !== 'nmod' || upos[place] !== 'NOUN' || !/^obl/.test(labels[place] ?? '')) return;
  if (verb < 0 || verb > place || !has(draft, verb, 'aux:pass') || has(draft, verb, 'obl:agent')) return;
  const isSomebody = upos[at] === 'PROPN' || isPerson(draft, norm(draft, at));
  const isBy = (noun: number): boolean =>
    children(draft, noun, 'case').some((one) => norm(draft, one) === 'by');
  if (!isSomebody || !isBy(at) || children(draft, verb, 'obl').some(isBy)) return;
  if (!children(draft, place, 'case').some((one) => PLACING.has(norm(draft, one)))) return;
  hang(draft, at, verb, 'obl:agent');
  raise(draft, at);
};

const PLACING = new Set(['at', 'in', 'on', 'behind', 'before', 'inside', 'near', 'outside']);

export const PHRASE_MENDS: readonly Mend[] = [
  included,
  purposeOfWay,
  nameBeforeVerb,
  predeterminer,
  company,
  kindTo,
  agentPastPlace,
];

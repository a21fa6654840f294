// Mends what hangs from a further noun or clause, where its neighbour is meant: relative clauses behind a list,
// appositions, participles behind a fronted clause.
import { children, hang, has, norm, raise, type Draft, type Mend } from './mendDraft';

/** The word before the comma at whose end another phrase begins; its name's first word for a name of several. */
function beforeComma(draft: Draft, comma: number): number | undefined {
  const { heads, labels, upos } = draft;
  let at = comma - 1;
  if (norm(draft, comma) !== ',' || !/^(?:NOUN|PROPN)$/.test(upos[at] ?? '')) return undefined;
  while (/^(?:flat|compound)$/.test(labels[at] ?? '') && (heads[at] ?? at) < at) at = heads[at] ?? at;
  return at;
}

/** "Ann, her aide, and Bob, who belongs to the band": one person belongs, and that is the last one. */
const whoOfLast: Mend = (draft, at) => {
  const { heads, labels, xpos } = draft;
  if (norm(draft, at) !== 'who' || !/^nsubj/.test(labels[at] ?? '')) return;
  const clause = heads[at] ?? -1;
  const noun = heads[clause] ?? -1;
  const last = beforeComma(draft, at - 1);
  if (last === undefined || labels[clause] !== 'acl:relcl' || noun < 0 || last <= noun) return;
  const isSingle = [clause, ...children(draft, clause, 'aux', 'aux:pass', 'cop')].some(
    (verb) => xpos[verb] === 'VBZ' || norm(draft, verb) === 'was',
  );
  if (isSingle && labels[last] === 'conj' && isJoinedTo(draft, last, noun))
    hang(draft, clause, last, 'acl:relcl');
};

function isJoinedTo({ heads, labels }: Draft, last: number, first: number): boolean {
  for (let at = last; labels[at] === 'conj'; at = heads[at] ?? -1) if (heads[at] === first) return true;
  return false;
}

/** "He teaches Ann, a girl from the band": where the parser was in doubt, the girl is who was named last. */
const appositionOfLast: Mend = (draft, at) => {
  const { heads, labels, confidence, upos } = draft;
  if (labels[at] !== 'appos' || (confidence[at] ?? 0) >= UNSURE || upos[at] !== 'NOUN') return;
  const head = heads[at] ?? -1;
  const last = beforeComma(draft, Math.min(at, ...children(draft, at, 'det', 'amod', 'nmod:poss')) - 1);
  // Of another apposition of the same it is one, too.
  if (last === undefined || last <= head || heads[last] === head || upos[last] !== 'PROPN') return;
  heads[at] = last;
};

/** Below this an apposition may as well be that of another noun. */
const UNSURE = 0.5;

/** "When they burst in, hunting for him, Ann hides": who hunts is who bursts in. */
const participleOfFronted: Mend = (draft, at) => {
  const { heads, labels, xpos } = draft;
  const over = heads[at] ?? -1;
  if (xpos[at] !== 'VBG' || labels[at] !== 'advcl' || over < at || norm(draft, at - 1) !== ',') return;
  const fronted = children(draft, over, 'advcl').find(
    (clause) =>
      clause < at && has(draft, clause, 'nsubj', 'nsubj:pass') && has(draft, clause, 'mark', 'advmod'),
  );
  if (fronted === undefined || has(draft, at, 'mark', 'nsubj')) return;
  hang(draft, at, fronted, 'advcl');
  raise(draft, at);
};

export const NEIGHBOUR_MENDS: readonly Mend[] = [whoOfLast, appositionOfLast, participleOfFronted];

// Mends the places of purposes, names and quantifiers that hang from a neighbour: "goes to the cellar to teach", "all the boys".
import { children, hang, has, norm, raise, type Mend } from './mendDraft';

/** "goes to the cellar to teach Ann": the purpose of the way, and no cellar for it; "comes to the decision to go" is one. */
const purposeOfWay: Mend = (draft, at) => {
  const { heads, labels, upos, xpos } = draft;
  if (labels[at] !== 'acl' || xpos[at] !== 'VB' || norm(draft, at - 1) !== 'to') return;
  const noun = heads[at] ?? -1;
  const verb = heads[noun] ?? -1;
  if (!/^obl/.test(labels[noun] ?? '') || upos[noun] !== 'NOUN' || verb < 0) return;
  if (!MOVING.test(norm(draft, verb)) || WANTING.test(norm(draft, noun))) return;
  if (
    !children(draft, noun, 'case').some((word) => /^(?:to|into|in|at|from|outside)$/.test(norm(draft, word)))
  )
    return;
  hang(draft, at, verb, 'advcl');
  raise(draft, at);
};

const MOVING =
  /^(?:com(?:e|es|ing)|came|go(?:es|ing)?|went|gone|travel(?:s|led|ed|ling|ing)?|return(?:s|ed|ing)?|fl(?:y|ies|ew|own|ying)|walk(?:s|ed|ing)?|run(?:s|ning)?|ran|sneak(?:s|ed|ing)?|slip(?:s|ped|ping)?|steal(?:s|ing)?|stole|hurr(?:y|ies|ied)|meet(?:s|ing)?|met|gather(?:s|ed|ing)?|sit(?:s|ting)?|sat|stay(?:s|ed|ing)?|break(?:s|ing)?|broke|burst(?:s|ing)?|storm(?:s|ed|ing)?|climb(?:s|ed|ing)?)$/;
/** Nouns that have an infinitive of their own. */
const WANTING =
  /^(?:way|chance|time|plan|decision|attempt|effort|order|orders|offer|promise|wish|hope|need|point|right|power|position|opportunity|reason|ability|trouble|length|lengths|agreement|invitation|request|bid|mission|man|men|woman|women|people|person|place)$/;

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
  const { heads, labels, upos } = draft;
  if (labels[at] !== 'nmod' || upos[at] !== 'PROPN') return;
  const noun = heads[at] ?? -1;
  const verb = heads[noun] ?? -1;
  if (upos[noun] !== 'NOUN' || labels[noun] !== 'obl' || upos[verb] !== 'VERB') return;
  const hasCase = (word: number, cases: RegExp): boolean =>
    children(draft, word, 'case').some((one) => cases.test(norm(draft, one)));
  if (hasCase(at, /^with$/) && hasCase(noun, /^(?:over|at|before|behind|beside|near|by)$/))
    hang(draft, at, verb, 'obl');
};

export const PHRASE_MENDS: readonly Mend[] = [purposeOfWay, nameBeforeVerb, predeterminer, company];

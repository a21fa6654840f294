// Which works a sentence speaks of: cues in it, carried along the paragraph, the heading and the column above it.
import type { Lexicon } from '../english/lexicon';
import type { SyntaxWords } from '../english/syntaxWords';
import type { Token } from '../english/tokens';
import { wordsOf } from '../english/values';
import type { Pack } from '../pack/types';
import type { Block } from '../prose/markdown';
import type { Span } from '../text/span';
import { standsAt, wordsIn } from '../text/standing';
import { addPhrase, emptyTrie, phrasesAt, type TrieNode } from '../text/trie';

export type WorkCues = TrieNode<string>;

/** The cues of a pack's works: those of their form ("book", "screen") and their own ("Patchett"). */
export function indexWorkCues(pack: Pack, lexicon: Lexicon): WorkCues {
  const root = emptyTrie<string>();
  for (const work of pack.works) {
    const form = lexicon.workForms.find((entry) => entry.form === work.form);
    for (const cue of [...(form?.cues ?? []), ...(work.cues ?? [])])
      addPhrase(root, wordsOf(cue, lexicon), work.id);
  }
  return root;
}

/** The works that the tokens cite, each once, in the order of their first cue. */
export function citedWorks(tokens: readonly Token[], cues: WorkCues): readonly string[] {
  const cited = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const [longest] = phrasesAt(cues, tokens, at);
    longest?.values.forEach((work) => cited.add(work));
  }
  return [...cited];
}

/**
 * Whether the sentence says of a work what it has not, or has otherwise: "the film leaves out the wedding", "absent from
 * the film". What it names belongs to another work then, and which is meant where is too easily mistaken.
 */
export function contrastsWorks(
  tokens: readonly Token[],
  cues: WorkCues,
  { omissions, omittedFrom }: SyntaxWords,
): boolean {
  return tokens.some((_, at) => {
    const [longest] = phrasesAt(cues, tokens, at);
    if (longest === undefined) return false;
    // An adverb may stand between: "the film simply drops it".
    const before = [...omissions].some((verb) =>
      [0, 1].some((gap) => standsAt(tokens, at + longest.length + gap, verb)),
    );
    const after = [...omittedFrom].some((words) =>
      [1, 0].some((article) => standsAt(tokens, at - article - wordsIn(words).length, words)),
    );
    return before || after;
  });
}

/** What is carried from block to block: the works that the open headings cite, by depth, and the paragraph's. */
export interface ScopeState {
  readonly headings: readonly { readonly depth: number; readonly works: readonly string[] }[];
}

export const openingScope: ScopeState = { headings: [] };

/** The state after a heading: it closes the headings of its depth and below, and speaks for what follows it. */
export function afterHeading(state: ScopeState, block: Block, cited: readonly string[]): ScopeState {
  const open = state.headings.filter((heading) => heading.depth < block.depth);
  return { headings: cited.length > 0 ? [...open, { depth: block.depth, works: cited }] : open };
}

/** The works that a block speaks of before any cue of its own. */
export function blockWorks(
  state: ScopeState,
  column: readonly string[],
  essayWorks: readonly string[],
): readonly string[] {
  if (column.length === 1) return column;
  const heading = state.headings.at(-1)?.works ?? [];
  return heading.length === 1 ? heading : essayWorks;
}

/**
 * The works that a sentence's claims may speak of. An essay on one work that cites another may still mean its own,
 * so there both stay open and a claim is contradicted only if neither bears it out.
 */
export function sentenceWorks(
  cited: readonly string[],
  carried: readonly string[],
  essayWorks: readonly string[],
): readonly string[] {
  if (cited.length === 0) return carried;
  if (essayWorks.length > 1) return cited;
  return [...new Set([...cited, ...essayWorks])];
}

/** What a sentence as a whole may speak of, what was carried to it, and what the essay is about. */
interface SentenceScope {
  readonly works: readonly string[];
  readonly carried: readonly string[];
  readonly essayWorks: readonly string[];
}

/** Of which works a claim speaks. */
export interface ClaimScope {
  readonly works: readonly string[];
  /** The works that are cited near it, between two strong marks. */
  readonly cited: readonly string[];
  /** Whether the essay is about one work alone, or the claim's own part cites one; else it is carried along. */
  readonly stated: boolean;
}

/**
 * The works that a claim speaks of: those cited in its own part of the sentence, else in a phrase that opens it ("In the
 * film, …") if it cites no other, else those of the sentence. Its own part is that of its verb: its words may have a
 * clause on another work between them, as in "Scrooge, who dies in the film, lives".
 */
export function claimScope(
  { verb, span }: { readonly verb: Span; readonly span: Span },
  tokens: readonly Token[],
  { works, carried, essayWorks }: SentenceScope,
  cues: WorkCues,
): ClaimScope {
  if (essayWorks.length > 1 && isBeforeAnyCue(tokens, verb, cues))
    return { works: carried, cited: [], stated: false };
  const near = partAround(tokens, verb, STRONG_MARK);
  const [first, second] = citedWorks(tokens, cues);
  // "In the book one of them dies; in the other he lives."
  if (first !== undefined && second === undefined && essayWorks.length === 2 && speaksOfOther(near, cues)) {
    const other = essayWorks.filter((work) => work !== first);
    return { works: other, cited: other, stated: true };
  }
  const cited = citedWorks(near, cues);
  const inPart = citedWorks(partAround(tokens, verb, ANY_MARK), cues);
  const own = inPart.length > 0 || cited.length !== 1 ? inPart : citedWorks(openingPhrase(near), cues);
  const stated = essayWorks.length === 1 || own.length === 1;
  if (works.length < 2 || own.length === 0) return { works, cited, stated };
  const told = new Set(
    [...own, ...citedWorks(within(tokens, span), cues)].filter((work) => works.includes(work)),
  );
  return { works: told.size === 1 ? [...told] : works, cited, stated };
}

/** "They are at chess again; the novel has no use for it", "dies where in the book he lives": it does not reach back. */
function isBeforeAnyCue(tokens: readonly Token[], verb: Span, cues: WorkCues): boolean {
  const end = tokens.findIndex(({ norm, start }) => start >= verb.end && SETTING_APART.has(norm));
  return end >= 0 && citedWorks(tokens.slice(0, end), cues).length === 0;
}

const SETTING_APART = new Set([';', 'where', 'whereas', 'while', 'whilst']);

const speaksOfOther = (part: readonly Token[], cues: WorkCues): boolean =>
  citedWorks(part, cues).length === 0 &&
  part.some(
    (_, at) =>
      ['in the other', 'on the other'].some((words) => standsAt(part, at, words)) &&
      standsForWork(part[at + 3]),
  );

/** Whether "in the other" stands for a work, and for no hand or room: a sentence goes on behind it. */
const standsForWork = (next: Token | undefined): boolean =>
  next === undefined || next.kind !== 'word' || next.capital || OPENERS.has(next.norm);

const OPENERS = new Set([
  'one',
  'version',
  'work',
  'the',
  'he',
  'she',
  'it',
  'they',
  'his',
  'her',
  'their',
  'both',
]);

const within = (tokens: readonly Token[], span: Span): readonly Token[] =>
  tokens.filter(({ start, end }) => start >= span.start && end <= span.end);

const ANY_MARK = /^[,;:—–()]$/;
const STRONG_MARK = /^[;:—–()]$/;

/** The tokens between the marks that part the sentence around the span. */
function partAround(tokens: readonly Token[], span: Span, marks: RegExp): readonly Token[] {
  const divides = ({ text }: Token): boolean => marks.test(text);
  const before = tokens.filter((token) => token.end <= span.start && divides(token)).at(-1);
  const after = tokens.find((token) => token.start >= span.end && divides(token));
  return tokens.filter(
    (token) => token.start >= (before?.end ?? 0) && token.end <= (after?.start ?? Infinity),
  );
}

const LONGEST_OPENING = 6;
const OPENING = new Set(['in', 'on', 'throughout']);

/** "In the film,", "On screen," at the beginning; nothing where it opens with anything else. */
function openingPhrase(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ text }) => text === ',');
  const isPhrase = end > 0 && end <= LONGEST_OPENING && OPENING.has(tokens[0]?.norm ?? '');
  return isPhrase ? tokens.slice(0, end) : [];
}

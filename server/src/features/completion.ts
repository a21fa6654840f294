// Completion of names, roles and events on demand: on Ctrl+Space, and on "@", which the completion replaces.
import Fuse from 'fuse.js';
import { citedWorks } from '../core/claims/workScope';
import { tokenize } from '../core/english/tokens';
import type { Pack } from '../core/pack/types';
import { fold } from '../core/text/fold';
import { touches, type Span } from '../core/text/span';
import type { Document, Snapshot } from '../workspace/snapshot';
import { cardOf } from './card';
import { cardMarkdown } from './cardMarkdown';
import { candidatesOf, type Candidate, type CandidateKind } from './completionCandidates';
import { completeFrontMatter } from './completionFrontMatter';

export type CompletionTrigger = 'invoked' | '@';

export interface CompletionEntry {
  readonly label: string;
  readonly kind: CandidateKind | 'key' | 'value';
  readonly detail: string;
  readonly insertText: string;
  readonly filterText: string;
  readonly sortText: string;
  /** What the completion replaces: the typed words, with the "@". */
  readonly replace: Span;
  readonly ref?: CompletionRef;
}

/** The entry whose card documents the completion. */
export interface CompletionRef {
  readonly pack: string;
  readonly id: string;
}

export interface Completions {
  readonly items: readonly CompletionEntry[];
  /** More fit than are listed: the editor asks again as typing goes on. */
  readonly isIncomplete: boolean;
}

/** A list longer than this is not read (Marksman's figure). */
const MAX_ITEMS = 50;
/** How far back a name may begin: "the vice president of". */
const MAX_WORDS = 3;

/** Completions at `offset`; undefined in a document that is no essay, in code, and in Pandoc's `[@key`. */
export function completion(
  snapshot: Snapshot,
  document: Document,
  offset: number,
  trigger: CompletionTrigger,
): Completions | undefined {
  const { reading, text } = document;
  if (reading === undefined) return undefined;
  if (reading.frontMatter && offset <= reading.frontMatter.span.end) {
    return trigger === '@' ? undefined : completeFrontMatter(snapshot, text, offset);
  }
  const query = queryAt(text, offset);
  if (query === undefined || (trigger === '@' && !query.at)) return undefined;
  if (!query.at && !inProse(document, offset)) return undefined;
  const { pack } = reading.pack;
  const lineWorks = citedWorks(
    tokenize(lineAt(text, offset), snapshot.knowledge.lexicon.abbreviations),
    reading.pack.cues,
  );
  const works = lineWorks.length > 0 ? lineWorks : reading.works;
  const candidates = candidatesOf(pack, works);
  for (const words of query.tries) {
    const found = search(candidates, words.text);
    if (found.length === 0) continue;
    return {
      items: found.slice(0, MAX_ITEMS).map((candidate, rank) => entryOf(candidate, rank, words, pack)),
      isIncomplete: true,
    };
  }
  return { items: [], isIncomplete: true };
}

/** The card of a completion, as Markdown; asked for when the entry is looked at. */
export function completionDocumentation(
  { knowledge, linkTo }: Snapshot,
  { pack: packId, id }: CompletionRef,
  works?: readonly string[],
): string | undefined {
  const pack = knowledge.packs.find((indexed) => indexed.pack.id === packId)?.pack;
  if (pack === undefined) return undefined;
  const card = cardOf(pack, knowledge.lexicon, id, works ?? pack.works.map((work) => work.id));
  return card && cardMarkdown(card, pack, linkTo);
}

interface Words {
  readonly text: string;
  readonly span: Span;
}

interface Query {
  /** The words are introduced by "@". */
  readonly at: boolean;
  /** What may have been typed of a name: the last words, most of them first. */
  readonly tries: readonly Words[];
}

const WORD = /[\p{L}\p{M}\p{N}'’-]+$/u;

function queryAt(text: string, offset: number): Query | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 80);
  const line = text.slice(start, offset);
  // Pandoc's citations: "[see @key; @other".
  if (/\[[^\]]*@[^\]]*$/.test(line)) return undefined;
  const at = /(^|[^\p{L}\p{N}[;,@])@([\p{L}\p{M}\p{N}'’ -]*)$/u.exec(line);
  if (at) {
    const typed = at[2] ?? '';
    return { at: true, tries: [{ text: typed, span: { start: offset - typed.length - 1, end: offset } }] };
  }
  // An "@" that follows a letter is an address, and one in brackets is Pandoc's or Foam's.
  if (/@[\p{L}\p{N}_:.-]*$/u.test(line)) return undefined;
  const tries: Words[] = [];
  let from = line.length;
  for (let count = 0; count < MAX_WORDS; count++) {
    const word = WORD.exec(line.slice(0, from));
    if (word === null) break;
    tries.unshift({ text: line.slice(word.index), span: { start: start + word.index, end: offset } });
    from = word.index;
    if (line[from - 1] !== ' ') break;
    from--;
  }
  if (tries.length === 0) tries.push({ text: '', span: { start: offset, end: offset } });
  return { at: false, tries };
}

/** Whether the caret stands at text that is read as prose: not in code, HTML or a link's target. */
function inProse({ reading, text }: Document, offset: number): boolean {
  const sentence = reading?.sentences.find(({ span }) => touches(span, offset));
  return sentence !== undefined || /^\s*$/.test(lineAt(text, offset).slice(0, 1));
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}

/** Best first: by how well the typed words fit, then in the order of the pack, which puts the leading persons first. */
function search(candidates: readonly Candidate[], words: string): readonly Candidate[] {
  if (words.trim() === '') return oneEach(candidates.filter(({ primary }) => primary));
  const fuse = new Fuse(candidates, {
    keys: ['search'],
    includeScore: true,
    ignoreLocation: false,
    ignoreDiacritics: true,
    threshold: 0.3,
    distance: 60,
  });
  const found = fuse.search(words.trim()).map(({ item }) => item);
  // Several words are one name only if it begins as they do: "sits Ebenezer" is none.
  const [first = '', second] = fold(words.trim()).split(' ');
  return oneEach(second === undefined ? found : found.filter((item) => fold(item.search).startsWith(first)));
}

/** An entry that several of its names fit stands in the list once, under the best one. */
const oneEach = (candidates: readonly Candidate[]): readonly Candidate[] =>
  [...new Map([...candidates].reverse().map((candidate) => [candidate.label, candidate])).values()].reverse();

function entryOf(candidate: Candidate, rank: number, words: Words, pack: Pack): CompletionEntry {
  return {
    label: candidate.label,
    kind: candidate.kind,
    detail: candidate.detail,
    insertText: candidate.label,
    // VS Code filters again by what it replaces, "@" included, and would drop the fuzzy matches.
    filterText: words.span.end > words.span.start ? `@${words.text} ${words.text}` : candidate.label,
    sortText: String(rank).padStart(3, '0'),
    replace: words.span,
    ref: { pack: pack.id, id: candidate.id },
  };
}

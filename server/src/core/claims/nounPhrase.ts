// Reads the attributes that a noun phrase states: "the Italian ambassador", "a negotiator of the Red Cross".
import type { Lexicon } from '../english/lexicon';
import type { ValueMention } from '../english/values';
import type { Span } from '../text/span';
import type { RoleFiller } from './proposition';
import type { SentenceReading } from './sentenceReading';

export interface Attributes {
  /** Role of the `hold-role` frame → what fills it. */
  readonly roles: Readonly<Record<string, RoleFiller>>;
  readonly span: Span;
  /** Token indexes `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** "the", "this": one certain holder; not "a". */
  readonly definite: boolean;
}

const MAX_WORDS = 7;

/** The noun phrase that ends just before token `end`, if it holds a role: "the Italian ambassador |Thibault". */
export function phraseBefore(
  sentence: SentenceReading,
  end: number,
  lexicon: Lexicon,
): Attributes | undefined {
  const head = sentence.values.find((value) => value.to === end && isRole(value));
  if (head === undefined) return undefined;
  let from = head.from;
  while (from > 0 && end - from < MAX_WORDS && isModifier(sentence, from - 1, lexicon)) from--;
  return attributes(sentence, from, end, lexicon);
}

/** The noun phrase that begins at token `start`, if it holds a role, with an "of the Red Cross" behind it. */
export function phraseAfter(
  sentence: SentenceReading,
  start: number,
  lexicon: Lexicon,
): Attributes | undefined {
  const { tokens, values } = sentence;
  let from = start;
  while (tokens[from] && isDeterminer(sentence, from, lexicon)) from++;
  let to = from;
  while (to - from < MAX_WORDS && isModifier(sentence, to, lexicon)) to++;
  const heads = values.filter((value) => isRole(value) && value.from >= from && value.to === to);
  // "the president's nephew" is not the president.
  if (heads.length === 0 || /^['’]s?$/.test(tokens[to]?.norm ?? '')) return undefined;
  const tail = TAILS.has(tokens[to]?.norm ?? '') ? tailEnd(sentence, to + 1) : to;
  return attributes(sentence, from, tail, lexicon);
}

const TAILS = new Set(['of', 'from', 'for', 'to', 'with', 'at']);

/** "of the Red Cross": the end of a value right after the preposition and its article. */
function tailEnd(sentence: SentenceReading, at: number): number {
  const start = sentence.tokens[at]?.norm === 'the' ? at + 1 : at;
  const value = sentence.values.find((candidate) => candidate.from === start && !isRole(candidate));
  return value?.to ?? at - 1;
}

const isRole = ({ value, plural }: ValueMention): boolean => value.fills === 'role' && !plural;

function isDeterminer(sentence: SentenceReading, at: number, lexicon: Lexicon): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  return norm === 'a' || norm === 'an' || lexicon.determiners.has(norm);
}

/** A word inside the phrase: a value, an adjective; no determiner, preposition, verb form of "be" or mark. */
function isModifier(sentence: SentenceReading, at: number, lexicon: Lexicon): boolean {
  const token = sentence.tokens[at];
  if (token === undefined) return false;
  if (sentence.values.some((value) => value.from <= at && at < value.to)) return true;
  if (token.kind !== 'word' || lexicon.functionWords.has(token.norm)) return false;
  return !sentence.mentions.some((mention) => mention.from <= at && at < mention.to);
}

function attributes(
  sentence: SentenceReading,
  from: number,
  to: number,
  lexicon: Lexicon,
): Attributes | undefined {
  const { tokens } = sentence;
  // "French" is a language too, which nobody holds.
  const known = lexicon.frames.get('hold-role')?.roles ?? {};
  const inside = sentence.values.filter(
    (value) => value.from >= from && value.to <= to && Object.hasOwn(known, value.value.fills),
  );
  const roles: Record<string, RoleFiller> = {};
  for (const value of inside) {
    const role = value.value.fills;
    const span = { start: tokens[value.from]?.start ?? 0, end: tokens[value.to - 1]?.end ?? 0 };
    const before = roles[role]?.filler;
    const ids = before?.kind === 'values' ? [...before.ids, value.value.id] : [value.value.id];
    roles[role] = { filler: { kind: 'values', ids }, span };
  }
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  const before = tokens[from - 1]?.norm ?? '';
  return {
    roles,
    span: { start: first.start, end: last.end },
    from,
    to,
    definite: lexicon.determiners.has(before),
  };
}

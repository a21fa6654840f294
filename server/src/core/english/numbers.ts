// Reads quantities: digits, number words, bounds ("over a hundred") and vague ones ("dozens").
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { standsAt, wordsIn } from '../text/standing';
import type { Bound, NumberWords } from './lexicon';
import type { Token } from './tokens';

/** A range of numbers, both ends included. */
export interface Quantity {
  readonly min: number;
  readonly max: number;
}

export interface NumberPhrase {
  readonly quantity: Quantity;
  readonly bound: Bound | undefined;
  /** Token indexes `[from, to)`; bounds and articles are inside. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** How far "about" and "nearly" reach. Chosen wide: a vague number is contradicted only by one far off. */
const VAGUENESS = 0.2;

/** The quantities in a sentence, in order. Ordinals and compounds ("fifty-third", "two-year") are none. */
export function numbersOf(tokens: readonly Token[], words: NumberWords): readonly NumberPhrase[] {
  const phrases: NumberPhrase[] = [];
  for (let i = 0; i < tokens.length;) {
    const core = rangeAt(tokens, i, words);
    if (core === undefined) {
      i++;
      continue;
    }
    const bound = boundBefore(tokens, i, words);
    const from = bound?.from ?? i;
    phrases.push({
      quantity: bound ? BOUNDS[bound.bound](core.quantity) : core.quantity,
      bound: bound?.bound,
      from,
      to: core.to,
      span: { start: tokens[from]?.start ?? 0, end: tokens[core.to - 1]?.end ?? 0 },
    });
    i = core.to;
  }
  return phrases;
}

interface Core {
  readonly quantity: Quantity;
  readonly to: number;
}

/** "three", and "three or four" as one quantity. */
function rangeAt(tokens: readonly Token[], at: number, words: NumberWords): Core | undefined {
  const low = coreAt(tokens, at, words);
  if (low === undefined || !/^(?:or|to)$/.test(tokens[low.to]?.norm ?? '')) return low;
  const high = coreAt(tokens, low.to + 1, words);
  if (high === undefined || high.quantity.min < low.quantity.max) return low;
  return { quantity: { min: low.quantity.min, max: high.quantity.max }, to: high.to };
}

function coreAt(tokens: readonly Token[], at: number, words: NumberWords): Core | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return digits(tokens, at, token);
  if (!firstWords(words).has(token.norm)) return undefined;
  const article = token.norm === 'a' || token.norm === 'an' ? 1 : 0;
  const vagueWord = tokens[at + article]?.norm ?? '';
  const vague = Object.hasOwn(words.vague, vagueWord) ? words.vague[vagueWord] : undefined;
  if (vague) return { quantity: vague, to: afterOf(tokens, at + article + 1) };
  return spelled(tokens, at, words);
}

/** The words with which a number in words begins. */
const firstWords = remembered(
  ({ vague, cardinals }: NumberWords): ReadonlySet<string> =>
    new Set(['a', 'an', ...Object.keys(vague), ...Object.keys(cardinals)]),
);

function digits(tokens: readonly Token[], at: number, token: Token): Core | undefined {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "1970s", "2-year", "3:15", "§4", "#2", "-5" and page ranges are no counts.
  if (next !== undefined && !next.spaced && (next.kind === 'word' || /^[-–:]$/.test(next.text)))
    return undefined;
  if (before !== undefined && !token.spaced && /^[-–:#§$€£^[]$/.test(before.text)) return undefined;
  const value = Number(token.text.replace(/,(?=\d{3}\b)/g, ''));
  return Number.isFinite(value) ? { quantity: { min: value, max: value }, to: at + 1 } : undefined;
}

function spelled(tokens: readonly Token[], at: number, words: NumberWords): Core | undefined {
  // "half a hundred" is no hundred.
  if (tokens[at - 1]?.norm === 'half') return undefined;
  let total = 0;
  let current = 0;
  let read = 0;
  let i = at;
  const articled = /^an?$/.test(tokens[at]?.norm ?? '') && multiplier(tokens[at + 1], words) !== undefined;
  if (articled) {
    current = 1;
    i++;
  }
  for (; i < tokens.length; i++) {
    const norm = tokens[i]?.norm ?? '';
    const cardinal = Object.hasOwn(words.cardinals, norm) ? words.cardinals[norm] : undefined;
    const times = multiplier(tokens[i], words);
    const joins = read > 0 && (norm === '-' || norm === 'and') && isNumberWord(tokens[i + 1], words);
    if (joins && (norm === '-' || current >= 100 || total > 0)) continue;
    // "two three" is two numbers; "twenty three" and "hundred three" are one.
    if (cardinal !== undefined && (read === 0 || fits(total, current, cardinal))) current += cardinal;
    else if (times !== undefined && read + (articled ? 1 : 0) > 0) {
      if (times >= 1000) {
        total += current * times;
        current = 0;
      } else current *= times;
    } else break;
    read++;
  }
  if (read === 0) return undefined;
  const last = tokens[i];
  const compound = last?.text === '-' && !last.spaced && tokens[i + 1]?.kind === 'word';
  if (compound) return undefined;
  const part = fractionAfter(tokens, i, words);
  const value = total + current + (part?.value ?? 0);
  return { quantity: { min: value, max: value }, to: part?.to ?? i };
}

/** "five *and a half*". */
function fractionAfter(
  tokens: readonly Token[],
  at: number,
  { fractions }: NumberWords,
): { readonly value: number; readonly to: number } | undefined {
  const [and, article, part] = [0, 1, 2].map((further) => tokens[at + further]?.norm ?? '');
  const value = part !== undefined && Object.hasOwn(fractions, part) ? fractions[part] : undefined;
  return and === 'and' && /^(?:an?|one)$/.test(article ?? '') && value !== undefined
    ? { value, to: at + 3 }
    : undefined;
}

const fits = (total: number, current: number, cardinal: number): boolean =>
  (current % 100 === 0 && current + total > 0) ||
  (current % 10 === 0 && current % 100 >= 20 && cardinal < 10);

const multiplier = (token: Token | undefined, words: NumberWords): number | undefined =>
  token !== undefined && Object.hasOwn(words.multipliers, token.norm)
    ? words.multipliers[token.norm]
    : undefined;

const isNumberWord = (token: Token | undefined, words: NumberWords): boolean =>
  token !== undefined &&
  (Object.hasOwn(words.cardinals, token.norm) || Object.hasOwn(words.multipliers, token.norm));

/** "dozens of", "a couple of" take their "of" along. */
const afterOf = (tokens: readonly Token[], index: number): number =>
  tokens[index]?.norm === 'of' && tokens[index + 1]?.norm !== 'the' ? index + 1 : index;

function boundBefore(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
): { readonly bound: Bound; readonly from: number } | undefined {
  let longest: { readonly bound: Bound; readonly from: number } | undefined;
  for (const { bound, words: phrases } of words.bounds) {
    for (const phrase of phrases) {
      const from = at - wordsIn(phrase).length;
      // "no more than three" ends in "more than three".
      if (standsAt(tokens, from, phrase) && from < (longest?.from ?? at)) longest = { bound, from };
    }
  }
  return longest;
}

const BOUNDS: Readonly<Record<Bound, (quantity: Quantity) => Quantity>> = {
  more: ({ min }) => ({ min: min + STEP, max: Infinity }),
  atLeast: ({ min }) => ({ min, max: Infinity }),
  fewer: ({ max }) => ({ min: 0, max: max - STEP }),
  atMost: ({ max }) => ({ min: 0, max }),
  about: ({ min, max }) => ({ min: min * (1 - VAGUENESS), max: max * (1 + VAGUENESS) }),
  nearly: ({ min, max }) => ({ min: min * (1 - VAGUENESS), max }),
  exactly: (quantity) => quantity,
};

/** Ratings come in tenths: "beyond six" may be 6.1. Persons come whole, and no number of them lies in between. */
const STEP = 0.1;

/** Whether no number lies in both. */
export const disjoint = (a: Quantity, b: Quantity): boolean => a.max < b.min || b.max < a.min;

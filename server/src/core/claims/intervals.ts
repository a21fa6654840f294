// Intervals of story time: "four months later", "after half a year", "on the fourth day", "a week into the siege".
import type { Lexicon } from '../english/lexicon';
import type { Quantity } from '../english/numbers';
import type { SentenceReading } from './sentenceReading';

export interface Interval {
  readonly days: Quantity;
  /** Token indexes `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** How exactly a writer means a number of weeks, months or years. */
const SLACK = 0.2;

/** The intervals that the sentence says something happened after. Durations and ages are none. */
export function intervalsOf(sentence: SentenceReading, lexicon: Lexicon): readonly Interval[] {
  const { tokens, numbers } = sentence;
  const { units, ordinals, before, after } = lexicon.intervals;
  const counted = numbers.flatMap(({ from, to, quantity }): Interval[] => {
    const unit = units[tokens[to]?.norm ?? ''];
    const led = before.includes(tokens[from - 1]?.norm ?? '');
    const followed = after.some((words) =>
      words.split(' ').every((word, i) => tokens[to + 1 + i]?.norm === word),
    );
    if (unit === undefined || (!led && !followed)) return [];
    const slack = unit === 1 ? 0 : SLACK;
    const days = { min: quantity.min * unit * (1 - slack), max: quantity.max * unit * (1 + slack) };
    return [{ days, from: led ? from - 1 : from, to: to + 1 }];
  });
  // "on the fourth day": the day of the beginning is the first.
  const ordered = tokens.flatMap((token, at): Interval[] => {
    const place = ordinals[token.norm];
    if (place === undefined || tokens[at + 1]?.norm !== 'day' || tokens[at - 1]?.norm !== 'the') return [];
    return [{ days: { min: place - 2, max: place }, from: at - 1, to: at + 2 }];
  });
  return [...counted, ...ordered];
}

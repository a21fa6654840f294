// Intervals of story time: "four months later", "after half a year", "on the fourth day", "a week into the siege".
import type { Lexicon } from '../english/lexicon';
import type { NumberPhrase, Quantity } from '../english/numbers';
import { mapOf, rememberedLast } from '../text/remembered';
import { standsAt } from '../text/standing';
import type { SentenceReading } from './sentenceReading';

export interface Interval {
  readonly days: Quantity;
  /** Token indexes `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** It counts from the beginning of what the essay tells of: "in the third week of the siege". */
  readonly absolute?: boolean;
}

/** How exactly a writer means a number of weeks, months or years. */
const SLACK = 0.2;

/** "a week", "a whole decade", "nearly a month": an article counts one, if the unit is what it stands before. */
function articlesOf({ tokens, numbers }: SentenceReading, { intervals }: Lexicon): readonly Counted[] {
  return tokens.flatMap(({ norm }, from): Counted[] => {
    if (norm !== 'a' && norm !== 'an') return [];
    const to = intervals.lengths.whole.has(tokens[from + 1]?.norm ?? '') ? from + 2 : from + 1;
    const isUnit = Object.hasOwn(intervals.units, tokens[to]?.norm ?? '');
    const read = numbers.some((number) => number.from <= from && from < number.to);
    if (!isUnit || read) return [];
    // "half a year"
    const half = tokens[from - 1]?.norm === 'half';
    const count = half ? 0.5 : 1;
    return [{ from: half ? from - 1 : from, to, quantity: { min: count, max: count } }];
  });
}

type Counted = Pick<NumberPhrase, 'from' | 'to' | 'quantity'>;

/** Every number of units in the sentence, in days. */
export const durationsOf = rememberedLast(findDurations);

function findDurations(sentence: SentenceReading, lexicon: Lexicon): readonly Interval[] {
  const { units } = lexicon.intervals;
  return [...sentence.numbers, ...articlesOf(sentence, lexicon)].flatMap(
    ({ from, to, quantity }): Interval[] => {
      const word = sentence.tokens[to]?.norm ?? '';
      const unit = Object.hasOwn(units, word) ? units[word] : undefined;
      if (unit === undefined) return [];
      const slack = unit === 1 ? 0 : SLACK;
      const days = { min: quantity.min * unit * (1 - slack), max: quantity.max * unit * (1 + slack) };
      return [{ days, from, to: to + 1 }];
    },
  );
}

/** "a few weeks", "several days": how many, only roughly. */
export function vagueDurationsOf({ tokens }: SentenceReading, { intervals }: Lexicon): readonly Interval[] {
  return tokens.flatMap(({ norm: word }, to): Interval[] => {
    const unit = Object.hasOwn(intervals.units, word) ? intervals.units[word] : undefined;
    if (unit === undefined) return [];
    return Object.entries(intervals.vague)
      .flatMap(([phrase, [min, max]]) => {
        const from = to - phrase.split(' ').length;
        return standsAt(tokens, from, phrase)
          ? [{ days: { min: min * unit, max: max * unit }, from, to: to + 1 }]
          : [];
      })
      .slice(0, 1);
  });
}

/** "a two-year siege": what is so long, in days, and where its name stands. */
export function lengthsOf(
  { tokens }: SentenceReading,
  { intervals, numbers }: Lexicon,
): readonly (Interval & { readonly epoch: number })[] {
  return tokens.flatMap(({ text }, at) => {
    if (!/^[-‐‑–]$/.test(text)) return [];
    const [before, next] = [tokens[at - 1]?.norm ?? '', tokens[at + 1]?.norm ?? ''];
    // "a week-long siege"
    const isLong = intervals.lengths.long.has(next);
    const unit = isLong ? before : next;
    const count = isLong
      ? 1
      : Object.hasOwn(numbers.cardinals, before)
        ? numbers.cardinals[before]
        : Number(before);
    const length = Object.hasOwn(intervals.units, unit) ? intervals.units[unit] : undefined;
    const epoch = [at + 2, at + 3].find((one) => intervals.epochs.includes(tokens[one]?.norm ?? ''));
    if (length === undefined || !count || /s$/.test(unit) || epoch === undefined) return [];
    const slack = length === 1 ? 0 : SLACK;
    const days = { min: count * length * (1 - slack), max: count * length * (1 + slack) };
    return [{ days, from: at - 1, to: at + 2, epoch }];
  });
}

/** The intervals that the sentence says something happened after. Durations and ages are none. */
export const intervalsOf = rememberedLast(findIntervals);

function findIntervals(sentence: SentenceReading, lexicon: Lexicon): readonly Interval[] {
  const { tokens } = sentence;
  const { ordinals, before, after } = lexicon.intervals;
  const counted = durationsOf(sentence, lexicon).flatMap((duration): Interval[] => {
    const { from, to } = duration;
    // "minutes later" counts from what was told last.
    if (duration.days.max < 1) return [];
    const led = before.includes(tokens[from - 1]?.norm ?? '');
    const followed = after.some((words) => standsAt(tokens, to, words));
    const absolute =
      tokens[to]?.norm === 'into' || isOfEpoch(sentence, to, lexicon) || isFromOutset(sentence, to, lexicon);
    // "within a week of the attack": at most as long after it.
    if (WITHIN.has(tokens[from - 1]?.norm ?? '') && isFromOutset(sentence, to, lexicon))
      return [{ ...duration, days: { min: 0, max: duration.days.max }, from: from - 1, absolute: true }];
    return led || followed ? [{ ...duration, from: led ? from - 1 : from, absolute }] : [];
  });
  // "on the fourth day": the day of the beginning is the first.
  const ordered = tokens.flatMap((token, at): Interval[] => {
    const place = mapOf(ordinals).get(token.norm);
    if (place === undefined || tokens[at + 1]?.norm !== 'day' || tokens[at - 1]?.norm !== 'the') return [];
    return [{ days: { min: place - 2, max: place }, from: at - 1, to: at + 2 }];
  });
  return [...counted, ...ordered, ...pointsOf(sentence, lexicon), ...firstDaysOf(sentence, lexicon)];
}

/** "on the night of the party", "on the same evening as the takeover", "on the day after the party". */
function firstDaysOf({ tokens }: SentenceReading, { intervals }: Lexicon): readonly Interval[] {
  const { days, events } = intervals.firstDay;
  const normOf = (at: number): string => tokens[at]?.norm ?? '';
  return tokens.flatMap(({ norm }, at): Interval[] => {
    const from = [1, 2].map((back) => at - back).find((one) => normOf(one) === 'the') ?? 0;
    const isLed = normOf(from - 1) === 'on' && (from === at - 1 || SAME.has(normOf(at - 1)));
    const last = DAY_AFTER.get(normOf(at + 1));
    if (!days.includes(norm) || !isLed || last === undefined) return [];
    const isFirst = [at + 2, at + 3].some((next) => events.includes(normOf(next)));
    return isFirst ? [{ days: { min: 0, max: last }, from, to: at + 1, absolute: true }] : [];
  });
}

const SAME = new Set(['same', 'very']);
/** How late that day may be. */
const DAY_AFTER: ReadonlyMap<string, number> = new Map([
  ['of', 1],
  ['as', 1],
  ['after', 2],
]);

/** "in the third week of the siege", "on the first night", "by the end of the second month". */
function pointsOf(sentence: SentenceReading, lexicon: Lexicon): readonly Interval[] {
  const { tokens } = sentence;
  const { first, ordinals, spans, points } = lexicon.intervals;
  return tokens.flatMap(({ norm }, at): Interval[] => {
    const place = first.words.includes(norm) ? 1 : mapOf(ordinals).get(norm);
    const unit = tokens[at + 1]?.norm ?? '';
    const length = Object.hasOwn(spans, unit) ? spans[unit] : undefined;
    const article = tokens[at - 1]?.norm === 'very' ? at - 2 : at - 1;
    if (place === undefined || length === undefined || tokens[article]?.norm !== 'the') return [];
    const led = tokens[article - 1]?.norm ?? '';
    const closed = isClosed(sentence, at + 2, lexicon) || isOfEpoch(sentence, at + 2, lexicon);
    if (!points.includes(led) || !closed) return [];
    const slack = length > 1 ? length * SLACK : 1;
    const min = Math.max(0, (place - 1) * length - slack);
    return [{ days: { min, max: place * length + slack }, from: article, to: at + 2, absolute: true }];
  });
}

/** "after the attack", "of the party": the days are counted from the day on which all begins. */
const isFromOutset = ({ tokens }: SentenceReading, at: number, { intervals }: Lexicon): boolean =>
  AFTER.has(tokens[at]?.norm ?? '') &&
  [at + 1, at + 2].some((next) => intervals.outsets.includes(tokens[next]?.norm ?? ''));

const AFTER = new Set(['after', 'of', 'from']);
const WITHIN = new Set(['within', 'inside']);

/** "in the first week", and not "in the first week of rehearsals", "in the first week that she taught". */
function isClosed({ tokens }: SentenceReading, to: number, { intervals }: Lexicon): boolean {
  const next = tokens[to];
  if (next === undefined || next.kind !== 'word') return true;
  return /^\p{Lu}/u.test(next.text) || intervals.lengths.closing.has(next.norm);
}

/** "of the siege", "of their captivity": what the days are counted of. */
const isOfEpoch = ({ tokens }: SentenceReading, at: number, { intervals }: Lexicon): boolean =>
  OF_EPOCH.has(tokens[at]?.norm ?? '') &&
  [at + 1, at + 2, at + 3].some((next) => intervals.epochs.includes(tokens[next]?.norm ?? ''));

const OF_EPOCH = new Set(['of', 'into']);

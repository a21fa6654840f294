// Counts that a predicate makes: "three of the terrorists are girls", "the generals number three".
import type { NumberPhrase } from '../english/numbers';
import type { Token } from '../english/tokens';
import type { Mention } from '../mentions/mention';
import { cover } from '../text/span';
import { standsAt, wordsIn } from '../text/standing';
import type { ClaimContext } from './claimReader';
import type { Proposition } from './proposition';
import { stanceOf } from './stance';

export const readCountsOfKind = (context: ClaimContext): readonly Proposition[] => [
  ...numbered(context),
  ...asNumber(context),
  ...ofAKind(context),
];

/** "The number of the generals is five", "five is the number of the generals", "amounts to five". */
function asNumber(context: ClaimContext): readonly Proposition[] {
  const { tokens, numbers, mentions } = context.sentence;
  const { sums, amounting } = context.lexicon.numbers.counting;
  const at = tokens.findIndex(({ norm }) => sums.has(norm));
  if (at < 0 || tokens[at + 1]?.norm !== 'of' || tokens[at - 1]?.norm !== 'the') return [];
  const group = mentions.find(({ from }) => from > at + 1 && from <= at + 3);
  if (group === undefined || !isGroup(group, context)) return [];
  const number = numbers.find(
    ({ from, to }) =>
      (from > group.to && amounting.has(said(tokens.slice(group.to, from)))) ||
      (to < at && IS_THE.has(said(tokens.slice(to, at)))),
  );
  return number === undefined ? [] : [count(group, number, context)];
}

const said = (tokens: readonly Token[]): string => tokens.map(({ norm }) => norm).join(' ');

const IS_THE = new Set(['is the', 'was the']);

/** "The generals number three", "the generals are three in number": the words right after the group. */
function numbered(context: ClaimContext): readonly Proposition[] {
  const { tokens, numbers, mentions } = context.sentence;
  const { counting, amountTo } = context.lexicon.numbers;
  const word = (at: number): string => tokens[at]?.norm ?? '';
  return mentions
    .filter((mention) => isGroup(mention, context))
    .flatMap((mention) => {
      const verb = counting.numbering.has(word(mention.to));
      const be = ARE.has(word(mention.to));
      const sums = amountTo.find((words) => standsAt(tokens, mention.to, words));
      const verbs = sums === undefined ? 1 : wordsIn(sums).length;
      const number = numbers.find(({ from }) => from === mention.to + verbs);
      const inNumber =
        number !== undefined && word(number.to) === 'in' && counting.inNumber.has(word(number.to + 1));
      const after = number === undefined ? undefined : tokens[number.to];
      // "come to forty hostages" goes somewhere.
      const closed = after?.kind !== 'word' || counting.closing.has(after.norm);
      if (sums !== undefined && !closed) return [];
      return number !== undefined && (verb || sums !== undefined || (be && inNumber))
        ? [count(mention, number, context)]
        : [];
    });
}

const ARE = new Set(['are', 'were']);

/** "Three of the terrorists are girls", "turn out to be girls": so many are of the kind. */
function ofAKind(context: ClaimContext): readonly Proposition[] {
  const { pack, sentence, lexicon } = context;
  const { tokens, numbers, mentions } = sentence;
  const { being } = lexicon.numbers.counting;
  return numbers.flatMap((number) => {
    if (tokens[number.to]?.norm !== 'of') return [];
    const whole = mentions.find(({ from }) => from > number.to && from <= number.to + 3);
    const kind = mentions.find(
      (mention) =>
        whole !== undefined &&
        mention.from > whole.to &&
        (isGroup(mention, context) || isOnlyOne(number, mention)),
    );
    if (whole === undefined || kind === undefined || !isGroup(whole, context)) return [];
    if (!being.has(said(tokens.slice(whole.to, startOf(kind, tokens))))) return [];
    const isPart = kind.readings.some(({ id }) =>
      whole.readings.some((reading) => pack.entities.get(id ?? '')?.groups.has(reading.id ?? '') === true),
    );
    return isPart ? [count(kind, number, context)] : [];
  });
}

/** Where "a young girl" begins. */
function startOf({ from }: Mention, tokens: readonly Token[]): number {
  const first = tokens[from - 1]?.norm === 'young' ? from - 1 : from;
  return ARTICLES.has(tokens[first - 1]?.norm ?? '') ? first - 1 : first;
}

const ARTICLES = new Set(['a', 'an']);

/** "Only one of the terrorists is a girl." */
const isOnlyOne = ({ quantity, bound }: NumberPhrase, { readings }: Mention): boolean =>
  quantity.min === 1 &&
  quantity.max === 1 &&
  bound === 'exactly' &&
  readings.every(({ form }) => form === 'role');

const isGroup = ({ readings }: Mention, { pack }: ClaimContext): boolean =>
  readings.some(
    ({ id, plural, form }) => pack.entities.get(id ?? '')?.kind === 'group' && (plural || form === 'name'),
  );

function count(
  mention: Mention,
  number: NumberPhrase,
  { block, sentence, lexicon }: ClaimContext,
): Proposition {
  const span = cover(number.span, mention.head);
  return {
    frame: 'count',
    roles: {
      of: { filler: { kind: 'mention', mention }, span: mention.head },
      number: { filler: { kind: 'number', quantity: number.quantity, of: 'whole' }, span: number.span },
    },
    stance: stanceOf(block, sentence, span, lexicon),
    span,
    confidence: 'sure',
  };
}

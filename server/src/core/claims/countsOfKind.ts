// Counts that a predicate makes: "three of the terrorists are girls", "the generals number three".
import type { NumberPhrase } from '../english/numbers';
import type { Mention } from '../mentions/mention';
import { cover } from '../text/span';
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
  const at = tokens.findIndex(({ norm }) => TOTAL.test(norm));
  if (at < 0 || tokens[at + 1]?.norm !== 'of' || tokens[at - 1]?.norm !== 'the') return [];
  const group = mentions.find(({ from }) => from > at + 1 && from <= at + 3);
  if (group === undefined || !isGroup(group, context)) return [];
  const said = (words: readonly { readonly norm: string }[]): string =>
    words.map(({ norm }) => norm).join(' ');
  const number = numbers.find(
    ({ from, to }) =>
      (from > group.to && AMOUNTS.test(said(tokens.slice(group.to, from)))) ||
      (to < at && /^(?:is|was) the$/.test(said(tokens.slice(to, at)))),
  );
  return number === undefined ? [] : [count(group, number, context)];
}

const TOTAL = /^(?:number|sum|total|tally|count|strength)$/;
const AMOUNTS =
  /^(?:is|was|amounts to|amounted to|comes to|came to|stands at|stood at|runs to|totals|totalled|reaches|reached)$/;

/** "The generals number three", "the generals are three in number": the words right after the group. */
function numbered(context: ClaimContext): readonly Proposition[] {
  const { tokens, numbers, mentions } = context.sentence;
  const word = (at: number): string => tokens[at]?.norm ?? '';
  return mentions
    .filter((mention) => isGroup(mention, context))
    .flatMap((mention) => {
      const verb = /^(?:number|numbered|total|totalled|totaled)$/.test(word(mention.to));
      const be = /^(?:are|were)$/.test(word(mention.to));
      const sums = SUMS.find((words) => words.every((one, i) => word(mention.to + i) === one));
      const verbs = sums?.length ?? 1;
      const number = numbers.find(({ from }) => from === mention.to + verbs);
      const inNumber =
        number !== undefined &&
        word(number.to) === 'in' &&
        /^(?:number|all|total)$/.test(word(number.to + 1));
      const after = number === undefined ? undefined : tokens[number.to];
      // "come to forty hostages" goes somewhere.
      const closed = after?.kind !== 'word' || /^(?:in|altogether|and|but)$/.test(after.norm);
      if (sums !== undefined && !closed) return [];
      return number !== undefined && (verb || sums !== undefined || (be && inNumber))
        ? [count(mention, number, context)]
        : [];
    });
}

const SUMS = [
  'come to',
  'came to',
  'add up to',
  'added up to',
  'amount to',
  'amounted to',
  'run to',
  'ran to',
].map((words) => words.split(' '));

/** "Three of the terrorists are girls", "turn out to be girls": so many are of the kind. */
function ofAKind(context: ClaimContext): readonly Proposition[] {
  const { pack, sentence } = context;
  const { tokens, numbers, mentions } = sentence;
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
    const between = tokens
      .slice(whole.to, kind.from)
      .map(({ norm }) => norm)
      .join(' ');
    if (!BEING.test(between)) return [];
    const isPart = kind.readings.some(({ id }) =>
      whole.readings.some((reading) => pack.entities.get(id ?? '')?.groups.has(reading.id ?? '') === true),
    );
    return isPart ? [count(kind, number, context)] : [];
  });
}

const BEING =
  /^(?:(?:are|were|is|was)(?: in fact| actually| really)?|(?:turns?|turned) out to be|(?:proves?|proved) to be|(?:are|is) found to be)(?: an?)?(?: young)?$/;

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

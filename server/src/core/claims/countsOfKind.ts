// Counts that a predicate makes: "three of the terrorists are girls", "the generals number three".
import type { NumberPhrase } from '../english/numbers';
import type { Mention } from '../mentions/mention';
import { cover } from '../text/span';
import type { ClaimContext } from './claimReader';
import type { Proposition } from './proposition';
import { stanceOf } from './stance';

export const readCountsOfKind = (context: ClaimContext): readonly Proposition[] => [
  ...numbered(context),
  ...ofAKind(context),
];

/** "The generals number three", "the generals are three in number": the words right after the group. */
function numbered(context: ClaimContext): readonly Proposition[] {
  const { tokens, numbers, mentions } = context.sentence;
  const word = (at: number): string => tokens[at]?.norm ?? '';
  return mentions
    .filter((mention) => isGroup(mention, context))
    .flatMap((mention) => {
      const verb = /^(?:number|numbered|total|totalled|totaled)$/.test(word(mention.to));
      const be = /^(?:are|were)$/.test(word(mention.to));
      const number = numbers.find(({ from }) => from === mention.to + 1);
      const inNumber =
        number !== undefined &&
        word(number.to) === 'in' &&
        /^(?:number|all|total)$/.test(word(number.to + 1));
      return number !== undefined && (verb || (be && inNumber)) ? [count(mention, number, context)] : [];
    });
}

/** "Three of the terrorists are girls", "turn out to be girls": so many are of the kind. */
function ofAKind(context: ClaimContext): readonly Proposition[] {
  const { pack, sentence } = context;
  const { tokens, numbers, mentions } = sentence;
  return numbers.flatMap((number) => {
    if (tokens[number.to]?.norm !== 'of') return [];
    const whole = mentions.find(({ from }) => from > number.to && from <= number.to + 3);
    const kind = mentions.find(
      (mention) => whole !== undefined && mention.from > whole.to && isGroup(mention, context),
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
  /^(?:(?:are|were)(?: in fact| actually| really)?|turn out to be|turned out to be|prove to be|proved to be|are found to be)(?: young)?$/;

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

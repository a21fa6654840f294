// Claims about how many there are: "two generals", "sixty people remain", "one of four girls".
import type { NumberPhrase } from '../english/numbers';
import type { Mention } from '../mentions/mention';
import { cover, type Span } from '../text/span';
import type { ClaimContext } from './claimReader';
import type { Proposition } from './proposition';
import type { SentenceReading } from './sentenceReading';
import { stanceOf } from './stance';

/** How many words may stand between a number and its noun: "44 powerful and important men". */
const REACH = 5;

export function readCounts(context: ClaimContext): readonly Proposition[] {
  const { sentence, rowHead, block } = context;
  const inText = sentence.mentions.flatMap((mention) => countBefore(mention, context) ?? []);
  if (rowHead === undefined || inText.length > 0) return inText;
  const column = block.table?.column.toLowerCase() ?? '';
  const counts = context.lexicon.numbers.countColumns.some((head) => column.includes(head));
  const group = rowHead.mentions.find((mention) => isGroup(mention, context));
  const [number, second] = sentence.numbers;
  if (!counts || group === undefined || number === undefined || second !== undefined) return [];
  return [count(group, number, 'whole', number.span, context)];
}

function countBefore(mention: Mention, context: ClaimContext): Proposition | undefined {
  if (!isGroup(mention, context)) return undefined;
  const { tokens } = context.sentence;
  const at = mention.from;
  const partitive = partitiveNumber(context.sentence, at);
  if (partitive) return proposition(mention, partitive, 'part', context);
  let i = at - 1;
  let restricted = false;
  for (; i >= 0 && at - i <= REACH; i--) {
    const number = context.sentence.numbers.find((phrase) => phrase.to === i + 1);
    if (number) {
      const whole = !restricted && (isAnchored(mention, context) || saysWhole(context, number));
      return proposition(mention, number, whole ? 'whole' : 'part', context);
    }
    const token = tokens[i];
    if (token === undefined) return undefined;
    const ofThem = numberOfThem(context.sentence, i);
    if (ofThem) return proposition(mention, ofThem, 'whole', context);
    const joins = token.text === ',' || token.norm === 'and' || token.text === '-';
    if (!joins && (token.kind !== 'word' || context.lexicon.functionWords.has(token.norm))) return undefined;
    restricted ||= context.lexicon.restrictors.has(token.norm);
  }
  return undefined;
}

/** "three of the generals": the number before "of" and a determiner that end at token `end`. */
function partitiveNumber(sentence: SentenceReading, end: number): NumberPhrase | undefined {
  const { tokens, numbers } = sentence;
  let i = end - 1;
  // The number of the whole may stand in between: "one of the two girls" counts the girls, not the one.
  if (numbers.some((phrase) => phrase.to === i + 1)) return undefined;
  if (!/^(?:the|these|those|his|her|its|their)$/.test(tokens[i]?.norm ?? '')) return undefined;
  i--;
  return tokens[i]?.norm === 'of' ? numbers.find((phrase) => phrase.to === i) : undefined;
}

/** "twenty-four of them terrorists", "two of whom are girls": the number, where "of them" or "of whom" ends at `at`. */
function numberOfThem(sentence: SentenceReading, at: number): NumberPhrase | undefined {
  const { tokens, numbers } = sentence;
  const be = /^(?:are|were|being)$/.test(tokens[at]?.norm ?? '') ? 1 : 0;
  const pronoun = tokens[at - be]?.norm ?? '';
  if (!/^(?:them|whom|these|those)$/.test(pronoun) || tokens[at - be - 1]?.norm !== 'of') return undefined;
  const number = numbers.find((phrase) => phrase.to === at - be - 1);
  // "The two of them" are both of them, whoever they are.
  return number && tokens[number.from - 1]?.norm !== 'the' ? number : undefined;
}

/** "there are two generals", "the two generals", "one of four girls", "led by two generals", "two generals in charge". */
function saysWhole({ sentence, lexicon }: ClaimContext, number: NumberPhrase): boolean {
  const { tokens, numbers } = sentence;
  const before = tokens[number.from - 1]?.norm ?? '';
  if (/^(?:the|these|those|its|their|all|by)$/.test(before)) return true;
  if (before === 'of' && numbers.some((phrase) => phrase.to === number.from - 1)) return true;
  if (tokens.slice(Math.max(0, number.from - 3), number.from).some((token) => token.norm === 'there'))
    return true;
  const text = ` ${tokens.map((token) => token.norm).join(' ')} `;
  return lexicon.numbers.totals.some((cue) => text.includes(` ${cue} `));
}

function isGroup(mention: Mention, { pack }: ClaimContext): boolean {
  return mention.readings.some(
    ({ id, form, plural }) =>
      id !== undefined && pack.entities.get(id)?.kind === 'group' && (plural || form === 'name'),
  );
}

/** General nouns mean their group only beside an anchor, and then the whole of it: "sixty people remain". */
const isAnchored = (mention: Mention, { pack }: ClaimContext): boolean =>
  mention.readings.some(({ id }) => id !== undefined && pack.entities.get(id)?.anchors !== undefined);

/** A bare "one" counts nothing: "one general remarks …". */
function proposition(
  mention: Mention,
  number: NumberPhrase,
  of: 'whole' | 'part',
  context: ClaimContext,
): Proposition | undefined {
  const bareOne = number.quantity.min === 1 && number.quantity.max === 1 && number.bound !== 'exactly';
  if (bareOne && context.sentence.tokens[number.from]?.kind !== 'number') return undefined;
  return count(mention, number, of, cover(number.span, mention.head), context);
}

function count(
  mention: Mention,
  number: NumberPhrase,
  of: 'whole' | 'part',
  span: Span,
  { block, sentence, lexicon }: ClaimContext,
): Proposition {
  return {
    frame: 'count',
    roles: {
      of: { filler: { kind: 'mention', mention }, span: mention.head },
      number: { filler: { kind: 'number', quantity: number.quantity, of }, span: number.span },
    },
    stance: stanceOf(block, sentence, span, lexicon),
    span,
    confidence: 'sure',
  };
}

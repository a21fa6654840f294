// Claims that there is but one: "the only girl in the band", "a lone general is in command", "there is only one girl".
import type { Mention } from '../mentions/mention';
import { cover, type Span } from '../text/span';
import { standsAt } from '../text/standing';
import type { ClaimContext } from './claimReader';
import { isOfTheWorld } from './counts';
import type { Proposition } from './proposition';
import { stanceOf } from './stance';

export const readCountsOfOne = (context: ClaimContext): readonly Proposition[] =>
  context.sentence.mentions.flatMap((mention) => {
    if (!isOneOfGroup(mention, context) || isOfTheWorld(mention, context)) return [];
    const from = onlyBefore(mention, context);
    return from === undefined ? [] : [count(mention, from, context)];
  });

/** A singular noun for members of a group: "girl", "general". */
const isOneOfGroup = ({ readings }: Mention, { pack }: ClaimContext): boolean =>
  readings.length > 0 &&
  readings.every(
    ({ id, form, plural }) =>
      form === 'role' && !plural && id !== undefined && pack.entities.get(id)?.kind === 'group',
  );

/** Where the words begin that say there is no other; undefined where they may speak of one among others. */
function onlyBefore(mention: Mention, context: ClaimContext): number | undefined {
  const { tokens } = context.sentence;
  const { idle, sole, lone, merely } = context.lexicon.numbers.counting;
  const word = (at: number): string => tokens[at]?.norm ?? '';
  let at = mention.from - 1;
  // "the only young girl"
  if (idle.has(word(at))) at--;
  if (sole.has(word(at))) {
    const start = word(at - 1) === 'and' && word(at - 2) === 'one' ? at - 3 : at - 1;
    return word(start) === 'the' && isWhole(mention, context) ? start : undefined;
  }
  if (!lone.has(word(at))) return undefined;
  const lead = word(at - 1);
  const isLone = word(at) !== 'one' && BEFORE_LONE.has(lead);
  if (!merely.has(lead) && !isLone) return undefined;
  return isThere(mention, at - 1, context) ? at - 1 : undefined;
}

const BEFORE_LONE = new Set(['a', 'one', 'only']);

/** "the only girl in the band", "the only girl.": what follows narrows nothing. */
function isWhole({ to }: Mention, { sentence, lexicon }: ClaimContext): boolean {
  const { tokens, mentions } = sentence;
  const next = tokens[to];
  if (next === undefined || next.kind !== 'word') return true;
  if (!INSIDE.has(next.norm)) return false;
  const group = tokens.findIndex(({ norm }, at) => at > to && !lexicon.determiners.has(norm));
  const isRanks = lexicon.numbers.counting.bands.has(tokens[group]?.norm ?? '');
  return (
    isRanks || mentions.some(({ from, readings }) => from === group && readings.some(({ plural }) => plural))
  );
}

const INSIDE = new Set(['in', 'among', 'amongst', 'of', 'amid']);

/** "There is only one girl", "a single girl serves", "a lone general is in command", "the band has but one general". */
function isThere({ to }: Mention, start: number, { sentence, lexicon }: ClaimContext): boolean {
  const { tokens } = sentence;
  const word = (at: number): string => tokens[at]?.norm ?? '';
  // "only one girl who …", "a single girl with …"
  if (lexicon.narrowers.has(word(to)) && !THERE.has(word(to))) return false;
  if (WHOSE.has(word(to + 1))) return false;
  const { counting, ofOne } = lexicon.numbers;
  if (counting.holding.has(word(start - 1))) return true;
  const before = [start - 1, start - 2, start - 3].map(word);
  if (before.slice(0, 2).some((one) => IS.has(one)) && before.includes('there')) return true;
  // "a single girl, Ann, serves"
  const isNamed = word(to) === ',' && word(to + 2) === ',' && /^\w+$/.test(word(to + 1));
  return ofOne.some((words) => standsAt(tokens, isNamed ? to + 3 : to, words));
}

const THERE = new Set(['in', 'among', 'amongst', 'at']);
const WHOSE = new Set(['whom', 'which', 'whose']);
const IS = new Set(['is', 'was', "'s"]);

function count(mention: Mention, from: number, { block, sentence, lexicon }: ClaimContext): Proposition {
  const first: Span = sentence.tokens[from] ?? mention.head;
  const span = cover(first, mention.head);
  return {
    frame: 'count',
    roles: {
      of: { filler: { kind: 'mention', mention }, span: mention.head },
      number: { filler: { kind: 'number', quantity: { min: 1, max: 1 }, of: 'whole' }, span: first },
    },
    stance: stanceOf(block, sentence, span, lexicon),
    span,
    confidence: 'sure',
  };
}

// Claims that there is but one: "the only girl in the band", "a lone general is in command", "there is only one girl".
import type { Mention } from '../mentions/mention';
import { cover, type Span } from '../text/span';
import type { ClaimContext } from './claimReader';
import type { Proposition } from './proposition';
import { stanceOf } from './stance';

export const readCountsOfOne = (context: ClaimContext): readonly Proposition[] =>
  context.sentence.mentions.flatMap((mention) => {
    if (!isOneOfGroup(mention, context)) return [];
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
  const word = (at: number): string => tokens[at]?.norm ?? '';
  let at = mention.from - 1;
  // "the only young girl"
  if (/^(?:young|female|armed|real|true)$/.test(word(at))) at--;
  if (/^(?:only|sole)$/.test(word(at))) {
    const start = word(at - 1) === 'and' && word(at - 2) === 'one' ? at - 3 : at - 1;
    return word(start) === 'the' && isWhole(mention, context) ? start : undefined;
  }
  const one = /^(?:single|lone|solitary|one)$/.test(word(at));
  if (!one) return undefined;
  const lead = word(at - 1);
  const isOnly = /^(?:only|just|but|exactly|precisely)$/.test(lead);
  const isLone = word(at) !== 'one' && /^(?:a|one|only)$/.test(lead);
  if (!isOnly && !isLone) return undefined;
  return isThere(mention, at - 1, context) ? at - 1 : undefined;
}

/** "the only girl in the band", "the only girl.": what follows narrows nothing. */
function isWhole({ to }: Mention, { sentence, lexicon }: ClaimContext): boolean {
  const { tokens, mentions } = sentence;
  const next = tokens[to];
  if (next === undefined || next.kind !== 'word') return true;
  if (!/^(?:in|among|amongst|of|amid)$/.test(next.norm)) return false;
  const group = tokens.findIndex(({ norm }, at) => at > to && !lexicon.determiners.has(norm));
  const isRanks = /^(?:band|group|ranks?|troop|party|company|lot|unit|force|gang|bunch)$/.test(
    tokens[group]?.norm ?? '',
  );
  return (
    isRanks || mentions.some(({ from, readings }) => from === group && readings.some(({ plural }) => plural))
  );
}

/** "There is only one girl", "a single girl serves", "a lone general is in command", "the band has but one general". */
function isThere(mention: Mention, start: number, { sentence, lexicon }: ClaimContext): boolean {
  const { tokens } = sentence;
  const word = (at: number): string => tokens[at]?.norm ?? '';
  const after = tokens.slice(mention.to).map(({ norm }) => norm);
  // "only one girl who …", "a single girl with …"
  if (lexicon.narrowers.has(after[0] ?? '') && !/^(?:in|among|amongst|at)$/.test(after[0] ?? ''))
    return false;
  if (/^(?:whom|which|whose)$/.test(after[1] ?? '')) return false;
  const before = [start - 1, start - 2, start - 3].map(word);
  const isPossessed = /^(?:has|have|had|contains?|obeys?|follows?|serves?|boasts?|musters?)$/.test(
    before[0] ?? '',
  );
  const exists = before.slice(0, 2).some((one) => /^(?:is|was|'s)$/.test(one)) && before.includes('there');
  const text = ` ${after.join(' ')} `;
  const rest = text.replace(/^ , \w+ , /, ' ');
  const stands =
    /^ (?:serves|served|fights|fought|belongs|belonged|leads|led|commands|commanded|heads|headed|rules|ruled|directs|directed|marches|is (?:in (?:command|charge)|at the (?:head|top|helm)|among|(?:to be )?found among)|was (?:in (?:command|charge)|at the (?:head|top|helm)|among)) /.test(
      rest,
    );
  return isPossessed || exists || stands;
}

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

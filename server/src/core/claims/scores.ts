// Claims about ratings: "over on IMDb it sits at 6.8 out of 10", a table row "Metacritic | 70".
import type { NumberPhrase } from '../english/numbers';
import type { Token } from '../english/tokens';
import type { Mention } from '../mentions/mention';
import type { Pack } from '../pack/types';
import { remembered } from '../text/remembered';
import { cover } from '../text/span';
import { standsAt, wordsIn } from '../text/standing';
import type { ClaimContext } from './claimReader';
import type { Filler, Proposition, RoleFiller } from './proposition';
import type { SentenceReading } from './sentenceReading';
import { stanceOf } from './stance';

export function readScores(context: ClaimContext): readonly Proposition[] {
  const { sentence, rowHead } = context;
  const raters = oneEach(sentence.mentions.filter((mention) => isRater(mention, context)));
  const headRaters = rowHead?.mentions.filter((mention) => isRater(mention, context)) ?? [];
  if (raters.length === 0 && headRaters.length === 0) return [];
  return sentence.numbers.flatMap((number) => {
    const unit = unitAfter(number, context);
    if (unit === undefined || isPartOfScale(number, context) || isPronoun(number, sentence)) return [];
    const rater = headRaters[0] ?? raterOf(number, raters, context);
    const near = headRaters.length > 0 ? (rowHead?.mentions ?? []) : nearTo(number, rater, sentence);
    return rater === undefined ? [] : [score(rater, near, number, unit, context)];
  });
}

/** The mentions in the number's part of the sentence and in the rater's: "the site's users", "the critics at …". */
function nearTo(
  number: NumberPhrase,
  rater: Mention | undefined,
  { tokens, mentions }: SentenceReading,
): readonly Mention[] {
  const parts = [number.from, ...(rater ? [rater.from] : [])].map((at) => partOf(tokens, at));
  return mentions.filter((mention) =>
    parts.some((part) => mention.from >= part.from && mention.to <= part.to),
  );
}

/** Mentions of different raters; a second mention of the same one adds none. */
const oneEach = (raters: readonly Mention[]): readonly Mention[] =>
  raters.filter((rater, at) => raters.findIndex((other) => idOf(other) === idOf(rater)) === at);

const idOf = (mention: Mention): string | undefined => mention.readings[0]?.id;

/** Who fills which role of the `score` frame in some fact of the pack: `by`, `voters`, `name`; the first fact counts. */
const scoreRoles = remembered(({ facts }: Pack): ReadonlyMap<unknown, string> => {
  const told = facts.filter(({ frame }) => frame === 'score').flatMap(({ roles }) => Object.entries(roles));
  return new Map(told.reverse().map(([role, filler]) => [filler, role]));
});

function scoreRole({ readings }: Mention, { pack }: ClaimContext): string | undefined {
  const roles = scoreRoles(pack);
  return readings.map(({ id }) => roles.get(id)).find((role) => role !== undefined);
}

/** Whose score it is: the site's or one under a name of its own. Voters alone tell of no certain score. */
function isRater(mention: Mention, context: ClaimContext): boolean {
  const role = scoreRole(mention, context);
  return role === 'by' || role === 'name';
}

/** The rater in the number's part of the sentence, else the only one, if it comes before and its part has no number. */
function raterOf(
  number: NumberPhrase,
  raters: readonly Mention[],
  { sentence: { tokens, numbers } }: ClaimContext,
): Mention | undefined {
  const part = partOf(tokens, number.from);
  const inside = raters.filter((rater) => rater.from >= part.from && rater.to <= part.to);
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
  const [only, other] = raters;
  if (only === undefined || other !== undefined || only.to > number.from) return undefined;
  const itsPart = partOf(tokens, only.from);
  if (numbers.some(({ from }) => from >= itsPart.from && from < itsPart.to)) return undefined;
  return tokens.slice(part.from, part.to).some((token) => token.norm === 'i' || token.norm === 'my')
    ? undefined
    : only;
}

/** The run between commas and stronger marks that holds token `at`. */
function partOf(tokens: readonly Token[], at: number): { readonly from: number; readonly to: number } {
  const divides = (token: Token | undefined): boolean =>
    token === undefined || /^[,;:—–()]$/.test(token.text);
  let from = at;
  while (!divides(tokens[from - 1])) from--;
  let to = at + 1;
  while (!divides(tokens[to])) to++;
  return { from, to };
}

interface Unit {
  readonly scale: number | undefined;
  /** Token index after the unit. */
  readonly to: number;
}

/** What follows the number: a unit or nothing; undefined where a noun follows, so that the number counts that. */
function unitAfter(number: NumberPhrase, { sentence, lexicon }: ClaimContext): Unit | undefined {
  const { tokens, numbers } = sentence;
  for (const [unit, scale] of Object.entries(lexicon.numbers.scoreUnits)) {
    if (!standsAt(tokens, number.to, unit)) continue;
    const words = wordsIn(unit);
    const top = numbers.find((other) => other.from === number.to + words.length);
    if (top === undefined && words.at(-1) === 'of') continue;
    return {
      scale: scale ?? top?.quantity.max,
      to: top && scale === null ? top.to : number.to + words.length,
    };
  }
  const next = tokens[number.to];
  // Nobody counts users in tenths, so only a whole number can belong to a noun: "5 users", "1 hour", not "5.5 suggests".
  const fits = next?.norm.endsWith('s') === true || number.quantity.max === 1;
  const countsNoun = fits && next?.kind === 'word' && !lexicon.functionWords.has(next.norm);
  if (countsNoun && Number.isInteger(number.quantity.min)) return undefined;
  const before = tokens[number.from - 1]?.norm;
  const year = number.quantity.min >= 1900 && number.quantity.min <= 2100;
  if (year || before === 'top' || next?.norm === 'of') return undefined;
  return { scale: undefined, to: number.to };
}

/** The 10 of "6.8 out of 10" or "5.5/10". */
function isPartOfScale(number: NumberPhrase, { sentence, lexicon }: ClaimContext): boolean {
  const { tokens, numbers } = sentence;
  const before = tokens[number.from - 1]?.norm;
  if (before !== 'of') return before === '/';
  const unit = tokens[number.from - 2]?.norm ?? '';
  const isUnit = Object.hasOwn(lexicon.numbers.scoreUnits, `${unit} of`);
  return isUnit || numbers.some((other) => other.to === number.from - 1);
}

/** "of the two marks, the one from its users": it stands for a mark and is none. */
const isPronoun = ({ from }: NumberPhrase, { tokens }: SentenceReading): boolean =>
  tokens[from]?.norm === 'one' && tokens[from - 1]?.norm === 'the';

function score(
  rater: Mention,
  near: readonly Mention[],
  number: NumberPhrase,
  unit: Unit,
  context: ClaimContext,
): Proposition {
  const { block, sentence, lexicon } = context;
  const last = sentence.tokens[unit.to - 1];
  const span = last ? cover(number.span, last) : number.span;
  const value: Filler = {
    kind: 'number',
    quantity: number.quantity,
    of: 'whole',
    ...(unit.scale === undefined ? {} : { scale: unit.scale }),
  };
  const roles: Record<string, RoleFiller> = { value: { filler: value, span } };
  for (const mention of [rater, ...near.filter((other) => scoreRole(other, context) === 'voters')]) {
    const role = scoreRole(mention, context);
    if (role !== undefined) roles[role] ??= { filler: { kind: 'mention', mention }, span: mention.head };
  }
  return {
    frame: 'score',
    roles,
    stance: stanceOf(block, sentence, span, lexicon),
    span,
    confidence: 'sure',
  };
}

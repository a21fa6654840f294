// Claims about how many there are: "two generals", "sixty people remain", "one of four girls".
import { inflectionsOf } from '../english/inflect';
import type { NumberPhrase } from '../english/numbers';
import { childrenBy, isLabel, subtree } from '../english/tree';
import type { Mention } from '../mentions/mention';
import type { BlockPart } from '../prose/blockPart';
import { cover, encloses, overlaps, type Span } from '../text/span';
import { standsAt } from '../text/standing';
import type { ClaimContext } from './claimReader';
import type { Extent, Proposition } from './proposition';
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
      // "The band numbers fourteen, generals included": the number is not theirs.
      if (tokens[number.to]?.text === ',') return undefined;
      if (isShared(mention, context) || isOfTheWorld(mention, context)) return undefined;
      if (isYear(number, context.sentence) || isStrangers(mention, context)) return undefined;
      const isPart = restricted || isNarrowed(mention, context) || isPresented(mention, context);
      const of = isPart ? 'part' : extentOf(mention, number, context);
      return proposition(mention, number, of, context);
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

/** "Cerpa had seventy hostages": those of somebody whom the pack does not know are another group. */
function isStrangers({ from }: Mention, { sentence }: ClaimContext): boolean {
  const { tree, mentions, clauses } = sentence;
  const subject = clauses
    .find(({ arguments: all }) => all.some(({ head, slot }) => head === from && slot === 'obj'))
    ?.arguments.find(({ slot }) => slot === 'nsubj')?.head;
  return (
    subject !== undefined &&
    tree?.upos[subject] === 'PROPN' &&
    !mentions.some((mention) => mention.from <= subject && subject < mention.to)
  );
}

/** "fifty men and boys": so many of both together. */
const isShared = ({ to }: Mention, { sentence: { tree } }: ClaimContext): boolean =>
  tree !== undefined &&
  childrenBy(tree, to - 1, 'conj').some(
    (other) =>
      tree.xpos[other] === 'NNS' && (tree.children[other] ?? []).every((child) => isLabel(tree, child, 'cc')),
  );

/** "only one person left in the world who": of all there are. */
export const isOfTheWorld = ({ to }: Mention, { sentence: { tokens } }: ClaimContext): boolean =>
  [to, to + 1].some((at) => standsAt(tokens, at, 'in the world') || standsAt(tokens, at, 'on earth'));

/** "There remain two people, each of them bereaved", "there are two people who know": not how many there are in all. */
function isPresented({ to }: Mention, { sentence: { tree } }: ClaimContext): boolean {
  if (tree === undefined) return false;
  // "the two people having them".
  if (childrenBy(tree, to - 1, 'acl').some((at) => tree.xpos[at] === 'VBG')) return true;
  const verb = tree.heads[to - 1] ?? -1;
  if (verb < 0 || childrenBy(tree, verb, 'expl').length === 0) return false;
  // What somebody else does is told of them by no clause: "there are two generals, Ann weeps".
  const isOfOthers = (at: number): boolean =>
    childrenBy(tree, at, 'nsubj').some((subject) => /^(?:NOUN|PROPN)$/.test(tree.upos[subject] ?? ''));
  return subtree(tree, to - 1, ['conj', 'parataxis']).some(
    (at) => isLabel(tree, at, 'appos') || (isLabel(tree, at, 'acl') && !isOfOthers(at)),
  );
}

/** "In 1996 terrorists …": four figures without a comma. */
const isYear = ({ from, to }: NumberPhrase, { tokens }: SentenceReading): boolean =>
  to === from + 1 && /^1[0-9]{3}$|^20[0-9]{2}$/.test(tokens[from]?.text ?? '');

/** "three of the generals": the number before "of" and a determiner that end at token `end`. */
function partitiveNumber(sentence: SentenceReading, end: number): NumberPhrase | undefined {
  const { tokens, numbers } = sentence;
  let i = end - 1;
  // The number of the whole may stand in between: "one of the two girls" counts the girls, not the one.
  if (numbers.some((phrase) => phrase.to === i + 1)) return undefined;
  if (!DEFINITE.has(tokens[i]?.norm ?? '')) return undefined;
  i--;
  return tokens[i]?.norm === 'of' ? numbers.find((phrase) => phrase.to === i) : undefined;
}

const DEFINITE = new Set(['the', 'these', 'those', 'his', 'her', 'its', 'their']);

/** "twenty-four of them terrorists", "two of whom are girls": the number, where "of them" or "of whom" ends at `at`. */
function numberOfThem(sentence: SentenceReading, at: number): NumberPhrase | undefined {
  const { tokens, numbers } = sentence;
  const be = BE.has(tokens[at]?.norm ?? '') ? 1 : 0;
  const pronoun = tokens[at - be]?.norm ?? '';
  if (!THEM.has(pronoun) || tokens[at - be - 1]?.norm !== 'of') return undefined;
  const number = numbers.find((phrase) => phrase.to === at - be - 1);
  // "The two of them" are both of them, whoever they are.
  return number && tokens[number.from - 1]?.norm !== 'the' ? number : undefined;
}

const BE = new Set(['are', 'were', 'being']);
const THEM = new Set(['them', 'whom', 'these', 'those']);

/** "there are two generals", "the two generals", "one of four girls", "led by two generals", "two generals in charge". */
function saysWhole({ sentence, lexicon }: ClaimContext, number: NumberPhrase): boolean {
  const { tokens, numbers } = sentence;
  const before = tokens[number.from - 1]?.norm ?? '';
  if (OF_ALL.has(before)) return true;
  if (before === 'of' && numbers.some((phrase) => phrase.to === number.from - 1)) return true;
  if (tokens.slice(Math.max(0, number.from - 3), number.from).some((token) => token.norm === 'there'))
    return true;
  const text = ` ${tokens.map((token) => token.norm).join(' ')} `;
  return lexicon.numbers.totals.some((cue) => text.includes(` ${cue} `));
}

const OF_ALL = new Set(['the', 'these', 'those', 'its', 'their', 'all', 'by']);

function isGroup(mention: Mention, { pack }: ClaimContext): boolean {
  return mention.readings.some(
    ({ id, form, plural }) =>
      id !== undefined && pack.entities.get(id)?.kind === 'group' && (plural || form === 'name'),
  );
}

/** "Two generals who are awake", "with bad skin", "nobody remembers": what follows cuts a part out of the group. */
function isNarrowed(mention: Mention, { sentence, lexicon }: ClaimContext): boolean {
  const after = sentence.tokens.slice(mention.to).map((token) => token.norm);
  const total = lexicon.numbers.totals.some((cue) => ` ${after.join(' ')} `.startsWith(` ${cue} `));
  // "the two people left behind" are not all who are left.
  if (after[0] === 'left' && after[1] === 'behind') return true;
  return !total && lexicon.narrowers.has(after[0] ?? '');
}

function extentOf(mention: Mention, number: NumberPhrase, context: ClaimContext): Extent {
  if (saysWhole(context, number) || isPossessed(mention, number, context)) return 'whole';
  // "the other two generals"
  const { sentence, lexicon } = context;
  const before = sentence.tokens[number.from - 1]?.norm ?? '';
  if (before === 'another' || lexicon.numbers.counting.others.has(before)) return 'part';
  if (!isAnchored(mention, number, context)) return 'part';
  // "Fewer than ten people are freed" leaves no room for more.
  const { bound, from } = number;
  const mere = sentence.tokens.slice(from, from + 2).some(({ norm }) => norm === 'mere');
  return bound === 'fewer' || mere ? 'whole' : 'bare';
}

/** "The band has two generals", "two generals lead the band": those whom a group has, and it has no more. */
function isPossessed(
  mention: Mention,
  { from }: NumberPhrase,
  { pack, sentence: { tokens, mentions, clauses }, lexicon }: ClaimContext,
): boolean {
  const { others, having, leading } = lexicon.numbers.counting;
  if (lexicon.narrowers.has(tokens[mention.to]?.norm ?? '')) return false;
  const [before, after] = [tokens[from - 1]?.norm ?? '', tokens[mention.to]?.norm ?? ''];
  const verb = having.has(before) ? from - 1 : leading.has(after) ? mention.to : -1;
  // "the other two generals lead"
  if (verb < 0 || (verb > from && (before === 'of' || others.has(before)))) return false;
  const slot = verb < from ? 'nsubj' : 'obj';
  const whole = clauses
    .find(({ predicate }) => predicate === verb)
    ?.arguments.find((argument) => argument.slot === slot)?.head;
  return (
    whole !== undefined &&
    mentions
      .filter((other) => other.from <= whole && whole < other.to)
      .flatMap(({ readings }) => readings)
      .some((over) =>
        mention.readings.some(
          ({ id }) => id !== undefined && pack.entities.get(id)?.groups.has(over.id ?? '') === true,
        ),
      )
  );
}

/** How near an anchor must stand to say something of the very people that are counted. */
const ANCHOR_BEFORE = 3;
const ANCHOR_AFTER = 4;

/**
 * "sixty people *remain*", "the house is *left* with sixty people": the anchor says what the counted people do, so
 * they are the whole group. In "only two people in the *house* know of it" it says where some of them are, and in
 * "two men *remain* silent" it goes with another word.
 */
function isAnchored(
  mention: Mention,
  number: NumberPhrase,
  { pack, sentence, lexicon }: ClaimContext,
): boolean {
  const anchors = mention.readings.flatMap(({ id }) => pack.entities.get(id ?? '')?.anchors ?? []);
  if (anchors.length === 0) return false;
  const words = new Set(anchors.flatMap(inflectionsOf));
  const { tokens } = sentence;
  const isAnchor = (at: number): boolean => words.has(tokens[at]?.norm ?? '');
  for (let at = number.from - 1; at >= Math.max(0, number.from - ANCHOR_BEFORE); at--) {
    if (isAnchor(at)) return true;
  }
  for (let at = mention.to; at < mention.to + ANCHOR_AFTER && tokens[at]?.kind === 'word'; at++) {
    if (!isAnchor(at) || lexicon.determiners.has(tokens[at - 1]?.norm ?? '')) continue;
    const next = tokens[at + 1];
    // "people inside the house": a preposition with its noun.
    const isPreposition = lexicon.functionWords.has(tokens[at]?.norm ?? '');
    if (isPreposition && lexicon.determiners.has(next?.norm ?? '')) continue;
    if (next?.kind !== 'word' || lexicon.functionWords.has(next.norm) || isAnchor(at + 1)) return true;
  }
  return false;
}

/** A bare "one" counts nothing: "one general remarks …". */
function proposition(
  mention: Mention,
  number: NumberPhrase,
  of: Extent,
  context: ClaimContext,
): Proposition | undefined {
  const bareOne = number.quantity.min === 1 && number.quantity.max === 1 && number.bound !== 'exactly';
  if (bareOne && context.sentence.tokens[number.from]?.kind !== 'number') return undefined;
  return count(mention, number, of, cover(number.span, mention.head), context);
}

function count(
  mention: Mention,
  number: NumberPhrase,
  of: Extent,
  span: Span,
  { block, sentence, lexicon }: ClaimContext,
): Proposition {
  return {
    frame: 'count',
    roles: {
      of: { filler: { kind: 'mention', mention }, span: mention.head },
      number: { filler: { kind: 'number', quantity: number.quantity, of }, span: number.span },
    },
    stance: isElsewhere(block, sentence) ? 'elsewhere' : stanceOf(block, sentence, span, lexicon),
    span,
    confidence: 'sure',
  };
}

/** The sentence has the title of another work in emphasis, or a city or country that is none of the story's. */
function isElsewhere(
  block: BlockPart,
  { mentions, numbers, span, tokens, values }: SentenceReading,
): boolean {
  const isStory = (place: Span): boolean =>
    mentions.some(
      (mention) =>
        overlaps(mention.span, place) &&
        mention.readings.some(({ id, form }) => id !== undefined || form === 'title'),
    ) || numbers.some((number) => overlaps(number.span, place));
  const titles = block.emphasis.filter(
    (run) => encloses(span, run) && /^\p{Lu}\p{L}/u.test(block.plain.text.slice(run.start, run.end)),
  );
  const places = values
    .filter(({ value }) => value.family === 'city' || value.family === 'country')
    .flatMap(({ from, to }) => tokens.slice(from, to));
  return [...titles, ...places].some((place) => !isStory(place));
}

// Finds what the words of a sentence may mean. Context-free: which reading holds is settled later, by the work.
import type { Lexicon } from '../english/lexicon';
import type { Token } from '../english/tokens';
import { phrasesAt } from '../text/trie';
import type { Mention, MentionReading } from './mention';
import type { MentionIndex, MentionPattern } from './mentionIndex';

/** How many adjectives may stand between a determiner and its noun: "the small, weary, gifted translator". */
const REACH = 4;

/** The mentions in a sentence, in order, none inside another: the longest match wins. */
export function findMentions(
  tokens: readonly Token[],
  index: MentionIndex,
  lexicon: Lexicon,
): readonly Mention[] {
  const mentions: Mention[] = [];
  const norms = new Set(tokens.map((token) => token.norm));
  for (let at = 0; at < tokens.length;) {
    const last = mentions.at(-1);
    const mention = mentionAt(tokens, at, norms, index, lexicon, titleFloor(last));
    if (mention === undefined) {
      at++;
      continue;
    }
    // "General" was taken for one of the generals, and is the title of the name that follows.
    if (last !== undefined && mention.from < last.to) mentions.pop();
    mentions.push(mention);
    at = mention.to;
  }
  return mentions;
}

/** How far to the left a title may reach: not into a mention, unless that is a role noun, which titles are too. */
const titleFloor = (last: Mention | undefined): number =>
  last === undefined ? 0 : last.readings.every(({ form }) => form === 'role') ? last.from : last.to;

function mentionAt(
  tokens: readonly Token[],
  at: number,
  norms: ReadonlySet<string>,
  index: MentionIndex,
  lexicon: Lexicon,
  floor: number,
): Mention | undefined {
  for (const { values, length } of phrasesAt(index.trie, tokens, at)) {
    const fitting = values.filter((pattern) => fits(pattern, tokens, at, norms, lexicon));
    const to = at + length;
    const readings = readingsOf(fitting, tokens, to, norms);
    if (readings.length === 0) continue;
    const from = withTitles(tokens, at, readings, index, lexicon, floor);
    return {
      span: { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 },
      head: { start: tokens[at]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 },
      from,
      to,
      headFrom: at,
      readings,
    };
  }
  return undefined;
}

function fits(
  pattern: MentionPattern,
  tokens: readonly Token[],
  at: number,
  norms: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean {
  const cased = pattern.capitals.every((capital, i) => !capital || tokens[at + i]?.capital === true);
  if (!cased) return false;
  if (pattern.anchors && hits(pattern.anchors, norms) === 0) return false;
  return !pattern.needsDeterminer || hasDeterminer(tokens, at, lexicon);
}

const hits = (anchors: ReadonlySet<string>, norms: ReadonlySet<string>): number =>
  [...anchors].filter((anchor) => norms.has(anchor)).length;

/**
 * A phrase that one entry excludes may be another's own; an anchored noun knows how well it is anchored. What is said of
 * it right behind counts twice: "once they have gone out, thirty people are left inside".
 */
function readingsOf(
  patterns: readonly MentionPattern[],
  tokens: readonly Token[],
  to: number,
  norms: ReadonlySet<string>,
): readonly MentionReading[] {
  const nobody = patterns.filter((pattern) => pattern.reading.form === 'excluded');
  if (nobody.length === patterns.length) return nobody.slice(0, 1).map((pattern) => pattern.reading);
  const somebody = patterns.filter((pattern) => !nobody.includes(pattern));
  const behind = somebody.some(({ anchors }) => anchors) ? normsBehind(tokens, to) : NONE;
  return somebody.map(({ reading: { id, form, works, plural }, anchors }) => ({
    id,
    form,
    works,
    plural,
    anchors: anchors ? hits(anchors, norms) + hits(anchors, behind) : 0,
  }));
}

const NONE: ReadonlySet<string> = new Set();

/** The words up to the next pause. */
function normsBehind(tokens: readonly Token[], from: number): ReadonlySet<string> {
  const pause = tokens.findIndex(({ kind }, at) => at >= from && kind === 'mark');
  return new Set(tokens.slice(from, pause < 0 ? tokens.length : pause).map(({ norm }) => norm));
}

/** "the weary translator", "Hosokawa's translator"; at the head of a label or a cell the article may be missing. */
function hasDeterminer(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 1 - REACH); i--) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (lexicon.determiners.has(token.norm)) return true;
    if (token.kind === 'mark' && token.text !== ',' && token.text !== '-') return false;
    if (lexicon.functionWords.has(token.norm)) return false;
  }
  return false;
}

/** Where the mention begins with the titles before its name: those of the entity, and honorifics of the language. */
function withTitles(
  tokens: readonly Token[],
  at: number,
  readings: readonly MentionReading[],
  index: MentionIndex,
  lexicon: Lexicon,
  floor: number,
): number {
  if (!readings.some(({ form }) => form === 'name' || form === 'given' || form === 'surname')) return at;
  const titles = readings.flatMap(({ id }) => (id === undefined ? [] : (index.titles.get(id) ?? [])));
  let from = at;
  for (;;) {
    const title = titles.find(
      (words) =>
        from - words.length >= floor &&
        words.every((word, i) => tokens[from - words.length + i]?.norm === word),
    );
    const before = tokens[from - 1];
    const honorific = before?.capital === true && from - 1 >= floor && lexicon.honorifics.has(before.norm);
    if (title !== undefined && tokens[from - title.length]?.capital === true) from -= title.length;
    else if (honorific) from--;
    else return from;
  }
}

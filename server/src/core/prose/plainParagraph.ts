// Most paragraphs and headings of an essay have no markup but for titles in italics: they need no Markdown parser.
import { LATIN, LATIN_NUMBERS } from '../text/latin';
import type { Span } from '../text/span';

/** Words that stand in the source just as they read. */
export interface PlainRun extends Span {
  /** It stands between two asterisks. */
  readonly emphasis: boolean;
}

export interface PlainParagraph {
  /** Of a heading, from 1 to 6; else 0. */
  readonly depth: number;
  readonly runs: readonly PlainRun[];
}

const WORD = LATIN + LATIN_NUMBERS;
/** A line that begins with an asterisk is no list where a letter follows, and one that begins with a number none without a stop. */
const LINE = `(?=[${LATIN}"“‘]|\\*[${LATIN}])`;
const FIRST_LINE = `(?=[${LATIN}"“‘'*]|\\d+ )`;

/**
 * Lines that begin with a letter or a quotation mark and hold nothing but words, spaces and marks that mean nothing to
 * Markdown. Addresses, which GitHub's Markdown takes for links, need an @, a slash or "www.". Spaces before the end of a
 * line may break it.
 */
const PLAIN = new RegExp(
  `^[\\r\\n]*((?:#{1,6} (?=[${LATIN_NUMBERS}]))|(?:#{1,6} )?${FIRST_LINE})` +
    `((?:[${WORD} *,.;:?!"“”‘’'()–—…%-]|(?<! )\\n${LINE})*[${WORD}*,.;:?!"“”‘’')…%])[\\r\\n]*$`,
);

const WORD_FIRST = new RegExp(`^[${WORD}]`);
const WORD_LAST = new RegExp(`[${WORD}]$`);

/** The one paragraph or heading of a chunk; undefined where Markdown must be parsed to know. */
export function plainParagraph(source: string): PlainParagraph | undefined {
  const [, marks = '', text = ''] = PLAIN.exec(source) ?? [];
  const depth = marks.trim().length;
  if (text === '' || /www\./i.test(text) || (depth > 0 && text.includes('\n'))) return undefined;
  const start = source.indexOf(`${marks}${text}`) + marks.length;
  if (!text.includes('*')) return { depth, runs: [{ start, end: start + text.length, emphasis: false }] };
  const parts = text.split('*');
  return areTitles(parts) ? { depth, runs: runsOf(parts, start) } : undefined;
}

/**
 * Whether each asterisk surely opens or closes: words begin right behind one and end right before the next, and no
 * letter touches either from without.
 */
const areTitles = (parts: readonly string[]): boolean =>
  parts.length % 2 === 1 &&
  parts.every((part, at) => {
    if (at % 2 === 1) return WORD_FIRST.test(part) && WORD_LAST.test(part);
    const isBetween = at > 0 && at < parts.length - 1;
    if (isBetween && part === '') return false;
    return !(at > 0 && WORD_FIRST.test(part)) && !(at < parts.length - 1 && WORD_LAST.test(part));
  });

function runsOf(parts: readonly string[], from: number): readonly PlainRun[] {
  const runs: PlainRun[] = [];
  let start = from;
  parts.forEach((part, at) => {
    if (part !== '') runs.push({ start, end: start + part.length, emphasis: at % 2 === 1 });
    start += part.length + 1;
  });
  return runs;
}

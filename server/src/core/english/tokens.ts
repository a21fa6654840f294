// Words, numbers and marks, cut as the Universal Dependencies treebanks of English cut them.
import { fold } from '../text/fold';
import { isLatin, LATIN, LATIN_NUMBERS } from '../text/latin';
import type { Span } from '../text/span';

export interface Token extends Span {
  readonly text: string;
  /** Lower case, without accents, with straight apostrophes: what words are compared by. */
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** The first letter is upper case. */
  readonly capital: boolean;
  /** White space, or nothing, stands before it. */
  readonly spaced: boolean;
}

/** Words that lose their sense in pieces are one: "a go-between" is no going. */
const WHOLE = '[Gg]o-betweens?|[Ss]tand-(?:off|in)s?|[Nn]o-shows?|[Pp]assers?-by|[Hh]old-ups?';

/** How text is cut, by what may stand in a word; as parts of character classes. */
function patternsOf(letters: string, marks: string, numbers: string, flags: string) {
  const any = letters + marks;
  const number = `[${numbers}]+(?:[.,][${numbers}]+)*`;
  const whole = `(?:${WHOLE}|[${letters}]+-in-law)(?![${letters}${numbers}-])`;
  const word = `[${any}${numbers}_]+(?:['’][${any}]+)*`;
  return {
    piece: new RegExp(
      `${whole}|${number}(?![${letters}${numbers}])|(?:[${letters}]\\.){2,}|${word}|\\.{2,}|\\S`,
      `g${flags}`,
    ),
    word: new RegExp(`[${letters}${numbers}]`, flags),
    number: new RegExp(`^${number}$`, flags),
  };
}

/** The index of the token that begins at an offset; -1 where none does. */
export const tokenStarting = (tokens: readonly Token[], offset: number): number =>
  tokens.findIndex(({ start }) => start === offset);

const EVERY = patternsOf('\\p{L}', '\\p{M}', '\\p{N}', 'u');
/** The same for most essays. */
const LATIN_ONLY = patternsOf(LATIN, '', LATIN_NUMBERS, '');
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/**
 * The tokens of `text`, in order. `abbreviations` are folded words that keep their full stop ("mr").
 * Clitics come off ("Gen's" → "Gen", "'s"; "cannot" → "can", "not"), hyphens stand alone but in a few words.
 */
export function tokenize(text: string, abbreviations: ReadonlySet<string>): readonly Token[] {
  const patterns = isLatin(text) ? LATIN_ONLY : EVERY;
  const tokens: Token[] = [];
  let end = -1;
  const push = (start: number, piece: string): void => {
    const first = piece.codePointAt(0) ?? 0;
    const letter = String.fromCodePoint(first);
    tokens.push({
      start,
      end: start + piece.length,
      text: piece,
      norm: fold(piece),
      kind: patterns.number.test(piece) ? 'number' : patterns.word.test(piece) ? 'word' : 'mark',
      capital: letter !== letter.toLowerCase(),
      spaced: start !== end,
    });
    end = start + piece.length;
  };
  for (const match of text.matchAll(patterns.piece)) {
    const last = tokens.at(-1);
    const joins = match[0] === '.' && last?.end === match.index && keepsStop(last, text, abbreviations);
    if (joins) {
      tokens.pop();
      end = last.spaced ? -1 : last.start;
      push(last.start, last.text + '.');
      continue;
    }
    for (const piece of splitClitic(match[0])) push(match.index + piece.at, piece.text);
  }
  return tokens;
}

/** "Mr." and initials such as the "J." of "J. Messner". */
function keepsStop(last: Token, text: string, abbreviations: ReadonlySet<string>): boolean {
  if (abbreviations.has(last.norm)) return true;
  return (
    /^\p{Lu}$/u.test(last.text) &&
    last.text !== 'I' &&
    /^\.\s\p{Lu}/u.test(text.slice(last.end, last.end + 4))
  );
}

function splitClitic(piece: string): readonly { readonly at: number; readonly text: string }[] {
  if (/^cannot$/i.test(piece))
    return [
      { at: 0, text: piece.slice(0, 3) },
      { at: 3, text: piece.slice(3) },
    ];
  const clitic = CLITIC.exec(piece)?.[0];
  if (clitic === undefined || clitic.length === piece.length) return [{ at: 0, text: piece }];
  const cut = piece.length - clitic.length;
  return [
    { at: 0, text: piece.slice(0, cut) },
    { at: cut, text: clitic },
  ];
}

// The figures of the parser's report.
import { type Parse, type Parser } from '../../server/src/core/english/parser/parse';
import { type GoldSentence } from './treebank';

export interface Judged {
  readonly gold: GoldSentence;
  readonly parse: Parse;
}

export function judge(parser: Parser, sentences: readonly GoldSentence[]): readonly Judged[] {
  return sentences.map((gold) => ({ gold, parse: parser.parse(gold.tokens, []) }));
}

/** Shares of words, in per cent; LAS counts the subtypes of labels. */
export function attachment(judged: readonly Judged[]) {
  const words = judged.flatMap(wordsOf);
  const percent = (test: (word: JudgedWord) => boolean): number =>
    (100 * words.filter(test).length) / words.length;
  return {
    words: words.length,
    upos: percent(({ gold, parsed }) => gold.upos === parsed.upos),
    xpos: percent(({ gold, parsed }) => gold.xpos === parsed.xpos),
    uas: percent(({ gold, parsed }) => gold.head === parsed.head),
    las: percent(isRight),
  };
}

/** F1 of one label, where arc and label must both be right. */
export function labelScore(judged: readonly Judged[], label: string) {
  const words = judged.flatMap(wordsOf);
  const inGold = words.filter(({ gold }) => gold.label === label).length;
  const found = words.filter(({ parsed }) => parsed.label === label);
  return { count: inGold, f1: (200 * found.filter(isRight).length) / Math.max(1, inGold + found.length) };
}

export const CORE_ROLES = ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl:agent', 'ccomp', 'xcomp'] as const;

/** Of the core roles found, how many reach a confidence, and how many of those are right; in per cent. */
export function calibration(judged: readonly Judged[], threshold: number) {
  const core = judged
    .flatMap(wordsOf)
    .filter(({ parsed }) => (CORE_ROLES as readonly string[]).includes(parsed.label));
  const kept = core.filter(({ confidence }) => confidence >= threshold);
  return {
    kept: (100 * kept.length) / core.length,
    precision: (100 * kept.filter(isRight).length) / Math.max(1, kept.length),
  };
}

interface JudgedWord {
  readonly gold: Word;
  readonly parsed: Word;
  readonly confidence: number;
}

interface Word {
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly label: string;
}

const isRight = ({ gold, parsed }: JudgedWord): boolean =>
  gold.head === parsed.head && gold.label === parsed.label;

function wordsOf({ gold, parse }: Judged): readonly JudgedWord[] {
  return gold.tokens.map((_, i) => ({
    gold: wordAt(gold, i),
    parsed: wordAt(parse, i),
    confidence: parse.confidence[i] ?? 0,
  }));
}

function wordAt({ upos, xpos, heads, labels }: Omit<Parse, 'confidence'>, i: number): Word {
  return { upos: upos[i] ?? '', xpos: xpos[i] ?? '', head: heads[i] ?? NaN, label: labels[i] ?? '' };
}

// Whose statement a clause is: the essayist's own about the story, or a question, a supposition, a report.
import type { Lexicon } from '../english/lexicon';
import type { Token } from '../english/tokens';
import type { BlockPart } from '../prose/blockPart';
import { isQuoted } from '../prose/markdown';
import type { Span } from '../text/span';
import type { Stance } from './proposition';
import type { SentenceReading } from './sentenceReading';

/**
 * The stance of the words at `span`, told by cues before them in the sentence. A cue reaches to the end of its
 * clause group, that is to the next semicolon, colon or dash.
 */
export function stanceOf(block: BlockPart, sentence: SentenceReading, span: Span, lexicon: Lexicon): Stance {
  if (isQuoted(block, span)) return 'quoted';
  const { tokens } = sentence;
  if (tokens.at(-1)?.text === '?' || tokens.at(-2)?.text === '?') return 'question';
  const until = tokens.findIndex((token) => token.start >= span.start);
  const end = until < 0 ? tokens.length : until;
  let start = end;
  while (start > 0 && !isBreak(tokens[start - 1])) start--;
  const before = ` ${tokens
    .slice(start, end)
    .map((token) => token.norm)
    .join(' ')} `;
  for (const { stance, cues } of lexicon.stances) {
    if (cues.some((cue) => before.includes(` ${cue} `))) return stance;
  }
  return 'asserted';
}

const isBreak = (token: Token | undefined): boolean => token !== undefined && /^[;:—–]$/.test(token.text);

// One source of a pack: numbered lines, each the restatement of one sentence of the source.
import type { PackProblem, SourceSentence } from './types';

export interface SourceFile {
  readonly sentences: readonly SourceSentence[];
  readonly problems: readonly PackProblem[];
}

const LINE = /^(\d+)\.[ \t]+(\S.*)$/;

/** Reads "12. Restated sentence." lines; headings, comments and blank lines are furniture. */
export function readSourceFile(pack: string, source: string, file: string, text: string): SourceFile {
  const sentences: SourceSentence[] = [];
  const problems: PackProblem[] = [];
  const seen = new Set<number>();
  let at = 0;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '');
    const location = { pack, file, span: { start: at, end: at + line.length } };
    at += raw.length + 1;
    const match = LINE.exec(line);
    if (match === null) continue;
    const sentence = Number(match[1]);
    if (seen.has(sentence)) {
      problems.push({
        severity: 'error',
        location,
        message: `Sentence ${String(sentence)} stands here a second time.`,
        hint: 'Number the lines as the sentences of the source are numbered.',
      });
      continue;
    }
    seen.add(sentence);
    sentences.push({ source, sentence, text: match[2] ?? '', location });
  }
  return { sentences, problems };
}

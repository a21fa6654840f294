// `close-reading explain`: how a sentence, or a line of an essay, is read.
import { parseArgs } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createReadingCache, readEssay } from '../core/reading';
import type { Span } from '../core/text/span';
import { explain } from '../features/explain';
import { readEssayFile } from './inputs';
import { loadSnapshot } from './knowledge';
import { UsageError } from './usage';

export async function explainCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { work: { type: 'string' }, pack: { type: 'string', multiple: true, default: [] } },
  });
  const [target, ...rest] = positionals;
  if (target === undefined || rest.length > 0)
    throw new UsageError('Give one sentence in quotes, or FILE:LINE.');
  const snapshot = await loadSnapshot({ work: values.work, packs: values.pack, claims: true });
  const { text, span } = await subjectOf(target);
  const options = { requested: true, defaultWork: values.work };
  const reading = readEssay(snapshot.knowledge, text, options, createReadingCache());
  console.log(explain(snapshot, { text, reading }, span));
  return 0;
}

/** A text and the part of it to explain: a line of a file, or the sentence itself. */
async function subjectOf(target: string): Promise<{ readonly text: string; readonly span: Span }> {
  // A file has an ending, so that "at 10:30" stays a sentence.
  const [, file, line] = /^(.+\.\w+):(\d+)$/u.exec(target) ?? [];
  if (file === undefined || line === undefined)
    return { text: target, span: { start: 0, end: target.length } };
  const input = await readEssayFile(file, true);
  if (input.kind === 'unreadable') throw new UsageError(`${file} cannot be read: ${input.why}.`);
  const lines = TextDocument.create(file, 'markdown', 0, input.text);
  const index = Number(line) - 1;
  if (index < 0 || index >= lines.lineCount) {
    throw new UsageError(`${file} has ${lines.lineCount} lines; there is no line ${line}.`);
  }
  const start = lines.offsetAt({ line: index, character: 0 });
  return { text: input.text, span: { start, end: lines.offsetAt({ line: index + 1, character: 0 }) } };
}

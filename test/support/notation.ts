// The notation of the tests: files, carets, selections and expected findings in one text (DESIGN.md, section 7).
import type { Span } from '../../server/src/core/text/span';

/** A line of `^^^^ severity kind: part of the message` under the words that it speaks of. */
export interface Annotation {
  readonly span: Span;
  readonly note: string;
}

export interface Scene {
  readonly path: string;
  /** What is analysed: nothing of the notation is left in it. */
  readonly text: string;
  /** The selection `$0…$0`; the caret `$0` is an empty one. */
  readonly selection: Span | undefined;
  readonly annotations: readonly Annotation[];
}

const FILE = /^--- (\S+)\s*$/;
const ANNOTATION = /^(\s*)(\^+)\s*(.*?)\s*$/;
const CARET = '$0';

/** The files of a test, in order; what stands before the first `--- path` is `essay.md`. */
export function scenesOf(source: string): readonly Scene[] {
  const files: { path: string; lines: string[] }[] = [];
  for (const line of dedent(source).split('\n')) {
    const path = FILE.exec(line)?.[1];
    const current = files.at(-1);
    if (path !== undefined) files.push({ path, lines: [] });
    else if (current) current.lines.push(line);
    else files.push({ path: 'essay.md', lines: [line] });
  }
  return files.map(({ path, lines }) => sceneOf(path, lines));
}

/** The only file of a test that has one. */
export function onlyScene(source: string): Scene {
  const [scene, second] = scenesOf(source);
  if (scene === undefined || second !== undefined) throw new Error('This test wants exactly one file.');
  return scene;
}

function sceneOf(path: string, lines: readonly string[]): Scene {
  const kept: string[] = [];
  const annotations: Annotation[] = [];
  let start = 0;
  for (const line of lines) {
    const [, indent, carets, note] = ANNOTATION.exec(line) ?? [];
    if (indent === undefined || carets === undefined || note === undefined) {
      start += (kept.at(-1)?.length ?? -1) + 1;
      kept.push(line.replaceAll(CARET, ''));
      continue;
    }
    const from = start + indent.length;
    annotations.push({ span: { start: from, end: from + carets.length }, note });
  }
  return { path, text: kept.join('\n'), selection: selectionOf(lines), annotations };
}

function selectionOf(lines: readonly string[]): Span | undefined {
  const [before, inside, after, more] = lines
    .filter((line) => !ANNOTATION.test(line))
    .join('\n')
    .split(CARET);
  if (before === undefined || inside === undefined) return undefined;
  if (more !== undefined) throw new Error('A test has one caret or one selection.');
  return { start: before.length, end: before.length + (after === undefined ? 0 : inside.length) };
}

/** Takes off the indent that all lines share, if the text begins on a line of its own, as in a template literal. */
export function dedent(source: string): string {
  if (!source.startsWith('\n')) return source;
  const lines = source.slice(1).split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .replace(/\n[ \t]*$/, '\n');
}

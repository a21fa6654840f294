// From LSP's positions to offsets. TextDocument counts in UTF-16, knows CRLF and clamps whatever lies outside.
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/text/span';

export const offsetFrom = (text: TextDocument, position: Position): number => text.offsetAt(position);

/** A range whose ends are in the wrong order is taken the other way round. */
export function spanFrom(text: TextDocument, range: Range): Span {
  const [a, b] = [text.offsetAt(range.start), text.offsetAt(range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

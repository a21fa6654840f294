// From what the features say to LSP's types.
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type Location,
  type MarkupContent,
  type MarkupKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { codeOf, type Edit, type Finding } from '../core/finding';
import type { Passage } from '../core/pack/passages';
import type { PackProblem } from '../core/pack/types';
import type { Span } from '../core/text/span';
import type { PackFile } from '../workspace/snapshot';
import type { CodeAction as Mend } from '../features/codeActions';
import type { CompletionEntry } from '../features/completion';
import type { Diagnostic as ShownFinding } from '../features/diagnostics';
import type { Hover as Card } from '../features/hover';
import { rangeIn } from '../workspace/lines';
import type { AddException } from './addException';

const source = 'Close Reading';

const severities: Readonly<Record<ShownFinding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

// LSP knows the kinds of programs; these are the ones whose icons come nearest.
const itemKinds: Readonly<Record<CompletionEntry['kind'], CompletionItemKind>> = {
  person: CompletionItemKind.Class,
  group: CompletionItemKind.Interface,
  place: CompletionItemKind.Module,
  object: CompletionItemKind.Struct,
  organisation: CompletionItemKind.Enum,
  event: CompletionItemKind.Event,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
};

export const toRange = (text: TextDocument, span: Span): Range => ({
  start: text.positionAt(span.start),
  end: text.positionAt(span.end),
});

const toMarkup = (kind: MarkupKind, value: string): MarkupContent => ({ kind, value });

export const toHover = (text: TextDocument, card: Card, kind: MarkupKind): Hover => ({
  contents: toMarkup(kind, card.markdown),
  range: toRange(text, card.span),
});

/** What a diagnostic says beyond its message, as far as the client shows it. */
export interface DiagnosticExtras {
  readonly locate: ((passage: Passage) => Location | undefined) | undefined;
  readonly helpPage: ((finding: Finding) => string | undefined) | undefined;
}

/** More passages than these prove nothing more. */
const mostPassages = 3;

export function toDiagnostic(text: TextDocument, shown: ShownFinding, extras: DiagnosticExtras): Diagnostic {
  const { finding, severity } = shown;
  const href = extras.helpPage?.(finding);
  const related = finding.evidence.slice(0, mostPassages).flatMap((passage) => {
    const location = extras.locate?.(passage);
    return location ? [{ location, message: quote(passage) }] : [];
  });
  return {
    range: toRange(text, finding.span),
    severity: severities[severity],
    source,
    code: codeOf(finding),
    message: finding.message,
    ...(href !== undefined && { codeDescription: { href } }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

const quote = ({ title, sentence, text }: Passage): string => `${title}, sentence ${sentence}: ${text}`;

const toTextEdit = (text: TextDocument, edit: Edit): TextEdit => ({
  range: toRange(text, edit.span),
  newText: edit.text,
});

export const toCodeAction = (
  text: TextDocument,
  mend: Mend,
  /** The editor's own diagnostics at this place; the ones this action mends are named in it. */
  shown: readonly Diagnostic[],
  except: AddException,
): CodeAction => {
  const range = toRange(text, mend.finding.span);
  const mended = shown.filter((one) => one.code === codeOf(mend.finding) && sameRange(one.range, range));
  return {
    title: mend.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: mend.preferred,
    ...(mended.length > 0 && { diagnostics: mended }),
    ...(mend.kind === 'edit'
      ? { edit: { changes: { [text.uri]: mend.edits.map((edit) => toTextEdit(text, edit)) } } }
      : except(mend)),
  };
};

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

/** What comes back with `completionItem/resolve`. */
export interface CompletionData {
  readonly uri: string;
  readonly ref: NonNullable<CompletionEntry['ref']>;
}

export const toCompletionItem = (
  text: TextDocument,
  entry: CompletionEntry,
  labelDetails: boolean,
): CompletionItem => ({
  label: entry.label,
  kind: itemKinds[entry.kind],
  // Where the client has a place beside the label the detail is read without opening the card.
  ...(labelDetails ? { labelDetails: { description: entry.detail } } : { detail: entry.detail }),
  filterText: entry.filterText,
  sortText: entry.sortText,
  textEdit: toTextEdit(text, { span: entry.replace, text: entry.insertText }),
  ...(entry.ref && { data: { uri: text.uri, ref: entry.ref } satisfies CompletionData }),
});

export const toDocumentation = toMarkup;

/** A problem in a user's pack, on the line where it stands; without its file it is told at the very start. */
export const toPackDiagnostic = (problem: PackProblem, file: PackFile | undefined): Diagnostic => ({
  range: rangeIn(file?.lineStarts ?? [0], problem.location.span),
  severity: severities[problem.severity],
  source,
  code: 'pack',
  message: problem.hint === undefined ? problem.message : `${problem.message} ${problem.hint}`,
});

// Diagnostics of essays, as clients pull them or have them pushed.
import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import { guardRequest } from './guard';
import { placeOf, type Place, type Session } from './session';
import { toDiagnostic } from './toLsp';

export function diagnosticsOf(session: Session, { snapshot, document, text }: Place): Diagnostic[] {
  const { client } = session;
  const extras = {
    locate: client.relatedInformation ? ({ location }) => session.locate(location) : undefined,
    helpPage: client.codeDescription ? (finding) => session.helpPage(finding) : undefined,
  } satisfies Parameters<typeof toDiagnostic>[2];
  return diagnostics(snapshot, document).map((shown) => toDiagnostic(text, shown, extras));
}

/** Answers pulls; what has not changed since the client's last pull is not worked out again. */
export function answerPulls(session: Session): void {
  const answered = new Map<string, { readonly place: Place; readonly resultId: string }>();
  let count = 0;

  const answer = ({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport => {
    const place = placeOf(session, textDocument.uri);
    if (!place) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const last = answered.get(textDocument.uri);
    if (last && last.resultId === previousResultId && isSamePlace(last.place, place)) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.resultId };
    }
    count += 1;
    const resultId = String(count);
    const items = diagnosticsOf(session, place);
    answered.set(textDocument.uri, { place, resultId });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  const nothing = (): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items: [] });

  const { method } = DocumentDiagnosticRequest;
  const guarded = guardRequest(method, session.log, nothing, answer);
  session.connection.onRequest<unknown, unknown>(method, guarded);
}

/** Views are frozen: the same objects hold the same findings. */
const isSamePlace = (a: Place, b: Place): boolean => a.document === b.document && a.snapshot === b.snapshot;

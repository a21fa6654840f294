// Diagnostics of essays, as clients pull them or have them pushed.
import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import { guardRequest, guardRun } from './guard';
import { firstPatience } from './readAhead';
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

export interface Pulls {
  /** What was told of a document is forgotten: a client that opens it again knows nothing of it. */
  closed(uri: string): void;
}

/**
 * Answers pulls; what has not changed since the client's last pull is not worked out again. Of a long essay a client
 * that can be asked to pull again first gets what is found soon.
 */
export function answerPulls(session: Session): Pulls {
  const { client, log } = session;
  const answered = new Map<string, { readonly place: Place; readonly resultId: string }>();
  const patience = new Map<string, number>();
  /** Essays of which the client knows a finding. */
  const told = new Set<string>();
  /** Essays of which the client has been told a part, and has not asked for the rest yet. */
  const partly = new Set<string>();
  let count = 0;

  /** The first finding of an essay is told at once, also to a client that came in vain before. */
  const readFor = async (uri: string) => {
    partly.delete(uri);
    const wait = client.refreshDiagnostics ? (patience.get(uri) ?? firstPatience) : Infinity;
    const isEnough = (found: number) => client.refreshDiagnostics && !told.has(uri) && found > 0;
    if (await session.readAhead(uri, wait, isEnough)) {
      patience.delete(uri);
      return;
    }
    patience.set(uri, 2 * wait);
    partly.add(uri);
    // After the answer, so that the next pull does not meet this one.
    setTimeout(() => {
      askForPulls(session);
      guardRun('Reading on', log, () => readMeanwhile(uri));
    });
  };

  /** Until the client comes for it: it may take its time. */
  const readMeanwhile = (uri: string) => session.readAhead(uri, Infinity, () => !partly.has(uri));

  const answer = async ({
    textDocument: { uri },
    previousResultId,
  }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
    await readFor(uri);
    const place = placeOf(session, uri);
    if (!place) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const last = answered.get(uri);
    if (last && last.resultId === previousResultId && isSamePlace(last.place, place)) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.resultId };
    }
    count += 1;
    const resultId = String(count);
    const items = diagnosticsOf(session, place);
    answered.set(uri, { place, resultId });
    if (items.length > 0) told.add(uri);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  const nothing = (): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items: [] });

  const { method } = DocumentDiagnosticRequest;
  const guarded = guardRequest(method, log, nothing, answer);
  session.connection.onRequest<unknown, unknown>(method, guarded);
  return {
    closed(uri) {
      answered.delete(uri);
      patience.delete(uri);
      told.delete(uri);
      partly.delete(uri);
    },
  };
}

/** Asks a client that pulls to do so again. */
export function askForPulls({ connection, client, log }: Session): void {
  if (!client.pullDiagnostics || !client.refreshDiagnostics) return;
  guardRun('Asking for a new pull', log, () => connection.languages.diagnostics.refresh());
}

/** Views are frozen: the same objects hold the same findings. */
const isSamePlace = (a: Place, b: Place): boolean => a.document === b.document && a.snapshot === b.snapshot;

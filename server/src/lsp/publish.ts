// What the server tells unasked: diagnostics for clients that do not pull, the state of each essay, and what is
// wrong in the users' packs.
import { status } from '../features/status';
import { askForPulls, diagnosticsOf } from './diagnostics';
import { guardRun } from './guard';
import type { ServerNotifications, StatusParams } from './protocol';
import { firstPatience } from './readAhead';
import { placeOf, type Place, type Session } from './session';
import { toPackDiagnostic } from './toLsp';

/** Long enough that a word is finished before it is judged. */
const pause = 200;

export interface Publisher {
  /** Tells about an essay once its writer pauses. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Tells about every open essay anew: packs or settings have changed. */
  refresh(uris: readonly string[]): void;
  packsChanged(): void;
  /** The client is leaving: nothing more is told. */
  stop(): void;
}

export function createPublisher(session: Session): Publisher {
  const { connection, client, log } = session;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const published = new Set<string>();
  const statuses = new Map<string, string>();
  let packFilesWithProblems: ReadonlySet<string> = new Set();

  /** Only what was published for an essay is taken back: a file of a pack has diagnostics of its own. */
  const publish = async (uri: string, place: Place | undefined) => {
    if (client.pullDiagnostics || (!place && !published.delete(uri))) return;
    if (place) published.add(uri);
    await connection.sendDiagnostics({
      uri,
      ...(place && { version: place.document.version }),
      diagnostics: place ? diagnosticsOf(session, place) : [],
    });
  };

  const tellStatus = async (params: StatusParams) => {
    if (!session.showsStatus) return;
    const told = JSON.stringify(params.status);
    if ((statuses.get(params.uri) ?? 'null') === told) return;
    if (params.status) statuses.set(params.uri, told);
    else statuses.delete(params.uri);
    await connection.sendNotification('closeReading/status' satisfies keyof ServerNotifications, params);
  };

  /** Of a long essay a client that does not pull first gets what is found soon. */
  const tell = async (uri: string) => {
    let patience = client.pullDiagnostics ? Infinity : firstPatience;
    // Of an essay that is new to the client the first finding is told at once.
    const isEnough = (found: number) => !client.pullDiagnostics && !published.has(uri) && found > 0;
    while (!(await session.readAhead(uri, patience, isEnough))) {
      await publish(uri, placeOf(session, uri));
      patience *= 2;
    }
    const place = placeOf(session, uri);
    await publish(uri, place);
    await tellStatus({ uri, status: (place && status(place.snapshot, place.document)) ?? null });
  };

  const forget = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };

  const tellLater = (uri: string) => {
    forget(uri);
    const timer = setTimeout(() => {
      timers.delete(uri);
      guardRun('Telling the findings', log, () => tell(uri));
    }, pause);
    timers.set(uri, timer);
  };

  return {
    changed: tellLater,
    closed(uri) {
      forget(uri);
      guardRun('Clearing the findings', log, async () => {
        await publish(uri, undefined);
        await tellStatus({ uri, status: null });
      });
    },
    refresh(uris) {
      uris.forEach(tellLater);
      askForPulls(session);
    },
    packsChanged() {
      const files = problemsByFile(session);
      for (const uri of packFilesWithProblems) if (!files.has(uri)) files.set(uri, []);
      packFilesWithProblems = new Set([...files].flatMap(([uri, found]) => (found.length > 0 ? uri : [])));
      guardRun("Telling the packs' problems", log, () =>
        Promise.all([...files].map(([uri, diagnostics]) => connection.sendDiagnostics({ uri, diagnostics }))),
      );
    },
    stop() {
      [...timers.keys()].forEach(forget);
    },
  };
}

/** Users' pack files are seldom open, so that their problems are pushed to every client. */
function problemsByFile(session: Session): Map<string, ReturnType<typeof toPackDiagnostic>[]> {
  const byFile = new Map<string, ReturnType<typeof toPackDiagnostic>[]>();
  for (const { folder, files, problems } of session.workspace.problems()) {
    for (const problem of problems) {
      const uri = `${folder}/${encodeURI(problem.location.file)}`;
      const diagnostic = toPackDiagnostic(problem, files.get(problem.location.file));
      byFile.set(uri, [...(byFile.get(uri) ?? []), diagnostic]);
    }
  }
  return byFile;
}

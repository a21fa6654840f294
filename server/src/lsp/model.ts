// Fetches the parser's model while the server already answers: what is read without it is read again with it.
import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../workspace/workspace';
import { guardRun, type Log } from './guard';
import type { Host } from './host';
import type { InitializationOptions, ServerRequests } from './protocol';

export interface ModelOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly host: Host;
  readonly options: InitializationOptions;
  readonly log: Log;
  /** Every essay may read differently. */
  readonly onChange: () => void;
}

/** Where the server reads the model itself it begins at once; a client is asked when it can be talked to. */
export function fetchModel(given: ModelOptions): { start(): void } {
  const { connection, workspace, host, options, log, onChange } = given;
  const take = (read: () => Promise<Uint8Array>) => {
    guardRun("Reading the parser's model", log, async () => {
      if (workspace.setModel(await read())) onChange();
      else log("The parser's model cannot be used: what sentences say is not checked.");
    });
  };
  if (host.readModel) take(host.readModel);
  return {
    start() {
      if (!host.readModel && options.sendsModel === true) take(() => askFor(connection));
    },
  };
}

/** What comes back is looked at before it is believed: anything but bytes is an empty file. */
async function askFor(connection: Connection): Promise<Uint8Array> {
  const method: keyof ServerRequests = 'closeReading/model';
  const bytes: unknown = await connection.sendRequest(method);
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}

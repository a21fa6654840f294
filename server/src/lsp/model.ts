// Fetches the parser's model when it is first wanted, while the server answers: what was read is read again with it.
import type { Connection } from 'vscode-languageserver';
import { builtIn } from '../workspace/builtIn';
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

export interface Model {
  /** Fetches it, the first time. */
  want(): void;
}

export function fetchModel(given: ModelOptions): Model {
  const { connection, workspace, host, options, log, onChange } = given;
  const take = (read: () => Promise<Uint8Array>) => {
    guardRun("Reading the parser's model", log, async () => {
      if (!workspace.setModel(await read(), host.helpParser)) {
        log("The parser's model cannot be used: what sentences say is not checked.");
        return;
      }
      workspace.rehearse();
      onChange();
    });
  };
  let fetched = false;
  return {
    want() {
      if (fetched) return;
      fetched = true;
      const { readModel } = host;
      if (readModel) take(() => readModel(builtIn.lexicon.mending));
      else if (options.sendsModel === true) take(() => askFor(connection));
    },
  };
}

/** What comes back is looked at before it is believed: anything but bytes is an empty file. */
async function askFor(connection: Connection): Promise<Uint8Array> {
  const method: keyof ServerRequests = 'closeReading/model';
  const bytes: unknown = await connection.sendRequest(method);
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}

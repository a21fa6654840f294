// Keeps the workspace in step with the user's settings, folders and packs.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Workspace } from '../workspace/workspace';
import type { ClientAbilities } from './capabilities';
import { guardRun, type Log } from './guard';
import type { Host, PackFolder } from './host';
import type { ClientNotifications, InitializationOptions } from './protocol';
import { readSettings } from './settings';

export interface ConfigurationOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly client: ClientAbilities;
  readonly host: Host;
  readonly initialize: InitializeParams;
  readonly options: InitializationOptions;
  readonly log: Log;
  /** Settings or packs have changed, so that every essay may read differently. */
  readonly onChange: () => void;
  readonly onPacksChange: () => void;
  /** The settings ask for claims to be read, and that takes the parser. */
  readonly wantModel: () => void;
}

export interface Configuration {
  /** The client can be talked to. */
  start(): void;
  /** A file was written, by the editor or behind its back. */
  fileChanged(uri: string): void;
}

export function keepConfiguration(given: ConfigurationOptions): Configuration {
  const { connection, workspace, client, host, initialize, options, log } = given;
  let folders = openFolders(initialize);
  let pushed: unknown = options.settings;
  /** The pack folders that this server reads from disk itself, by URI, each with the way to read it again. */
  let ownPacks: ReadonlyMap<string, () => Promise<PackFolder>> = new Map();
  const readPackFolder = options.sendsPackFiles === true ? undefined : host.readPackFolder;

  const takePack = ({ folder, files }: PackFolder) => {
    workspace.setPackFolder(folder, files);
    given.onPacksChange();
    given.onChange();
  };

  const readPacks = async (paths: readonly string[]) => {
    if (!readPackFolder) return;
    const bases = folders.length > 0 ? folders : [undefined];
    const found = new Map<string, () => Promise<PackFolder>>();
    for (const path of paths) {
      const reads = bases.map((base) => () => readPackFolder(path, base));
      const packs = await Promise.all(reads.map(async (read) => ({ read, ...(await read()) })));
      if (packs.every(({ files }) => files === undefined)) log(`There is no pack folder ${path}.`);
      for (const { read, folder, files } of packs) {
        found.set(folder, read);
        workspace.setPackFolder(folder, files);
      }
    }
    for (const folder of ownPacks.keys()) {
      if (!found.has(folder)) workspace.setPackFolder(folder, undefined);
    }
    ownPacks = found;
  };

  const load = async () => {
    const asked: unknown = client.configuration
      ? await connection.workspace.getConfiguration('closeReading')
      : undefined;
    // A client may say that it answers, and answer with nothing.
    const values = asked ?? pushed;
    const { settings, packs, files, complaints } = readSettings(values);
    complaints.forEach(log);
    workspace.setSettings(settings);
    if (settings.readClaims) given.wantModel();
    workspace.setScope({ folders, files });
    await readPacks(packs);
    given.onPacksChange();
    given.onChange();
  };
  const reload = () => {
    guardRun('Reading the settings', log, load);
  };

  const on = <Method extends keyof ClientNotifications>(
    method: Method,
    handle: (params: ClientNotifications[Method]) => void,
  ) => {
    connection.onNotification(method, (params: ClientNotifications[Method]) => {
      guardRun(method, log, () => {
        handle(params);
      });
    });
  };

  workspace.setScope({ folders, requested: new Set(options.requestedFiles) });
  on('closeReading/packFiles', ({ folder, files }) => {
    takePack({ folder, files: files ? new Map(Object.entries(files)) : undefined });
  });
  on('closeReading/requestedFiles', ({ uris }) => {
    workspace.setScope({ requested: new Set(uris) });
    given.onChange();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = sectionOf(settings) ?? pushed;
    reload();
  });
  const start = () => {
    guardRun('Asking to be told of changes', log, () =>
      askForChanges(connection, client, readPackFolder !== undefined),
    );
    if (initialize.capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        reload();
      });
    }
    reload();
  };

  return {
    start,
    fileChanged(uri) {
      for (const [folder, read] of ownPacks) {
        if (!uri.startsWith(`${folder}/`)) continue;
        guardRun('Reading a pack', log, async () => {
          takePack(await read());
        });
      }
    },
  };
}

const openFolders = ({ workspaceFolders, rootUri }: OpenFolders): readonly string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);

interface OpenFolders {
  readonly workspaceFolders?: InitializeParams['workspaceFolders'];
  readonly rootUri?: string | null;
}

/** Clients that push their settings send all of them, with ours under our name. */
const sectionOf = (settings: unknown): unknown =>
  typeof settings === 'object' && settings !== null && 'closeReading' in settings
    ? settings.closeReading
    : undefined;

async function askForChanges(
  connection: Connection,
  client: ClientAbilities,
  packFiles: boolean,
): Promise<void> {
  if (client.configuration && client.watchesConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'closeReading' });
  }
  if (packFiles && client.watchesFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.{yaml,yml,md}' }],
    });
  }
}

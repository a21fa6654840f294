// A client of the language server for tests: the real JSON-RPC on both ends, in one process.
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializeRequest,
  InitializedNotification,
  ShutdownRequest,
  type ClientCapabilities,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../server/src/lsp/host';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { startServer } from '../../server/src/lsp/server';

/** What VS Code can do, as far as the server looks at it. */
export const richClient: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    completion: {
      completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true },
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
};

/** A client that knows no more than the first version of the protocol did. */
export const bareClient: ClientCapabilities = {};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  /** What the client answers to `workspace/configuration`. */
  readonly settings?: () => unknown;
  readonly folders?: readonly string[];
  readonly host?: Host;
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything the server has notified of or asked for, in order. */
  readonly told: readonly Told[];
  /** The first thing told by this method that fits, waited for if it has not come yet. */
  waitFor<T>(method: string, fits?: (params: T) => boolean): Promise<T>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, range: Range, text: string): Promise<void>;
  close(uri: string): Promise<void>;
  shutdown(): Promise<void>;
}

interface Told {
  readonly method: string;
  readonly params: unknown;
}

export const nowhere: Host = {
  home: undefined,
  readPackFolder: undefined,
  readAbove: undefined,
  readModel: undefined,
  helpParser: undefined,
  soon: setImmediate,
};

/** Starts a server in this process and a client of it. */
export function startInProcess(options: ClientOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, options.host ?? nowhere);
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  // Without "exit", which would end the tests as well.
  return connect(client, options, async () => {
    await client.sendRequest(ShutdownRequest.type);
    client.dispose();
    server.dispose();
  });
}

/** A client of a server that runs in a process of its own. */
export function connectTo(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  options: ClientOptions = {},
): Promise<TestClient> {
  const client = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  return connect(client, options, async () => {
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
  });
}

/** What the server may say unasked, and what it may ask. */
const notifications = ['closeReading/status', 'textDocument/publishDiagnostics', 'window/logMessage'];
const requests = [
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'client/registerCapability',
  'closeReading/model',
];

async function connect(
  connection: ProtocolConnection,
  { capabilities = richClient, initializationOptions, settings, folders }: ClientOptions,
  shutdown: () => Promise<void>,
): Promise<TestClient> {
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  const hear = (method: string, params: unknown) => {
    told.push({ method, params });
    for (const look of waiting) look();
  };
  for (const method of notifications) {
    connection.onNotification(method, (params: unknown) => {
      hear(method, params);
    });
  }
  for (const method of requests) {
    connection.onRequest(method, (params: unknown) => {
      hear(method, params);
      return method === 'workspace/configuration' ? [settings?.() ?? {}] : null;
    });
  }
  connection.listen();
  const workspaceFolders = folders?.map((uri) => ({ uri, name: uri })) ?? null;
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders,
    ...(initializationOptions && { initializationOptions }),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    connection,
    initialized,
    told,
    waitFor: <T>(method: string, fits: (params: T) => boolean = () => true) =>
      new Promise<T>((resolve) => {
        const look = () => {
          const found = told.find((one) => one.method === method && fits(one.params as T));
          if (!found) return;
          waiting.delete(look);
          resolve(found.params as T);
        };
        waiting.add(look);
        look();
      }),
    open: (uri, text, languageId = 'markdown') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, range, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    shutdown,
  };
}

/** The range of the first occurrence of some words in a text. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the text.`);
  const document = TextDocument.create('', '', 0, text);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}

/** A position inside the first occurrence of some words. */
export const positionIn = (text: string, words: string): Position => {
  const { start } = rangeOf(text, words);
  return { line: start.line, character: start.character + 1 };
};

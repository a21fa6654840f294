// The language server: one session on one connection, put together out of the parts beside this file.
import {
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtIn } from '../workspace/builtIn';
import { createWorkspace, longestEssay } from '../workspace/workspace';
import { abilitiesOf, serverCapabilities } from './capabilities';
import { keepConfiguration } from './configuration';
import { answerPulls, type Pulls } from './diagnostics';
import { keepExceptions } from './exceptions';
import { guardRun } from './guard';
import type { Host } from './host';
import { fetchModel } from './model';
import { createPackLinks } from './packLinks';
import type { InitializationOptions } from './protocol';
import { createReadAhead } from './readAhead';
import { createPublisher, type Publisher } from './publish';
import { requests } from './requests';
import type { Session } from './session';

export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params): InitializeResult => openSession(connection, host, params));
  connection.listen();
}

function openSession(connection: Connection, host: Host, initialize: InitializeParams): InitializeResult {
  const options = optionsOf(initialize);
  const client = abilitiesOf(initialize.capabilities);
  let isOpen = true;
  const log = (message: string) => {
    if (isOpen) connection.console.log(message);
  };
  const texts = new TextDocuments(TextDocument);
  const links = createPackLinks({
    builtInPacks: options.virtualPackFiles === true ? 'close-reading-pack:' : under(host.home, 'data'),
    openPassageCommand: options.openPassageCommand,
    rendersMarkdown: client.hoverFormat === 'markdown',
  });
  const docs = options.virtualDocs === true ? 'close-reading-docs:' : under(host.home, 'docs');
  const workspace = createWorkspace({
    builtIn,
    packFolders: host.home === undefined ? [] : [`${host.home}/data`],
    linkTo: links.link,
  });
  const session: Session = {
    connection,
    workspace,
    client,
    log,
    readAhead: createReadAhead(workspace, host),
    showsStatus: options.showsStatus === true,
    addExceptionCommand: options.addExceptionCommand,
    text: (uri) => texts.get(uri),
    locate: (location) => links.location(workspace.snapshot().packs, location),
    helpPage: ({ rule, kind }) => docs && `${docs}/rules/${kind ?? rule}.md`,
  };
  const publisher = createPublisher(session);

  for (const request of requests) request.listen(session);
  const pulls = client.pullDiagnostics ? answerPulls(session) : undefined;
  const onChange = () => {
    publisher.refresh(texts.keys());
  };
  const model = fetchModel({ connection, workspace, host, options, log, onChange });
  const configuration = keepConfiguration({
    connection,
    workspace,
    client,
    host,
    initialize,
    options,
    log,
    onChange,
    onPacksChange: publisher.packsChanged,
    wantModel: model.want,
  });
  connection.onInitialized(() => {
    configuration.start();
  });
  const exceptions = keepExceptions(session, options.sendsPackFiles === true ? undefined : host, () => {
    publisher.packsChanged();
    publisher.refresh(texts.keys());
  });
  followTexts(session, texts, publisher, pulls);
  const fileChanged = (uri: string) => {
    configuration.fileChanged(uri);
    exceptions.fileChanged(uri);
  };
  texts.onDidOpen(({ document }) => {
    exceptions.opened(document.uri);
  });
  texts.onDidSave(({ document }) => {
    fileChanged(document.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) fileChanged(uri);
  });
  connection.onShutdown(() => {
    isOpen = false;
    publisher.stop();
  });
  texts.listen(connection);
  return { capabilities: serverCapabilities(client), serverInfo: { name: 'close-reading' } };
}

function followTexts(
  session: Session,
  texts: TextDocuments<TextDocument>,
  publisher: Publisher,
  pulls: Pulls | undefined,
): void {
  const { workspace, log } = session;
  texts.onDidChangeContent(({ document }) => {
    guardRun('Taking over a change', log, () => {
      const { uri, languageId, version } = document;
      const text = document.getText();
      if (version <= 1 && text.length > longestEssay) {
        log(`${uri} is not read: it is longer than ${longestEssay} characters.`);
      }
      workspace.setText({ uri, languageId, version, text });
      publisher.changed(uri);
    });
  });
  texts.onDidClose(({ document }) => {
    guardRun('Closing a document', log, () => {
      workspace.close(document.uri);
      publisher.closed(document.uri);
      pulls?.closed(document.uri);
    });
  });
}

const under = (home: string | undefined, folder: string): string | undefined =>
  home === undefined ? undefined : `${home}/${folder}`;

/** What a client says of itself comes from outside: anything but an object says nothing. */
const optionsOf = ({
  initializationOptions,
}: {
  readonly initializationOptions?: unknown;
}): InitializationOptions =>
  typeof initializationOptions === 'object' && initializationOptions !== null ? initializationOptions : {};

// The activation that both hosts share: everything but how the server is started.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/src/lsp/protocol';
import { addExceptionCommand, registerAddException } from './commands/addException';
import { registerExplainSentence } from './commands/explainSentence';
import { openPassageCommand, registerOpenPassage } from './commands/openPassage';
import { createRequestedFiles } from './commands/useForThisFile';
import { sendExceptions } from './exceptions';
import { sendModel } from './model';
import { sendPackFiles } from './packFiles';
import { registerPackDocuments } from './packDocuments';
import { createStatusBar } from './views/statusBar';

/** Also the prefix of the settings, so that the library finds `closeReading.trace.server` by itself. */
export const clientId = 'closeReading';
export const clientName = 'Close Reading';

const languages = ['markdown', 'quarto', 'rmd', 'rmarkdown', 'mdx'];

export interface Activation {
  /** The server cannot read the extension's files: it is a worker. */
  readonly sendsModel: boolean;
}

export type StartClient = (options: LanguageClientOptions) => BaseLanguageClient;

export async function activateWith(
  context: vscode.ExtensionContext,
  { sendsModel }: Activation,
  start: StartClient,
): Promise<void> {
  const output = vscode.window.createOutputChannel(clientName, { log: true });
  const requestedFiles = createRequestedFiles(context.workspaceState);
  const initializationOptions = (): InitializationOptions => ({
    virtualPackFiles: true,
    virtualDocs: true,
    openPassageCommand,
    addExceptionCommand,
    sendsPackFiles: true,
    sendsModel,
    showsStatus: true,
    requestedFiles: requestedFiles.uris(),
  });
  const client = start({
    documentSelector: languages.map((language) => ({ language })),
    initializationOptions,
    outputChannel: output,
    // Cards link to passages by a command of ours; no other command may be run from them.
    markdown: { isTrusted: { enabledCommands: [openPassageCommand] } },
  });

  context.subscriptions.push(
    output,
    registerPackDocuments(context.extensionUri),
    registerOpenPassage(),
    requestedFiles.register(client),
    createStatusBar(client),
    sendPackFiles(client),
    sendExceptions(client),
    registerAddException(),
    registerExplainSentence(client),
    ...(sendsModel ? [sendModel(client, context.extensionUri)] : []),
    vscode.commands.registerCommand('closeReading.restartServer', () => restart(client)),
    vscode.commands.registerCommand('closeReading.showOutput', () => {
      output.show();
    }),
    // Last, so that it is disposed of last: the parts above still talk to it while they close down.
    { dispose: () => client.dispose() },
  );
  await client.start();
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

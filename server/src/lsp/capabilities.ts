// What the client can do, in the words the server decides by, and what the server offers in return.
import {
  CodeActionKind,
  MarkupKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type ServerCapabilities,
} from 'vscode-languageserver';

export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly definitionLinks: boolean;
  readonly codeActionLiterals: boolean;
  readonly createsFiles: boolean;
  readonly hoverFormat: MarkupKind;
  readonly documentationFormat: MarkupKind;
  readonly labelDetails: boolean;
  readonly configuration: boolean;
  readonly watchesConfiguration: boolean;
  readonly watchesFiles: boolean;
}

export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  const publish = textDocument?.publishDiagnostics;
  const pull = textDocument?.diagnostic;
  const item = textDocument?.completion?.completionItem;
  return {
    pullDiagnostics: pull !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (pull?.relatedInformation ?? publish?.relatedInformation) === true,
    codeDescription: (pull?.codeDescriptionSupport ?? publish?.codeDescriptionSupport) === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    hoverFormat: formatOf(textDocument?.hover?.contentFormat),
    documentationFormat: formatOf(item?.documentationFormat),
    labelDetails: item?.labelDetailsSupport === true,
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

const formatOf = (formats: readonly MarkupKind[] | undefined): MarkupKind =>
  formats?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;

export const serverCapabilities = (abilities: ClientAbilities): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
  },
  hoverProvider: true,
  definitionProvider: true,
  completionProvider: { triggerCharacters: ['@'], resolveProvider: true },
  codeActionProvider: abilities.codeActionLiterals ? { codeActionKinds: [CodeActionKind.QuickFix] } : false,
  ...(abilities.pullDiagnostics && {
    diagnosticProvider: {
      identifier: 'close-reading',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  }),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});

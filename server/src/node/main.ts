// The server as a process of its own, started by VS Code's client over IPC or by any other over stdio.
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { createNodeHost } from './host';

startServer(createConnection(ProposedFeatures.all), createNodeHost(join(__dirname, '../..')));

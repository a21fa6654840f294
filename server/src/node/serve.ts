// Starts the server in this process, for whoever is at the other end of a connection.
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { tuneEngine } from './engine';
import { createNodeHost } from './host';

/** The bundles stand in dist/ and dist/server/ of the package. */
const home = (...toHome: readonly string[]) => createNodeHost(join(__dirname, ...toHome));

/** For VS Code, which says in the arguments how it wants to be talked to. */
export function serveClient(): void {
  tuneEngine();
  startServer(createConnection(ProposedFeatures.all), home('../..'));
}

export function serveStdio(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), home('..'));
}

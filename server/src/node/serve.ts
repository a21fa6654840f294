// Starts the server in this process, for whoever is at the other end of a connection.
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { createNodeHost } from './host';

/** The bundles stand in dist/ and dist/server/ of the package. */
const home = (toHome: string) => join(__dirname, toHome);

/** For VS Code, which says in the arguments how it wants to be talked to. `onRead` is told when an essay was read. */
export function serveClient(onRead: () => void): void {
  startServer(createConnection(ProposedFeatures.all), createNodeHost(home('../..'), onRead));
}

export function serveStdio(): void {
  startServer(
    createConnection(ProposedFeatures.all, process.stdin, process.stdout),
    createNodeHost(home('..')),
  );
}

// The server as a web worker: no disk, no folder; the client reads files for it.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';

declare const self: DedicatedWorkerGlobalScope;

/** Timers wait for milliseconds; a message to oneself only takes its turn behind those that have come. */
function afterMessages(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => {
    waiting.shift()?.();
  };
  return (run) => {
    waiting.push(run);
    port2.postMessage(undefined);
  };
}

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  {
    home: undefined,
    readPackFolder: undefined,
    readAbove: undefined,
    readModel: undefined,
    helpParser: undefined,
    soon: afterMessages(),
  },
);

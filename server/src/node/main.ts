// The server as a process of its own, for VS Code: a small start for the large bundle beside it.
import { join } from 'node:path';
import { runWithCodeCache } from './codeCache';
import { tuneEngine } from './engine';
import type { serveClient } from './serve';

/** Milliseconds after the first reading of an essay. */
const quiet = 3000;

tuneEngine();
const { exports, save } = runWithCodeCache(
  join(__dirname, 'server.js'),
  process.env.CLOSE_READING_CODE_CACHE,
);
(exports as { readonly serveClient: typeof serveClient }).serveClient(() => {
  setTimeout(save, quiet).unref();
});

// Lets a tool run the core's own code: bundled on the fly, since Node does not run TypeScript.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './process.mjs';

/** `exports`: export declarations, with paths relative to server/src/core; `name` tells the tools' bundles apart. */
export async function importCore(name, exports) {
  const outfile = join(root, '.cache', name, 'core.mjs');
  await build({
    stdin: { contents: exports, resolveDir: join(root, 'server/src/core') },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Some packages are CommonJS and ask for Node's own modules by require.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  // In a watching build the code may have changed since it was last imported.
  return import(`${pathToFileURL(outfile)}?${Date.now()}`);
}

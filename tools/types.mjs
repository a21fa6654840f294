// Type-checks every part of the project, each under the tsconfig that says what it may know.
import { join } from 'node:path';
import { generate } from './generate.mjs';
import { root, run } from './process.mjs';

const parts = ['.', 'server/src/core', 'server', 'client', 'test', 'test/vscode', 'tools/train-parser'];
const tsc = join(root, 'node_modules/typescript/bin/tsc');

await generate();
for (const part of parts) {
  const state = join(root, '.cache/tsc', `${part === '.' ? 'top' : part.replaceAll('/', '-')}.json`);
  const { code } = await run(
    process.execPath,
    [tsc, '-p', part, '--incremental', '--tsBuildInfoFile', state],
    {
      allowFailure: true,
    },
  );
  if (code !== 0) process.exitCode = 1;
}

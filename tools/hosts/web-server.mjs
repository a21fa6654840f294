// The web server of @vscode/test-web as a program: node web-server.mjs PACKAGES OPTIONS-AS-JSON. A process of its
// own, since it writes to the console whatever a page asks for in vain; its own command line ends after no test.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [packages, options] = process.argv.slice(2);
const { open } = createRequire(join(packages, 'here.js'))('@vscode/test-web');
await open(JSON.parse(options));

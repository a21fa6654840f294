// Entry of the suite in the web extension host, where mocha's browser build puts `mocha` among the globals.
import 'mocha/mocha.js';
import { report } from './report.ts';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: 'base' });
  await import('./suite/index.ts');
  await report(mocha);
}

// Entry of the suite in the Node extension host, on a server or on a desktop.
import Mocha from 'mocha';
import { report } from './report.ts';

export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 30_000,
    reporter: 'base',
  });
  // Puts `suite` and `test` among the globals before the tests are loaded.
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./suite/index.ts');
  await report(mocha);
}

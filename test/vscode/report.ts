// Runs a prepared mocha and prints its results through the console, in the form that tools/hosts/suite.mjs reads.
// Mocha's own reporters know terminals and web pages; this prints the same lines in every host.
import type Mocha from 'mocha';

export async function report(mocha: Pick<Mocha, 'run'>): Promise<void> {
  let passed = 0;
  let failed = 0;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      resolve();
    });
    runner.on('pass', (test) => {
      passed++;
      console.log(`  ✓ ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error: Error) => {
      failed++;
      console.log(
        `  ✗ ${test.fullTitle()}\n    ${(error.stack ?? error.message).replaceAll('\n', '\n    ')}`,
      );
    });
  });
  console.log(`suite: ${String(passed)} passed, ${String(failed)} failed`);
  if (failed > 0) throw new Error(`${String(failed)} tests failed`);
}

// Runs the suite in a desktop VS Code, which @vscode/test-electron downloads. For machines that reach the internet.
import { runTests } from '@vscode/test-electron';
import { root } from '../process.mjs';
import { bundleSuite, fixtures } from './suite.mjs';

const { file } = await bundleSuite('node');
await runTests({
  extensionDevelopmentPath: root,
  extensionTestsPath: file,
  launchArgs: [fixtures, '--disable-extensions', '--disable-workspace-trust'],
});

// Counts and scores held against the facts: what fires, and all that must stay silent.
import { describe, test } from 'vitest';
import { checkDiagnostics, checkSilent } from '../../support/diagnostics';

describe('fires', () => {
  test('smoke', () => {
    checkDiagnostics(`
      ---
      work: tale
      ---
      The two spirits visit Ebenezer Scrooge.
          ^^^^^^^^^^^ warning number: The summaries have three spirits.
    `);
  });
});
describe('silent', () => {
  test('smoke', () => checkSilent('Three spirits visit Scrooge.'));
});

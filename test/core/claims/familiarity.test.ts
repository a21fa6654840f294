// A wrong half of a name beside the right one is surely meant for somebody whom the essay calls by that half alone.
import { describe, test } from 'vitest';
import { checkDiagnostics, checkSilent } from '../../support/diagnostics';

describe('an essay on familiar terms', () => {
  test.each([
    ['with the given name before', 'Bob is cold.\n\nBob Peterson goes home.', 'Bob Peterson'],
    ['with the given name after', 'Bob Peterson goes home.\n\nBob is cold.', 'Bob Peterson'],
    ['with the surname', 'Marley is dead.\n\nHere lies Edward Marley.', 'Edward Marley'],
  ])('%s', (_, text, name) => {
    const annotated = text.replace(
      new RegExp(`^(.*)${name}(.*)$`, 'm'),
      (line, before: string) =>
        `${line}\n${' '.repeat(before.length)}${'^'.repeat(name.length)} warning name: call this person`,
    );
    checkDiagnostics(`---\nwork: tale\n---\n${annotated}\n`);
  });

  test.each([
    ['that speaks of the namesake only', 'Bob Peterson goes home.'],
    ['that gives the name in full', 'Bob Cratchit is cold.\n\nBob Peterson goes home.'],
    ['that is familiar with another', 'Scrooge is cold.\n\nBob Peterson goes home.'],
  ])('not one %s', (_, text) => {
    checkSilent(`---\nwork: tale\n---\n${text}\n`);
  });
});

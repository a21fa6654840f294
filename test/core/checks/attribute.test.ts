// Wrong offices and nationalities in titles, appositions, labels and tables.
import { describe, test } from 'vitest';
import { checkDiagnostics, checkSilent } from '../../support/diagnostics';

const about = (work: string, line: string): string => `---\nwork: ${work}\n---\n${line}\n`;

describe('fires on', () => {
  test.each([
    ['an apposition', 'Cratchit, a cook, shivers.', 'cook'],
    ['a phrase before the name', 'There is the baker Scrooge again.', 'baker'],
    ['a nationality', 'Scrooge, the French merchant, sits.', 'French merchant'],
    ['a country', 'Scrooge, a merchant of France, sits.', 'merchant of France'],
    ['brackets', 'Bob Cratchit (the cook) shivers.', 'cook'],
    ['a label', '**Bob Cratchit**: cook', 'cook'],
    ['a list item', '- Fezziwig: baker', 'baker'],
  ])('%s', (_, line, words) => {
    const carets = `${' '.repeat(line.indexOf(words))}${'^'.repeat(words.length)}`;
    checkDiagnostics(about('tale', `${line}\n${carets} warning attribute: The summaries say otherwise`));
  });

  test('a row of a table', () => {
    checkDiagnostics(`
      ---
      work: tale
      ---
      | who | what |
      | --- | --- |
      | Bob Cratchit | cook |
                       ^^^^ warning attribute
    `);
  });

  test('what is true of the other work only', () => {
    checkDiagnostics(`
      ---
      work: play
      ---
      Scrooge, a merchant, sits.
                 ^^^^^^^^ warning work: Ebenezer Scrooge is a banker.
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['what is right', 'Bob Cratchit, the clerk, and Ebenezer Scrooge, a British merchant, sit.'],
    ['what may be true as well', 'Scrooge, a chairman and director, sits. Scrooge, the executive, sits.'],
    ['what is no office', 'Scrooge, an old sinner, sits. Cratchit, a father, shivers.'],
    ['whom the facts give no office', 'Fred, a lawyer, laughs. Tiny Tim, a student, limps.'],
    ['lists', 'Cratchit, a cook and a waiter talk.'],
    ['somebody else', 'Cratchit sees a cook. The cook sees Cratchit, who shivers.'],
    ['comparisons', 'Like a cook, Cratchit wears two coats.'],
    ['questions', 'Is Cratchit, the cook, cold?'],
    ['suppositions', 'If Cratchit, a cook, were warm, he would sing.'],
    ['quoted words', 'He writes “Cratchit, a cook” and stops.'],
    ['reports', 'Somebody once maintained that Cratchit, a cook, sings.'],
  ])('%s', (_, line) => {
    checkSilent(about('tale', line));
  });

  test('what one of both works says', () => {
    checkSilent(about('both', 'Scrooge, the banker, sits. Scrooge, the merchant, sits.'));
    checkSilent(about('tale', 'In the play Scrooge, the banker, sits.'));
  });
});

// Counts and scores held against the facts: what fires, and all that must stay silent.
import { describe, test } from 'vitest';
import { checkDiagnostics, checkSilent } from '../../support/diagnostics';

const tale = (line: string): string => `---\nwork: tale\n---\n${line}\n`;

describe('fires', () => {
  test('with the count that the summaries have', () => {
    checkDiagnostics(`
      ---
      work: tale
      ---
      The two spirits visit Ebenezer Scrooge.
          ^^^^^^^^^^^ warning number: The summaries have three spirits.
    `);
  });

  test.each([
    ['There are four spirits.', 'four spirits'],
    ['Five spirits visit him.', 'Five spirits'],
    ['Scrooge is led by two spirits.', 'two spirits'],
    ['More than three spirits come.', 'More than three spirits'],
    ['One of the four spirits is silent.', 'four spirits'],
    ['Five of the spirits come.', 'Five of the spirits'],
    ['A dozen spirits come.', 'A dozen spirits'],
    ['The tale has, in all, two spirits.', 'two spirits'],
    ['Although he doubts it, the two spirits come.', 'two spirits'],
    ['- The two **spirits** come.', 'two **spirits'],
    ['The [two](https://example.org) spirits come.', 'two](https://example.org) spirits'],
    ['Scrooge &amp; the two spirits meet.', 'two spirits'],
  ])('%s', (line, words) => {
    const [first = ''] = line.split('\n');
    const carets = `${' '.repeat(first.indexOf(words))}${'^'.repeat(words.length)} warning number`;
    checkDiagnostics(tale(line.replace(first, `${first}\n${carets}`)));
  });

  test('in tables, lists and headings', () => {
    checkDiagnostics(`
      ---
      work: tale
      ---
      # There are four spirits
                  ^^^^^^^^^^^^ warning number

      - There are four spirits.
                  ^^^^^^^^^^^^ warning number

      | group | number |
      | --- | --- |
      | spirits | 4 |
                  ^ warning number
    `);
  });

  test('on scores, on whatever scale', () => {
    checkDiagnostics(`
      ---
      work: play
      ---
      The Stage Ledger gives it 3 out of 5.
                                ^^^^^^^^^^ warning number: gives the play 4 out of 5

      The Stage Ledger gives it 60 percent.
                                ^^^^^^^^^^ warning number
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['the right number', 'Three spirits visit him. There are 3 spirits.'],
    ['bounds that hold', 'At least two spirits come, more than two spirits, and fewer than five spirits.'],
    ['vague numbers that hold', 'About three spirits come; no more than three spirits do.'],
    ['subsets', 'Two of the three spirits speak. The other two spirits do not.'],
    ['a few that do something', 'Two spirits speak, and one spirit points.'],
    ['those that a clause narrows', 'The two spirits who speak are kind.'],
    ['ordinals', 'The second spirit is jolly, the last of the spirits is not.'],
    ['compounds', 'A two-spirit reading of it fails.'],
    ['questions', 'Were there ever four spirits?'],
    ['suppositions', 'If there were four spirits, he would sleep till noon.'],
    ['negations', 'There are not four spirits.'],
    ['reports', 'One critic claims that there are four spirits.'],
    ['quoted words', 'He mutters “there are four spirits” and sleeps.'],
    ['block quotes', '> There are four spirits.'],
    ['another work in emphasis', 'In *Ghosts at Sea* there are four spirits.'],
    ['real places', 'In Paris there are four spirits to every house.'],
    ['years', 'In 1843 spirits were in fashion.'],
    ['pages and staves', 'On pp. 4-6, in stave 4, the spirits are absent.'],
    ['code and comments', '`There are four spirits.` <!-- There are four spirits. -->'],
    ['struck-out text', 'There are ~~four~~ three spirits.'],
    ['people in general', 'Four children play in the street.'],
    ['nouns that are none of the story', 'There are four ledgers, five bells and two coats.'],
    ['two numbers', 'Three or four spirits come to mind.'],
  ])('%s', (_, line) => {
    checkSilent(tale(line));
  });

  test('the other work’s number, where the sentence speaks of it', () => {
    checkSilent(`
      ---
      work: tale
      ---
      On the stage there are four spirits.
    `);
  });

  test('a number that one of both works has', () => {
    checkSilent(`
      ---
      work: both
      ---
      There are three spirits. There are four spirits.

      ## The play

      There are four spirits.
    `);
  });

  test('an essay without front matter that may be on either work', () => {
    checkSilent('There are four spirits about Ebenezer Scrooge.');
  });

  test('scores that are right, on whatever scale, and other people’s', () => {
    checkSilent(`
      ---
      work: play
      ---
      The Stage Ledger gives it 4 out of 5, which is 80 percent. The readers of the Stage Ledger give it 70 percent.

      I give it 2 out of 5. The Stage Ledger sent 2 critics in 1999.
    `);
  });
});

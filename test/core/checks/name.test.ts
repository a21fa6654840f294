// Wrong names: what fires, and the many people who share a name by chance.
import { describe, test } from 'vitest';
import { checkDiagnostics, checkSilent } from '../../support/diagnostics';

const about = (work: string, line: string): string => `---\nwork: ${work}\n---\n${line}\n`;

describe('fires on', () => {
  test.each([
    ['a wrong surname', 'Bob Wilkins, the clerk, shivers.', 'Bob Wilkins', 'Bob Cratchit'],
    ['a wrong surname beside somebody', 'Scrooge underpays Bob Wilkins.', 'Bob Wilkins', 'Bob Cratchit'],
    ['a wrong given name', 'The clerk fears Marcus Scrooge.', 'Marcus Scrooge', 'Ebenezer Scrooge'],
    [
      'a common given name that opens a sentence',
      'Arthur Cratchit, the clerk, sits.',
      'Arthur Cratchit',
      'Bob Cratchit',
    ],
    ['the other work’s name', 'Bob Fairweather shivers.', 'Bob Fairweather', 'the name in the play'],
    ['the other work’s surname', 'Mr. Fairweather shivers.', 'Fairweather', 'Bob Cratchit'],
    ['a stranger in an office', 'The clerk, Wilkins, shivers.', 'Wilkins', 'Bob Cratchit is Scrooge'],
    ['a stranger who is called so', 'His clerk is called Wilkins.', 'Wilkins', 'Bob Cratchit'],
    ['a name in a list', '- Bob Wilkins: clerk', 'Bob Wilkins', 'Bob Cratchit'],
  ])('%s', (_, line, words, says) => {
    const carets = `${' '.repeat(line.indexOf(words))}${'^'.repeat(words.length)}`;
    checkDiagnostics(about('tale', `${line}\n${carets} warning name: ${says}`));
  });

  test('a lone wrong name only where low confidence is asked for', () => {
    const essay = `
      ---
      work: tale
      ---
      Bob Wilkins shivers all day.
    `;
    checkSilent(essay);
    checkDiagnostics(`${essay.trimEnd()}\n      ^^^^^^^^^^^ hint name: Bob Cratchit`, {
      settings: { showPossible: true },
    });
  });
});

describe('is silent about', () => {
  test.each([
    ['right names, whole and in part', 'Bob Cratchit fears Mr. Scrooge; Bob and Ebenezer are no friends.'],
    ['titles', 'Poor Scrooge, old Mr. Scrooge, Uncle Scrooge.'],
    ['openings of sentences', 'When Scrooge wakes, he laughs. Then Scrooge eats. Does Bob Cratchit know?'],
    ['possessives', 'It is Scrooge’s Christmas and Cratchit’s London.'],
    [
      'writers on the work',
      'The critic Bob Wilkins writes that Scrooge is ill. Prof. Marcus Scrooge agrees.',
    ],
    ['actors', 'Bob Wilkins plays Scrooge; Jacob Stone starred as Marley.'],
    ['a list of strangers', 'Bob Wilkins and Jacob Stone organised the conference.'],
    ['namesakes', 'Marina Scrooge, the climber’s daughter, is no relation.'],
    ['a bibliography', '- Wilkins, Bob. *Ghosts*. 1999.\n- Stone, Jacob. *Carols*. 2001, p. 12.'],
    ['excluded phrases', 'Bob Marley and Scrooge McDuck are other people.'],
    ['silent names', 'Mrs. Dilber robs him; Topper, the guest, laughs.'],
    ['headings in Title Case', '# How Bob Wilkins Met Ebenezer Scrooge Again'],
    ['names in emphasis of their own', 'Bob *Wilkins* and Scrooge.'],
    ['nationalities', 'The English Scrooge is a miser.'],
    ['suppositions', 'If Bob Wilkins were the clerk, Scrooge would pay.'],
    ['questions', 'Is the clerk called Wilkins?'],
    ['quoted words', 'He says “Scrooge pays Bob Wilkins” and leaves.'],
    ['negations', 'The clerk is not called Wilkins.'],
    ['some holder of an office', 'A clerk, Wilkins, is mentioned nowhere.'],
    ['misspelt names, which have a rule of their own', 'Ebenezer Scrooge and Bob Cratchit meet.'],
  ])('%s', (_, line) => {
    checkSilent(about('tale', line));
  });

  test('each work’s own name', () => {
    checkSilent(about('play', 'Bob Fairweather shivers.'));
    checkSilent(about('both', 'Bob Cratchit is Bob Fairweather in the play.'));
    checkSilent(about('tale', 'On the stage he is called Bob Fairweather.'));
    checkSilent('Ebenezer Scrooge pays Bob Fairweather, and Bob Cratchit too.');
  });
});

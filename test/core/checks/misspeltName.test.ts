// Misspelt names: one or two letters off, with the mend at hand; other people's names are left alone.
import { describe, test } from 'vitest';
import { checkDiagnostics, checkSilent } from '../../support/diagnostics';
import { checkEdit } from '../../support/edit';

const about = (work: string, line: string): string => `---\nwork: ${work}\n---\n${line}\n`;

describe('fires on', () => {
  test.each([
    ['one letter too few', 'There sits Scroge.', 'Scroge', 'Scrooge'],
    ['one too many', 'There sits Crattchit.', 'Crattchit', 'Cratchit'],
    ['two swapped', 'There sits Scoroge.', 'Scoroge', 'Scrooge'],
    ['two slips in a long name', 'There sits Crachitt.', 'Crachitt', 'Cratchit'],
    ['a surname beside the given name', 'There sits Jacob Morley.', 'Morley', 'Marley'],
    ['a given name beside the surname', 'Ebeneezer Scrooge sits.', 'Ebeneezer', 'Ebenezer'],
    ['a possessive', 'It is Scroge’s ledger.', 'Scroge', 'Scrooge'],
    ['a list item', '- old Fezzywig dances', 'Fezzywig', 'Fezziwig'],
    ['a heading', '# The coins of Scroge', 'Scroge', 'Scrooge'],
  ])('%s', (_, line, words, right) => {
    const carets = `${' '.repeat(line.indexOf(words))}${'^'.repeat(words.length)}`;
    checkDiagnostics(about('tale', `${line}\n${carets} information misspelt-name: "${right}"`));
  });

  test('and mends it', () => {
    checkEdit('There sits Scro$0ge, cold.', 'Change to "Scrooge"', 'There sits Scrooge, cold.');
  });
});

describe('is silent about', () => {
  test.each([
    ['right names', 'Scrooge, Cratchit, Marley, Fezziwig and Ebenezer meet.'],
    ['accents and case', 'There sits Scroogé. SCROOGE sits.'],
    ['plurals', 'There are Scrooges and Cratchits everywhere.'],
    ['words in small letters', 'They scrounge and scrooge.'],
    ['names with too little in common', 'There sits Sprague. There sits Harley.'],
    ['short names', 'There sits Bod. There sits Ned.'],
    ['names that the pack knows to be right', 'There sits Marlow.'],
    ['given names', 'There sits Jacques. There sits Frederick.'],
    ['words that open a sentence', 'Barley grows. Parley with him.'],
    ['words of a title', '# What a Barley Costs: Greed in the Tale'],
    ['words of a short title', '# The Barley Who Was Right'],
    ['words of a shorter one', '# The Price of Barley Bread'],
    ['other nouns', 'A Scottish Marquee stands there.'],
    ['code', 'There sits `Scroge`.'],
  ])('%s', (_, line) => {
    checkSilent(about('tale', line));
  });
});

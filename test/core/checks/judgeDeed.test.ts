// Deeds that their words alone tell from every other: whoever else is said to do them is the wrong one.
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../support/sentence';
import { diagnostics } from '../../../server/src/features/diagnostics';
import { openEssay } from '../../support/essay';

/** The kinds of what is found in a sentence about the tale. */
function kinds(text: string): readonly string[] {
  const { snapshot, document } = openEssay(`---\nwork: tale\n---\n${text}\n`);
  return diagnostics(snapshot, document).map(({ finding }) => finding.kind ?? '');
}

describe('fires on', () => {
  test.each([
    ['another doer', 'Fezziwig sends the turkey.', 'participant'],
    ['a passive', 'The turkey is sent by Fezziwig.', 'participant'],
    ['a cleft', 'It is Fred who buys the Cratchits their turkey.', 'participant'],
    ['who is identified', 'The giver of the turkey is Fred.', 'participant'],
    ['where it comes from', 'The turkey comes from Fred.', 'participant'],
    ['whose work it is', 'The gift of the turkey is the work of Fred.', 'participant'],
    ['others to whom it is done', 'Scrooge sends Fezziwig a turkey.', 'participant'],
    ['the two changed about', 'Bob Cratchit sends Scrooge a turkey.', 'role-swap'],
    ['who is set against another', 'Fred, not Fezziwig, sends the turkey.', 'participant'],
  ])('%s: %s', (_, text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });
});

describe('leaves alone', () => {
  test.each([
    ['the right one', 'Scrooge sends the Cratchits a turkey.'],
    ['where the right one is spoken of', 'Fred helps when Scrooge sends the turkey.'],
    ['who may be either', 'One of them sends a turkey.'],
    ['a pronoun', 'Fred is there. He sends the turkey.'],
    ['a denial', 'Fred sends no turkey.'],
    ['a contrast', 'Not Fred but Scrooge sends the turkey.'],
    ['a possibility', 'Fred might send a turkey.'],
    ['a supposition', 'If Fred sent a turkey, the Cratchits would be glad.'],
    ['a question', 'Does Fred send the turkey?'],
    ['a wish', 'Fred wants to send the Cratchits a turkey.'],
    ['a report', 'Some say that Fred sends the turkey.'],
    ['what happens besides', 'Fred also sends a turkey.'],
    ['what the fact excepts', 'Fred sends a turkey for Fezziwig to roast.'],
    ['another object', 'Fred sends the Cratchits a letter.'],
    ['whom a pronoun was found to mean', 'Fezziwig is there. Scrooge sends him a turkey.'],
    ['a pronoun for whom it is done', 'Scrooge sends them a turkey from Fezziwig.'],
    ['who watches', 'Fred sees that the turkey is sent.'],
    ['to others by others', 'Fred sends Fezziwig a turkey.'],
    ['a title', '"Fred sends the turkey" is a slip that many make.'],
  ])('%s: %s', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('finds the doer', () => {
  /** The words that stand where the doer does. */
  const doers = (text: string): readonly string[] =>
    sentencesIn(text)
      .flatMap(({ propositions }) => propositions)
      .filter(({ frame }) => frame === 'deed')
      .flatMap(({ roles }) => (roles.doer ? [text.slice(roles.doer.span.start, roles.doer.span.end)] : []));

  test.each([
    ['Fred buys a turkey.', 'Fred'],
    ['The turkey lies in the hands of Fred.', 'Fred'],
    ['The sending of the turkey is bought by Fred.', 'Fred'],
  ])('%s', (text, doer) => {
    expect(doers(text)).toContain(doer);
  });
});

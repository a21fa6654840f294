// True of the other work, where this one has something else instead; merely to know more of it is no slip.
import { describe, test } from 'vitest';
import { checkDiagnostics, checkSilent } from '../../support/diagnostics';

const belCanto = { pack: 'bel-canto' } as const;

const essay = (work: string, line: string): string => `---\nwork: ${work}\n---\n${line}\n`;

describe('told of the wrong work', () => {
  test.each([
    ['novel', 'Carmen wants to learn English.', 'Carmen wants to learn English', 'reading and writing'],
    ['film', 'Cesar amazes everyone.', 'Cesar amazes everyone', 'attempt to sing fails'],
    ['film', 'Benjamin plays chess with Hosokawa.', 'Benjamin plays chess with Hosokawa', 'with Roxane'],
    [
      'novel',
      'Hosokawa vows to build the factory.',
      'Hosokawa vows to build the factory',
      'does not want to',
    ],
  ])('%s: %s', (work, line, words, message) => {
    const marks = `${' '.repeat(line.indexOf(words))}${'^'.repeat(words.length)}`;
    checkDiagnostics(essay(work, `${line}\n${marks} warning work: ${message}`), belCanto);
  });

  test('in the part of a sentence that cites it', () => {
    checkDiagnostics(
      `
      ---
      work: film
      ---
      Carmen wants to learn English in the novel; in the film she has lessons from Gen.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning work: reading and writing
    `,
      belCanto,
    );
  });

  test('after a sentence that cites it, whatever is cited behind a semicolon', () => {
    checkDiagnostics(
      `
      ---
      work: both
      ---
      The film has no deep feelings for music. Gen survives; the novel kills others.
                                               ^^^^^^^^^^^^ warning work: of the novel only
    `,
      belCanto,
    );
  });
});

describe('silent', () => {
  test.each([
    ['novel', 'In the film Carmen wants to learn English.'],
    ['novel', 'Weitz’s Carmen wants English; Patchett’s wants her letters.'],
    ['novel', 'Carmen wants to learn, and Gen wants to sleep.'],
    ['novel', 'Carmen does not want to learn English.'],
    ['novel', 'Does Carmen want to learn English?'],
    ['novel', 'The generals let the hostages into the yard.'],
    ['novel', 'An old priest is among those who are released, and a number of women.'],
    ['novel', 'Cesar, the tenor of the household, climbs a tree.'],
    ['film', 'Some of the women are released.'],
    ['film', 'On screen he is shot; only in the novel does diabetes kill him.'],
    ['film', 'Gen, who survives in the novel, is killed.'],
    ['film', 'Unlike the novel’s hero, he has no wish to die for Carmen.'],
    ['film', 'Readers of the novel will remember that there the accompanist dies of diabetes.'],
    ['both', 'The accompanist, who in the novel dies for want of insulin, is shot.'],
    ['both', 'In the film there is no wedding. A concert takes its place.'],
    ['both', 'Hosokawa and Roxane are at chess again. They play chess now; the novel has no use for it.'],
    ['both', 'In the film Hosokawa lives. Gen dies where in the book Hosokawa died.'],
    ['both', 'Gen dies, whereas in the book he survives.'],
    ['both', 'Patchett’s accompanist dies because he has no insulin, Weitz’s because he is shot.'],
  ])('%s: %s', (work, line) => {
    checkSilent(essay(work, line), belCanto);
  });
});

// A slip is told once: not for each reading of its sentence, and not again for what rests on it.
import { expect, test } from 'vitest';
import { openEssay } from '../support/essay';

const flagged = (text: string): readonly string[] => {
  const { document } = openEssay(`---\nwork: novel\n---\n\n${text}\n`, { pack: 'bel-canto' });
  return (document.reading?.findings ?? []).map(({ span }) => document.text.slice(span.start, span.end));
};

test('a sentence that follows a slip by a pronoun is not flagged again', () => {
  expect(flagged('Carmen teaches Gen to read. She teaches him to write, too.')).toHaveLength(1);
});

test('without a slip before it, the same pronouns are judged', () => {
  expect(flagged('Carmen wakes Gen. She teaches him to write.')).toEqual(['She teaches him to write']);
});

test('a sentence that goes on about somebody else is judged for itself', () => {
  expect(
    flagged(
      'The president stays away. Roxane, who plays the violin, waits. He stays away because of a fever.',
    ),
  ).toHaveLength(2);
  expect(
    flagged('Carmen is one of four girls. One morning Ishmael amazes everybody by singing.'),
  ).toHaveLength(2);
});

test('a slip about a time leaves no doubt about who is meant', () => {
  expect(
    flagged('Messner knocks two weeks after the takeover. A pilot by trade, he carries messages.'),
  ).toHaveLength(2);
});

test('what is true of one of several persons is held against none of them', () => {
  expect(flagged('Benjamin plays chess with Hosokawa. They are patient, since they are generals.')).toEqual(
    [],
  );
  expect(flagged('Gen plays chess with Hosokawa. They are patient, since they are generals.')).toHaveLength(
    1,
  );
});

test('another paragraph starts afresh', () => {
  expect(flagged('Carmen teaches Gen to read.\n\nCarmen wakes Gen. She teaches him to write.')).toHaveLength(
    2,
  );
});

test('a sentence that names its people is judged for itself', () => {
  expect(flagged('Carmen teaches Gen to read. Carmen teaches Gen to write.')).toHaveLength(2);
});

test('titles and counts of a sentence are each flagged beside the one thing that it says', () => {
  expect(
    flagged(
      'There are two generals, the Italian ambassador Simon Thibault weeps, and Carmen teaches Gen to read.',
    ),
  ).toHaveLength(3);
});

test('the underline begins at the name, not at the title before it', () => {
  expect(flagged('Mr. Hosokawa survives the raid.')).toEqual(['Hosokawa survives the raid']);
  expect(flagged('Then Mr. Hosokawa teaches Carmen to read.')).toEqual(['Hosokawa teaches Carmen to read']);
});

test('what two do to each other is told the right way round as well', () => {
  expect(flagged('Thibault and his wife love each other.')).toEqual([]);
  expect(flagged('Thibault’s wife teaches Carmen to read.')).toHaveLength(1);
});

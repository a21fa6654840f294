// Claims with their pronouns replaced: of several persons each has one, unless another role shows whom they are.
import { expect, test } from 'vitest';
import { readText } from '../../support/essay';

/** The claims of the last sentence in a frame, as "role id" for whom a pronoun was found to mean. */
const claims = (text: string, frame: string): readonly string[] =>
  (readText(`---\nwork: novel\n---\n${text}`, { pack: 'bel-canto' })?.sentences.at(-1)?.claims ?? [])
    .map(({ proposition }) => proposition)
    .filter((proposition) => proposition.frame === frame)
    .map(({ roles }) =>
      Object.entries(roles)
        .flatMap(([role, { filler }]) => (filler.kind === 'entity' ? [`${role} ${filler.id}`] : []))
        .join(', '),
    );

test('each of two has one', () => {
  expect(claims('Hosokawa and Roxane meet. They fear Benjamin.', 'fear')).toEqual([
    'experiencer hosokawa',
    'experiencer roxane',
  ]);
});

test('the two are not they, where it is done to one of them', () => {
  expect(claims('Hosokawa and Roxane meet. They fear him.', 'fear')).toEqual(['stimulus hosokawa']);
});

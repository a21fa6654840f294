// What bears a fact out without its grammar: contents told in other words, occasions, opposites, orders, denials.
import { describe, expect, test } from 'vitest';
import { createReadingCache, readEssay } from '../../../server/src/core/reading';
import { knowledgeOf } from '../../support/packs';

function judged(text: string, work: string): readonly { readonly verdict: string; readonly fact?: string }[] {
  const essay = `---\npack: bel-canto\nwork: ${work}\n---\n\n${text}\n`;
  const reading = readEssay(
    knowledgeOf('bel-canto'),
    essay,
    { requested: true, defaultWork: undefined },
    createReadingCache(),
  );
  return (reading?.sentences ?? []).flatMap(({ claims }) =>
    claims.map(({ judgement }) =>
      judgement.verdict === 'supported'
        ? { verdict: 'supported', fact: judgement.fact }
        : { verdict: judgement.verdict },
    ),
  );
}

describe('supported', () => {
  test.each([
    ['novel', 'Thibault wishes that the crisis were over.', 'thibault-longs-for-the-end'],
    ['novel', 'The love of Gen and Carmen begins with her request.', 'love-begins-with-request'],
    ['novel', 'The President misses the party.', 'president-does-not-attend'],
    ['novel', 'Not one terrorist survives the raid.', 'all-terrorists-are-killed'],
    ['novel', 'The hostages and the terrorists no longer fear one another.', 'no-fear-of-one-another'],
    ['novel', 'Roxane begins her practice after the release of the hostages.', 'practice-after-release'],
    ['novel', 'Ishmael is shot by the soldiers.', 'all-terrorists-are-killed'],
    ['film', 'The love of Gen is for Carmen.', 'film-gen-loves-carmen'],
  ])('in the %s: %s', (work, text, fact) => {
    expect(judged(text, work).flatMap((one) => one.fact ?? [])).toContain(fact);
  });
});

describe('neither supported by the fact nor contradicted', () => {
  test.each([
    ['novel', 'Thibault wishes that the crisis were less dull.', 'thibault-longs-for-the-end'],
    ['novel', 'Thibault wishes for a better meal.', 'thibault-longs-for-the-end'],
    ['novel', 'The love of Gen and Carmen begins with a glance.', 'love-begins-with-request'],
    ['film', 'Gen dreams of adopting a dog.', 'iglesias-imagines-adopting-ishmael'],
  ])('in the %s: %s', (work, text, fact) => {
    const all = judged(text, work);
    expect(all.flatMap((one) => one.fact ?? [])).not.toContain(fact);
    expect(all.map(({ verdict }) => verdict)).not.toContain('contradicted');
  });
});

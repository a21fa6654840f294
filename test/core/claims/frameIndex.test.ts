import { expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

test.each([
  ['Scrooge is killed.', 'die', 'asserted: patient scrooge'],
  ['Fezziwig is in charge.', 'lead', 'asserted: agent fezziwig'],
  ['Fezziwig and Scrooge become husband and wife.', 'marry', 'asserted: agent fezziwig, partner scrooge'],
  [
    'Fezziwig orders Scrooge to stay.',
    'order',
    'asserted: agent fezziwig, recipient scrooge, content (stay)',
  ],
  ['Fezziwig is after Scrooge.', 'aim-at', 'asserted: agent fezziwig, patient scrooge'],
  ["Fezziwig's home country is France.", 'homeland-of', 'asserted: nationality french, theme fezziwig'],
  ['Scrooge says goodbye to Fred.', 'say-goodbye', 'asserted: agent scrooge, recipient fred'],
])('a verb of the lexicon with more words than one: %s', (text, frame, claim) => {
  expect(treeClaimsIn(text, frame)).toContain(claim);
});

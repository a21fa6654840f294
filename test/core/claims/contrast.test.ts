// Who is meant and who is set against them, in claims read from the tree.
import { describe, expect, test } from 'vitest';
import { treeClaimsIn } from '../../support/sentence';

const visits = (text: string): readonly string[] => treeClaimsIn(text, 'visit');

const marleyMeant = ['asserted: agent marley, goal scrooge', 'negated: agent fred, goal scrooge'];
const scroogeMeant = ['asserted: agent marley, goal scrooge', 'negated: agent marley, goal fred'];

describe('what is said of the one is denied of the other', () => {
  test.each([
    ['Marley, not Fred, visits Scrooge.', marleyMeant],
    ['Marley, and not Fred, visits Scrooge.', marleyMeant],
    ['It is Marley, not Fred, who visits Scrooge.', marleyMeant],
    ['Marley rather than Fred visits Scrooge.', marleyMeant],
    ['Marley visits not Fred but Scrooge.', scroogeMeant],
  ])('%s', (text, claims) => {
    expect(visits(text)).toEqual(claims);
  });
});

describe('no contrast', () => {
  test.each([
    ['Marley and Fred visit Scrooge.', 'asserted'],
    ['Marley visits not only Fred but also Scrooge.', 'asserted'],
    ['Marley visits Scrooge as well as Fred.', 'asserted'],
    ['Marley never visits Scrooge or Fred.', 'negated'],
  ])('%s', (text, stance) => {
    expect(visits(text).map((claim) => claim.split(':')[0])).not.toContain(
      stance === 'asserted' ? 'negated' : 'asserted',
    );
  });
});
